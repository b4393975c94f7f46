using System.Collections;
using System.Globalization;
using System.Reflection;
using Telesales.Policies.V1;

namespace Telesales.Store.Tests;

/// <summary>
/// Whether two things are the same in every public property, all the way down; a property that somebody adds later is looked at too. Fractions
/// are compared as they are kept, unreduced; what a policy declared by what it says, not by its number in the plan.
/// </summary>
internal static class Deep
{
    /// <summary>The first difference, with its path; null when there is none.</summary>
    public static string? Difference(object? expected, object? actual, string path = "")
    {
        if (expected is null || actual is null) return ReferenceEquals(expected, actual) ? null : $"{path}: {expected ?? "null"} / {actual ?? "null"}";
        if (expected is string or DateOnly or bool or int or long or Enum or Month or DateTimeOffset)
            return expected.Equals(actual) ? null : string.Create(CultureInfo.InvariantCulture, $"{path}: {expected} / {actual}");
        if (expected is Fraction fraction)
            return actual is Fraction other && fraction.Parts == other.Parts ? null : string.Create(CultureInfo.InvariantCulture, $"{path}: {fraction.Parts} / {actual}");
        if (expected is IEnumerable items) return DifferenceOfLists([.. items.Cast<object?>()], actual is IEnumerable others ? [.. others.Cast<object?>()] : [], path);
        if (expected.GetType() != actual.GetType()) return $"{path}: {expected.GetType().Name} / {actual.GetType().Name}";
        foreach (var property in PropertiesOf(expected))
            if (Difference(property.GetValue(expected), property.GetValue(actual), $"{path}.{property.Name}") is { } difference) return difference;
        return null;
    }

    private static string? DifferenceOfLists(List<object?> expected, List<object?> actual, string path)
    {
        if (expected.Count != actual.Count) return string.Create(CultureInfo.InvariantCulture, $"{path}: {expected.Count} / {actual.Count} items");
        for (var i = 0; i < expected.Count; i++)
            if (Difference(expected[i], actual[i], string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")) is { } difference) return difference;
        return null;
    }

    private static IEnumerable<PropertyInfo> PropertiesOf(object value) => value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property =>
        property.GetIndexParameters().Length == 0
        && !(value is Outcome && property.Name is nameof(Outcome.Slot) or nameof(Outcome.Live))
        && !(value is Operand operand && !IsMeant(operand.Kind, property.Name)));

    // An operand's date is only meant when it is one.
    private static bool IsMeant(OperandKind kind, string property) => property switch
    {
        nameof(Operand.Date) or nameof(Operand.Month) => kind is OperandKind.Date or OperandKind.Month,
        _ => true,
    };
}
