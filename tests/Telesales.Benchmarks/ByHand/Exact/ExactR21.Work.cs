using Telesales.Facts;

namespace Telesales.Benchmarks.ByHand.Exact;

/// <content>The workload by day, week and month, and early leave.</content>
internal sealed partial class ExactR21
{
    private (long Done, long Required) Measure(ExactMonth month, ExactPayslip payslip)
    {
        for (var i = 0; i < _weeks.Length; i++) _weeks[i] = new() { Closing = ClosingDay(month, i * 7) };
        var firstAssessed = _weeks[0].Closing >= 0 ? 0 : _monthStart;
        Begin(month, firstAssessed, payslip);
        if (month.Tasks.Length > 0) GiveTasks(month, firstAssessed, payslip);
        long done = 0, required = 0;
        for (var i = 0; i <= _monthEnd; i++)
        {
            ref readonly var day = ref month.Days[i];
            ref var week = ref _weeks[i / 7];
            if (i <= week.Closing) (week.Done, week.Required) = (week.Done + day.Done, week.Required + day.Required);
            if (i >= _monthStart) (done, required) = (done + day.Done, required + day.Required);
        }

        return (done, required);
    }

    /// <summary>The last scheduled day of a week that closes in the month, or −1.</summary>
    private int ClosingDay(ExactMonth month, int monday)
    {
        for (var i = monday + 6; i >= monday; i--)
            if (month.Days[i].IsScheduled) return i >= _monthStart && i <= _monthEnd ? i : -1;
        return -1;
    }

    // Each day as if nothing had been given: a unit is required.
    private void Begin(ExactMonth month, int firstAssessed, ExactPayslip payslip)
    {
        for (var i = 0; i <= _monthEnd; i++)
        {
            ref var day = ref month.Days[i];
            day.Done = day.Calling;
            day.Required = day.IsScheduled ? Presence(day, month.Unit) : 0;
            if (!day.IsScheduled || i < firstAssessed) continue;
            if (!day.IsRecorded) payslip.Errors.Add("attendance.missing");
            else if (day.AttendedHalves is < 0 or > 2 || day.AttendedHalves == 2 != (day.Leave == FactLeave.None)) payslip.Errors.Add("attendance.leave-inconsistent");
        }
    }

    private static long Presence(in ExactDay day, long required) => day.Leave == FactLeave.Approved ? required * day.AttendedHalves / 2 : required;

    private void GiveTasks(ExactMonth month, int firstAssessed, ExactPayslip payslip)
    {
        Span<long> given = stackalloc long[month.Days.Length];
        foreach (ref readonly var task in month.Tasks.AsSpan())
        {
            if (!task.IsList)
            {
                given[task.Day] += task.Parts;
                continue;
            }

            var left = task.Days;
            for (var i = task.Day; i < month.Days.Length && left > 0; i++)
            {
                ref var day = ref month.Days[i];
                if (!day.IsScheduled) continue;
                left--;
                given[i] += month.Unit;
                day.Done += task.Parts;
                if (!task.HasTarget && i >= firstAssessed && i <= _monthEnd) payslip.Errors.Add("assignment.target-missing");
            }
        }

        for (var i = 0; i <= _monthEnd; i++)
            if (given[i] > 0 && month.Days[i].IsScheduled) month.Days[i].Required = Presence(month.Days[i], given[i]);
    }

    private void Entitle(ExactMonth month, ExactPayslip payslip)
    {
        int days = 0, weeks = 0;
        for (var w = 0; w < _weeks.Length; w++)
        {
            ref readonly var week = ref _weeks[w];
            var free = week.Closing >= 0 && week.Required > 0 ? FinishedBeforeClosing(month, w * 7, week) : -1;
            if (free >= 0) weeks++;
            for (var i = w * 7; i <= Math.Min((w * 7) + 6, _monthEnd); i++)
            {
                ref readonly var day = ref month.Days[i];
                if (i >= _monthStart && day.IsScheduled && day.AttendedHalves > 0 && day.Required > 0 && day.Done >= day.Required)
                {
                    payslip.Entitlements.Add(new("early-leave", DateOnly.FromDayNumber(day.DayNumber), 30));
                    days++;
                }

                if (i == free) payslip.Entitlements.Add(new("free-time", DateOnly.FromDayNumber(day.DayNumber), 240));
            }
        }

        payslip.Measures.Add(new("early-leave.days", days, 1));
        payslip.Measures.Add(new("free-time.weeks", weeks, 1));
    }

    private static int FinishedBeforeClosing(ExactMonth month, int monday, in ExactWeek week)
    {
        long done = 0;
        for (var i = monday; i < week.Closing; i++)
        {
            done += month.Days[i].Done;
            if (done >= week.Required) return i;
        }

        return -1;
    }
}
