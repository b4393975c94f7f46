using System.Globalization;
using Telesales.Policies.V1;

namespace Telesales.Policies.Abstractions.Tests.Numbers;

public sealed class FractionTests
{
    [Theory]
    [InlineData(269, 300, true)]
    [InlineData(270, 300, false)]
    [InlineData(271, 300, false)]
    public void IsBelow_AroundNinetyPercent_IsExact(long done, long required, bool below)
    {
        Assert.Equal(below, new Fraction(done, 1).IsBelow(Percent.Of(90), required));
        Assert.Equal(!below, new Fraction(done, 1).Reaches(Percent.Of(90), required));
    }

    [Theory]
    [InlineData(1, 2, 1)]
    [InlineData(-1, 2, -1)]
    [InlineData(49, 100, 0)]
    [InlineData(-49, 100, 0)]
    [InlineData(51, 100, 1)]
    [InlineData(3, 2, 2)]
    [InlineData(-3, 2, -2)]
    [InlineData(5, 2, 3)] // a banker would say 2
    [InlineData(4, 3, 1)]
    [InlineData(5, 3, 2)]
    [InlineData(-5, 3, -2)]
    [InlineData(7, 1, 7)]
    [InlineData(0, 9, 0)]
    [InlineData(long.MaxValue, 1, long.MaxValue)]
    [InlineData(long.MinValue, 1, long.MinValue)]
    [InlineData(long.MaxValue, 2, 4611686018427387904)]
    [InlineData(long.MinValue, 2, -4611686018427387904)]
    public void RoundHalfAwayFromZero_OnBothSidesOfAHalf_GoesAway(long n, long d, long expected) =>
        Assert.Equal(expected, new Fraction(n, d).RoundHalfAwayFromZero());

    [Theory]
    [InlineData(-1, 2, -1)]
    [InlineData(-2, 2, -1)]
    [InlineData(-3, 2, -2)]
    [InlineData(3, 2, 1)]
    [InlineData(0, 2, 0)]
    [InlineData(long.MinValue, 1, long.MinValue)]
    [InlineData(long.MinValue, long.MaxValue, -2)]
    public void Floor_OfNegatives_GoesDown(long n, long d, long expected) => Assert.Equal(expected, new Fraction(n, d).Floor());

    [Theory]
    [InlineData(1, long.MinValue, "-1/9223372036854775808")]
    [InlineData(long.MinValue, -1, "9223372036854775808/1")]
    [InlineData(long.MinValue, long.MinValue, "1/1")]
    [InlineData(3, -6, "-1/2")]
    public void New_WithANegativeDenominator_MovesTheSign(long n, long d, string expected) =>
        Assert.Equal(expected, new Fraction(n, d).ToString());

    [Fact]
    public void New_WithDenominatorZero_IsRefused()
    {
        Assert.Throws<DivideByZeroException>(() => new Fraction(1, 0));
        Assert.Throws<DivideByZeroException>(() => Fraction.One / Fraction.Zero);
        Assert.Throws<DivideByZeroException>(() => Fraction.One / default(Fraction));
        Assert.Throws<DivideByZeroException>(() => new Count(3) / new Count(0));
    }

    [Fact]
    public void Default_IsZero()
    {
        Assert.Equal(Fraction.Zero, default);
        Assert.Equal(new Fraction(0, 7), default);
        Assert.Equal("0/1", default(Fraction).ToString());
        Assert.Equal(0, default(Fraction).Sign);
        Assert.Equal(new Fraction(0, 7).GetHashCode(), default(Fraction).GetHashCode());
    }

    [Fact]
    public void Parts_OfAPlainFraction_StayUnreduced()
    {
        Assert.Equal((658, 680), new Fraction(658, 680).Parts);
        Assert.Equal((329, 340), new Fraction(658, 680).Reduced().Parts);
        Assert.Equal(new Fraction(329, 340), new Fraction(658, 680));
    }

    [Fact]
    public void Sum_OfDaysWithFewQuotas_KeepsASmallDenominator()
    {
        var sum = Fraction.Zero;
        for (var day = 0; day < 1000; day++) sum = sum + new Fraction(day, 40) + new Fraction(1, 30);
        Assert.True(sum.Parts.Denominator <= 1200);
        Assert.Equal(new Fraction(999 * 1000 / 2, 40) + new Fraction(1000, 30), sum);
    }

    [Fact]
    public void Overflow_AtEveryOperation_GoesOnExactly()
    {
        Fraction max = long.MaxValue, min = long.MinValue;
        Assert.Equal("18446744073709551614/1", (max + max).ToString());
        Assert.Equal("18446744073709551615/1", (max - min).ToString());
        Assert.Equal("9223372036854775808/1", (-min).ToString());
        Assert.Equal("85070591730234615856620279821087277056/1", (max * -min - max * max + max * max).ToString());
        Assert.Equal("1/85070591730234615847396907784232501249", (1 / max / max).ToString());
        Assert.Equal(Fraction.One, max * max / max / max);
        Assert.Equal((long.MaxValue, 1), (max * max / max).Parts); // back among two longs
        Assert.Equal(-Fraction.One, min / -min);
    }

    [Theory]
    [InlineData("3", 3, 1)]
    [InlineData("12.5", 25, 2)]
    [InlineData("-0.25", -1, 4)]
    [InlineData("17/20", 17, 20)]
    [InlineData("-17/20", -17, 20)]
    [InlineData("0.000001", 1, 1_000_000)]
    [InlineData("1.5000000000", 3, 2)]
    [InlineData("9223372036854775807/1", long.MaxValue, 1)]
    [InlineData("-9223372036854775808/1", long.MinValue, 1)]
    public void Parse_OfPlainNumbers_IsExact(string text, long n, long d) => Assert.Equal(new Fraction(n, d), Fraction.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("5.")]
    [InlineData("1,5")]
    [InlineData("1e3")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1/0")]
    [InlineData("1/-2")]
    [InlineData("1/2/3")]
    [InlineData("1/")]
    [InlineData("/2")]
    [InlineData("1.5/2")]
    [InlineData("--1")]
    [InlineData("1.2.3")]
    [InlineData("0.0000001")]
    [InlineData("١٢")] // Arabic digits
    [InlineData("1２")] // a full-width digit
    [InlineData("九")]
    [InlineData("NaN")]
    public void Parse_OfAnythingElse_IsRefusedNamingIt(string text)
    {
        Assert.False(Fraction.TryParse(text, out _));
        Assert.Contains($"'{text}'", Assert.Throws<FormatException>(() => Fraction.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_OfANumberLongerThanAnyFact_IsRefused() =>
        Assert.False(Fraction.TryParse(new string('9', 100_000) + "/7", out _));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("sv-SE")] // its minus sign is U+2212
    public void Text_InAnotherCulture_IsTheSame(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("-3/2", new Fraction(-3, 2).ToString());
            Assert.Equal("-1.50", new Money(-150).ToString());
            Assert.Equal("-1.5", new Quantity(-1_500_000).ToString());
            Assert.Equal("-12.5%", new Percent(-125_000).ToString());
            Assert.Equal("-7", new Count(-7).ToString());
            Assert.Equal("2026-10", new Month(2026, 10).ToString());
            Assert.Equal("2026-10-05", ((Reference)new DateOnly(2026, 10, 5)).ToString());
            Assert.Equal(new Fraction(-3, 2), Fraction.Parse("-1.5"));
            Assert.Equal("-1.50", ((Amount)new Money(-150)).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("0/1", "0")]
    [InlineData("34/2", "17")]
    [InlineData("-329/20", "-329/20")]
    [InlineData("1/4096", "1/4096")] // on both sides of the denominators that exist once
    [InlineData("1/4097", "1/4097")]
    [InlineData("3/1000000", "3/1000000")]
    [InlineData("-9223372036854775808/1", "-9223372036854775808")] // no longer a long's negative
    [InlineData("18446744073709551616/2", "9223372036854775808")]
    [InlineData("1/18446744073709551616", "1/18446744073709551616")]
    public void ToShortString_OfAnySize_IsTheShortestExactText(string fraction, string text)
    {
        Assert.Equal(text, Fraction.Parse(fraction).ToShortString());
        Assert.Equal(Fraction.Parse(fraction), Fraction.Parse(fraction) + Fraction.Zero);
        Assert.Equal(Fraction.Zero, Fraction.Parse(fraction) - Fraction.Parse(fraction));
        Assert.Equal(Fraction.Zero, Fraction.Parse(fraction) * Fraction.Zero);
    }
}
