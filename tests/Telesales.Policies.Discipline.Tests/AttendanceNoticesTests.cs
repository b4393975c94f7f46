using Telesales.Policies.Discipline.AttendanceNotices.V1_0;
using Telesales.Policies.Discipline.Hours.V1_0;

namespace Telesales.Policies.Discipline.Tests;

/// <summary>R18 §3; the rules of lateness and leaving early that R01 and R07 read alike.</summary>
public sealed class AttendanceNoticesTests
{
    private static readonly AttendanceNoticesParameters Figures = new() { Excuses = [Excuse.Excused, Excuse.ApprovedLeave], AbsenceExcuses = [] };

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0, "attendance.late")]
    [InlineData(0, 1, "attendance.early-leave")]
    [InlineData(30, 90, "attendance.early-leave", "attendance.late")]
    public void Minutes_OfLatenessOrEarlyLeave_AreNoticed(int late, int early, params string[] notices) =>
        Assert.Equal(notices, Run(day => day with { LateMinutes = late, EarlyLeaveMinutes = early }).NoticeCodes);

    [Fact]
    public void Minutes_OnADayThatIsNotScheduled_AreNone()
    {
        var facts = APerson().Attendance("2026-10-10", day => day with { LateMinutes = 5, EarlyLeaveMinutes = 5, Leave = Leave.Unapproved });
        Assert.Empty(Bench(Figures).Run(facts, "2026-10").Notices);
    }

    [Theory]
    [InlineData("2026-09-30", false)]
    [InlineData("2026-10-01", true)]
    [InlineData("2026-10-30", true)]
    [InlineData("2026-11-02", false)]
    public void Minutes_OfAnotherMonth_AreNone(string date, bool noticed) =>
        Assert.Equal(noticed, Bench(Figures).Run(APerson().Attendance(date, day => day with { LateMinutes = 5 }), "2026-10").Notices.Count == 1);

    [Theory]
    [InlineData("2026-10-14", true)]
    [InlineData("2026-10-13", false)]
    public void Minutes_AfterTheAsOfDate_AreNotSeen(string asOf, bool noticed) =>
        Assert.Equal(noticed, Bench(Figures).Run(APerson().Attendance("2026-10-14", day => day with { LateMinutes = 5 }), "2026-10", asOf).Notices.Count == 1);

    [Theory]
    [InlineData(Excuse.Excused, "excused")]
    [InlineData(Excuse.Reported, "reported")]
    [InlineData(Excuse.ApprovedLeave, "on_approved_leave")]
    public void Excuse_OfThePlan_LetsLatenessPassAndSaysSo(Excuse excuse, string word)
    {
        var figures = Figures with { Excuses = [excuse] };
        var excused = Run(figures, day => Excused(day, excuse));
        Assert.Empty(excused.Notices);
        Assert.Equal(["attendance.late-excused", "attendance.early-leave-excused"], excused.NotApplied.Select(missed => missed.Message));
        Assert.All(excused.NotApplied, missed => Assert.Equal(Operand.Word(word), missed.Operands["excuse"]));
        foreach (var other in Enum.GetValues<Excuse>().Where(other => other != excuse))
            Assert.Equal(["attendance.early-leave", "attendance.late"], Run(figures, day => Excused(day, other)).NoticeCodes);
    }

    [Theory]
    [InlineData("0", Leave.Unapproved, true)]
    [InlineData("0.5", Leave.Unapproved, true)]
    [InlineData("0", Leave.Approved, false)]
    [InlineData("1", Leave.None, false)]
    public void Absence_WithoutLeave_IsNoticedThoughThereWasAReason(string attended, Leave leave, bool noticed)
    {
        var result = Run(day => day with { Attended = Fraction.Parse(attended), Leave = leave, Excused = true, Reported = true });
        Assert.Equal(noticed ? ["attendance.unapproved-absence"] : [], result.NoticeCodes);
        if (noticed) Assert.Equal(Fraction.One - Fraction.Parse(attended), result.Notices[0].Operands["absent"]);
    }

    [Fact]
    public void Absence_ExcusedByThePlan_IsNotNoticed()
    {
        var result = Run(Figures with { AbsenceExcuses = [Excuse.Excused] }, day => day with { Attended = Fraction.Zero, Leave = Leave.Unapproved, Excused = true });
        Assert.Empty(result.Notices);
        Assert.Equal("attendance.absence-excused", Assert.Single(result.NotApplied).Message);
    }

    [Theory]
    [InlineData("early-leave", 30, 30, 0)]
    [InlineData("early-leave", 30, 31, 1)]
    [InlineData("free-time", 240, 240, 0)]
    [InlineData("free-time", 240, 250, 10)]
    [InlineData("stay-until-done", 30, 30, 30)]
    public void EarlyLeave_UpToWhatWasGrantedThatDay_IsNone(string kind, int granted, int left, int beyond)
    {
        var bench = new PolicyBench().With(declare => new Grants(kind, "2026-10-14", granted, declare)).With(declare => new AttendanceNotices.V1_0.AttendanceNotices(Figures, declare));
        var result = bench.Run(APerson().Attendance("2026-10-14", day => day with { EarlyLeaveMinutes = left }), "2026-10");
        Assert.Equal(beyond > 0 ? [new Count(beyond)] : Array.Empty<Operand>(), result.Notices.Select(notice => notice.Operands["minutes"]));
        Assert.Equal(beyond < left ? [new Count(left - beyond)] : Array.Empty<Operand>(), result.NotApplied.Select(missed => missed.Operands["minutes"]));
    }

    [Fact]
    public void EarlyLeave_OnAnotherDayThanGranted_IsNoticed()
    {
        var bench = new PolicyBench().With(declare => new Grants("early-leave", "2026-10-13", 30, declare)).With(declare => new AttendanceNotices.V1_0.AttendanceNotices(Figures, declare));
        Assert.Equal(["attendance.early-leave"], bench.Run(APerson().Attendance("2026-10-14", day => day with { EarlyLeaveMinutes = 30, LateMinutes = 0 }), "2026-10").NoticeCodes);
    }

    [Fact]
    public void EarlyLeave_WithTwoGrants_CountsTheLongerOne()
    {
        var bench = new PolicyBench().With(declare => new TwoGrants(declare)).With(declare => new AttendanceNotices.V1_0.AttendanceNotices(Figures, declare));
        var result = bench.Run(APerson().Attendance("2026-10-14", day => day with { EarlyLeaveMinutes = 45 }), "2026-10");
        Assert.Equal(new Count(5), Assert.Single(result.Notices).Operands["minutes"]);
    }

    private static PolicyBench Bench(AttendanceNoticesParameters figures) => new PolicyBench().With(declare => new AttendanceNotices.V1_0.AttendanceNotices(figures, declare));

    private static BenchResult Run(Func<Attendance, Attendance> change) => Run(Figures, change);

    private static BenchResult Run(AttendanceNoticesParameters figures, Func<Attendance, Attendance> change) =>
        Bench(figures).Run(APerson().Attendance("2026-10-14", change), "2026-10");

    private static Attendance Excused(Attendance day, Excuse excuse) => excuse switch
    {
        Excuse.Excused => day with { LateMinutes = 10, EarlyLeaveMinutes = 10, Excused = true },
        Excuse.Reported => day with { LateMinutes = 10, EarlyLeaveMinutes = 10, Reported = true },
        _ => day with { LateMinutes = 10, EarlyLeaveMinutes = 10, Attended = new(1, 2), Leave = Leave.Approved },
    };

    [Policy("test.two-grants", "1.0.0", PolicyKind.EarlyLeave)]
    private sealed class TwoGrants(PolicyDeclaration declare) : IPolicy
    {
        private readonly Entitlement _short = declare.Entitlement("early-leave", "short");
        private readonly Entitlement _longer = declare.Entitlement("free-time", "longer");

        public void Evaluate(in PersonMonth who, Findings findings)
        {
            findings.Entitle(_short, On("2026-10-14"), 30);
            findings.Entitle(_longer, On("2026-10-14"), 40);
        }
    }
}
