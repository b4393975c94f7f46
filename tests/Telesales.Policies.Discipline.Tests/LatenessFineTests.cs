using Telesales.Policies.Discipline.Hours.V1_0;
using Telesales.Policies.Discipline.LatenessFine.V1_0;

namespace Telesales.Policies.Discipline.Tests;

/// <summary>R01 art. 9.</summary>
public sealed class LatenessFineTests
{
    private static readonly LatenessFineParameters Figures = new() { Fine = Money.Yuan(20), Excuses = [Excuse.Excused, Excuse.ApprovedLeave] };

    [Theory]
    [InlineData("60.01", "3 × -20.00 = -60.00", false)]
    [InlineData("60", "3 × -20.00 = -60.00", false)]
    [InlineData("59.99", "3 × -20.00 = -59.99", true)]
    [InlineData("20", "3 × -20.00 = -20.00", true)]
    [InlineData("0.01", "3 × -20.00 = -0.01", true)]
    [InlineData("0", null, true)]
    [InlineData("-5", null, true)]
    public void Fines_AtMostThePerformancePay_KeepQuantityAndRate(string performance, string? line, bool capped)
    {
        // Late on one day, late and early on another.
        var facts = APerson().Attendance("2026-10-14", day => day with { LateMinutes = 1 }).Attendance("2026-10-15", day => day with { LateMinutes = 30, EarlyLeaveMinutes = 1 });
        var result = Bench(performance).Run(facts, "2026-10");
        Assert.Equal(line is null ? null : "late-or-early-leave: " + line, result.Line("late-or-early-leave")?.ToString());
        Assert.Equal(capped ? ["late-or-early-leave.capped"] : [], result.NoticeCodes);
    }

    [Fact]
    public void Cap_ThatBites_SaysWhatItWouldHaveBeen()
    {
        var operands = Assert.Single(Bench("15").Run(APerson().Attendance("2026-10-14", day => day with { LateMinutes = 1 }), "2026-10").Notices).Operands;
        Assert.Equal((new Count(1), Money.Yuan(20), Money.Yuan(15)), (operands["times"], operands["fines"], operands["performance_pay"]));
    }

    [Fact]
    public void Month_OnTime_CostsNothing()
    {
        var result = Bench("0").Run(APerson().Attendance("2026-10-14", day => day with { LateMinutes = 0 }), "2026-10");
        Assert.Null(result.Line("late-or-early-leave"));
        Assert.Empty(result.Notices);
    }

    [Fact]
    public void Lateness_ExcusedOrOnLeave_CostsNothingAndSaysWhy()
    {
        var facts = APerson().Attendance("2026-10-14", day => day with { LateMinutes = 5, Excused = true })
            .Attendance("2026-10-15", day => day with { Attended = new(1, 2), Leave = Leave.Approved, EarlyLeaveMinutes = 7 });
        var result = Bench("1000").Run(facts, "2026-10");
        Assert.Null(result.Line("late-or-early-leave"));
        Assert.Equal([(Operand)new Count(5), new Count(7)], result.NotApplied.Select(missed => missed.Operands["minutes"]));
    }

    [Theory]
    [InlineData("2026-09-30")]
    [InlineData("2026-10-10")]
    [InlineData("2026-11-02")]
    public void Lateness_OfAnotherMonthOrADayOff_CostsNothing(string date) =>
        Assert.Null(Bench("1000").Run(APerson().Attendance(date, day => day with { LateMinutes = 5 }), "2026-10").Line("late-or-early-leave"));

    [Theory]
    [InlineData(30, null)]
    [InlineData(31, "late-or-early-leave: 1 × -20.00 = -20.00")]
    public void EarlyLeave_BeyondWhatWasGranted_IsFined(int minutes, string? line)
    {
        var bench = new PolicyBench().With(declare => new Grants("early-leave", "2026-10-14", 30, declare)).With(declare => new Performance("1000", declare))
            .With(declare => new LatenessFine.V1_0.LatenessFine(Figures, declare));
        Assert.Equal(line, bench.Run(APerson().Attendance("2026-10-14", day => day with { EarlyLeaveMinutes = minutes }), "2026-10").Line("late-or-early-leave")?.ToString());
    }

    private static PolicyBench Bench(string performance) =>
        new PolicyBench().With(declare => new Performance(performance, declare)).With(declare => new LatenessFine.V1_0.LatenessFine(Figures, declare));

    [Policy("test.performance", "1.0.0", PolicyKind.Appraisal)]
    private sealed class Performance(string pay, PolicyDeclaration declare) : IPolicy
    {
        private readonly PayLine _pay = declare.Line("performance-pay", "m", "pay", "pay");

        public void Evaluate(in PersonMonth who, Findings findings) => findings.Pay(_pay, Amount.Parse(pay), Amount.Parse(pay));
    }
}
