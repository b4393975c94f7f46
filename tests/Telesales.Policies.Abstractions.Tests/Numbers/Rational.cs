using System.Globalization;
using System.Numerics;

namespace Telesales.Policies.Abstractions.Tests.Numbers;

/// <summary>The model that <see cref="Policies.V1.Fraction"/> is held against: two big integers, no cleverness.</summary>
internal readonly record struct Rational(BigInteger N, BigInteger D) : IComparable<Rational>
{
    public Rational Reduced()
    {
        var divisor = BigInteger.GreatestCommonDivisor(N, D);
        return D.Sign < 0 ? new(-N / divisor, -D / divisor) : new(N / divisor, D / divisor);
    }

    public static Rational operator +(Rational a, Rational b) => new((a.N * b.D) + (b.N * a.D), a.D * b.D);

    public static Rational operator -(Rational a, Rational b) => new((a.N * b.D) - (b.N * a.D), a.D * b.D);

    public static Rational operator *(Rational a, Rational b) => new(a.N * b.N, a.D * b.D);

    public static Rational operator /(Rational a, Rational b) => new(a.N * b.D, a.D * b.N);

    public int CompareTo(Rational other)
    {
        var (a, b) = (Reduced(), other.Reduced());
        return (a.N * b.D).CompareTo(b.N * a.D);
    }

    public BigInteger Floor()
    {
        var (n, d) = Reduced();
        return (n - (((n % d) + d) % d)) / d;
    }

    /// <summary>⌊|x| + 1/2⌋ with the sign of x.</summary>
    public BigInteger RoundHalfAwayFromZero()
    {
        var (n, d) = Reduced();
        return n.Sign * new Rational((BigInteger.Abs(n) * 2) + d, d * 2).Floor();
    }

    public override string ToString()
    {
        var (n, d) = Reduced();
        return string.Create(CultureInfo.InvariantCulture, $"{n}/{d}");
    }
}
