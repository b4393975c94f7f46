namespace Telesales.Policies.Quota.DailyCalls.V1_0;

/// <summary>
/// Calls and customers due each day, with a fine for each one short (R13 §1 for veterans, §2 for newcomers, §4 for records that
/// do not count). A surplus of one day does not make up for another.
/// </summary>
[Policy("quota.daily-calls", "1.0.0", PolicyKind.Quota)]
public sealed class DailyCalls(DailyCallsParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly AttendanceRead _attendance = declare.ReadsAttendance();
    private readonly ActivityRead _calls = declare.Reads(Metric.EffectiveCalls);
    private readonly ActivityRead _incomplete = declare.Reads(Metric.IncompleteRecords);
    private readonly ActivityRead _false = declare.Reads(Metric.FalseRecords);

    private readonly Group _veteran = new("veteran", p.Calls, p.Customers, p.Fined, Metric.FollowableCustomers, declare);
    private readonly Group _newcomer = new("newcomer", p.NewcomerCalls, p.NewcomerCustomers, p.NewcomerFined, Metric.IntentCustomers, declare);

    private readonly Daily _callsOfDay = declare.Daily("calls.day");
    private readonly Daily _customersOfDay = declare.Daily("customers.day");

    private readonly NotApplied _excused = declare.NotApplied("short-calls", "short-calls.excused", "date", "done", "standard");

    private readonly NotApplied _callsNotOver = declare.NotApplied(
        "short-calls", "short-calls.day-not-over", new LiveAnswer(new Distance(Metric.EffectiveCalls, "short", "done", "due")), "date", "done", "due", "short");

    private readonly NotApplied _customersNotOver = declare.NotApplied("short-customers", "short-customers.day-not-over", "date", "done", "due", "short");
    private readonly NotApplied _callsNotFined = declare.NotApplied("short-calls", "short-calls.not-fined", "short", "days");
    private readonly NotApplied _customersNotFined = declare.NotApplied("short-customers", "short-customers.not-fined", "short", "days");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        Unfined calls = default, customers = default;
        for (var day = who.MonthStart; day <= who.MonthEnd; day++)
        {
            if (who.Days[day] is not { IsScheduled: true, IsSeen: true }) continue;
            var group = GroupOn(who, who.Days[day].Date);
            AssessCalls(who, day, group, ref calls, findings);
            AssessCustomers(who, day, group, ref customers, findings);
        }

        if (calls.Days.Value > 0) findings.Miss(_callsNotFined, calls.Short, calls.Days);
        if (customers.Days.Value > 0) findings.Miss(_customersNotFined, customers.Short, customers.Days);
    }

    // §2: on tenure day 0 to 14 a newcomer, from day 15 on a veteran.
    private Group GroupOn(in PersonMonth who, DateOnly date) =>
        date.DayNumber - who.Person.HireDate.DayNumber < p.NewcomerDays.Value ? _newcomer : _veteran;

    private void AssessCalls(in PersonMonth who, int day, Group group, ref Unfined unfined, Findings findings)
    {
        var date = who.Days[day].Date;
        var attendance = who.Of(_attendance)[day];
        var done = who.Of(_calls)[day].ToCount();
        var due = Due(group.Calls, attendance, reducedByVisits: true);
        findings.Tell(_callsOfDay, day, new(done, due));

        var missing = due - done;
        if (attendance.Excused && done < group.Calls)
            findings.Miss(_excused, date, done, group.Calls);
        else if (missing > Count.Zero && IsNotOver(who, date))
            findings.Miss(_callsNotOver, date, done, due, missing);
        else if (missing > Count.Zero && !group.FinesCalls)
            unfined.Add(missing);
        else if (missing > Count.Zero && due == group.Calls)
            findings.Pay(group.ShortCalls, missing, -p.CallFine, date, due, done);
        else if (missing > Count.Zero)
            findings.Pay(group.ShortReducedCalls, missing, -p.CallFine, date, due, done, group.Calls, Part(attendance), new Count(attendance.OutMinutes), p.DayMinutes);
    }

    // §4: a record with something missing or made up is no customer; a day's customers never fall below none.
    private void AssessCustomers(in PersonMonth who, int day, Group group, ref Unfined unfined, Findings findings)
    {
        var date = who.Days[day].Date;
        var attendance = who.Of(_attendance)[day];
        var recorded = who.Of(group.CustomerRecords)[day].ToCount();
        var rejected = (who.Of(_incomplete)[day] + who.Of(_false)[day]).ToCount();
        var done = Count.Max(recorded - rejected, Count.Zero);
        var due = Due(group.Customers, attendance, p.VisitsReduceCustomers);
        findings.Tell(_customersOfDay, day, new(done, due));

        var missing = due - done;
        if (missing > Count.Zero && IsNotOver(who, date))
            findings.Miss(_customersNotOver, date, done, due, missing);
        else if (missing > Count.Zero && !group.FinesCustomers)
            unfined.Add(missing);
        else if (missing > Count.Zero && due == group.Customers && done == recorded)
            findings.Pay(group.ShortCustomers, missing, -p.CustomerFine, date, due, done);
        else if (missing > Count.Zero)
            findings.Pay(group.ShortReducedCustomers, missing, -p.CustomerFine, date, due, done, group.Customers, Part(attendance), recorded, rejected);
    }

    /// <summary>⌊standard × part attended × part not out visiting⌋; nothing under special circumstances (§1).</summary>
    private Count Due(Count standard, in Attendance attendance, bool reducedByVisits)
    {
        if (attendance.Excused) return Count.Zero;
        var due = standard * Part(attendance);
        if (reducedByVisits)
            due = due * Count.Max(p.DayMinutes - new Count(attendance.OutMinutes), Count.Zero) / p.DayMinutes;
        return new(due.Floor());
    }

    private Fraction Part(in Attendance attendance) => p.AbsenceReduces ? attendance.Attended : Fraction.One;

    // The as-of day of an open month can still be made up for (rulebook §0, progress).
    private static bool IsNotOver(in PersonMonth who, DateOnly date) => who.IsOpen && date == who.AsOf;

    private struct Unfined
    {
        public Count Short;
        public Count Days;

        public void Add(Count missing)
        {
            Short += missing;
            Days += 1;
        }
    }
}
