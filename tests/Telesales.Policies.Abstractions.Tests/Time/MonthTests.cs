using CsCheck;
using Telesales.Policies.V1;

namespace Telesales.Policies.Abstractions.Tests.Time;

public sealed class MonthTests
{
    private static readonly Gen<Month> Any = Gen.Select(Gen.Int[1, 9998], Gen.Int[1, 12], (y, m) => new Month(y, m));

    [Theory]
    [InlineData(2026, 2, 28)]
    [InlineData(2028, 2, 29)]
    [InlineData(2100, 2, 28)]
    [InlineData(2026, 12, 31)]
    [InlineData(9998, 12, 31)]
    public void LastDay_OfAMonth_IsTheCalendars(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), new Month(year, month).LastDay);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(9999, 1)]
    [InlineData(2026, 0)]
    [InlineData(2026, 13)]
    public void New_OutsideTheCalendar_IsRefused(int year, int month) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Month(year, month));

    [Fact]
    public void Of_TheLastDateThereIs_HasDays() // open-ended contracts are often written 9999-12-31
    {
        var month = Month.Of(DateOnly.MaxValue);
        Assert.Equal(DateOnly.MaxValue, month.LastDay);
        Assert.False(new Month(2026, 10).Contains(DateOnly.MaxValue));
    }

    [Fact]
    public void Plus_OutOfTheCalendar_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Month(1, 1).Plus(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Month(9998, 12).Plus(13));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Month(2026, 1).Plus(int.MaxValue));
    }

    [Theory]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-1")]
    [InlineData("26-10")]
    [InlineData("2026/10")]
    [InlineData("2026-10-01")]
    [InlineData(" 026-10")]
    [InlineData("2026-+1")]
    [InlineData("")]
    [InlineData(null)]
    public void Parse_OfAnythingElse_IsRefused(string? text) => Assert.False(Month.TryParse(text, out _));

    [Fact]
    public void AnyMonth_IsReadBackOrderedAndHolds() => Gen.Select(Any, Any).Sample((a, b) =>
    {
        Assert.Equal(a, Month.Parse(a.ToString()));
        Assert.Equal(a.FirstDay < b.FirstDay, a < b);
        Assert.Equal(a.FirstDay >= b.FirstDay, a >= b);
        Assert.Equal(b, a.Plus(b.Since(a)));
        Assert.True(a.Contains(a.FirstDay) && a.Contains(a.LastDay));
        Assert.Equal(a, Month.Of(a.LastDay));
        Assert.Equal(a.Plus(1), Month.Of(a.LastDay.AddDays(1)));
        Assert.Equal(a == b, a.GetHashCode() == b.GetHashCode());
    });
}
