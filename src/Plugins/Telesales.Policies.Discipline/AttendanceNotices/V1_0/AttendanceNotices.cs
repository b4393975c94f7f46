using Telesales.Policies.Discipline.Hours.V1_0;

namespace Telesales.Policies.Discipline.AttendanceNotices.V1_0;

/// <summary>What passes without a notice (R18 §3).</summary>
public sealed record AttendanceNoticesParameters
{
    /// <summary>What lets a lateness or an early leave pass.</summary>
    [Meaning("迟到、早退可免提示的情形", "What lets a lateness or an early leave pass")]
    public required IReadOnlyList<Excuse> Excuses { get; init; }

    /// <summary>What lets an absence without leave pass.</summary>
    [Meaning("旷工可免提示的情形", "What lets an absence without leave pass")]
    public required IReadOnlyList<Excuse> AbsenceExcuses { get; init; }
}

/// <summary>Notices of lateness, of leaving early and of absence without leave, for a rule that forbids them without a price (R18 §3).</summary>
[Policy("discipline.attendance-notices", "1.0.0", PolicyKind.Discipline)]
public sealed class AttendanceNotices(AttendanceNoticesParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly Punctuality _punctuality = new(declare);
    private readonly Notice _late = declare.Notice("attendance.late", "date", "minutes");
    private readonly Notice _early = declare.Notice("attendance.early-leave", "date", "minutes");
    private readonly Notice _absent = declare.Notice("attendance.unapproved-absence", "date", "absent");
    private readonly NotApplied _lateExcused = declare.NotApplied("attendance.late", "attendance.late-excused", "date", "minutes", "excuse");
    private readonly NotApplied _earlyExcused = declare.NotApplied("attendance.early-leave", "attendance.early-leave-excused", "date", "minutes", "excuse");
    private readonly NotApplied _earlyGranted = declare.NotApplied("attendance.early-leave", "attendance.early-leave-granted", "date", "minutes");
    private readonly NotApplied _absenceExcused = declare.NotApplied("attendance.unapproved-absence", "attendance.absence-excused", "date", "absent", "excuse");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        for (var day = who.MonthStart; day <= who.MonthEnd; day++)
        {
            if (_punctuality.On(who, day) is not { } recorded) continue;
            var excuse = Punctuality.ExcuseOf(recorded, p.Excuses);
            Say(who.Days[day].Date, recorded.LateMinutes, excuse, _late, _lateExcused, findings);
            var granted = _punctuality.Granted(who, who.Days[day], recorded);
            if (granted > 0) findings.Miss(_earlyGranted, who.Days[day].Date, new Count(granted));
            Say(who.Days[day].Date, recorded.EarlyLeaveMinutes - granted, excuse, _early, _earlyExcused, findings);
            if (recorded.Leave == Leave.Unapproved) SayAbsent(who.Days[day].Date, recorded, findings);
        }
    }

    private static void Say(DateOnly date, int minutes, string? excuse, Notice notice, NotApplied excused, Findings findings)
    {
        if (minutes <= 0) return;
        if (excuse is null) findings.Notify(notice, date, new Count(minutes));
        else findings.Miss(excused, date, new Count(minutes), Operand.Word(excuse));
    }

    private void SayAbsent(DateOnly date, in Attendance recorded, Findings findings)
    {
        var absent = Fraction.One - recorded.Attended;
        if (Punctuality.ExcuseOf(recorded, p.AbsenceExcuses) is { } excuse) findings.Miss(_absenceExcused, date, absent, Operand.Word(excuse));
        else findings.Notify(_absent, date, absent);
    }
}
