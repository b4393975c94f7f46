using System.Globalization;
using System.Numerics;

namespace Telesales.Policies.V1;

/// <summary>
/// An exact rational number of any size: attainments, units of work, shares. Never rounded, never a binary float.
/// </summary>
/// <remarks>
/// Kept <b>unreduced</b> where it fits ("658/680" says more than "329/340"); two fractions are equal when their values are.
/// Two longs carry nearly every case; what does not fit moves to arbitrary size by itself, so no sum ever overflows.
/// </remarks>
public readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>, IParsable<Fraction>
{
    private readonly long _numerator;
    private readonly long _denominatorOrZero; // 0 stands for 1, so that default(Fraction) is zero
    private readonly BigRational? _big;

    /// <summary>The fraction <paramref name="numerator"/>/<paramref name="denominator"/>, unreduced.</summary>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public Fraction(long numerator, long denominator)
    {
        if (denominator == 0) throw new DivideByZeroException(string.Create(CultureInfo.InvariantCulture, $"The fraction {numerator}/0 does not exist."));
        if (denominator < 0 && (numerator == long.MinValue || denominator == long.MinValue))
        {
            this = FromBig(new BigRational(-(BigInteger)numerator, -(BigInteger)denominator)); // +2^63 does not fit in a long
            return;
        }

        (_numerator, _denominatorOrZero) = denominator < 0 ? (-numerator, -denominator) : (numerator, denominator);
    }

    private Fraction(BigRational big) => _big = big;

    /// <summary>0.</summary>
    public static Fraction Zero => default;

    /// <summary>1.</summary>
    public static Fraction One => new(1, 1);

    private long Denominator => _denominatorOrZero == 0 ? 1 : _denominatorOrZero;

    private BigRational Big => _big ?? new BigRational(_numerator, Denominator);

    /// <summary>Whether the value is 0.</summary>
    public bool IsZero => _big is null ? _numerator == 0 : _big.Numerator.IsZero;

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => _big is null ? Math.Sign(_numerator) : _big.Numerator.Sign;

    /// <summary>The parts, as kept (denominator &gt; 0).</summary>
    public (BigInteger Numerator, BigInteger Denominator) Parts =>
        _big is null ? (_numerator, Denominator) : (_big.Numerator, _big.Denominator);

    /// <summary>The same value in lowest terms.</summary>
    public Fraction Reduced() => _big is null && _denominatorOrZero > 1 ? FromParts(_numerator, _denominatorOrZero, reduce: true) : this;

    /// <summary>A whole number as a fraction.</summary>
    public static implicit operator Fraction(long whole) => new(whole, 1);

    /// <summary>Exact sum.</summary>
    public static Fraction operator +(Fraction a, Fraction b)
    {
        if (a._big is null && b._big is null)
        {
            // A denominator that divides the other takes it over, so that a month of thirtieths and fortieths stays small.
            long p = a.Denominator, q = b.Denominator;
            if (p == q) return FromParts((Int128)a._numerator + b._numerator, p);
            if (p % q == 0) return FromParts(a._numerator + ((Int128)b._numerator * (p / q)), p);
            if (q % p == 0) return FromParts(((Int128)a._numerator * (q / p)) + b._numerator, q);
            return FromParts(((Int128)a._numerator * q) + ((Int128)b._numerator * p), (Int128)p * q);
        }

        return FromBig(a.Big + b.Big);
    }

    /// <summary>Exact difference.</summary>
    public static Fraction operator -(Fraction a, Fraction b) => a + -b;

    /// <summary>The negative.</summary>
    public static Fraction operator -(Fraction a) =>
        a._big is null && a._numerator != long.MinValue ? new(-a._numerator, a.Denominator) : FromBig(-a.Big);

    /// <summary>Exact product.</summary>
    public static Fraction operator *(Fraction a, Fraction b) =>
        a._big is null && b._big is null
            ? FromParts((Int128)a._numerator * b._numerator, (Int128)a.Denominator * b.Denominator)
            : FromBig(a.Big * b.Big);

    /// <summary>Exact quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="b"/> is 0.</exception>
    public static Fraction operator /(Fraction a, Fraction b)
    {
        if (b.IsZero) throw new DivideByZeroException($"{a} cannot be divided by zero.");
        return a._big is null && b._big is null && b._numerator != long.MinValue
            ? FromParts(
                (Int128)a._numerator * b.Denominator * Math.Sign(b._numerator),
                (Int128)a.Denominator * Math.Abs(b._numerator))
            : FromBig(a.Big / b.Big);
    }

    /// <summary>Exact comparison.</summary>
    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    /// <summary>Exact comparison.</summary>
    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    /// <summary>Exact comparison.</summary>
    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    /// <summary>Exact comparison.</summary>
    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    /// <summary>Equal values; 1/2 equals 2/4.</summary>
    public static bool operator ==(Fraction a, Fraction b) => a.Equals(b);

    /// <summary>Different values.</summary>
    public static bool operator !=(Fraction a, Fraction b) => !a.Equals(b);

    /// <summary>The smaller value.</summary>
    public static Fraction Min(Fraction a, Fraction b) => a <= b ? a : b;

    /// <summary>The larger value.</summary>
    public static Fraction Max(Fraction a, Fraction b) => a >= b ? a : b;

    /// <summary>Whether this is below <paramref name="line"/> of <paramref name="of"/>: <c>done.IsBelow(90 %, of: required)</c>, by cross-multiplying.</summary>
    public bool IsBelow(Percent line, Fraction of) => this < line.ToFraction() * of;

    /// <summary>Whether this is at least <paramref name="line"/> of <paramref name="of"/>; the boundary counts as reached.</summary>
    public bool Reaches(Percent line, Fraction of) => !IsBelow(line, of);

    /// <summary>The largest whole number not above the value.</summary>
    /// <exception cref="OverflowException">It does not fit in 64 bits.</exception>
    public long Floor()
    {
        if (_big is null)
        {
            var (whole, rest) = Math.DivRem(_numerator, Denominator);
            return rest < 0 ? whole - 1 : whole;
        }

        var (n, d) = Parts;
        var quotient = BigInteger.DivRem(n, d, out var remainder);
        return (long)(remainder.Sign < 0 ? quotient - 1 : quotient);
    }

    /// <summary>The nearest whole number; halves go away from zero.</summary>
    /// <exception cref="OverflowException">It does not fit in 64 bits.</exception>
    public long RoundHalfAwayFromZero()
    {
        if (_big is null && _numerator != long.MinValue)
        {
            var (quotient, remainder) = Math.DivRem(_numerator, Denominator);
            return Math.Abs(remainder) >= Denominator - Math.Abs(remainder) ? quotient + Math.Sign(_numerator) : quotient;
        }

        var (n, d) = Parts;
        return (long)(((BigInteger.Abs(n) * 2) + d) / (d * 2) * n.Sign);
    }

    /// <summary>
    /// Reads <c>3</c>, <c>12.5</c>, <c>-0.25</c> (at most six decimals) or <c>17/20</c> (of any size, so that every
    /// <see cref="ToString"/> is read back); nothing depends on the machine's culture.
    /// </summary>
    /// <exception cref="FormatException">It is none of these.</exception>
    public static Fraction Parse(string s) =>
        TryParse(s, out var value) ? value : throw new FormatException($"'{s}' is not a number: write 3, 12.5 or 17/20.");

    /// <inheritdoc cref="Parse(string)"/>
    public static bool TryParse(string? s, out Fraction result)
    {
        result = default;
        if (s is null) return false;
        var slash = s.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            if (!DecimalText.TryParseBig(s.AsSpan(0, slash), out var n) || !DecimalText.TryParseBig(s.AsSpan(slash + 1), out var d) || d.Sign <= 0) return false;
            result = n >= long.MinValue && n <= long.MaxValue && d <= long.MaxValue ? new((long)n, (long)d) : FromBig(new(n, d));
            return true;
        }

        if (!DecimalText.TryParse(s, 6, out var millionths)) return false;
        result = new Quantity(millionths).ToFraction();
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Fraction other)
    {
        if (_big is not null || other._big is not null) return BigRational.Compare(Big, other.Big);
        return ((Int128)_numerator * other.Denominator).CompareTo((Int128)other._numerator * Denominator);
    }

    /// <inheritdoc/>
    public bool Equals(Fraction other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Reduced().Parts.GetHashCode();

    /// <summary>The reduced <c>p/q</c>, also for whole numbers: <c>1/1</c>.</summary>
    public override string ToString()
    {
        var (n, d) = Reduced().Parts;
        return string.Create(CultureInfo.InvariantCulture, $"{n}/{d}");
    }

    /// <summary>The parts of the value in lowest terms when both fit in a long, however it is kept.</summary>
    internal bool TryGetReduced(out long numerator, out long denominator)
    {
        var reduced = Reduced();
        (numerator, denominator) = (reduced._numerator, reduced.Denominator);
        if (reduced._big is not { } big) return true;
        if (big.Numerator != long.MinValue || big.Denominator > long.MaxValue) return false;
        (numerator, denominator) = (long.MinValue, (long)big.Denominator);
        return true;
    }

    internal static Fraction FromReduced(BigInteger numerator, BigInteger denominator) => FromBig(new(numerator, denominator));

    private static Fraction FromParts(Int128 numerator, Int128 denominator, bool reduce = false)
    {
        if (!reduce && numerator == (long)Truncate(numerator) && denominator == (long)Truncate(denominator))
            return new((long)numerator, (long)denominator);
        var divisor = GreatestCommonDivisor(Int128.Abs(numerator), denominator);
        if (divisor > 1) (numerator, denominator) = (numerator / divisor, denominator / divisor);
        return numerator == (long)Truncate(numerator) && denominator == (long)Truncate(denominator)
            ? new((long)numerator, (long)denominator)
            : new(new BigRational((BigInteger)numerator, (BigInteger)denominator));
    }

    private static Int128 Truncate(Int128 value) => Int128.Clamp(value, long.MinValue + 1, long.MaxValue);

    private static Int128 GreatestCommonDivisor(Int128 a, Int128 b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return a == 0 ? 1 : a;
    }

    private static Fraction FromBig(BigRational value)
    {
        var reduced = value.Reduced();
        return BigInteger.Abs(reduced.Numerator) <= long.MaxValue && reduced.Denominator <= long.MaxValue
            ? new((long)reduced.Numerator, (long)reduced.Denominator)
            : new(reduced);
    }

    static Fraction IParsable<Fraction>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<Fraction>.TryParse(string? s, IFormatProvider? provider, out Fraction result) => TryParse(s, out result);
}
