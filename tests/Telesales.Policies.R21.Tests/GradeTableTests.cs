using Telesales.Policies.BasePay.GradeTable.V1_0;
using static Telesales.Policies.R21.Tests.Rulebook;

namespace Telesales.Policies.R21.Tests;

/// <summary>R21 §3, base and performance pay: the readings with both values, and what the cases leave open.</summary>
public sealed class GradeTableTests
{
    private static BenchResult Run(PersonFacts facts, GradeTableParameters? p = null, string? asOf = null) =>
        new PolicyBench().With(declare => new GradeTableBasePay(p ?? GradeTable, declare)).Run(facts, November, asOf);

    [Theory]
    [InlineData(Grade.Junior, "1400.00", "700.00")]
    [InlineData(Grade.Intermediate, "1800.00", "900.00")]
    [InlineData(Grade.Senior, "2400.00", "1200.00")]
    public void FullMonth_OfEachGrade_PaysTheTable(Grade grade, string basePay, string performance)
    {
        var result = Run(APerson().OfGrade(grade));
        Assert.Equal((basePay, performance), (result.Paid("base-pay").ToString(), result.Paid("performance-pay").ToString()));
    }

    [Theory]
    [InlineData(PerformanceProration.InFull, "700.00")]
    [InlineData(PerformanceProration.BySpan, "466.67")]
    public void Joiner_OnThe11th_GetsPerformancePayByTheReading(PerformanceProration proration, string expected) =>
        Assert.Equal(expected, Run(APerson().HiredOn(Nov(11)), GradeTable with { PerformanceProration = proration }).Paid("performance-pay").ToString());

    [Fact]
    public void OwnFigures_TakeThePlaceOfTheTables()
    {
        var result = Run(APerson().WithBasePay("3333").WithPerformanceBase("1666.50"));
        Assert.Equal(("3333.00", "1666.50"), (result.Paid("base-pay").ToString(), result.Paid("performance-pay").ToString()));
        Assert.Empty(result.Errors);
    }

    [Theory]
    [InlineData("1666.50", false)]
    [InlineData("1666.49", true)]
    public void PerformanceBase_BelowHalfOfBasePay_IsAnError(string performanceBase, bool refused) =>
        Assert.Equal(refused, Run(APerson().WithBasePay("3333").WithPerformanceBase(performanceBase)).ErrorCodes is ["contract.performance-base-below-half"]);

    [Fact]
    public void HalfADay_OfLeave_CostsHalfADaysPay() =>
        Assert.Equal("1366.67", Run(APerson().Attended(Nov(10), "0.5", Leave.Approved)).Paid("base-pay").ToString());

    [Fact]
    public void AttendanceOnADayOff_PaysNothing() =>
        Assert.Equal("1400.00", Run(APerson().Attended(Nov(14), "1", Leave.None)).Paid("base-pay").ToString());

    [Fact]
    public void OpenMonth_AccruesTheDaysSeen() =>
        Assert.Equal("333.33", Run(APerson(), asOf: Nov(6)).Paid("base-pay").ToString());

    [Fact]
    public void MonthWithoutAWorkingDay_PaysZeroAndSaysSo()
    {
        var result = Run(APerson().Under(ACalendar().Off("2026-11-01..2026-11-30")));
        Assert.Equal("0.00", result.Line("base-pay")!.Amount.ToString());
        Assert.Equal(["base-pay.no-scheduled-days"], result.NoticeCodes);
    }

    [Fact]
    public void RosteredOffAllMonth_LessensWhatIsRequiredToo()
    {
        var result = Run(APerson().NotScheduled("2026-11-02..2026-11-27"));
        Assert.Equal("1400.00", result.Paid("base-pay").ToString());
    }
}
