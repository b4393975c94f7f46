using CsCheck;
using Telesales.Policies.V1;

namespace Telesales.Policies.Abstractions.Tests.Numbers;

/// <summary>Percent, Count and Quantity.</summary>
public sealed class SmallNumberTests
{
    [Theory]
    [InlineData("90%", 900_000)]
    [InlineData("12.5%", 125_000)]
    [InlineData("0.0001%", 1)]
    [InlineData("-3%", -30_000)]
    [InlineData("90 %", 900_000)]
    public void ParsePercent_WithItsSign_IsExact(string text, long parts) => Assert.Equal(new Percent(parts), Percent.Parse(text));

    [Theory]
    [InlineData("90")]
    [InlineData("0.9")]
    [InlineData("%")]
    [InlineData("90%%")]
    [InlineData("0.00001%")]
    [InlineData("90％")]
    [InlineData(null)]
    public void ParsePercent_WithoutItsSignOrMalformed_IsRefused(string? text) => Assert.False(Percent.TryParse(text, out _));

    [Fact]
    public void Percent_OfAny_IsItsShare()
    {
        Assert.Equal(new Fraction(9, 10), Percent.Of(90).ToFraction());
        Assert.Equal(new Fraction(81, 100), Percent.Of(90) * Percent.Of(90));
        Assert.Equal(Percent.Of(100), Percent.Of(60) + Percent.Of(40));
        Assert.Equal("90%", Percent.Of(90).ToString());
        Assert.Throws<OverflowException>(() => Percent.Of(long.MaxValue));
        Gens.Long.Sample(parts => Percent.Parse(new Percent(parts).ToString()) == new Percent(parts));
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-12", -12)]
    [InlineData("007", 7)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public void ParseCount_OfAWholeNumber_IsExact(string text, long value) => Assert.Equal(new Count(value), Count.Parse(text));

    [Theory]
    [InlineData("1.0")]
    [InlineData("1.")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("")]
    public void ParseCount_OfAnythingElse_IsRefused(string text) => Assert.False(Count.TryParse(text, out _));

    [Fact]
    public void Count_OfAny_IsReadBackAndOrdered() => Gen.Select(Gens.Long, Gens.Long).Sample((a, b) =>
    {
        var (x, y) = (new Count(a), new Count(b));
        Assert.Equal(x, Count.Parse(x.ToString()));
        Assert.Equal((a < b, a <= b, a > b, a >= b), (x < y, x <= y, x > y, x >= y));
        Assert.Equal(Math.Min(a, b), Count.Min(x, y).Value);
        Assert.Equal(Math.Max(a, b), Count.Max(x, y).Value);
        if (b != 0) Assert.Equal(new Fraction(a, b), x / y);
    });

    [Fact]
    public void Count_BeyondSixtyFourBits_IsAnError()
    {
        Assert.Throws<OverflowException>(() => new Count(long.MaxValue) + 1);
        Assert.Throws<OverflowException>(() => new Count(long.MinValue) - 1);
    }

    [Theory]
    [InlineData("1.999999", 1)]
    [InlineData("2", 2)]
    [InlineData("-0.5", -1)]
    [InlineData("-2", -2)]
    [InlineData("-2.000001", -3)]
    public void QuantityToCount_OfAny_IsTheFloor(string text, long expected) => Assert.Equal(expected, Quantity.Parse(text).ToCount().Value);

    [Fact]
    public void Quantity_OfAny_IsReadBackAndExact() => Gens.Long.Sample(millionths =>
    {
        var quantity = new Quantity(millionths);
        Assert.Equal(quantity, Quantity.Parse(quantity.ToString()));
        Assert.Equal(new Fraction(millionths, 1_000_000), quantity.ToFraction());
        Assert.Equal(quantity.ToFraction().Floor(), quantity.ToCount().Value);
        Assert.Equal(millionths % 1_000_000 == 0, quantity.IsWhole);
    });

    [Fact]
    public void Quantity_BeyondSixtyFourBits_IsAnError()
    {
        Assert.Throws<OverflowException>(() => Quantity.Whole(long.MaxValue));
        Assert.Throws<OverflowException>(() => new Quantity(long.MaxValue) + new Quantity(1));
        Assert.False(Quantity.TryParse("9223372036854.775808", out _));
        Assert.True(Quantity.TryParse("9223372036854.775807", out _));
    }
}
