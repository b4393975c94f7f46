using System.Globalization;

namespace Telesales.Policies.Formulas;

/// <summary>Reads a formula by recursive descent: sum, product, sign, atom.</summary>
internal sealed class FormulaParser(string text, IReadOnlyList<string> names)
{
    private const int DeepestNesting = 50;
    private int _at;
    private int _depth;

    public FormulaNode Parse()
    {
        var root = Sum();
        Skip();
        return _at == text.Length ? root : throw Wrong($"'{text[_at]}' does not belong here");
    }

    private FormulaNode Sum()
    {
        if (++_depth > DeepestNesting) throw Wrong("brackets are nested too deeply");
        var left = Product();
        while (Take('+', '-') is { } sign) left = new Binary(sign, left, Product());
        _depth--;
        return left;
    }

    private FormulaNode Product()
    {
        var left = Sign();
        while (Take('*', '/') is { } sign) left = new Binary(sign, left, Sign());
        return left;
    }

    private FormulaNode Sign() => Take('-', '-') is null ? Atom() : new Negative(Atom());

    private FormulaNode Atom()
    {
        Skip();
        if (_at == text.Length) throw Wrong("a name or a number is missing");
        if (Take('(', '(') is not null)
        {
            var inner = Sum();
            Need(')');
            return inner;
        }

        if (char.IsAsciiDigit(text[_at])) return Number();
        if (char.IsAsciiLetterLower(text[_at])) return Named();
        throw Wrong($"'{text[_at]}' is neither a name nor a whole number");
    }

    private WholeNumber Number()
    {
        var start = _at;
        while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || text[_at] == '.')) _at++;
        return long.TryParse(text.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? new(value)
            : throw Wrong($"'{text[start.._at]}' is not a whole number; write 1/2 for a half, and figures as operands");
    }

    private FormulaNode Named()
    {
        var start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] == '_')) _at++;
        var name = text[start.._at];
        if (Take('(', '(') is not null) return Call(name);
        for (var i = 0; i < names.Count; i++)
            if (names[i] == name) return new OperandNode(i);
        throw Wrong($"'{name}' is not an operand; there are {(names.Count == 0 ? "none" : string.Join(", ", names))}");
    }

    private Function Call(string name)
    {
        var count = name switch { "min" or "max" => 2, "floor" => 1, _ => throw Wrong($"'{name}' is not a function; there are min, max and floor") };
        var arguments = new List<FormulaNode> { Sum() };
        while (Take(',', ',') is not null) arguments.Add(Sum());
        Need(')');
        return arguments.Count == count ? new(name, arguments) : throw Wrong($"{name} takes {(count == 1 ? "one value" : "two values")}");
    }

    private char? Take(char a, char b)
    {
        Skip();
        if (_at == text.Length || (text[_at] != a && text[_at] != b)) return null;
        return text[_at++];
    }

    private void Need(char wanted)
    {
        if (Take(wanted, wanted) is null) throw Wrong($"'{wanted}' is missing");
    }

    private void Skip()
    {
        while (_at < text.Length && text[_at] == ' ') _at++;
    }

    private FormatException Wrong(string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"'{text}': at character {Math.Min(_at, text.Length) + 1}, {what}."));
}
