namespace Telesales.Policies.Appraisal.Points.V1_0;

/// <summary>
/// Points for late arrivals, early departures and absence without leave on scheduled days, unless excused (R20 §3.2, item 1). Leaving as early as an
/// earlier policy of the plan granted is no early departure.
/// </summary>
internal sealed class LatenessPoints(PointsParameters p, PolicyDeclaration declare)
{
    private const string Taken = "0 - performance_base * scheduled / required * points / 100";
    private readonly AttendanceRead _attendance = declare.ReadsAttendance();
    private readonly EntitlementRead _earlyLeave = declare.ReadsEntitlement("early-leave");
    private readonly EntitlementRead _freeTime = declare.ReadsEntitlement("free-time");

    private readonly PayLine _late = declare.Line("performance-pay", "points.late", Taken, "performance_base", "scheduled", "required", "points", "date", "minutes");
    private readonly PayLine _early = declare.Line("performance-pay", "points.early-leave", Taken, "performance_base", "scheduled", "required", "points", "date", "minutes");
    private readonly PayLine _absent = declare.Line("performance-pay", "points.absent", Taken, "performance_base", "scheduled", "required", "points", "date", "missed", "each");

    /// <summary>Takes the points of the month and says how many.</summary>
    public Fraction Take(in PersonMonth who, PointPay pay, Findings findings)
    {
        var taken = Fraction.Zero;
        for (var day = who.MonthStart; day <= who.MonthEnd; day++)
        {
            if (who.Days[day] is not { IsScheduled: true, IsSeen: true }) continue;
            var recorded = who.Of(_attendance)[day];
            if (recorded.Excused) continue;
            var date = who.Days[day].Date;
            taken += Minutes(who, _late, recorded.LateMinutes, date, pay, findings);
            taken += Minutes(who, _early, recorded.EarlyLeaveMinutes - Granted(who, date), date, pay, findings);
            if (recorded.Leave == Leave.Unapproved) taken += Absence(who, Fraction.One - recorded.Attended, date, pay, findings);
        }

        return taken;
    }

    private int Granted(in PersonMonth who, DateOnly date) => Math.Max(who.EntitledMinutes(_earlyLeave, date), who.EntitledMinutes(_freeTime, date));

    private Fraction Minutes(in PersonMonth who, PayLine line, int minutes, DateOnly date, PointPay pay, Findings findings)
    {
        var points = Quantity.Zero;
        foreach (var tier in p.Lateness)
            if (minutes >= tier.FromMinutes.Value) points = tier.Points;
        if (points > Quantity.Zero && pay.Base is { } performanceBase)
            findings.Pay(line, -pay.For(who, points), performanceBase, who.ScheduledDays, who.RequiredDays, points, date, new Count(minutes));
        return points;
    }

    private Fraction Absence(in PersonMonth who, Fraction missed, DateOnly date, PointPay pay, Findings findings)
    {
        var points = p.AbsencePoints.ToFraction() * missed;
        if (points > 0 && pay.Base is { } performanceBase)
            findings.Pay(_absent, -pay.For(who, points), performanceBase, who.ScheduledDays, who.RequiredDays, points, date, missed, p.AbsencePoints);
        return points;
    }
}
