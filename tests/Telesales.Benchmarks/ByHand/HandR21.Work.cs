using Telesales.Facts;

namespace Telesales.Benchmarks.ByHand;

/// <content>The workload by day, week and month, and early leave.</content>
internal sealed partial class HandR21
{
    private static readonly int[] ContactQuota = [40, 60, 80];
    private static readonly int[] InviteeQuota = [30, 40, 50];

    public static int ContactQuotaOf(HandMonth month) => ContactQuota[(int)month.Employee.Grade - 1];

    public static int InviteeQuotaOf(HandMonth month) => InviteeQuota[(int)month.Employee.Grade - 1];

    private Work Measure(HandMonth month, HandPayslip payslip)
    {
        decimal contacts = ContactQuota[(int)month.Employee.Grade - 1], invitees = InviteeQuota[(int)month.Employee.Grade - 1];
        var unit = contacts * invitees;
        var weeks = new HandWeek[(_monthEnd / 7) + 1];
        for (var i = 0; i < weeks.Length; i++) weeks[i].Closing = ClosingDay(month, i * 7);
        var firstAssessed = weeks[0].Closing >= 0 ? 0 : _monthStart;
        CheckAttendance(month, firstAssessed, payslip);
        GiveTasks(month, contacts, invitees, firstAssessed, payslip);

        var work = new Work(weeks);
        for (var i = 0; i <= _monthEnd; i++)
        {
            ref var day = ref month.Days[i];
            day.Done = (day.Contacts * invitees) + (day.Invitees * contacts) + (day.ListScore * unit);
            day.Required = 0;
            if (day.IsScheduled)
            {
                day.Required = day.Lists + day.Tasks == 0 ? unit : day.TaskParts + (day.Lists * unit);
                if (day.Leave == FactLeave.Approved) day.Required *= day.Attended;
            }

            ref var week = ref weeks[i / 7];
            if (i <= week.Closing)
            {
                week.Done += day.Done;
                week.Required += day.Required;
            }

            if (i < _monthStart) continue;
            work.Done += day.Done;
            work.Required += day.Required;
        }

        return work;
    }

    /// <summary>The last scheduled day of a week that closes in the month, or −1.</summary>
    private int ClosingDay(HandMonth month, int monday)
    {
        for (var i = monday + 6; i >= monday; i--)
            if (month.Days[i].IsScheduled) return i >= _monthStart && i <= _monthEnd ? i : -1;
        return -1;
    }

    private void CheckAttendance(HandMonth month, int first, HandPayslip payslip)
    {
        for (var i = first; i <= _monthEnd; i++)
        {
            ref readonly var day = ref month.Days[i];
            if (!day.IsScheduled) continue;
            if (!day.IsRecorded) Refuse(payslip, "attendance.missing");
            else if (day.Attended is not (0 or 0.5m or 1) || day.Attended == 1 != (day.Leave == FactLeave.None)) Refuse(payslip, "attendance.leave-inconsistent");
        }
    }

    private void GiveTasks(HandMonth month, decimal contacts, decimal invitees, int firstAssessed, HandPayslip payslip)
    {
        for (var i = 0; i < month.Days.Length; i++)
        {
            ref var day = ref month.Days[i];
            (day.Lists, day.Tasks, day.ListScore, day.TaskParts) = (0, 0, 0, 0);
        }

        foreach (var row in month.Assignments)
        {
            var first = row.Date.DayNumber - month.Days[0].Date.DayNumber;
            if (row.Task == FactTask.Callbacks)
            {
                var score = Score(row);
                var left = row.PlannedDays ?? 1;
                for (var i = first; i < month.Days.Length && left > 0; i++)
                {
                    ref var day = ref month.Days[i];
                    if (!day.IsScheduled) continue;
                    left--;
                    day.Lists++;
                    day.ListScore += score;
                    if (!(row.Target > 0) && i >= firstAssessed && i <= _monthEnd) Refuse(payslip, "assignment.target-missing");
                }
            }
            else
            {
                ref var day = ref month.Days[first];
                day.Tasks++;
                if (row.Target is not { } target) day.TaskParts += contacts * invitees;
                else day.TaskParts += target * (row.Task == FactTask.Contacts ? invitees : contacts);
            }
        }
    }

    private static decimal Score(in AssignmentRow list)
    {
        if (!(list.Target > 0) || list.CompletedOn > list.DueDate) return 0;
        return list.Completed >= list.Target ? 1 : (list.Completed ?? 0) / (decimal)list.Target.Value;
    }

    private void Entitle(HandMonth month, in Work work, HandPayslip payslip)
    {
        int days = 0, weeks = 0;
        for (var w = 0; w < work.Weeks.Length; w++)
        {
            ref readonly var week = ref work.Weeks[w];
            var free = week.Closing >= 0 && week.Required > 0 ? FinishedBeforeClosing(month, w * 7, week) : -1;
            if (free >= 0) weeks++;
            for (var i = w * 7; i <= Math.Min((w * 7) + 6, _monthEnd); i++)
            {
                ref readonly var day = ref month.Days[i];
                if (i >= _monthStart && day.IsScheduled && day.Attended > 0 && day.Required > 0 && day.Done >= day.Required)
                {
                    payslip.Entitlements.Add(new("early-leave", day.Date, 30));
                    days++;
                }

                if (i == free) payslip.Entitlements.Add(new("free-time", day.Date, 240));
            }
        }

        payslip.Measures.Insert(0, new("early-leave.days", days, 1));
        payslip.Measures.Insert(1, new("free-time.weeks", weeks, 1));
        if (work.Required > 0) payslip.Measures.Insert(2, new("workload.month", work.Done, work.Required));
    }

    private static int FinishedBeforeClosing(HandMonth month, int monday, in HandWeek week)
    {
        decimal done = 0;
        for (var i = monday; i < week.Closing; i++)
        {
            done += month.Days[i].Done;
            if (done >= week.Required) return i;
        }

        return -1;
    }

    private struct Work(HandWeek[] weeks)
    {
        public readonly HandWeek[] Weeks => weeks;

        public decimal Done;
        public decimal Required;
    }

    private struct HandWeek
    {
        public int Closing;
        public decimal Done;
        public decimal Required;
    }
}
