using Telesales.Policies.V1;

namespace Telesales.Policies.Abstractions.Tests.Parameters;

public sealed class BoundsTests
{
    public static TheoryData<string, string, object, object, object> EveryNumber() => new()
    {
        { "0", "100.00", Money.Yuan(100), new Money(10_001), new Money(-1) },
        { "0", "0.5", Amount.Parse("0.5"), Amount.Parse("0.500001"), Amount.Parse("-0.000001") },
        { "0%", "100%", Percent.Of(100), new Percent(1_000_001), new Percent(-1) },
        { "1", "31", new Count(31), new Count(32), new Count(0) },
        { "0.5", "1.5", Quantity.Parse("1.5"), Quantity.Parse("1.500001"), Quantity.Parse("0.499999") },
        { "1/3", "2/3", new Fraction(2, 3), new Fraction(66_667, 100_000), new Fraction(33_333, 100_000) },
        { "1", "31", 31, 32, 0 },
        { "1", "31", 31L, 32L, 0L },
    };

    [Theory]
    [MemberData(nameof(EveryNumber))]
    public void IsValid_AroundTheBounds_IsExact(string minimum, string maximum, object most, object above, object below)
    {
        var bounds = new BoundsAttribute(minimum, maximum);
        Assert.True(bounds.IsValid(most));
        Assert.False(bounds.IsValid(above));
        Assert.False(bounds.IsValid(below));
    }

    [Fact]
    public void IsValid_OfAFigurePerGrade_LooksAtEach()
    {
        var bounds = new BoundsAttribute("1", "100");
        Assert.True(bounds.IsValid(new PerGrade<Count>(40, 60, 100)));
        Assert.False(bounds.IsValid(new PerGrade<Count>(40, 0, 80)));
        Assert.True(bounds.IsValid(null));
        Assert.Equal("contacts must lie between 1 and 100.", bounds.FormatErrorMessage("contacts"));
    }

    [Fact]
    public void IsValid_OfAnythingElse_IsRefused() =>
        Assert.Contains("String", Assert.Throws<InvalidOperationException>(() => new BoundsAttribute("1", "2").IsValid("1")).Message, StringComparison.Ordinal);

    [Fact]
    public void PerGrade_OfAGradeNotStated_IsRefusedSayingWhatToWrite()
    {
        var quota = new PerGrade<Count>(40, 60, 80);
        Assert.Equal((40, 60, 80), (quota[Grade.Junior].Value, quota[Grade.Intermediate].Value, quota[Grade.Senior].Value));
        Assert.Contains("junior, intermediate or senior", Assert.Throws<ArgumentOutOfRangeException>(() => quota[Grade.Unspecified]).Message, StringComparison.Ordinal);
    }
}
