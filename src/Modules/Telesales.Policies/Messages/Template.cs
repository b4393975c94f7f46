using System.Text;

namespace Telesales.Policies.Messages;

/// <summary>
/// A message with operands in braces: <c>{done} of {required} ({done/required:percent})</c>. Formats: <c>percent</c> (rounded down to two
/// decimals), <c>decimal</c> (two decimals, rounded down), <c>missing</c> (two decimals, rounded up, so that it and what it is missing from make the
/// whole), <c>fraction</c> (p/q, unreduced), <c>iso</c> (a date).
/// </summary>
internal sealed class Template
{
    private static readonly string[] Formats = ["percent", "decimal", "missing", "fraction", "iso"];
    private readonly List<Part> _parts = [];

    private Template(string text) => Text = text;

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>The names of the operands, each once.</summary>
    public IEnumerable<string> Names => _parts.SelectMany(part => new[] { part.Name, part.Divisor }).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <exception cref="FormatException">It is malformed.</exception>
    public static Template Parse(string text)
    {
        var template = new Template(text);
        var literal = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '{' or '}' && i + 1 < text.Length && text[i + 1] == text[i])
            {
                literal.Append(text[i++]);
                continue;
            }

            if (text[i] == '}') throw new FormatException("a '}' without '{'");
            if (text[i] != '{')
            {
                literal.Append(text[i]);
                continue;
            }

            var end = text.IndexOf('}', i);
            if (end < 0) throw new FormatException("a '{' without '}'");
            template._parts.Add(new(literal.ToString(), null, null, null));
            template._parts.Add(Operand(text[(i + 1)..end]));
            literal.Clear();
            i = end;
        }

        template._parts.Add(new(literal.ToString(), null, null, null));
        return template;
    }

    public string Render(ReadOnlySpan<Operand> values, IReadOnlyList<string> names, Language language, Func<string, string> word)
    {
        var text = new StringBuilder();
        foreach (var part in _parts)
        {
            if (part.Name is null) text.Append(part.Literal);
            else if (Find(part.Name, values, names) is not { } value) text.Append('{').Append(part.Name).Append('}');
            else if (part.Divisor is null) text.Append(Show(value, part.Format, language, word));
            else if (Find(part.Divisor, values, names) is not { } divisor || divisor.Number.IsZero) text.Append('–');
            else text.Append(Show(value.Number / divisor.Number, part.Format, language, word));
        }

        return text.ToString();
    }

    private static string Show(Operand value, string? format, Language language, Func<string, string> word) => format switch
    {
        "percent" => ValueText.Percent(value.Number),
        "decimal" => ValueText.Hundredths(value.Number, isMissing: false),
        "missing" => ValueText.Hundredths(value.Number, isMissing: true),
        "fraction" => ValueText.Quotient(value.Number),
        "iso" => value.Kind == OperandKind.Date ? ValueText.IsoDate(value.Date) : ValueText.Plain(value),
        _ => ValueText.In(value, language, word),
    };

    private static Operand? Find(string name, ReadOnlySpan<Operand> values, IReadOnlyList<string> names)
    {
        for (var i = 0; i < names.Count && i < values.Length; i++)
            if (names[i] == name) return values[i];
        return null;
    }

    private static Part Operand(string text)
    {
        var (value, format) = text.Split(':') switch
        {
            [var only] => (only, null),
            [var named, var how] when Formats.Contains(how) => (named, how),
            _ => throw new FormatException($"'{{{text}}}' has a format that does not exist; there are {string.Join(", ", Formats)}"),
        };
        return value.Split('/') switch
        {
            [var name] when IsName(name) => new("", name, null, format),
            [var name, var divisor] when IsName(name) && IsName(divisor) => new("", name, divisor, format),
            _ => throw new FormatException($"'{{{text}}}' names no operand"),
        };
    }

    private static bool IsName(string text) =>
        text.Length > 0 && char.IsAsciiLetterLower(text[0]) && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');

    private readonly record struct Part(string Literal, string? Name, string? Divisor, string? Format);
}
