using Telesales.Policies.Quota.WeeklyWorkload.V1_0;
using static Telesales.Policies.R21.Tests.Rulebook;

namespace Telesales.Policies.R21.Tests;

/// <summary>R21 §3, the week's and the month's work: the readings with both values, and what is said of clauses that did not hold.</summary>
public sealed class WeeklyWorkloadTests
{
    private const string Week = "2026-11-09";

    /// <summary>Every day but those of the week of the 9th is done.</summary>
    private static PersonFacts OtherWeeksDone() =>
        APerson().Did(Metric.ContactsCollected, "2026-11-02..2026-11-06", 40).Did(Metric.ContactsCollected, "2026-11-16..2026-11-30", 40);

    [Theory]
    [InlineData(DeductionPeriod.Week, "-200.00")]
    [InlineData(DeductionPeriod.Month, "-100.00")]
    public void TwoWeeksBelowTheLine_AreDeductedByTheReading(DeductionPeriod period, string expected)
    {
        var facts = APerson().Did(Metric.ContactsCollected, "2026-11-16..2026-11-30", 40);
        var result = Bench(Workload with { DeductionPer = period }).Run(facts, November);
        Assert.Equal(expected, result.Paid("weekly-deduction").ToString());
        Assert.Equal(period == DeductionPeriod.Month, result.NotApplied.Any(missed => missed.Message == "weekly-deduction.already-this-month"));
    }

    [Theory]
    [InlineData(PartialScore.Proportional, "41/42")]
    [InlineData(PartialScore.AllOrNothing, "20/21")]
    public void HalfAList_ScoresByTheReading(PartialScore reading, string month)
    {
        var facts = OtherWeeksDone().Did(Metric.ContactsCollected, "2026-11-10..2026-11-13", 40).CallbackList(Week, "30", completed: "15");
        Assert.Equal(month, Bench(Workload with { PartialCallbacks = reading }).Run(facts, November).Measures["workload.month"].ToString());
    }

    [Theory]
    [InlineData(RecordingDeadline.Off, "1/1", "0.00")]
    [InlineData(RecordingDeadline.WeekClosingDay, "4/5", "-100.00")]
    public void ListCompletedAfterTheWeekClosed_CountsByTheReading(RecordingDeadline deadline, string week, string deducted)
    {
        var facts = OtherWeeksDone().Did(Metric.ContactsCollected, "2026-11-10..2026-11-13", 40)
            .CallbackList(Week, "30", completed: "30", completedOn: Nov(14));
        var result = Bench(Workload with { RecordedBy = deadline }).Run(facts, November);
        Assert.Equal(week, result.Measures["workload.week.2026-11-09"].ToString());
        Assert.Equal("1/1", result.Measures["workload.month"].ToString());
        Assert.Equal(deducted, result.Paid("weekly-deduction").ToString());
    }

    [Fact]
    public void ListCompletedOnTheClosingDay_IsRecordedInTime()
    {
        var facts = OtherWeeksDone().Did(Metric.ContactsCollected, "2026-11-10..2026-11-13", 40)
            .CallbackList(Week, "30", completed: "30", completedOn: Nov(13));
        var result = Bench(Workload with { RecordedBy = RecordingDeadline.WeekClosingDay }).Run(facts, November);
        Assert.Equal("1/1", result.Measures["workload.week.2026-11-09"].ToString());
    }

    [Fact]
    public void RecordedLate_GivesNoFreeTimeEither()
    {
        var facts = OtherWeeksDone().Did(Metric.ContactsCollected, "2026-11-10..2026-11-12", 54)
            .CallbackList(Week, "30", completed: "30", completedOn: Nov(14));
        Assert.Equal("1/1", Bench().Run(facts, November).Measures["free-time.weeks"].ToString());
        Assert.Equal("0/1", Bench(Workload with { RecordedBy = RecordingDeadline.WeekClosingDay }).Run(facts, November).Measures["free-time.weeks"].ToString());
    }

    [Fact]
    public void Week_At176Of200_IsDeducted_At180IsNot()
    {
        var result = Bench().Run(OtherWeeksDone().Did(Metric.ContactsCollected, "2026-11-09..2026-11-12", 44), November);
        Assert.Equal("weekly-deduction/2026-11-09: 1 × -100.00 = -100.00", Assert.Single(result.Lines, line => line.Code == "weekly-deduction").ToString());
        result = Bench().Run(OtherWeeksDone().Did(Metric.ContactsCollected, "2026-11-09..2026-11-12", 45), November);
        Assert.DoesNotContain(result.Lines, line => line.Code == "weekly-deduction");
    }

    [Fact]
    public void OpenWeek_SaysHowManyContactsAreMissingToTheLine()
    {
        var result = Bench().Run(APerson().Did(Metric.ContactsCollected, "2026-11-02..2026-11-04", 40), November, Nov(4));
        var missed = result.NotApplied.First(one => one.Message == "weekly-deduction.week-open");
        Assert.Equal("60/1", missed.Operands["short"].Number.ToString());
    }

    [Fact]
    public void MonthOneContactShort_SaysSoInUnitsAndContacts()
    {
        var facts = OtherWeeksDone().Did(Metric.ContactsCollected, "2026-11-09..2026-11-12", 40).Did(Metric.ContactsCollected, Nov(14), 39);
        var missed = Assert.Single(Bench().Run(facts, November).NotApplied, one => one.Message == "give-back.month-short");
        Assert.Equal(("1/40", "1/1"), (missed.Operands["units_short"].Number.ToString(), missed.Operands["contacts_short"].Number.ToString()));
    }

    [Theory]
    [InlineData(Quota.PerformanceFloor.V1_0.PerformanceFloorRule.Zero, "700.00")]
    [InlineData(Quota.PerformanceFloor.V1_0.PerformanceFloorRule.None, "650.00")]
    public void DeductionsBeyondPerformancePay_AreMadeGoodByTheReading(Quota.PerformanceFloor.V1_0.PerformanceFloorRule rule, string net)
    {
        var result = Bench(floor: rule).Run(APerson().WithBasePay("700").WithPerformanceBase("350"), November);
        Assert.Equal(net, result.Net.ToString());
        var missed = result.NotApplied.Where(one => one.Message == "performance-floor.not-in-plan").Select(one => one.Operands["below_zero"].Number.ToString());
        Assert.Equal(rule == Quota.PerformanceFloor.V1_0.PerformanceFloorRule.None ? ["-50/1"] : [], missed);
    }

    [Fact]
    public void MonthLineAboveTheQuota_SaysWhatIsMissingToIt()
    {
        // One week of five is deducted; 16 of 21 units are done, 110 % would be 23.1: 7.1 short, 284 contacts.
        var bench = new PolicyBench()
            .With(declare => new BasePay.GradeTable.V1_0.GradeTableBasePay(GradeTable, declare))
            .With(declare => new WeeklyWorkload(Workload, declare))
            .With(declare => new Quota.GiveBack.V1_0.GiveBack(GiveBack with { MonthLine = Percent.Of(110) }, declare));
        var missed = Assert.Single(bench.Run(WeekdaysDone(), November).NotApplied, one => one.Message == "give-back.month-short");
        Assert.Equal(("71/10", "284/1"), (missed.Operands["units_short"].Number.ToString(), missed.Operands["contacts_short"].Number.ToString()));
    }

    // Every scheduled day of November but those of the week of the 9th.
    private static PersonFacts WeekdaysDone() => APerson()
        .Did(Metric.ContactsCollected, "2026-11-02..2026-11-06", 40).Did(Metric.ContactsCollected, "2026-11-16..2026-11-20", 40)
        .Did(Metric.ContactsCollected, "2026-11-23..2026-11-27", 40).Did(Metric.ContactsCollected, "2026-11-30", 40);

    [Fact]
    public void ListCoveringFarIntoTheMonth_IsFollowedFromMonthsBack()
    {
        var facts = APerson().CallbackList("2026-09-01", "900", completed: "900", plannedDays: 65);
        var result = Bench().Run(facts, November);
        Assert.Equal("1/1", result.Measures["workload.month"].ToString()); // 22 days of September, 22 of October, 21 of November
        result = Bench().Run(APerson().CallbackList("2026-09-01", "900", completed: "900", plannedDays: 64), November);
        Assert.Equal("20/21", result.Measures["workload.month"].ToString());
    }

    [Fact]
    public void MissingTarget_NamesTheRow()
    {
        var facts = APerson().With(new Assignment { Date = On(Week), Task = AssignedTask.Callbacks, Origin = new(2, 5) });
        var error = Assert.Single(Bench().Run(facts, November).Errors);
        Assert.Equal(("assignment.target-missing", new FactOrigin(2, 5)), (error.Code, error.Origin));
    }
}
