using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

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
    private readonly long _denominatorLessOne; // so that default(Fraction) is zero
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

        (_numerator, _denominatorLessOne) = denominator < 0 ? (-numerator, -denominator - 1) : (numerator, denominator - 1);
    }

    private Fraction(BigRational big) => _big = big;

    private Fraction(long numerator, long denominatorLessOne, BigRational? big) => (_numerator, _denominatorLessOne, _big) = (numerator, denominatorLessOne, big);

    /// <summary>0.</summary>
    public static Fraction Zero => default;

    /// <summary>1.</summary>
    public static Fraction One => new(1, 1);

    private long Denominator => unchecked(_denominatorLessOne + 1);

    private BigRational Big => _big ?? new BigRational(_numerator, Denominator);

    /// <summary>Whether the value is 0.</summary>
    public bool IsZero => _big is null ? _numerator == 0 : _big.Numerator.IsZero;

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => _big is null ? Math.Sign(_numerator) : _big.Numerator.Sign;

    /// <summary>The parts, as kept (denominator &gt; 0).</summary>
    public (BigInteger Numerator, BigInteger Denominator) Parts =>
        _big is null ? (_numerator, Denominator) : (_big.Numerator, _big.Denominator);

    /// <summary>The same value in lowest terms.</summary>
    public Fraction Reduced() => _big is null && _denominatorLessOne > 0 ? FromParts(_numerator, Denominator, reduce: true) : this;

    /// <summary>A whole number as a fraction.</summary>
    public static implicit operator Fraction(long whole) => Kept(whole, 1);

    /// <summary>Exact sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Fraction operator +(Fraction a, Fraction b)
    {
        var sum = unchecked(a._numerator + b._numerator);
        return IsAlike(a, b) && ((a._numerator ^ sum) & (b._numerator ^ sum)) >= 0 && sum != long.MinValue
            ? new(sum, a._denominatorLessOne, null)
            : Add(a, b);
    }

    /// <summary>Exact difference.</summary>
    public static Fraction operator -(Fraction a, Fraction b) => a + -b;

    /// <summary>The negative.</summary>
    public static Fraction operator -(Fraction a) =>
        a._big is null && a._numerator != long.MinValue ? new(-a._numerator, a._denominatorLessOne, null) : FromBig(-a.Big);

    /// <summary>Exact product.</summary>
    public static Fraction operator *(Fraction a, Fraction b)
    {
        if (a._big is not null || b._big is not null) return FromBig(a.Big * b.Big);
        return TryMultiply(a._numerator, b._numerator, out var numerator) && TryMultiply(a.Denominator, b.Denominator, out var denominator)
            ? Kept(numerator, denominator)
            : FromParts((Int128)a._numerator * b._numerator, (Int128)a.Denominator * b.Denominator);
    }

    /// <summary>Exact quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="b"/> is 0.</exception>
    public static Fraction operator /(Fraction a, Fraction b)
    {
        if (b.IsZero) throw new DivideByZeroException($"{a} cannot be divided by zero.");
        if (a._big is not null || b._big is not null || b._numerator == long.MinValue) return FromBig(a.Big / b.Big);
        var divisor = Math.Abs(b._numerator);
        return TryMultiply(a._numerator, b.Denominator, out var numerator) && TryMultiply(a.Denominator, divisor, out var denominator)
            ? Kept(b._numerator < 0 ? -numerator : numerator, denominator)
            : FromParts((Int128)a._numerator * b.Denominator * Math.Sign(b._numerator), (Int128)a.Denominator * divisor);
    }

    /// <summary>Exact comparison.</summary>
    public static bool operator <(Fraction a, Fraction b) => IsAlike(a, b) ? a._numerator < b._numerator : Compare(a, b) < 0;

    /// <summary>Exact comparison.</summary>
    public static bool operator >(Fraction a, Fraction b) => IsAlike(a, b) ? a._numerator > b._numerator : Compare(a, b) > 0;

    /// <summary>Exact comparison.</summary>
    public static bool operator <=(Fraction a, Fraction b) => IsAlike(a, b) ? a._numerator <= b._numerator : Compare(a, b) <= 0;

    /// <summary>Exact comparison.</summary>
    public static bool operator >=(Fraction a, Fraction b) => IsAlike(a, b) ? a._numerator >= b._numerator : Compare(a, b) >= 0;

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
            if (_denominatorLessOne == 0) return _numerator;
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
            if (_denominatorLessOne == 0) return _numerator;
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
    public int CompareTo(Fraction other) => IsAlike(this, other) ? _numerator.CompareTo(other._numerator) : Compare(this, other);

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

    // Short enough to be inlined where months are summed: nearly all sums and comparisons are of like fractions.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsAlike(in Fraction a, in Fraction b) => a._denominatorLessOne == b._denominatorLessOne && a._big is null && b._big is null;

    // The denominator is known to be positive.
    private static Fraction Kept(long numerator, long denominator) => new(numerator, unchecked(denominator - 1), null);

    private static Fraction Add(in Fraction a, in Fraction b)
    {
        if (a._big is not null || b._big is not null) return FromBig(a.Big + b.Big);
        // A denominator that divides the other takes it over, so that a month of thirtieths and fortieths stays small.
        long p = a.Denominator, q = b.Denominator;
        if (TryAddSmall(a._numerator, p, b._numerator, q, out var sum)) return sum;
        if (p == q) return FromParts((Int128)a._numerator + b._numerator, p);
        if (p % q == 0) return FromParts(a._numerator + ((Int128)b._numerator * (p / q)), p);
        if (q % p == 0) return FromParts(((Int128)a._numerator * (q / p)) + b._numerator, q);
        return FromParts(((Int128)a._numerator * q) + ((Int128)b._numerator * p), (Int128)p * q);
    }

    /// <summary>The sum where everything fits in 31 bits, so that no product or sum of products leaves 64: nearly always.</summary>
    private static bool TryAddSmall(long a, long p, long b, long q, out Fraction sum)
    {
        sum = default;
        if (a != unchecked((int)a) || b != unchecked((int)b) || p > int.MaxValue || q > int.MaxValue) return false;
        int small = (int)p, other = (int)q;
        if (small == other) sum = Kept(a + b, p);
        else if (other == 1 || small % other == 0) sum = Kept(a + (b * (small / other)), p);
        else if (small == 1 || other % small == 0) sum = Kept((a * (other / small)) + b, q);
        else sum = Kept((a * q) + (b * p), p * q);
        return true;
    }

    private static int Compare(in Fraction a, in Fraction b)
    {
        if (a._big is not null || b._big is not null) return BigRational.Compare(a.Big, b.Big);
        // Products of two longs in 128 bits, without the cost of checked Int128 arithmetic.
        var high = Math.BigMul(a._numerator, b.Denominator, out var low);
        var otherHigh = Math.BigMul(b._numerator, a.Denominator, out var otherLow);
        return high == otherHigh ? unchecked((ulong)low).CompareTo(unchecked((ulong)otherLow)) : high.CompareTo(otherHigh);
    }

    /// <summary>A product that fits in a long, not its least value, which has no negative.</summary>
    private static bool TryMultiply(long a, long b, out long product) =>
        Math.BigMul(a, b, out product) == product >> 63 && product != long.MinValue;

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
