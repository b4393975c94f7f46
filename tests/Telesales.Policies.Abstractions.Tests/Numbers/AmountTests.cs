using CsCheck;
using Telesales.Policies.V1;

namespace Telesales.Policies.Abstractions.Tests.Numbers;

public sealed class AmountTests
{
    [Theory]
    [InlineData("0.005", 1)]
    [InlineData("-0.005", -1)]
    [InlineData("0.004999", 0)]
    [InlineData("-0.004999", 0)]
    [InlineData("0.015", 2)]
    [InlineData("0.025", 3)] // a banker would say 2
    [InlineData("1400.505", 140_051)]
    public void Rounded_OnBothSidesOfHalfAFen_GoesAwayFromZero(string yuan, long fen) =>
        Assert.Equal(new Money(fen), Amount.Parse(yuan).Rounded());

    [Theory]
    [InlineData("0.019999", 1)]
    [InlineData("-0.000001", -1)]
    [InlineData("-0.02", -2)]
    public void RoundedDown_OfAny_IsTheFloor(string yuan, long fen) => Assert.Equal(new Money(fen), Amount.Parse(yuan).RoundedDown());

    [Theory]
    [InlineData("12.345678", "12.345678")]
    [InlineData("12", "12.00")]
    [InlineData("-0.5", "-0.50")]
    public void Text_WithinSixDecimals_IsPlain(string yuan, string expected) => Assert.Equal(expected, Amount.Parse(yuan).ToString());

    [Fact]
    public void Text_OfAThird_IsTheFraction() => Assert.Equal("1/3", Amount.FromYuan(new Fraction(1, 3)).ToString());

    [Fact]
    public void Text_BeyondSixtyFourBits_IsTheFraction() =>
        Assert.Equal("9223372036854775807/1", Amount.FromYuan(long.MaxValue).ToString());

    [Fact]
    public void Yuan_OfAnAmount_GoesThereAndBack() => Gens.Fraction.Sample(yuan => Amount.FromYuan(yuan).Yuan == yuan);

    [Fact]
    public void Arithmetic_OfAny_IsThatOfFractions() => Gen.Select(Gens.Fraction, Gens.Fraction, Gens.Long).Sample((a, b, ppm) =>
    {
        var (x, y) = (new Amount(a), new Amount(b));
        Assert.Equal(a + b, (x + y).Fen);
        Assert.Equal(a - b, (x - y).Fen);
        Assert.Equal(-a, (-x).Fen);
        Assert.Equal(a * b, (x * b).Fen);
        Assert.Equal(a * new Fraction(ppm, 1_000_000), (x * new Percent(ppm)).Fen);
        Assert.Equal((a < b, a <= b, a > b, a >= b, a == b), (x < y, x <= y, x > y, x >= y, x == y));
        Assert.Equal(Fraction.Min(a, b), Amount.Min(x, y).Fen);
        Assert.Equal(Fraction.Max(a, b), Amount.Max(x, y).Fen);
        Assert.Equal(x == y, x.GetHashCode() == y.GetHashCode());
    });

    [Fact]
    public void Rounded_BeyondSixtyFourBits_IsAnError() => Assert.Throws<OverflowException>(() => Amount.FromYuan(long.MaxValue).Rounded());
}
