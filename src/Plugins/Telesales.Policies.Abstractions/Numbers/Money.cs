namespace Telesales.Policies.V1;

/// <summary>An amount of CNY in whole fen: what is paid. An amount that is still exact, before rounding, is an <see cref="Amount"/>.</summary>
/// <param name="Fen">Hundredths of a yuan.</param>
public readonly record struct Money(long Fen) : IComparable<Money>, IParsable<Money>
{
    /// <summary>0.00.</summary>
    public static Money Zero => default;

    /// <summary>Whole yuan.</summary>
    public static Money Yuan(long yuan) => new(yuan * 100);

    /// <summary>Sum.</summary>
    public static Money operator +(Money a, Money b) => new(a.Fen + b.Fen);

    /// <summary>Difference.</summary>
    public static Money operator -(Money a, Money b) => new(a.Fen - b.Fen);

    /// <summary>The negative.</summary>
    public static Money operator -(Money a) => new(-a.Fen);

    /// <summary>A rate times a count stays in whole fen.</summary>
    public static Money operator *(Money rate, Count quantity) => new(rate.Fen * quantity.Value);

    /// <summary>A part of an amount is exact and not yet rounded.</summary>
    public static Amount operator *(Money money, Fraction part) => (Amount)money * part;

    /// <summary>A percentage of an amount is exact and not yet rounded.</summary>
    public static Amount operator *(Money money, Percent part) => (Amount)money * part.ToFraction();

    /// <summary>Comparison.</summary>
    public static bool operator <(Money a, Money b) => a.Fen < b.Fen;

    /// <summary>Comparison.</summary>
    public static bool operator >(Money a, Money b) => a.Fen > b.Fen;

    /// <summary>Comparison.</summary>
    public static bool operator <=(Money a, Money b) => a.Fen <= b.Fen;

    /// <summary>Comparison.</summary>
    public static bool operator >=(Money a, Money b) => a.Fen >= b.Fen;

    /// <summary>Reads <c>1400</c> or <c>1400.50</c>; more than two decimals are refused.</summary>
    /// <exception cref="FormatException">It is not an amount in whole fen.</exception>
    public static Money Parse(string s) =>
        TryParse(s, out var value) ? value : throw new FormatException($"'{s}' is not an amount of money: write 1400 or 1400.50, with at most two decimals.");

    /// <inheritdoc cref="Parse(string)"/>
    public static bool TryParse(string? s, out Money result)
    {
        var ok = DecimalText.TryParse(s, 2, out var fen);
        result = new(fen);
        return ok;
    }

    /// <inheritdoc/>
    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>Two decimals and an ASCII minus: <c>-100.00</c>.</summary>
    public override string ToString() => DecimalText.Format(Fen, 2, 2);

    static Money IParsable<Money>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Money>.TryParse(string? s, IFormatProvider? provider, out Money result) => TryParse(s, out result);
}
