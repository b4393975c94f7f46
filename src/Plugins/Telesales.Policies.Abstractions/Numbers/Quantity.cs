namespace Telesales.Policies.V1;

/// <summary>A recorded figure with up to six decimals: a day's activity, a target, an amount in yuan as it stands in a fact.</summary>
/// <param name="Millionths">The figure × 1 000 000.</param>
public readonly record struct Quantity(long Millionths) : IComparable<Quantity>, IParsable<Quantity>
{
    private const long Scale = 1_000_000;

    /// <summary>0.</summary>
    public static Quantity Zero => default;

    /// <summary>A whole figure.</summary>
    public static Quantity Whole(long value) => new(value * Scale);

    /// <summary>Whether the figure is a whole number.</summary>
    public bool IsWhole => Millionths % Scale == 0;

    /// <summary>The figure as a count; what is recorded in part is not yet done, so it is rounded down.</summary>
    public Count ToCount() => new(Millionths >= 0 || IsWhole ? Millionths / Scale : (Millionths / Scale) - 1);

    /// <summary>The exact figure.</summary>
    public Fraction ToFraction() => IsWhole ? Millionths / Scale : new Fraction(Millionths, Scale);

    /// <summary>The exact figure.</summary>
    public static implicit operator Fraction(Quantity quantity) => quantity.ToFraction();

    /// <summary>Sum.</summary>
    public static Quantity operator +(Quantity a, Quantity b) => new(a.Millionths + b.Millionths);

    /// <summary>Difference.</summary>
    public static Quantity operator -(Quantity a, Quantity b) => new(a.Millionths - b.Millionths);

    /// <summary>Comparison.</summary>
    public static bool operator <(Quantity a, Quantity b) => a.Millionths < b.Millionths;

    /// <summary>Comparison.</summary>
    public static bool operator >(Quantity a, Quantity b) => a.Millionths > b.Millionths;

    /// <summary>Comparison.</summary>
    public static bool operator <=(Quantity a, Quantity b) => a.Millionths <= b.Millionths;

    /// <summary>Comparison.</summary>
    public static bool operator >=(Quantity a, Quantity b) => a.Millionths >= b.Millionths;

    /// <summary>Reads a plain decimal with at most six decimals.</summary>
    /// <exception cref="FormatException">It is not one.</exception>
    public static Quantity Parse(string s) =>
        TryParse(s, out var value) ? value : throw new FormatException($"'{s}' is not a plain number with at most six decimals.");

    /// <inheritdoc cref="Parse(string)"/>
    public static bool TryParse(string? s, out Quantity result)
    {
        var ok = DecimalText.TryParse(s, 6, out var millionths);
        result = new(millionths);
        return ok;
    }

    /// <inheritdoc/>
    public int CompareTo(Quantity other) => Millionths.CompareTo(other.Millionths);

    /// <summary>The shortest plain decimal.</summary>
    public override string ToString() => DecimalText.Format(Millionths, 6, 0);

    static Quantity IParsable<Quantity>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Quantity>.TryParse(string? s, IFormatProvider? provider, out Quantity result) => TryParse(s, out result);
}
