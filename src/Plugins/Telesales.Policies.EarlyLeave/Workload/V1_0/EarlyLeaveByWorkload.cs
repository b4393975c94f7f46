namespace Telesales.Policies.EarlyLeave.Workload.V1_0;

/// <summary>
/// R21 section 3: who finishes the day's work may leave early, and who finishes the week's work before its closing day has free time.
/// With an as-of date it is the answer to "may I leave early?".
/// </summary>
[Policy("early-leave.workload", "1.0.0", PolicyKind.EarlyLeave)]
public sealed class EarlyLeaveByWorkload(EarlyLeaveByWorkloadParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly AttendanceRead _attendance = declare.ReadsAttendance(AttendanceScope.MonthAndFirstWeek);
    private readonly DailyRead _work = declare.ReadsDaily("workload.day");
    private readonly DailyRead _workInWeek = declare.ReadsDaily("workload.day-in-week");
    private readonly DailyRead _contactsPerUnit = declare.ReadsDaily("workload.contacts-per-unit");

    private readonly Entitlement _earlyLeave = declare.Entitlement(
        "early-leave", "early-leave.day-finished", new LiveAnswer(LeaveAnswer.MayLeave), "done", "required");

    private readonly NotApplied _dayShort = declare.NotApplied(
        "early-leave", "early-leave.day-short", new LiveAnswer(LeaveAnswer.NotYet, "date", ByContacts("contacts_to_go")), "date", "done", "required", "contacts_to_go");

    private readonly Measure _days = declare.Measure("early-leave.days");

    private readonly Entitlement _freeTime = declare.Entitlement(
        "free-time", "free-time.week-finished", new LiveAnswer(LeaveAnswer.FreeTime), "week", "closing_day", "done", "required");

    private readonly NotApplied _weekShort = declare.NotApplied(
        "free-time", "free-time.week-short", new LiveAnswer(ByContacts("contacts_short")), "week", "closing_day", "done", "required", "contacts_short");

    private readonly NotApplied _weekOpen = declare.NotApplied(
        "free-time", "free-time.week-open", new LiveAnswer(LeaveAnswer.FreeTimeInReach, "week", ByContacts("contacts_to_go")), "week", "closing_day", "done", "required", "contacts_to_go");

    private readonly Measure _weeks = declare.Measure("free-time.weeks");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        var days = 0;
        var work = who.Of(_work);
        var attendance = who.Of(_attendance);
        for (var day = who.MonthStart; day <= who.MonthEnd; day++)
            if (work[day].Exists && who.Days[day].IsScheduled && !attendance[day].Attended.IsZero && MayLeaveEarly(who, day, work[day], findings)) days++;
        findings.Tell(_days, days, 1);

        var weeks = 0;
        foreach (ref readonly var week in who.Weeks)
            if (HasFreeTime(who, week, findings)) weeks++;
        findings.Tell(_weeks, weeks, 1);
    }

    private bool MayLeaveEarly(in PersonMonth who, int day, in Attainment work, Findings findings)
    {
        var date = who.Days[day].Date;
        if (work.Done < work.Required)
        {
            if (findings.KeepsReasons) findings.Miss(_dayShort, date, work.Done, work.Required, Contacts(who, day, work.Required - work.Done));
            return false;
        }

        findings.Entitle(_earlyLeave, date, (int)p.DayMinutes.Value, work.Done, work.Required);
        return true;
    }

    private bool HasFreeTime(in PersonMonth who, in WorkWeek week, Findings findings)
    {
        var work = who.Of(_workInWeek) is { IsEmpty: false } inWeek ? inWeek : who.Of(_work);
        var required = Fraction.Zero;
        for (var day = week.First; day <= week.Last; day++) required += work[day].Required;
        if (required.IsZero) return false;

        var done = Fraction.Zero;
        for (var day = week.First; day < week.Last && who.Days[day].IsSeen; day++)
        {
            done += work[day].Done;
            if (done < required) continue;
            findings.Entitle(_freeTime, who.Days[day].Date, (int)p.WeekMinutes.Value, week.Monday, week.ClosingDay, done, required);
            return true;
        }

        if (!findings.KeepsReasons) return false;
        var canStillBeReached = week.IsOpen && who.AsOf < week.ClosingDay;
        findings.Miss(
            canStillBeReached ? _weekOpen : _weekShort, week.Monday, week.ClosingDay, done, required, Contacts(who, week.First, required - done));
        return false;
    }

    private static Distance ByContacts(string missing) => new(Metric.ContactsCollected, missing);

    /// <summary>Units of work as contacts to collect; a contact counts as a whole.</summary>
    private Count Contacts(in PersonMonth who, int day, Fraction units) =>
        new(-(-(units * who.Of(_contactsPerUnit)[day].Done)).Floor());
}
