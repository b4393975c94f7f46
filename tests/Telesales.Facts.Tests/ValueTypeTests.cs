namespace Telesales.Facts.Tests;

public sealed class ValueTypeTests
{
    [Theory]
    [InlineData("2026-01", true)]
    [InlineData("2026-12", true)]
    [InlineData("2026-13", false)]
    [InlineData("2026-00", false)]
    public void Month_TryParse_TakesOnlyMonths(string text, bool good) => Assert.Equal(good, FactMonth.TryParse(text, out _));

    [Fact]
    public void Month_Arithmetic_CrossesYears()
    {
        var month = new FactMonth(2026, 1);

        Assert.Equal(new FactMonth(2025, 12), month.AddMonths(-1));
        Assert.Equal(new FactMonth(2027, 2), month.AddMonths(13));
        Assert.Equal(new DateOnly(2024, 2, 29), new FactMonth(2024, 2).LastDay);
        Assert.True(month > month.AddMonths(-1));
        Assert.Equal("2026-01", month.ToString());
    }

    [Theory]
    [InlineData(FactPeriodKind.Quarter, 4, true)]
    [InlineData(FactPeriodKind.Quarter, 5, false)]
    [InlineData(FactPeriodKind.Quarter, 0, false)]
    [InlineData(FactPeriodKind.Month, 13, false)]
    [InlineData(FactPeriodKind.Year, 0, true)]
    [InlineData(FactPeriodKind.Year, 1, false)]
    public void Period_InARow_IsOneThatExists(FactPeriodKind kind, int number, bool good)
    {
        var builder = new FactSetBuilder(FactFolder.Vocabulary);
        int source = builder.AddSource(FactSource.Message("m"));
        builder.Add(new TeamRow { Team = "T", Month = new(kind, 2026, number), Metric = "signed", Origin = new(source, 0) });

        Assert.Equal(good, builder.Build().IsValid);
    }

    [Theory]
    [InlineData("2026-10", "2026-10", true)]
    [InlineData("2026-Q4", "2026-Q4", false)]
    [InlineData("2026", "2026", false)]
    public void Period_Text_ReadsBack(string text, string expected, bool isMonth)
    {
        Assert.True(FactPeriod.TryParse(text, out var period));
        Assert.Equal(expected, period.ToString());
        Assert.Equal(isMonth, period.Month is not null);
    }

    [Fact]
    public void Ratio_Of_IsInLowestTerms()
    {
        Assert.Equal(new Ratio(3, 2), Ratio.Of(6, 4));
        Assert.Equal(new Ratio(0, 1), Ratio.Of(0, 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ratio.Of(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ratio.Of(-1, 2));
    }

    [Fact]
    public void Words_ReadBack()
    {
        Assert.Equal("vice_president", FactWords<FactContactRank>.Of(FactContactRank.VicePresident));
        Assert.True(FactWords<FactPartnerMode>.TryParse("self-operated", out var mode));
        Assert.Equal(FactPartnerMode.SelfOperated, mode);
        Assert.Throws<ArgumentOutOfRangeException>(() => FactWords<FactGrade>.Of(default));
    }
}
