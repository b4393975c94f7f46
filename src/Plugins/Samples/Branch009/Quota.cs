namespace Branch009;

/// <summary>In the place of R21's weekly workload: one quota of contacts for every grade, no other tasks. What R21's other policies look at is told as they know it.</summary>
[Policy("branch-009.quota", "1.0.0", PolicyKind.Quota)]
public sealed class Quota(QuotaParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly ActivityRead _contacts = declare.Reads(Metric.ContactsCollected);
    private readonly AttendanceRead _attendance = declare.ReadsAttendance(AttendanceScope.MonthAndFirstWeek);
    private readonly Daily _day = declare.Daily("workload.day");
    private readonly Daily _dayInWeek = declare.Daily("workload.day-in-week");
    private readonly Daily _contactsPerUnit = declare.Daily("workload.contacts-per-unit");
    private readonly Measure _month = declare.Measure("workload.month");
    private readonly PayLine _deduction = declare.CountedLine("weekly-deduction", "branch-009.week-short", "week", "done", "required", "pass_line");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        var month = default(Attainment);
        for (var day = who.MonthStart; day <= who.MonthEnd; day++)
        {
            var work = On(who, day);
            month += work;
            findings.Tell(_day, day, work);
            findings.Tell(_contactsPerUnit, day, new(p.ContactsADay, Fraction.One));
        }

        if (month.Exists) findings.Tell(_month, month.Done, month.Required);
        foreach (ref readonly var week in who.Weeks)
        {
            var sum = default(Attainment);
            for (var day = week.First; day <= week.Last; day++) sum += On(who, day);
            if (!week.IsOpen && sum.IsBelow(p.PassLine)) findings.Pay(_deduction, week.Monday, 1, -p.Deduction, week.Monday, sum.Done, sum.Required, p.PassLine);
        }
    }

    // One day's quota is one unit.
    private Attainment On(in PersonMonth who, int day) => who.Days[day] is { IsScheduled: true, IsSeen: true }
        ? new(who.Of(_contacts)[day].ToFraction() / p.ContactsADay, who.Of(_attendance)[day].Attended) : default;
}
