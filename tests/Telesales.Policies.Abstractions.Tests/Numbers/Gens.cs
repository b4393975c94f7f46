using CsCheck;
using Telesales.Policies.V1;

namespace Telesales.Policies.Abstractions.Tests.Numbers;

/// <summary>Random numbers that like the edges: zero, one, the ends of 64 bits, and fractions that need more than 64 bits.</summary>
internal static class Gens
{
    public static readonly Gen<long> Long = Gen.Frequency(
        (4, Gen.Int[-1000, 1000].Select(i => (long)i)),
        (2, Gen.Long),
        (1, Gen.OneOf(0L, 1, -1, 2, -2, long.MaxValue, long.MinValue, long.MaxValue - 1, long.MinValue + 1, 1L << 62, -(1L << 62), int.MaxValue, int.MinValue)));

    public static readonly Gen<(Fraction Fraction, Rational Model)> Small =
        Gen.Select(Long, Long.Where(d => d != 0), (n, d) => (new Fraction(n, d), new Rational(n, d)));

    public static readonly Gen<(Fraction Fraction, Rational Model)> Pair = Gen.Frequency(
        (3, Small),
        (1, Gen.Select(Small, Small, (a, b) => (a.Fraction * b.Fraction, a.Model * b.Model))),
        (1, Gen.Select(Small, Small, Small, (a, b, c) => (a.Fraction + (b.Fraction * c.Fraction), a.Model + (b.Model * c.Model)))));

    public static readonly Gen<Fraction> Fraction = Pair.Select(pair => pair.Fraction);
}
