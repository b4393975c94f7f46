using Telesales.Policies.V1;

namespace Telesales.Policies.Testing;

/// <summary>
/// Recomputes a line's formula: names, whole numbers, <c>+ - * / ( )</c>, <c>min(a, b)</c>, <c>max(a, b)</c>, <c>floor(a)</c> (down to whole fen).
/// </summary>
internal ref struct Formula
{
    private readonly Func<string, Fraction> _valueOf;
    private readonly string _text;
    private int _at;

    private Formula(string text, Func<string, Fraction> valueOf) => (_text, _valueOf) = (text, valueOf);

    /// <summary>The value in yuan.</summary>
    /// <exception cref="FormatException">The formula is malformed or names no operand.</exception>
    public static Fraction Evaluate(string text, Func<string, Fraction> valueOf)
    {
        var formula = new Formula(text, valueOf);
        var value = formula.Sum();
        return formula.Peek() == '\0' ? value : throw formula.Malformed();
    }

    private Fraction Sum()
    {
        var value = Product();
        while (true)
        {
            if (Take('+')) value += Product();
            else if (Take('-')) value -= Product();
            else return value;
        }
    }

    private Fraction Product()
    {
        var value = Factor();
        while (true)
        {
            if (Take('*')) value *= Factor();
            else if (Take('/')) value /= Factor();
            else return value;
        }
    }

    private Fraction Factor()
    {
        if (Take('-')) return -Factor();
        if (Take('('))
        {
            var inner = Sum();
            Expect(')');
            return inner;
        }

        var word = Word();
        if (word.Length == 0) throw Malformed();
        if (char.IsAsciiDigit(word[0])) return Count.Parse(word);
        return Take('(') ? Call(word) : _valueOf(word);
    }

    private Fraction Call(string function)
    {
        var first = Sum();
        if (function == "floor")
        {
            Expect(')');
            return new Fraction((first * 100).Floor(), 100);
        }

        Expect(',');
        var second = Sum();
        Expect(')');
        return function switch
        {
            "min" => Fraction.Min(first, second),
            "max" => Fraction.Max(first, second),
            _ => throw Malformed(),
        };
    }

    private string Word()
    {
        Peek();
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] == '_')) _at++;
        return _text[start.._at];
    }

    private char Peek()
    {
        while (_at < _text.Length && _text[_at] == ' ') _at++;
        return _at < _text.Length ? _text[_at] : '\0';
    }

    private bool Take(char c)
    {
        if (Peek() != c) return false;
        _at++;
        return true;
    }

    private void Expect(char c)
    {
        if (!Take(c)) throw Malformed();
    }

    private readonly FormatException Malformed() => new($"The formula '{_text}' is malformed after '{_text[.._at]}'.");
}
