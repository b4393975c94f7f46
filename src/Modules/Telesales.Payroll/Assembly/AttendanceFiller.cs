using Telesales.Facts;
using Telesales.Policies.V1;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Payroll.Assembly;

/// <summary>Fills attendance by day and finds the days whose row is missing or inconsistent (rulebook §0, attendance).</summary>
internal static class AttendanceFiller
{
    private static readonly AttendanceRow NoRow;

    /// <param name="data">The month, its days set.</param>
    /// <param name="rows">The person's rows of the window.</param>
    /// <param name="rowOfDay">The place of each day's row among them; −1 when it has none.</param>
    /// <param name="scope">Which days are needed.</param>
    /// <param name="asAttended">When a missing row counts as attended in full: always, or on the as-of day.</param>
    /// <param name="findings">What is missing or inconsistent.</param>
    public static void Fill(PersonMonthData data, ReadOnlySpan<AttendanceRow> rows, ReadOnlySpan<int> rowOfDay, AttendanceScope scope, (bool Always, bool OnAsOfDay) asAttended, HostFindings findings)
    {
        var firstChecked = FirstChecked(data, scope);
        var days = data.Days;
        var attendance = data.Attendance;
        for (var i = 0; i < days.Length; i++)
        {
            ref readonly var day = ref days[i];
            if (!day.InSpan || !day.IsSeen) continue;
            ref readonly var row = ref rowOfDay[i] < 0 ? ref NoRow : ref rows[rowOfDay[i]];
            if (!day.IsScheduled)
            {
                if (rowOfDay[i] >= 0) attendance[i] = Recorded(row, Fraction.Zero, Leave.None); // rows of unscheduled days are not checked
                continue;
            }

            if (row.Attended is not { } attended)
            {
                if (!asAttended.Always && !(asAttended.OnAsOfDay && data.AsOf == day.Date) && i >= firstChecked && day.Date <= data.Month.LastDay)
                    findings.Missing(day.Date);
                attendance[i] = Recorded(row, Fraction.One, Leave.None);
                continue;
            }

            var isWhole = attended == 1m;
            var leave = LeaveOf(row);
            if (isWhole != leave is Leave.None || (!isWhole && attended is not (0 or 0.5m)))
            {
                if (i >= firstChecked) findings.Inconsistent(row);
            }

            attendance[i] = Recorded(row, isWhole ? Fraction.One : Convert.ToQuantity(attended).ToFraction(), leave);
        }
    }

    // The previous month's days matter when their week closes in this month.
    private static int FirstChecked(PersonMonthData data, AttendanceScope scope)
    {
        var month = data.IndexOf(data.Month.FirstDay);
        return scope == AttendanceScope.MonthAndFirstWeek && data.Weeks.Length > 0 && data.Weeks[0].First < month ? data.Weeks[0].First : month;
    }

    private static Leave LeaveOf(in AttendanceRow row) =>
        row.Leave switch { FactLeave.Approved => Leave.Approved, FactLeave.Unapproved => Leave.Unapproved, _ => Leave.None };

    private static Attendance Recorded(in AttendanceRow row, Fraction attended, Leave leave) => new(
        attended,
        leave,
        row.LateMinutes ?? 0,
        row.EarlyLeaveMinutes ?? 0,
        row.OutMinutes ?? 0,
        row.OvertimeMinutes ?? 0,
        row.Reported ?? false,
        row.OvertimeApproved ?? false,
        row.Excused ?? false,
        Convert.ToOrigin(row.Origin));
}
