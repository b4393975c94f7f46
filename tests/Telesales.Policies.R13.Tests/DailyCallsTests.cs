using Telesales.Policies.EarlyLeave.StayUntilDone.V1_0;
using Telesales.Policies.Quota.DailyCalls.V1_0;

namespace Telesales.Policies.R13.Tests;

/// <summary>The readings of R13 §1, 2, 4, each with both values, and what is said of clauses that did not hold.</summary>
public sealed class DailyCallsTests
{
    private const string Day = "2026-10-08";
    private const string Others = "2026-10-01..2026-10-31";

    internal static readonly DailyCallsParameters Rulebook = new()
    {
        Calls = 120,
        Customers = 25,
        NewcomerDays = 15,
        NewcomerCalls = 80,
        NewcomerCustomers = 15,
        CallFine = Money.Yuan(5),
        CustomerFine = Money.Yuan(5),
    };

    private static BenchResult Run(PersonFacts facts, DailyCallsParameters? p = null, string? asOf = null) =>
        new PolicyBench()
            .With(declare => new DailyCalls(p ?? Rulebook, declare))
            .With(declare => new StayUntilDone(declare))
            .Run(facts, "2026-10", asOf);

    /// <summary>Only <see cref="Day"/> is scheduled, so nothing else is due.</summary>
    private static PersonFacts OneDay(long calls, long followable = 25, long intending = 0) => APerson()
        .NotScheduled(Others).Scheduled(Day)
        .Did(Metric.EffectiveCalls, Day, calls).Did(Metric.FollowableCustomers, Day, followable).Did(Metric.IntentCustomers, Day, intending);

    private static PersonFacts Newcomer(long calls, long intending) => OneDay(calls, 0, intending).HiredOn("2026-10-05");

    [Theory]
    [InlineData(FinedShortfalls.None, 0, 0)]
    [InlineData(FinedShortfalls.Calls, -50, 0)]
    [InlineData(FinedShortfalls.Customers, 0, -25)]
    [InlineData(FinedShortfalls.CallsAndCustomers, -50, -25)]
    public void Veteran_ShortOfTenCallsAndFiveCustomers_IsFinedForWhatThePlanSays(FinedShortfalls fined, long calls, long customers)
    {
        var result = Run(OneDay(110, 20), Rulebook with { Fined = fined });
        Assert.Equal((Money.Yuan(calls), Money.Yuan(customers)), (result.Paid("short-calls"), result.Paid("short-customers")));
    }

    [Theory]
    [InlineData(FinedShortfalls.None, 0, 0)]
    [InlineData(FinedShortfalls.Calls, -50, 0)]
    [InlineData(FinedShortfalls.Customers, 0, -25)]
    [InlineData(FinedShortfalls.CallsAndCustomers, -50, -25)]
    public void Newcomer_ShortOfTenCallsAndFiveCustomers_IsFinedForWhatThePlanSays(FinedShortfalls fined, long calls, long customers)
    {
        var result = Run(Newcomer(70, 10), Rulebook with { NewcomerFined = fined });
        Assert.Equal((Money.Yuan(calls), Money.Yuan(customers)), (result.Paid("short-calls"), result.Paid("short-customers")));
    }

    [Fact]
    public void Shortfalls_NotFined_AreToldAsSumAndDays()
    {
        var result = Run(OneDay(120, 20).Scheduled("2026-10-09").Did(Metric.EffectiveCalls, "2026-10-09", 120));
        var told = Assert.Single(result.NotApplied);
        Assert.Equal("short-customers.not-fined", told.Message);
        Assert.Equal((Fraction)30, told.Operands["short"].Number);
        Assert.Equal((Fraction)2, told.Operands["days"].Number);
    }

    [Theory]
    [InlineData(FinedShortfalls.Customers)]
    [InlineData(FinedShortfalls.None)]
    public void CallsShort_NotFined_AreToldAsSumAndDays(FinedShortfalls fined)
    {
        var result = Run(OneDay(119).Scheduled("2026-10-09").Did(Metric.EffectiveCalls, "2026-10-09", 100), Rulebook with { Fined = fined });
        var told = Assert.Single(result.NotApplied, one => one.Message == "short-calls.not-fined");
        Assert.Equal(((Fraction)21, (Fraction)2), (told.Operands["short"].Number, told.Operands["days"].Number));
    }

    [Theory]
    [InlineData(119, "short-calls.excused")]
    [InlineData(120, "")]
    public void ExcusedDay_IsNamed_WhereSomethingWasLeftUndone(long calls, string message)
    {
        var result = Run(OneDay(calls).Attendance(Day, day => day with { Excused = true }));
        Assert.Equal(message, string.Join(' ', result.NotApplied.Where(one => one.Code == "short-calls").Select(one => one.Message)));
    }

    [Theory]
    [InlineData(119, "short-calls.day-not-over")]
    [InlineData(120, "")]
    public void DayThatIsNotOver_IsNamed_WhereCallsAreStillDue(long calls, string message) =>
        Assert.Equal(message, string.Join(' ', Run(OneDay(calls), asOf: Day).NotApplied.Where(one => one.Code == "short-calls").Select(one => one.Message)));

    [Fact]
    public void HalfADay_AsksForHalf_WhereThePlanSaysNothing() =>
        Assert.Equal(Money.Zero, Run(OneDay(60).Attended(Day, "0.5", Leave.Approved)).Net);

    [Fact]
    public void Shortfall_NotFined_StillMakesOneStay() =>
        Assert.Single(Run(OneDay(119), Rulebook with { Fined = FinedShortfalls.None }).Entitlements);

    [Theory]
    [InlineData(true, 60)]
    [InlineData(false, 120)]
    public void HalfADay_Asks_ForHalfTheCallsUnlessAbsenceDoesNotReduce(bool reduces, long due)
    {
        var p = Rulebook with { AbsenceReduces = reduces };
        Assert.Equal(Money.Zero, Run(OneDay(due).Attended(Day, "0.5", Leave.Approved), p).Net);
        Assert.Equal(Money.Yuan(-5), Run(OneDay(due - 1).Attended(Day, "0.5", Leave.Approved), p).Net);
    }

    [Theory]
    [InlineData(false, 15)]
    [InlineData(true, 7)] // ⌊15 × 240/480⌋
    public void HalfADayOutVisiting_LeavesTheCustomersDue_UnlessVisitsReduceThem(bool reduces, long due)
    {
        var p = Rulebook with { VisitsReduceCustomers = reduces };
        Assert.Equal(Money.Zero, Run(Out(Newcomer(80, due), 240), p).Net);
        Assert.Equal(Money.Yuan(-5), Run(Out(Newcomer(80, due - 1), 240), p).Net);
    }

    [Theory]
    [InlineData(480, 90)]
    [InlineData(450, 88)] // ⌊120 × 330/450⌋
    public void TwoHoursOutVisiting_AreHeld_AgainstTheWorkingDayOfThePlan(int minutes, long due)
    {
        var p = Rulebook with { DayMinutes = minutes };
        Assert.Equal(Money.Zero, Run(Out(OneDay(due), 120), p).Net);
        Assert.Equal(Money.Yuan(-5), Run(Out(OneDay(due - 1), 120), p).Net);
    }

    [Fact]
    public void NewcomerDays_Zero_KnowsNoNewcomers() =>
        Assert.Equal(Money.Yuan(-200), Run(Newcomer(80, 15), Rulebook with { NewcomerDays = 0 }).Net);

    [Fact]
    public void ExcusedDay_SaysWhatWasNotAskedFor()
    {
        var result = Run(OneDay(3).Attendance(Day, row => row with { Excused = true }));
        Assert.Equal(Money.Zero, result.Net);
        Assert.Empty(result.Entitlements);
        Assert.Equal("short-calls.excused", Assert.Single(result.NotApplied).Message);
    }

    [Fact]
    public void AsOfDay_IsNotFinedYet_AndSaysHowManyToGo()
    {
        var result = Run(OneDay(100), asOf: Day);
        Assert.Equal(Money.Zero, result.Net);
        var open = Assert.Single(result.NotApplied);
        Assert.Equal(("short-calls.day-not-over", (Fraction)20), (open.Message, open.Operands["short"].Number));
        Assert.Equal(On(Day), Assert.Single(result.Entitlements).Date);
    }

    [Fact]
    public void LastDayOfAClosedMonth_IsFined()
    {
        var result = Run(OneDay(120).NotScheduled(Day).Scheduled("2026-10-31").Did(Metric.EffectiveCalls, "2026-10-31", 119));
        Assert.Equal(Money.Yuan(-5), result.Net);
    }

    [Fact]
    public void AsOfDay_WithTheCallsDone_SaysThatOneMayLeave()
    {
        var result = Run(OneDay(120), asOf: Day);
        Assert.Empty(result.Entitlements);
        Assert.Equal("stay-until-done.done", Assert.Single(result.NotApplied).Message);
    }

    [Fact]
    public void Newcomer_AsOfDay_OwesBothAndIsFinedForNeither()
    {
        var result = Run(Newcomer(75, 12), asOf: Day);
        Assert.Equal(Money.Zero, result.Net);
        Assert.Equal(["short-calls.day-not-over", "short-customers.day-not-over"], result.NotApplied.Select(told => told.Message));
    }

    private static PersonFacts Out(PersonFacts facts, int minutes) => facts.Attendance(Day, row => row with { OutMinutes = minutes });
}
