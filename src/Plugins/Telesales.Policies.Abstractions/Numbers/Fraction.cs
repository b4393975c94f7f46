using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Telesales.Policies.V1;

/// <summary>
/// An exact rational number of any size: attainments, units of work, shares. Never rounded, never a binary float.
/// </summary>
/// <remarks>
/// Kept <b>unreduced</b> where it fits ("658/680" says more than "329/340"); two fractions are equal when their values are.
/// Two longs carry nearly every case; what does not fit moves to arbitrary size by itself, so no sum ever overflows. The denominator is kept as a
/// shared object, so that a fraction is two machine words, travels in registers, and like fractions are told by one comparison.
/// </remarks>
public readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>, IParsable<Fraction>
{
    private const long IsBig = long.MinValue; // the numerator of a fraction whose parts do not fit; no other has it

    private readonly long _numerator;
    private readonly Denominator? _denominator; // null for 1, so that default(Fraction) is zero

    /// <summary>The fraction <paramref name="numerator"/>/<paramref name="denominator"/>, unreduced.</summary>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public Fraction(long numerator, long denominator)
    {
        if (denominator == 0) throw new DivideByZeroException(string.Create(CultureInfo.InvariantCulture, $"The fraction {numerator}/0 does not exist."));
        if (numerator == long.MinValue || denominator == long.MinValue)
        {
            this = FromBig(denominator < 0 ? new(-(BigInteger)numerator, -(BigInteger)denominator) : new(numerator, denominator)); // ±2^63 has no negative in a long
            return;
        }

        (_numerator, _denominator) = denominator < 0 ? (-numerator, Denominator.Of(-denominator)) : (numerator, Denominator.Of(denominator));
    }

    private Fraction(BigRational big) => (_numerator, _denominator) = (IsBig, new(big));

    private Fraction(long numerator, Denominator? denominator) => (_numerator, _denominator) = (numerator, denominator);

    /// <summary>0.</summary>
    public static Fraction Zero => default;

    /// <summary>1.</summary>
    public static Fraction One => new(1, 1);

    private long Divisor => _denominator?.Value ?? 1;

    private BigRational Big => _denominator?.Big ?? new BigRational(_numerator, Divisor);

    /// <summary>Whether the value is 0.</summary>
    public bool IsZero => _numerator == 0;

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => _numerator == IsBig ? Big.Numerator.Sign : Math.Sign(_numerator);

    /// <summary>The parts, as kept (denominator &gt; 0).</summary>
    public (BigInteger Numerator, BigInteger Denominator) Parts =>
        _numerator == IsBig ? (Big.Numerator, Big.Denominator) : (_numerator, Divisor);

    /// <summary>The same value in lowest terms.</summary>
    public Fraction Reduced()
    {
        if (_denominator is null || _numerator == IsBig) return this;
        var divisor = GreatestCommonDivisor(Math.Abs(_numerator), Divisor);
        return divisor == 1 ? this : Kept(_numerator / divisor, Divisor / divisor);
    }

    /// <summary>A whole number as a fraction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Fraction(long whole) => whole == long.MinValue ? new(whole, 1) : new(whole, null);

    /// <summary>Exact sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Fraction operator +(Fraction a, Fraction b)
    {
        var sum = unchecked(a._numerator + b._numerator);
        // Two big ones overflow here as well.
        return IsAlike(a, b) && ((a._numerator ^ sum) & (b._numerator ^ sum)) >= 0 && sum != long.MinValue
            ? new(sum, a._denominator)
            : b._numerator == 0 ? a : Add(a, b);
    }

    /// <summary>Exact difference.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Fraction operator -(Fraction a, Fraction b)
    {
        var difference = unchecked(a._numerator - b._numerator);
        return IsAlike(a, b) && a._numerator != IsBig && ((a._numerator ^ b._numerator) & (a._numerator ^ difference)) >= 0 && difference != long.MinValue
            ? new(difference, a._denominator)
            : Subtract(a, b);
    }

    /// <summary>The negative.</summary>
    public static Fraction operator -(Fraction a) => // the least long has no negative, and stands for a big value
        a._numerator != IsBig ? new(-a._numerator, a._denominator) : FromBig(-a.Big);

    /// <summary>Exact product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Fraction operator *(Fraction a, Fraction b)
    {
        // So many of a part: the denominator stays.
        return a._denominator is null && IsSmall(a._numerator) && IsSmall(b._numerator) ? new(unchecked(a._numerator * b._numerator), b._denominator) : Multiply(a, b);
    }

    /// <summary>Exact quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="b"/> is 0.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Fraction operator /(Fraction a, Fraction b)
    {
        // Whole by whole: units of work, shares of days.
        if (a._denominator is null && b._denominator is null && b._numerator > 0) return new(a._numerator, Denominator.Of(b._numerator));
        return Divide(a, b);
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

    /// <summary>
    /// The same two values over their least common denominator: what is summed in such parts adds up as whole numbers do. As they are where it
    /// does not fit in a long.
    /// </summary>
    public static (Fraction First, Fraction Second) OverCommonDenominator(Fraction first, Fraction second)
    {
        if (!first.TryGetReduced(out var a, out var p) || !second.TryGetReduced(out var b, out var q)) return (first, second);
        var divisor = GreatestCommonDivisor(p, q);
        return TryMultiply(p / divisor, q, out var common) && TryMultiply(a, common / p, out var x) && TryMultiply(b, common / q, out var y)
            ? (Kept(x, common), Kept(y, common))
            : (first, second);
    }

    /// <summary>Whether this is below <paramref name="line"/> of <paramref name="of"/>: <c>done.IsBelow(90 %, of: required)</c>, by cross-multiplying.</summary>
    public bool IsBelow(Percent line, Fraction of) => this < line.ToFraction() * of;

    /// <summary>Whether this is at least <paramref name="line"/> of <paramref name="of"/>; the boundary counts as reached.</summary>
    public bool Reaches(Percent line, Fraction of) => !IsBelow(line, of);

    /// <summary>The largest whole number not above the value.</summary>
    /// <exception cref="OverflowException">It does not fit in 64 bits.</exception>
    public long Floor()
    {
        if (_numerator != IsBig)
        {
            if (_denominator is null) return _numerator;
            var (whole, rest) = Math.DivRem(_numerator, Divisor);
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
        if (_numerator != IsBig)
        {
            if (_denominator is null) return _numerator;
            var (quotient, remainder) = Math.DivRem(_numerator, Divisor);
            return Math.Abs(remainder) >= Divisor - Math.Abs(remainder) ? quotient + Math.Sign(_numerator) : quotient;
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
        var reduced = Reduced();
        return reduced._numerator == IsBig
            ? string.Create(CultureInfo.InvariantCulture, $"{reduced.Big.Numerator}/{reduced.Big.Denominator}")
            : string.Create(CultureInfo.InvariantCulture, $"{reduced._numerator}/{reduced.Divisor}");
    }

    /// <summary>The shortest exact text: <c>17</c> for whole numbers, else the reduced <c>329/20</c>.</summary>
    public string ToShortString()
    {
        var reduced = Reduced();
        if (reduced._numerator == IsBig) return reduced.Big.Denominator.IsOne ? reduced.Big.Numerator.ToString(CultureInfo.InvariantCulture) : reduced.ToString();
        return reduced._denominator is null ? reduced._numerator.ToString(CultureInfo.InvariantCulture) : reduced.ToString();
    }

    /// <summary>The parts of the value in lowest terms (denominator &gt; 0) when both fit in a long, however it is kept.</summary>
    public bool TryGetReduced(out long numerator, out long denominator)
    {
        var reduced = Reduced();
        (numerator, denominator) = (reduced._numerator, reduced.Divisor);
        if (reduced._numerator != IsBig) return true;
        var big = reduced.Big;
        if (big.Numerator != long.MinValue || big.Denominator > long.MaxValue) return false;
        (numerator, denominator) = (long.MinValue, (long)big.Denominator);
        return true;
    }

    internal static Fraction FromReduced(BigInteger numerator, BigInteger denominator) => FromBig(new(numerator, denominator));

    // Short enough to be inlined where months are summed: nearly all sums and comparisons are of like fractions. Two big ones are alike when they
    // are one and the same value.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsAlike(Fraction a, Fraction b) => ReferenceEquals(a._denominator, b._denominator);

    // The denominator is known to be positive, the numerator not to be the least long.
    private static Fraction Kept(long numerator, long denominator) => new(numerator, Denominator.Of(denominator));

    // Fits in 31 bits, so that a product of two fits in 62.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSmall(long value) => value == unchecked((int)value);

    // Apart from the operators, so that these stay small where they are inlined; given by value, in registers, so that no operand is forced into
    // memory where the operator is inlined.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Fraction Multiply(Fraction a, Fraction b)
    {
        if (b._denominator is null && IsSmall(a._numerator) && IsSmall(b._numerator)) return new(unchecked(a._numerator * b._numerator), a._denominator);
        if (a._numerator == IsBig || b._numerator == IsBig) return FromBig(a.Big * b.Big);
        return TryMultiply(a._numerator, b._numerator, out var numerator) && TryMultiply(a.Divisor, b.Divisor, out var denominator)
            ? Kept(numerator, denominator)
            : FromParts((Int128)a._numerator * b._numerator, (Int128)a.Divisor * b.Divisor);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Fraction Divide(Fraction a, Fraction b)
    {
        if (b.IsZero) throw new DivideByZeroException($"{a} cannot be divided by zero.");
        if (a._numerator == IsBig || b._numerator == IsBig) return FromBig(a.Big / b.Big);
        var divisor = Math.Abs(b._numerator);
        return TryMultiply(a._numerator, b.Divisor, out var numerator) && TryMultiply(a.Divisor, divisor, out var denominator)
            ? Kept(b._numerator < 0 ? -numerator : numerator, denominator)
            : FromParts((Int128)a._numerator * b.Divisor * Math.Sign(b._numerator), (Int128)a.Divisor * divisor);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Fraction Subtract(Fraction a, Fraction b) => Add(a, -b);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Fraction Add(Fraction a, Fraction b)
    {
        if (a._numerator == 0) return b;
        if (a._numerator == IsBig || b._numerator == IsBig) return FromBig(a.Big + b.Big);
        // A denominator that divides the other takes it over, so that a month of thirtieths and fortieths stays small.
        long p = a.Divisor, q = b.Divisor;
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
        else
        {
            // The least common one, so that the next like either is added without a search.
            var common = GreatestCommonDivisor((uint)small, (uint)other);
            sum = Kept((a * (q / common)) + (b * (p / common)), p / common * q);
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Compare(Fraction a, Fraction b)
    {
        if (a._numerator == IsBig || b._numerator == IsBig) return BigRational.Compare(a.Big, b.Big);
        long p = a.Divisor, q = b.Divisor;
        if (IsSmall(a._numerator) && IsSmall(b._numerator) && IsSmall(p) && IsSmall(q)) return unchecked(a._numerator * q).CompareTo(unchecked(b._numerator * p));
        // Products of two longs in 128 bits, without the cost of checked Int128 arithmetic.
        var high = Math.BigMul(a._numerator, q, out var low);
        var otherHigh = Math.BigMul(b._numerator, p, out var otherLow);
        return high == otherHigh ? unchecked((ulong)low).CompareTo(unchecked((ulong)otherLow)) : high.CompareTo(otherHigh);
    }

    /// <summary>A product that fits in a long, not its least value, which has no negative; nor of it, which stands for a big value.</summary>
    private static bool TryMultiply(long a, long b, out long product) =>
        Math.BigMul(a, b, out product) == product >> 63 && product != IsBig && a != IsBig && b != IsBig;

    private static Fraction FromParts(Int128 numerator, Int128 denominator)
    {
        if (numerator == (long)Truncate(numerator) && denominator == (long)Truncate(denominator))
            return new((long)numerator, (long)denominator);
        var divisor = GreatestCommonDivisor(Int128.Abs(numerator), denominator);
        if (divisor > 1) (numerator, denominator) = (numerator / divisor, denominator / divisor);
        return numerator == (long)Truncate(numerator) && denominator == (long)Truncate(denominator)
            ? new((long)numerator, (long)denominator)
            : new(new BigRational((BigInteger)numerator, (BigInteger)denominator));
    }

    private static Int128 Truncate(Int128 value) => Int128.Clamp(value, long.MinValue + 1, long.MaxValue);

    private static long GreatestCommonDivisor(long a, long b)
    {
        while (b != 0)
        {
            // Neither is negative; the processor divides 32 bits sooner than 64.
            if ((a | b) <= uint.MaxValue) return GreatestCommonDivisor((uint)a, (uint)b);
            (a, b) = (b, a % b);
        }

        return a;
    }

    private static uint GreatestCommonDivisor(uint a, uint b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }

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
