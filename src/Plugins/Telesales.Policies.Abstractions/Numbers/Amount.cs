namespace Telesales.Policies.V1;

/// <summary>An exact amount of CNY, not yet rounded. Policies hand these over; the host rounds once, at the line.</summary>
/// <param name="Fen">Hundredths of a yuan, as an exact rational.</param>
public readonly record struct Amount(Fraction Fen) : IComparable<Amount>, IParsable<Amount>
{
    /// <summary>0.</summary>
    public static Amount Zero => default;

    /// <summary>An amount of whole fen.</summary>
    public static implicit operator Amount(Money money) => new(money.Fen);

    /// <summary>An amount from a figure in yuan.</summary>
    public static Amount FromYuan(Fraction yuan) => new(yuan * 100);

    /// <summary>The figure in yuan.</summary>
    public Fraction Yuan => Fen / 100;

    /// <summary>Exact sum.</summary>
    public static Amount operator +(Amount a, Amount b) => new(a.Fen + b.Fen);

    /// <summary>Exact difference.</summary>
    public static Amount operator -(Amount a, Amount b) => new(a.Fen - b.Fen);

    /// <summary>The negative.</summary>
    public static Amount operator -(Amount a) => new(-a.Fen);

    /// <summary>Exact part.</summary>
    public static Amount operator *(Amount a, Fraction part) => new(a.Fen * part);

    /// <summary>Exact percentage.</summary>
    public static Amount operator *(Amount a, Percent part) => new(a.Fen * part.ToFraction());

    /// <summary>Comparison.</summary>
    public static bool operator <(Amount a, Amount b) => a.Fen < b.Fen;

    /// <summary>Comparison.</summary>
    public static bool operator >(Amount a, Amount b) => a.Fen > b.Fen;

    /// <summary>Comparison.</summary>
    public static bool operator <=(Amount a, Amount b) => a.Fen <= b.Fen;

    /// <summary>Comparison.</summary>
    public static bool operator >=(Amount a, Amount b) => a.Fen >= b.Fen;

    /// <summary>The smaller.</summary>
    public static Amount Min(Amount a, Amount b) => a <= b ? a : b;

    /// <summary>The larger.</summary>
    public static Amount Max(Amount a, Amount b) => a >= b ? a : b;

    /// <summary>To whole fen, halves away from zero (rulebook §0).</summary>
    public Money Rounded() => new(Fen.RoundHalfAwayFromZero());

    /// <summary>To whole fen, down.</summary>
    public Money RoundedDown() => new(Fen.Floor());

    /// <summary>Reads yuan with up to six decimals.</summary>
    public static Amount Parse(string s) => FromYuan(Quantity.Parse(s).ToFraction());

    /// <inheritdoc cref="Parse(string)"/>
    public static bool TryParse(string? s, out Amount result)
    {
        var ok = Quantity.TryParse(s, out var yuan);
        result = ok ? FromYuan(yuan.ToFraction()) : default;
        return ok;
    }

    /// <inheritdoc/>
    public int CompareTo(Amount other) => Fen.CompareTo(other.Fen);

    /// <summary>The exact yuan when they end within six decimals, else the fraction.</summary>
    public override string ToString()
    {
        var millionths = Yuan * 1_000_000;
        var (n, d) = millionths.Reduced().Parts;
        return d.IsOne && n >= long.MinValue && n <= long.MaxValue ? DecimalText.Format((long)n, 6, 2) : Yuan.ToString();
    }

    static Amount IParsable<Amount>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Amount>.TryParse(string? s, IFormatProvider? provider, out Amount result) => TryParse(s, out result);
}
