namespace Branch042;

/// <summary>Notice of the branch, item 2: so many effective calls for each day attended in full; each one missing at the month's end is deducted.</summary>
[Policy("branch-042.quota", "1.0.0", PolicyKind.Quota, ClosedMonthOnly = true)]
public sealed class Quota(QuotaParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly ActivityRead _calls = declare.Reads(Metric.EffectiveCalls);
    private readonly AttendanceRead _attendance = declare.ReadsAttendance();
    private readonly Measure _attained = declare.Measure("branch-042.quota");
    private readonly PayLine _short = declare.CountedLine("branch-042.short-quota", "quota.short", "done", "required");
    private readonly NotApplied _met = declare.NotApplied("branch-042.short-quota", "quota.met", "done", "required");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        var done = who.Of(_calls).Sum(who.MonthStart, who.MonthEnd).ToCount();
        var required = new Count(p.CallsADay.Value * DaysAttended(who));
        findings.Tell(_attained, done, required);
        if (done < required)
            findings.Pay(_short, quantity: required - done, rate: -p.Deduction, done, required);
        else
            findings.Miss(_met, done, required);
    }

    // A day of leave asks for no calls.
    private long DaysAttended(in PersonMonth who)
    {
        var days = 0;
        var attendance = who.Of(_attendance);
        for (var day = who.MonthStart; day <= who.MonthEnd; day++)
            if (who.Days[day].IsScheduled && attendance[day].Attended == Fraction.One) days++;
        return days;
    }
}
