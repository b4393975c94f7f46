using Telesales.Policies.Demotion.NoSales.V1_0;

namespace Telesales.Policies.Discipline.Tests;

/// <summary>R01 art. 15.</summary>
public sealed class NoSalesTests
{
    private static readonly NoSalesParameters Figures = new() { Months = 2 };

    [Fact]
    public void Months_WithRecordsAndNoSale_OrderTraining()
    {
        var result = Run(Recorded("2026-09-01", "2026-10-31"));
        Assert.Equal([new("training-required", On("2026-11-01"), false, "no-sales.months", "test/clause")], result.Decisions);
        Assert.Empty(result.NotApplied);
    }

    [Theory]
    [InlineData("2026-09-01", 1)]
    [InlineData("2026-09-30", 1)]
    [InlineData("2026-10-01", 1)]
    [InlineData("2026-10-31", 1)]
    [InlineData("2026-08-31", 0)]
    [InlineData("2026-11-01", 0)]
    public void Sale_InOneOfTheMonths_Suffices(string date, int missed)
    {
        var result = Run(Recorded("2026-09-15", "2026-10-15").Did(Metric.SalesUnits, date, new Quantity(1)));
        Assert.Equal(1 - missed, result.Decisions.Count);
        Assert.Equal(Enumerable.Repeat("no-sales.sold", missed), result.NotApplied.Select(one => one.Message));
    }

    [Theory]
    [InlineData("2026-09-15")]
    [InlineData("2026-10-15")]
    public void Month_WithoutAnyRecord_BreaksTheRow(string only)
    {
        var result = Run(Recorded(only));
        Assert.Empty(result.Decisions);
        Assert.Equal("no-sales.nothing-recorded", Assert.Single(result.NotApplied).Message);
    }

    [Fact]
    public void Records_OfZero_AreRecords() =>
        Assert.Single(Run(APerson().Did(Metric.SalesUnits, "2026-09-15", 0).Did(Metric.SalesUnits, "2026-10-15", 0)).Decisions);

    [Fact]
    public void Records_BeforeTheFirstDayOfEmployment_AreNotSeen() =>
        Assert.Empty(Run(Recorded("2026-09-15", "2026-10-15").HiredOn("2026-09-16")).Decisions);

    [Fact]
    public void Leaver_IsNotTrained() => Assert.Empty(Run(Recorded("2026-09-15", "2026-10-15").LeftOn("2026-10-31")).Decisions);

    [Fact]
    public void OpenMonth_IsNotJudged() => Assert.Empty(Bench(Figures).Run(Recorded("2026-09-15", "2026-10-15"), "2026-10", "2026-10-30").Decisions);

    [Fact]
    public void Months_AreAsManyAsThePlanSays()
    {
        Assert.Single(Bench(new() { Months = 1 }).Run(Recorded("2026-10-15"), "2026-10").Decisions);
        Assert.Empty(Bench(new() { Months = 3 }).Run(Recorded("2026-09-15", "2026-10-15"), "2026-10").Decisions);
        Assert.Single(Bench(new() { Months = 3 }).Run(Recorded("2026-08-15", "2026-09-15", "2026-10-15"), "2026-10").Decisions);
    }

    [Fact]
    public void Metric_IsThatOfThePlan()
    {
        var bench = Bench(new() { Months = 2, Metric = "signed" });
        Assert.Single(bench.Run(Recorded("2026-09-15", "2026-10-15").Did(Metric.SalesUnits, "2026-10-15", 3), "2026-10").Decisions);
        Assert.Empty(bench.Run(Recorded("2026-09-15", "2026-10-15").Did(Metric.ContractsSigned, "2026-10-15", 1), "2026-10").Decisions);
    }

    [Fact]
    public void Activity_IsLoadedAsFarBackAsTheMonths()
    {
        Assert.Equal(1, Bench(Figures).Declarations.ActivityMonthsBack);
        Assert.Contains(Bench(Figures).Declarations.Reads, read => read is { What: "Activity", Name: "sales_units", MonthsBack: 1 });
    }

    private static PersonFacts Recorded(params string[] dates)
    {
        var facts = APerson();
        foreach (var date in dates) facts.Did(Metric.DialedCalls, date, 5);
        return facts;
    }

    private static BenchResult Run(PersonFacts facts) => Bench(Figures).Run(facts, "2026-10");

    private static PolicyBench Bench(NoSalesParameters figures) => new PolicyBench().With(declare => new NoSales(figures, declare));
}
