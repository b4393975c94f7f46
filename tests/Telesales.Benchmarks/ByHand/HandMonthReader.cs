using Telesales.Facts;

namespace Telesales.Benchmarks.ByHand;

/// <summary>From the rows of the facts to a month by day, for a closed month.</summary>
internal sealed class HandMonthReader
{
    private readonly FactSet _facts;
    private readonly DateOnly _first;
    private readonly DateOnly _last;
    private readonly DateOnly _windowFirst;
    private readonly bool[] _isWorkingDay;
    private readonly int _contacts;
    private readonly int _invitees;

    public HandMonthReader(FactSet facts, DateOnly first)
    {
        (_facts, _first, _last) = (facts, first, first.AddMonths(1).AddDays(-1));
        _windowFirst = Monday(first);
        _isWorkingDay = new bool[Monday(_last).DayNumber + 7 - _windowFirst.DayNumber];
        for (var i = 0; i < _isWorkingDay.Length; i++) _isWorkingDay[i] = facts.IsWorkingDay(_windowFirst.AddDays(i));
        facts.Vocabulary.TryIndexOf("contacts_collected", out _contacts);
        facts.Vocabulary.TryIndexOf("invitees_confirmed", out _invitees);
    }

    public static DateOnly Monday(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    public void Read(int employee, HandMonth month)
    {
        month.Employee = _facts.Employees[employee];
        month.HasFactsOutsideEmployment = false;
        if (month.Days.Length == 0) month.Days = new HandDay[_isWorkingDay.Length];
        for (var i = 0; i < month.Days.Length; i++)
        {
            var date = _windowFirst.AddDays(i);
            month.Days[i] = new() { Date = date, CountsForMonth = _isWorkingDay[i], IsScheduled = _isWorkingDay[i] && month.IsEmployedOn(date) };
        }

        ReadAttendance(employee, month);
        ReadActivity(employee, month);
        ReadDeals(employee, month);
        ReadAssignments(employee, month);
        month.History.Clear();
        foreach (ref readonly var row in _facts.HistoryOf(employee))
            if (row.Month.FirstDay < _first && month.Employee.HireDate <= row.Month.LastDay) month.History.Add(row);
        month.Marks.Clear();
        month.Marks.AddRange(_facts.MarksOf(employee));
        foreach (ref readonly var row in _facts.IncidentsOf(employee, _first, _last))
            if (!month.IsEmployedOn(row.Date)) month.HasFactsOutsideEmployment = true;
    }

    private void ReadAttendance(int employee, HandMonth month)
    {
        foreach (ref readonly var row in _facts.AttendanceOf(employee, _windowFirst, month.Days[^1].Date))
        {
            if (!month.IsEmployedOn(row.Date))
            {
                month.HasFactsOutsideEmployment |= row.Date >= _first && row.Date <= _last;
                continue;
            }

            ref var day = ref month.Days[row.Date.DayNumber - _windowFirst.DayNumber];
            if (row.Scheduled is { } scheduled) day.IsScheduled = day.CountsForMonth = scheduled;
            day.IsRecorded = row.Attended is not null;
            day.Attended = row.Attended ?? 0;
            day.Leave = row.Leave ?? FactLeave.None;
        }
    }

    private void ReadActivity(int employee, HandMonth month)
    {
        foreach (ref readonly var row in _facts.ActivityOf(employee, _windowFirst, _last))
        {
            if (!month.IsEmployedOn(row.Date))
            {
                month.HasFactsOutsideEmployment |= row.Date >= _first;
                continue;
            }

            ref var day = ref month.Days[row.Date.DayNumber - _windowFirst.DayNumber];
            if (row.Metric == _contacts) day.Contacts += row.Millionths / 1_000_000m;
            else if (row.Metric == _invitees) day.Invitees += row.Millionths / 1_000_000m;
        }
    }

    private void ReadDeals(int employee, HandMonth month)
    {
        month.Deals.Clear();
        foreach (ref readonly var row in _facts.DealsOf(employee, _first, _last))
        {
            if (month.IsEmployedOn(row.Date)) month.Deals.Add(row);
            else month.HasFactsOutsideEmployment = true;
        }
    }

    private void ReadAssignments(int employee, HandMonth month)
    {
        month.Assignments.Clear();
        foreach (ref readonly var row in _facts.AssignmentsOf(employee))
        {
            if (row.Date > _last) continue;
            if (!month.IsEmployedOn(row.Date))
            {
                month.HasFactsOutsideEmployment |= row.Date >= _first;
                continue;
            }

            // Of a list from before the window, only the days that are left.
            var left = row.PlannedDays ?? 1;
            for (var date = row.Date; date < _windowFirst && left > 0; date = date.AddDays(1))
                if (month.IsEmployedOn(date) && IsScheduledBefore(employee, date)) left--;
            if (row.Date >= _windowFirst) month.Assignments.Add(row);
            else if (row.Task == FactTask.Callbacks && left > 0) month.Assignments.Add(row with { Date = _windowFirst, PlannedDays = left });
        }
    }

    private bool IsScheduledBefore(int employee, DateOnly date)
    {
        var rows = _facts.AttendanceOf(employee, date, date);
        return rows is [{ Scheduled: { } scheduled }] ? scheduled : _facts.IsWorkingDay(date);
    }
}
