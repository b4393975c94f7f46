namespace Telesales.Policies.V1;

/// <summary>A percentage, exact to a ten-thousandth of a per cent.</summary>
/// <param name="PartsPerMillion">90 % = 900 000.</param>
public readonly record struct Percent(long PartsPerMillion) : IComparable<Percent>, IParsable<Percent>
{
    /// <summary>A whole percentage: <c>Percent.Of(90)</c> is 90 %.</summary>
    public static Percent Of(long whole) => new(whole * 10_000);

    /// <summary>The exact share.</summary>
    public Fraction ToFraction() => new(PartsPerMillion, 1_000_000);

    /// <summary>Sum.</summary>
    public static Percent operator +(Percent a, Percent b) => new(a.PartsPerMillion + b.PartsPerMillion);

    /// <summary>A percentage of a percentage that ends within a ten-thousandth of a per cent is exact; use fractions otherwise.</summary>
    public static Fraction operator *(Percent a, Percent b) => a.ToFraction() * b.ToFraction();

    /// <summary>Comparison.</summary>
    public static bool operator <(Percent a, Percent b) => a.PartsPerMillion < b.PartsPerMillion;

    /// <summary>Comparison.</summary>
    public static bool operator >(Percent a, Percent b) => a.PartsPerMillion > b.PartsPerMillion;

    /// <summary>Comparison.</summary>
    public static bool operator <=(Percent a, Percent b) => a.PartsPerMillion <= b.PartsPerMillion;

    /// <summary>Comparison.</summary>
    public static bool operator >=(Percent a, Percent b) => a.PartsPerMillion >= b.PartsPerMillion;

    /// <summary>Reads <c>90%</c> or <c>12.5%</c>; the sign is required, so that 0.9 and 90 can't be mixed up.</summary>
    /// <exception cref="FormatException">It is not a percentage.</exception>
    public static Percent Parse(string s) =>
        TryParse(s, out var value) ? value : throw new FormatException($"'{s}' is not a percentage: write 90% or 12.5%.");

    /// <inheritdoc cref="Parse(string)"/>
    public static bool TryParse(string? s, out Percent result)
    {
        result = default;
        if (s is null || !s.EndsWith('%') || !DecimalText.TryParse(s.AsSpan()[..^1].TrimEnd(' '), 4, out var parts)) return false;
        result = new(parts);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Percent other) => PartsPerMillion.CompareTo(other.PartsPerMillion);

    /// <summary><c>90%</c>.</summary>
    public override string ToString() => DecimalText.Format(PartsPerMillion, 4, 0) + "%";

    static Percent IParsable<Percent>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Percent>.TryParse(string? s, IFormatProvider? provider, out Percent result) => TryParse(s, out result);
}
