using System.Text.Json.Nodes;
using Telesales.Policies.Problems;
using Telesales.Policies.Yaml;

namespace Telesales.Policies.Parameters;

/// <summary>Reads a text as a value.</summary>
internal delegate bool TryParse<T>(string? text, out T value);

/// <summary>A value that is one text in YAML: a number of the contract, a date, an enum, a text.</summary>
internal sealed class ScalarType<T>(string name, Titles example, TryParse<T> parse, Func<T, string> write, T sample, Func<JsonObject> schema) : ParameterType
    where T : notnull
{
    public override string Name => name;

    public override Titles Example => example;

    public override bool TryRead(YamlNode node, string path, ProblemList problems, out object? value)
    {
        value = null;
        if (node is YamlScalar { IsNull: false } scalar && parse(scalar.Text, out var read))
        {
            value = read;
            return true;
        }

        if (node is YamlScalar { IsNull: false } wrong) problems.Add(FileTexts.WrongValue, node, path, wrong.Text, example.En, example.Zh);
        else problems.Add(FileTexts.WrongShape, node, path, example.En, example.Zh, node.What);
        return false;
    }

    public override string Canonical(object? value) => write((T)value!);

    public override JsonObject Schema() => schema();

    public override object Sample() => sample;
}

/// <summary>The scalar types that a parameter may have.</summary>
internal static class Scalars
{
    private static readonly Dictionary<Type, ParameterType> Known = new()
    {
        [typeof(Money)] = new ScalarType<Money>("money", new("金额，如 1400.00", "an amount of money such as 1400.00"), Money.TryParse, v => v.ToString(), Money.Yuan(1), () => Number("^-?[0-9]+(\\.[0-9]{1,2})?$")),
        [typeof(Amount)] = new ScalarType<Amount>("amount", new("金额，如 12.345678", "an amount such as 12.345678"), Amount.TryParse, v => v.ToString(), Money.Yuan(1), () => Number("^-?[0-9]+(\\.[0-9]{1,6})?$")),
        [typeof(Quantity)] = new ScalarType<Quantity>("quantity", new("数值，如 12.5", "a number such as 12.5"), Quantity.TryParse, v => v.ToString(), Quantity.Whole(1), () => Number("^-?[0-9]+(\\.[0-9]{1,6})?$")),
        [typeof(Percent)] = new ScalarType<Percent>("percent", new("百分比，如 90%", "a percentage such as 90%"), Percent.TryParse, v => v.ToString(), Percent.Of(100), () => Text("^-?[0-9]+(\\.[0-9]{1,4})? *%$")),
        [typeof(Fraction)] = new ScalarType<Fraction>("fraction", new("数值，如 1/2 或 0.5", "a number such as 1/2 or 0.5"), Fraction.TryParse, v => v.ToString(), Fraction.One, () => Number("^-?[0-9]+(\\.[0-9]{1,6}|/[0-9]+)?$")),
        [typeof(Count)] = new ScalarType<Count>("count", new("整数，如 40", "a whole number such as 40"), Count.TryParse, v => v.ToString(), 1, Whole),
        [typeof(int)] = new ScalarType<int>("count", new("整数，如 40", "a whole number such as 40"), TryInt, v => new Count(v).ToString(), 1, Whole),
        [typeof(long)] = new ScalarType<long>("count", new("整数，如 40", "a whole number such as 40"), TryLong, v => new Count(v).ToString(), 1, Whole),
        [typeof(bool)] = new ScalarType<bool>("yes or no", new("true 或 false", "true or false"), TryBool, v => v ? "true" : "false", false, () => new() { ["type"] = "boolean" }),
        [typeof(string)] = new ScalarType<string>("text", new("文本", "a text"), TryText, Quote, "text", () => Text(null)),
        [typeof(Month)] = new ScalarType<Month>("month", new("月份，如 2026-10", "a month such as 2026-10"), Month.TryParse, v => v.ToString(), new(2026, 1), () => Text("^[0-9]{4}-(0[1-9]|1[0-2])$")),
        [typeof(DateOnly)] = new ScalarType<DateOnly>("date", new("日期，如 2026-10-01", "a date such as 2026-10-01"), TryDate, Messages.ValueText.IsoDate, new(2026, 1, 1), () => Text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
    };

    /// <summary>The scalar type of a CLR type, or null.</summary>
    public static ParameterType? Of(Type type) => Known.GetValueOrDefault(type) ?? (type.IsEnum ? EnumOf(type) : null);

    /// <summary>Whether [Bounds] can compare it.</summary>
    public static bool IsBounded(Type type) => Known.ContainsKey(type) && type != typeof(bool) && type != typeof(string);

    private static ScalarType<Enum> EnumOf(Type type)
    {
        var members = Enum.GetValues(type).Cast<Enum>().Where(member => member.ToString() != "Unspecified").ToDictionary(Names.Kebab, StringComparer.Ordinal);
        var list = string.Join(", ", members.Keys);
        return new ScalarType<Enum>(
            "one of " + list,
            new("以下之一：" + string.Join("、", members.Keys), "one of " + list),
            (string? text, out Enum value) => members.TryGetValue((text ?? "").Replace('_', '-'), out value!),
            Names.Kebab,
            members.Values.First(),
            () => new()
            {
                ["type"] = "string",
                ["enum"] = new JsonArray([.. members.Keys.Concat(members.Keys.Where(key => key.Contains('-', StringComparison.Ordinal)).Select(key => key.Replace('-', '_'))).Select(key => (JsonNode)key)]),
            });
    }

    // A figure may be a YAML number or a text; the pattern holds for the text.
    private static JsonObject Number(string pattern) => new() { ["type"] = new JsonArray("number", "string"), ["pattern"] = pattern };

    private static JsonObject Whole() => new() { ["type"] = new JsonArray("integer", "string"), ["pattern"] = "^-?[0-9]+$" };

    private static JsonObject Text(string? pattern) => pattern is null ? new() { ["type"] = "string" } : new() { ["type"] = "string", ["pattern"] = pattern };

    private static string Quote(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static bool TryText(string? text, out string value)
    {
        value = text ?? "";
        return text is not null;
    }

    private static bool TryBool(string? text, out bool value)
    {
        value = text == "true";
        return text is "true" or "false";
    }

    private static bool TryLong(string? text, out long value)
    {
        var right = Count.TryParse(text, out var count);
        value = count.Value;
        return right;
    }

    private static bool TryInt(string? text, out int value)
    {
        var right = Count.TryParse(text, out var count) && count.Value is >= int.MinValue and <= int.MaxValue;
        value = right ? (int)count.Value : 0;
        return right;
    }

    private static bool TryDate(string? text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out value);
}
