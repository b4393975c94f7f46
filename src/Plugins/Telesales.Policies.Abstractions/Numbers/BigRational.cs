using System.Numerics;

namespace Telesales.Policies.V1;

/// <summary>The slow path of <see cref="Fraction"/>: a rational whose parts do not fit in two longs.</summary>
internal sealed class BigRational(BigInteger numerator, BigInteger denominator)
{
    public BigInteger Numerator { get; } = numerator;

    public BigInteger Denominator { get; } = denominator; // > 0

    public static BigRational operator +(BigRational a, BigRational b) =>
        new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static BigRational operator -(BigRational a) => new(-a.Numerator, a.Denominator);

    public static BigRational operator *(BigRational a, BigRational b) =>
        new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static BigRational operator /(BigRational a, BigRational b) =>
        new(a.Numerator * b.Denominator * b.Numerator.Sign, a.Denominator * BigInteger.Abs(b.Numerator));

    public BigRational Reduced()
    {
        var divisor = BigInteger.GreatestCommonDivisor(Numerator, Denominator);
        return divisor.IsOne ? this : new(Numerator / divisor, Denominator / divisor);
    }

    public static int Compare(BigRational a, BigRational b) => (a.Numerator * b.Denominator).CompareTo(b.Numerator * a.Denominator);
}
