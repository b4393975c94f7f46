namespace Telesales.Policies.BasePay.GradeTable.V1_0;

/// <summary>
/// Base pay by grade for the days attended, and the performance base, as R21 section 3 has them. Figures of the person's own
/// contract take the place of the grade's.
/// </summary>
[Policy("base-pay.grade-table", "1.0.0", PolicyKind.BasePay)]
public sealed class GradeTableBasePay(GradeTableParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly AttendanceRead _attendance = declare.ReadsAttendance();

    private readonly PayLine _basePay =
        declare.Line("base-pay", "base-pay.grade-table", "base_pay * attended / required", "base_pay", "attended", "required");

    private readonly PayLine _noBasePay = declare.Line("base-pay", "base-pay.grade-table.nothing-scheduled", "0 * base_pay", "base_pay");
    private readonly Notice _nothingScheduled = declare.Notice("base-pay.no-scheduled-days");

    private readonly PayLine _performancePay = p.PerformanceProration == PerformanceProration.InFull
        ? declare.Line("performance-pay", "performance-pay.in-full", "performance_base", "performance_base")
        : declare.Line("performance-pay", "performance-pay.by-span", "performance_base * scheduled / max(required, 1)", "performance_base", "scheduled", "required");

    private readonly InputError _belowShare = declare.InputError(
        "contract.performance-base-below-half", FactTable.Employees, "performance_base", "performance_base", "base_pay", "least_share");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        var basePay = who.Person.BasePay ?? p.BasePay[who.Person.Grade];
        var performanceBase = who.Person.PerformanceBase ?? p.PerformanceBase[who.Person.Grade];
        if (performanceBase < basePay * p.LeastPerformanceShare)
            findings.Refuse(_belowShare, who.Person.Origin, performanceBase, basePay, p.LeastPerformanceShare);

        PayBase(who, basePay, findings);
        PayPerformance(who, performanceBase, findings);
    }

    private void PayBase(in PersonMonth who, Amount basePay, Findings findings)
    {
        if (who.ScheduledDays.Value == 0)
        {
            findings.Pay(_noBasePay, Amount.Zero, basePay);
            findings.Notify(_nothingScheduled);
            return;
        }

        var attended = DaysAttended(who);
        findings.Pay(_basePay, basePay * (attended / who.RequiredDays), basePay, attended, who.RequiredDays);
    }

    private void PayPerformance(in PersonMonth who, Amount performanceBase, Findings findings)
    {
        if (p.PerformanceProration == PerformanceProration.InFull)
            findings.Pay(_performancePay, performanceBase, performanceBase);
        else
            findings.Pay(_performancePay, performanceBase * who.SpanFactor, performanceBase, who.ScheduledDays, who.RequiredDays);
    }

    private Fraction DaysAttended(in PersonMonth who)
    {
        var attendance = who.Of(_attendance);
        var attended = Fraction.Zero;
        for (var day = who.MonthStart; day <= who.MonthEnd; day++)
            if (who.Days[day].IsScheduled) attended += attendance[day].Attended;
        return attended;
    }
}
