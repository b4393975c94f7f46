using System.Globalization;

namespace Telesales.Policies.V1;

/// <summary>A whole number of things: calls, days, visits.</summary>
/// <param name="Value">May be negative in a difference.</param>
public readonly record struct Count(long Value) : IComparable<Count>, IParsable<Count>
{
    /// <summary>0.</summary>
    public static Count Zero => default;

    /// <summary>A literal.</summary>
    public static implicit operator Count(int value) => new(value);

    /// <summary>A count is a whole fraction.</summary>
    public static implicit operator Fraction(Count count) => count.Value;

    /// <summary>Sum.</summary>
    public static Count operator +(Count a, Count b) => new(a.Value + b.Value);

    /// <summary>Difference.</summary>
    public static Count operator -(Count a, Count b) => new(a.Value - b.Value);

    /// <summary>The exact share of one count in another.</summary>
    public static Fraction operator /(Count a, Count b) => new(a.Value, b.Value);

    /// <summary>Comparison.</summary>
    public static bool operator <(Count a, Count b) => a.Value < b.Value;

    /// <summary>Comparison.</summary>
    public static bool operator >(Count a, Count b) => a.Value > b.Value;

    /// <summary>Comparison.</summary>
    public static bool operator <=(Count a, Count b) => a.Value <= b.Value;

    /// <summary>Comparison.</summary>
    public static bool operator >=(Count a, Count b) => a.Value >= b.Value;

    /// <summary>The larger.</summary>
    public static Count Max(Count a, Count b) => a.Value >= b.Value ? a : b;

    /// <summary>The smaller.</summary>
    public static Count Min(Count a, Count b) => a.Value <= b.Value ? a : b;

    /// <summary>Reads a whole number.</summary>
    /// <exception cref="FormatException">It is not a whole number.</exception>
    public static Count Parse(string s) =>
        TryParse(s, out var value) ? value : throw new FormatException($"'{s}' is not a whole number.");

    /// <inheritdoc cref="Parse(string)"/>
    public static bool TryParse(string? s, out Count result)
    {
        var ok = DecimalText.TryParseWhole(s, out var value);
        result = new(value);
        return ok;
    }

    /// <inheritdoc/>
    public int CompareTo(Count other) => Value.CompareTo(other.Value);

    /// <summary>ASCII digits.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    static Count IParsable<Count>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Count>.TryParse(string? s, IFormatProvider? provider, out Count result) => TryParse(s, out result);
}
