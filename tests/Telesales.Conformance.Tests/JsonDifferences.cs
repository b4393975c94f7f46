using System.Globalization;
using System.Text.Json;

namespace Telesales.Conformance.Tests;

/// <summary>Where one JSON differs from another. Fields that only the actual one has are no difference; people, errors, measures and elements of lists are.</summary>
internal static class JsonDifferences
{
    private static readonly HashSet<string> Maps = new(StringComparer.Ordinal) { "payslips", "errors", "measures", "settlements" };

    public static IReadOnlyList<string> Of(ReadOnlyMemory<byte> expected, ReadOnlyMemory<byte> actual)
    {
        using var left = JsonDocument.Parse(expected);
        using var right = JsonDocument.Parse(actual);
        return [.. Of("", "", left.RootElement, right.RootElement)];
    }

    private static IEnumerable<string> Of(string where, string name, JsonElement expected, JsonElement actual)
    {
        if (expected.ValueKind != actual.ValueKind) return [$"{where}: expected {Short(expected)}, was {Short(actual)}"];
        return expected.ValueKind switch
        {
            JsonValueKind.Object => OfObjects(where, name, expected, actual),
            JsonValueKind.Array => OfArrays(where, expected, actual),
            _ => expected.ToString() == actual.ToString() ? [] : [$"{where}: expected {Short(expected)}, was {Short(actual)}"],
        };
    }

    private static IEnumerable<string> OfObjects(string where, string name, JsonElement expected, JsonElement actual)
    {
        foreach (var field in expected.EnumerateObject())
        {
            var place = $"{where}/{field.Name}";
            if (!actual.TryGetProperty(field.Name, out var value)) yield return $"{place}: expected {Short(field.Value)}, was absent";
            else foreach (var difference in Of(place, field.Name, field.Value, value)) yield return difference;
        }

        if (!Maps.Contains(name)) yield break;
        foreach (var field in actual.EnumerateObject())
            if (!expected.TryGetProperty(field.Name, out _)) yield return $"{where}/{field.Name}: not expected, was {Short(field.Value)}";
    }

    private static IEnumerable<string> OfArrays(string where, JsonElement expected, JsonElement actual)
    {
        var (wanted, found) = (expected.EnumerateArray().ToList(), actual.EnumerateArray().ToList());
        if (wanted.Count != found.Count) return [$"{where}: expected {Short(expected)}, was {Short(actual)}"];
        return wanted.Zip(found).SelectMany((pair, i) => Of(string.Create(CultureInfo.InvariantCulture, $"{where}[{i}]"), "", pair.First, pair.Second));
    }

    private static string Short(JsonElement value)
    {
        var text = value.GetRawText().Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return text.Length <= 300 ? text : text[..300] + "…";
    }
}
