using CsCheck;
using Telesales.Policies.V1;

namespace Telesales.Policies.Abstractions.Tests.Numbers;

/// <summary>Every operation equals the one over big integers, whatever the size.</summary>
public sealed class FractionProperties
{
    [Fact]
    public void Parts_OfAnyFraction_AreTheModelsWithAPositiveDenominator() =>
        Gens.Pair.Sample(x => Same(x.Fraction, x.Model) && x.Fraction.Parts.Denominator.Sign > 0);

    [Fact]
    public void Sum_OfAnyTwo_IsExact() =>
        Gen.Select(Gens.Pair, Gens.Pair).Sample((a, b) => Same(a.Fraction + b.Fraction, a.Model + b.Model));

    [Fact]
    public void Difference_OfAnyTwo_IsExact() =>
        Gen.Select(Gens.Pair, Gens.Pair).Sample((a, b) => Same(a.Fraction - b.Fraction, a.Model - b.Model));

    [Fact]
    public void Product_OfAnyTwo_IsExact() =>
        Gen.Select(Gens.Pair, Gens.Pair).Sample((a, b) => Same(a.Fraction * b.Fraction, a.Model * b.Model));

    [Fact]
    public void Quotient_OfAnyTwo_IsExact() =>
        Gen.Select(Gens.Pair, Gens.Pair.Where(b => !b.Fraction.IsZero)).Sample((a, b) => Same(a.Fraction / b.Fraction, a.Model / b.Model));

    [Fact]
    public void Negative_OfAny_IsExact() =>
        Gens.Pair.Sample(x => Same(-x.Fraction, new Rational(-x.Model.N, x.Model.D)) && -(-x.Fraction) == x.Fraction && (-x.Fraction).Sign == -x.Fraction.Sign);

    [Fact]
    public void Comparison_OfAnyTwo_IsExact() => Gen.Select(Gens.Pair, Gens.Pair).Sample((a, b) =>
    {
        var expected = a.Model.CompareTo(b.Model);
        Assert.Equal(expected, Math.Sign(a.Fraction.CompareTo(b.Fraction)));
        Assert.Equal(expected < 0, a.Fraction < b.Fraction);
        Assert.Equal(expected <= 0, a.Fraction <= b.Fraction);
        Assert.Equal(expected > 0, a.Fraction > b.Fraction);
        Assert.Equal(expected >= 0, a.Fraction >= b.Fraction);
        Assert.Equal(expected == 0, a.Fraction == b.Fraction);
        Assert.Equal(expected != 0, a.Fraction != b.Fraction);
        Assert.Equal(expected <= 0 ? a.Fraction : b.Fraction, Fraction.Min(a.Fraction, b.Fraction));
        Assert.Equal(expected >= 0 ? a.Fraction : b.Fraction, Fraction.Max(a.Fraction, b.Fraction));
    });

    [Fact]
    public void Equality_OfTheSameValueByAnotherWay_HoldsAndHashesAlike() => Gen.Select(Gens.Pair, Gens.Pair).Sample((a, b) =>
    {
        var there = a.Fraction + b.Fraction - b.Fraction;
        Assert.True(there.Equals(a.Fraction));
        Assert.Equal(a.Fraction.GetHashCode(), there.GetHashCode());
        Assert.Equal(a.Fraction.ToString(), there.ToString());
        Assert.Equal(a.Fraction.Reduced().Parts, there.Reduced().Parts);
    });

    [Fact]
    public void Text_OfAny_IsReadBack() =>
        Gens.Pair.Sample(x => Fraction.Parse(x.Fraction.ToString()) == x.Fraction && x.Fraction.ToString() == x.Model.ToString());

    [Fact]
    public void Rounding_OfAny_IsTheModelsOrOverflows() =>
        Gens.Pair.Sample(x => FitsOrThrows(x.Model.RoundHalfAwayFromZero(), x.Fraction.RoundHalfAwayFromZero));

    [Fact]
    public void Floor_OfAny_IsTheModelsOrOverflows() =>
        Gens.Pair.Sample(x => FitsOrThrows(x.Model.Floor(), x.Fraction.Floor));

    [Fact]
    public void Line_OfAny_IsTheCrossProduct() =>
        Gen.Select(Gens.Pair, Gens.Pair, Gen.Long[0, 3_000_000]).Sample((done, required, ppm) =>
        {
            var below = done.Model.CompareTo(new Rational(ppm, 1_000_000) * required.Model) < 0;
            Assert.Equal(below, done.Fraction.IsBelow(new Percent(ppm), required.Fraction));
            Assert.Equal(!below, done.Fraction.Reaches(new Percent(ppm), required.Fraction));
        });

    private static bool Same(Fraction actual, Rational expected)
    {
        var (n, d) = actual.Reduced().Parts;
        return (n, d) == (expected.Reduced().N, expected.Reduced().D);
    }

    private static bool FitsOrThrows(System.Numerics.BigInteger expected, Func<long> actual)
    {
        if (expected >= long.MinValue && expected <= long.MaxValue) return actual() == expected;
        Assert.Throws<OverflowException>(() => actual());
        return true;
    }
}
