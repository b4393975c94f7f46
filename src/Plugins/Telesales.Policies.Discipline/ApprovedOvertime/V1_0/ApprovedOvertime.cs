namespace Telesales.Policies.Discipline.ApprovedOvertime.V1_0;

/// <summary>
/// The minutes of overtime of the month that were approved, on whatever day of the employment: a measure, also when it is 0. What was not
/// approved beforehand does not count (R07 art. 8).
/// </summary>
[Policy("discipline.approved-overtime", "1.0.0", PolicyKind.Discipline)]
public sealed class ApprovedOvertime(PolicyDeclaration declare) : IPolicy
{
    private readonly AttendanceRead _attendance = declare.ReadsAttendance();
    private readonly Measure _minutes = declare.Measure("overtime.approved-minutes");
    private readonly NotApplied _notApproved = declare.NotApplied("overtime.approved-minutes", "overtime.not-approved", "date", "minutes");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        var attendance = who.Of(_attendance);
        var total = Count.Zero;
        for (var day = who.MonthStart; day <= who.MonthEnd; day++)
        {
            Count minutes = attendance[day].OvertimeMinutes;
            if (attendance[day].OvertimeApproved) total += minutes;
            else if (minutes > Count.Zero) findings.Miss(_notApproved, who.Days[day].Date, minutes);
        }

        findings.Tell(_minutes, total, Fraction.One);
    }
}
