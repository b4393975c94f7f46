using Telesales.Policies.Appraisal.MonthlyShares.V1_0;

namespace Telesales.Policies.Appraisal.Tests;

/// <summary>R19 §4.</summary>
public sealed class MonthlySharesTests
{
    private static readonly MonthlySharesParameters Figures = new()
    {
        Shares = new() { Log = Percent.Of(10), Calls = Percent.Of(40), Met = Percent.Of(20), Names = Percent.Of(20), Profiles = Percent.Of(10) },
        Calls = 2000,
        Met = 10,
        Names = 500,
        LogDueDays = 8,
        LogCutOffDay = 6,
        LateLogs = 3,
    };

    private static readonly PolicyBench Bench = BenchOf(Figures);

    private static PolicyBench BenchOf(MonthlySharesParameters figures) => new PolicyBench().With(declare => new MonthlyShares.V1_0.MonthlyShares(figures, declare));

    private static PersonFacts Someone() => APerson().WithPerformanceBase("1000");

    // The logs of the four weeks whose Monday lies in October 2026, each by when it came; null is not at all.
    private static PersonFacts Logged(params string?[] submitted)
    {
        string[] mondays = ["2026-10-05", "2026-10-12", "2026-10-19", "2026-10-26"];
        var facts = Someone();
        for (var i = 0; i < mondays.Length; i++)
            if (submitted[i] is { } on) facts = facts.WorkLog(mondays[i], on);
        return facts;
    }

    private static string LogPay(PersonFacts facts, string? asOf = null) => Bench.Run(facts, "2026-10", asOf).Paid("assessment-log").ToString();

    [Theory]
    [InlineData(2000, "400.00")]
    [InlineData(2001, "400.00")]
    [InlineData(1999, "399.80")]
    [InlineData(0, "0.00")]
    public void Calls_ArePaidInProportion_AndNoMoreThanTheShare(long calls, string paid) =>
        Assert.Equal(paid, Bench.Run(Someone().Did(Metric.DialedCalls, "2026-10-14", calls), "2026-10").Paid("assessment-calls").ToString());

    [Fact]
    public void Items_AreCountedEachForItself()
    {
        var facts = Someone().Did(Metric.CustomersMet, "2026-10-14", 5).Did(Metric.NamesCollected, "2026-10-14", 100)
            .Did(Metric.CustomerProfiles, "2026-10-14", 3).Rated("2026-10", "customer_profiles", null, "4");
        var result = Bench.Run(facts, "2026-10");
        Assert.Equal(["100.00", "40.00", "75.00"], new[] { "assessment-met", "assessment-names", "assessment-profiles" }.Select(code => result.Paid(code).ToString()));
    }

    [Fact]
    public void OtherReading_PaysATargetInFullOrNotAtAll()
    {
        var bench = BenchOf(Figures with { Partial = PartialCount.AllOrNothing });
        Assert.Equal("0.00", bench.Run(Someone().Did(Metric.DialedCalls, "2026-10-14", 1999), "2026-10").Paid("assessment-calls").ToString());
        Assert.Equal("400.00", bench.Run(Someone().Did(Metric.DialedCalls, "2026-10-14", 2000), "2026-10").Paid("assessment-calls").ToString());
    }

    [Fact]
    public void Item_InPart_SaysHowMuchIsToGo()
    {
        var facts = Someone().HiredOn("2026-10-19").Did(Metric.DialedCalls, "2026-10-20", 909);
        var missed = Bench.Run(facts, "2026-10").NotApplied.Single(miss => miss.Code == "assessment-calls");
        Assert.Equal((Operand)new Fraction(10000, 11), missed.Operands["due"]); // 2000 × 10/22
        Assert.Equal((Operand)new Count(1), missed.Operands["to_go"]);
    }

    [Theory]
    [InlineData("2026-10", null)]
    [InlineData("2026-10", "0")]
    [InlineData("2026-09", "20")]
    public void Profiles_WithoutATargetOfTheMonth_ArePaidInFull(string month, string? target) =>
        Assert.Equal("100.00", Bench.Run(Someone().Rated(month, "customer_profiles", "1", target), "2026-10").Paid("assessment-profiles").ToString());

    [Fact]
    public void Logs_InTime_ArePaid() => Assert.Equal("100.00", LogPay(Logged("2026-10-13", "2026-10-20", "2026-10-27", "2026-11-03")));

    [Fact]
    public void Logs_LateTwice_ArePaid_AndThreeTimes_AreNot()
    {
        Assert.Equal("100.00", LogPay(Logged("2026-10-14", "2026-10-21", "2026-10-27", "2026-11-03")));
        var facts = Logged("2026-10-14", "2026-10-21", "2026-10-28", "2026-11-03");
        Assert.Equal("0.00", LogPay(facts));
        var why = Bench.Run(facts, "2026-10").NotApplied.Single(miss => miss.Message == "assessment-log.late");
        Assert.Equal((new Count(3), new Count(4), new Count(3)), (why.Operands["late"], why.Operands["owed"], why.Operands["late_limit"]));
    }

    [Fact]
    public void Log_LateForAGoodReason_IsNotLate()
    {
        var facts = Logged("2026-10-14", "2026-10-21", null, "2026-11-03").WorkLog("2026-10-19", "2026-11-06", excused: true);
        Assert.Equal("100.00", LogPay(facts));
    }

    [Theory]
    [InlineData("2026-11-06", false, "100.00")]
    [InlineData("2026-11-07", false, "0.00")]
    [InlineData("2026-11-07", true, "0.00")]
    [InlineData(null, true, "0.00")]
    public void Log_AtTheCutOff_IsAcceptedOrMissing(string? submitted, bool excused, string paid) =>
        Assert.Equal(paid, LogPay(Logged(null, "2026-10-20", "2026-10-27", "2026-11-03").WorkLog("2026-10-05", submitted, excused)));

    [Fact]
    public void LogsMissing_AreCounted_AndTheFirstIsNamed()
    {
        var why = Bench.Run(Logged("2026-10-12", null, "2026-10-26", null), "2026-10").NotApplied.Single(miss => miss.Message == "assessment-log.missing");
        Assert.Equal((new Count(2), new Count(4)), (why.Operands["missing"], why.Operands["owed"]));
        Assert.Equal(((Operand)On("2026-10-12"), On("2026-10-20"), On("2026-11-06")), (why.Operands["week"], why.Operands["due"], why.Operands["cut_off"]));
    }

    [Theory]
    [InlineData("2026-12-08", "100.00")]
    [InlineData("2026-12-09", "0.00")]
    public void Log_DueAfterTheCutOffDay_IsAcceptedUntilItIsDue(string submitted, string paid)
    {
        var facts = Someone().WorkLog("2026-11-30", submitted);
        foreach (var monday in new[] { "2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23" }) facts = facts.WorkLog(monday, monday);
        Assert.Equal(paid, Bench.Run(facts, "2026-11").Paid("assessment-log").ToString());
    }

    [Fact]
    public void Week_WithoutAScheduledDay_OwesNoLog() =>
        Assert.Equal("100.00", LogPay(Logged("2026-10-12", null, "2026-10-26", "2026-11-02").Under(ACalendar()).NotScheduled("2026-10-12..2026-10-18")
            .WorkLog("2026-10-12", null)));

    [Theory]
    [InlineData("2026-10-13", "100.00")] // the first is due on the 13th and not yet owed
    [InlineData("2026-10-14", "0.00")]
    public void Log_OfAnOpenMonth_IsOwedWhenItsDueDayIsOver(string asOf, string paid) => Assert.Equal(paid, LogPay(Someone(), asOf));

    [Fact]
    public void Month_WithoutAScheduledDay_AssessesNothing()
    {
        var result = Bench.Run(Someone().Under(ACalendar().Off("2026-10-01..2026-10-31")), "2026-10");
        Assert.Empty(result.Lines);
        Assert.Equal("assessment.nothing-scheduled", Assert.Single(result.NotApplied).Message);
    }

    [Fact]
    public void PerformanceBaseMissing_IsAnError() => Assert.Equal(["contract.performance-base-missing"], Bench.Run(APerson(), "2026-10").ErrorCodes);

    [Theory]
    [InlineData("10%", null)]
    [InlineData("10.0001%", "The shares sum to 100.0001%; they must sum to 100%.")]
    [InlineData("9.9999%", "The shares sum to 99.9999%; they must sum to 100%.")]
    public void Shares_SumToAHundred(string log, string? problem) => Assert.Equal(
        problem is null ? [] : [problem], (Figures with { Shares = Figures.Shares with { Log = Percent.Parse(log) } }).Check().Select(one => one.Message));
}
