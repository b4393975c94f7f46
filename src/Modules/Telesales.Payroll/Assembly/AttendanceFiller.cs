using Telesales.Facts;
using Telesales.Policies.V1;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Payroll.Assembly;

/// <summary>Fills attendance by day and finds the days whose row is missing or inconsistent (rulebook §0, attendance).</summary>
internal static class AttendanceFiller
{
    public static void Fill(PersonMonthData data, Roster roster, AttendanceScope scope, bool missingAsAttended, HostFindings findings)
    {
        var firstChecked = FirstChecked(data, scope);
        for (var i = 0; i < data.Days.Length; i++)
        {
            var day = data.Days[i];
            if (!day.InSpan || !day.IsSeen) continue;
            var recorded = roster.TryGetRow(day.Date, out var row);
            if (day.IsScheduled && row.Attended is null)
            {
                if (!missingAsAttended && !(data.AsOf == day.Date && data.AsOf < data.Month.LastDay) && i >= firstChecked && day.Date <= data.Month.LastDay)
                    findings.Missing(day.Date);
                row = row with { Attended = 1, Leave = FactLeave.None };
            }
            else if (day.IsScheduled && !IsConsistent(row))
            {
                if (i >= firstChecked) findings.Inconsistent(row);
            }
            else if (!day.IsScheduled)
            {
                if (!recorded) continue;
                row = row with { Attended = 0, Leave = FactLeave.None }; // rows of unscheduled days are not checked
            }

            data.Attendance[i] = Recorded(row);
        }
    }

    // The previous month's days matter when their week closes in this month.
    private static int FirstChecked(PersonMonthData data, AttendanceScope scope)
    {
        var month = data.IndexOf(data.Month.FirstDay);
        return scope == AttendanceScope.MonthAndFirstWeek && data.Weeks.Length > 0 && data.Weeks[0].First < month ? data.Weeks[0].First : month;
    }

    private static bool IsConsistent(in AttendanceRow row)
    {
        var attended = row.Attended!.Value;
        if (attended is not (0 or 0.5m or 1)) return false;
        return attended == 1 == (row.Leave ?? FactLeave.None) is FactLeave.None;
    }

    private static Attendance Recorded(in AttendanceRow row) => new(
        Convert.ToQuantity(row.Attended ?? 0).ToFraction(),
        row.Leave switch { FactLeave.Approved => Leave.Approved, FactLeave.Unapproved => Leave.Unapproved, _ => Leave.None },
        row.LateMinutes ?? 0,
        row.EarlyLeaveMinutes ?? 0,
        row.OutMinutes ?? 0,
        row.OvertimeMinutes ?? 0,
        row.Reported ?? false,
        row.OvertimeApproved ?? false,
        row.Excused ?? false,
        Convert.ToOrigin(row.Origin));
}
