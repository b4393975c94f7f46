using CsCheck;
using Telesales.Policies.V1;

namespace Telesales.Policies.Abstractions.Tests.Numbers;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("1400", 140_000)]
    [InlineData("1400.5", 140_050)]
    [InlineData("1400.50", 140_050)]
    [InlineData("1400.500", 140_050)]
    [InlineData("-0.01", -1)]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("92233720368547758.07", long.MaxValue)]
    [InlineData("-92233720368547758.08", long.MinValue)]
    public void Parse_OfWholeFen_IsExact(string text, long fen) => Assert.Equal(new Money(fen), Money.Parse(text));

    [Theory]
    [InlineData("1400.005")]
    [InlineData("1,400")]
    [InlineData("¥1400")]
    [InlineData("92233720368547758.08")]
    [InlineData("-92233720368547758.09")]
    [InlineData("99999999999999999999999999999999999999999999")]
    [InlineData(null)]
    public void Parse_OfAnythingElse_IsRefused(string? text)
    {
        Assert.False(Money.TryParse(text, out var value));
        Assert.Equal(Money.Zero, value);
    }

    [Theory]
    [InlineData(0, "0.00")]
    [InlineData(5, "0.05")]
    [InlineData(-5, "-0.05")]
    [InlineData(-10_000, "-100.00")]
    [InlineData(131_050, "1310.50")]
    [InlineData(long.MinValue, "-92233720368547758.08")]
    public void Text_OfAny_HasTwoDecimalsAndAnAsciiMinus(long fen, string expected) => Assert.Equal(expected, new Money(fen).ToString());

    [Fact]
    public void Text_OfAny_IsReadBack() => Gens.Long.Sample(fen => Money.Parse(new Money(fen).ToString()) == new Money(fen));

    [Fact]
    public void Arithmetic_BeyondSixtyFourBits_IsAnErrorNeverAWrappedFigure()
    {
        var most = new Money(long.MaxValue);
        Assert.Throws<OverflowException>(() => most + new Money(1));
        Assert.Throws<OverflowException>(() => new Money(long.MinValue) - new Money(1));
        Assert.Throws<OverflowException>(() => -new Money(long.MinValue));
        Assert.Throws<OverflowException>(() => most * new Count(2));
        Assert.Throws<OverflowException>(() => Money.Yuan(long.MaxValue));
    }

    [Fact]
    public void Part_OfMoney_IsExactUntilRounded()
    {
        Assert.Equal("1322.22", (Money.Yuan(1400) * new Fraction(17, 18)).Rounded().ToString());
        Assert.Equal(Money.Yuan(1400), (Money.Yuan(1400) * new Fraction(17, 18) * new Fraction(18, 17)).Rounded());
        Assert.Equal("80.00", (Money.Yuan(100) * Percent.Of(80)).Rounded().ToString());
    }

    [Fact]
    public void Order_OfAny_IsThatOfFen() => Gen.Select(Gens.Long, Gens.Long).Sample((a, b) =>
    {
        var (x, y) = (new Money(a), new Money(b));
        Assert.Equal((a < b, a <= b, a > b, a >= b, a == b), (x < y, x <= y, x > y, x >= y, x == y));
        Assert.Equal(a.CompareTo(b), x.CompareTo(y));
    });
}
