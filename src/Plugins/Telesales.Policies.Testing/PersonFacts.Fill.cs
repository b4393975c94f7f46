using Telesales.Policies.V1;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.Testing;

/// <content>From facts to what a policy sees (rulebook §0): the span, the roster, what is seen as of a date.</content>
public sealed partial class PersonFacts
{
    /// <summary>What the policies of a plan see of these facts.</summary>
    /// <param name="declarations">What they declared.</param>
    /// <param name="month">The pay month.</param>
    /// <param name="asOf">The as-of date; null is the month's last day.</param>
    public PersonMonthData Fill(PlanDeclarations declarations, Month month, DateOnly? asOf = null)
    {
        var until = asOf ?? month.LastDay;
        if (!month.Contains(until)) throw new ArgumentOutOfRangeException(nameof(asOf), $"The as-of date must lie in {month}.");
        var data = new PersonMonthData();
        data.Start(_person, month, until, FirstDate(month, until), declarations.Metrics.Count);
        FillDays(data, until);
        FillActivity(data, declarations, until);
        if (declarations.ActivityMonthsBack is { } months) FillActivityByMonth(data, month.Plus(-months), until);
        FillDatedRows(data, declarations, month, until);
        FillMonthlyRows(data, declarations, month);
        data.Complete();
        return data;
    }

    private DateOnly FirstDate(Month month, DateOnly until)
    {
        var first = PersonMonthData.WindowStart(month);
        foreach (var list in _assignments)
            if (list.Task == AssignedTask.Callbacks && IsFactIn(list.Date, DateOnly.MinValue, until) && list.Date < first) first = list.Date;
        return first;
    }

    private void FillDays(PersonMonthData data, DateOnly until)
    {
        for (var i = 0; i < data.Days.Length; i++)
        {
            var date = data.FirstDate.AddDays(i);
            var inSpan = _person.IsEmployedOn(date);
            var works = inSpan ? Works(date) : _calendar.IsWorking(date);
            data.Days[i] = new(date, inSpan, inSpan && works, works, date <= until);
            if (!inSpan || date > until) continue;
            if (works) data.Attendance[i] = AttendanceOn(date);
            else if (_attendance.TryGetValue(date, out var row)) data.Attendance[i] = row with { Attended = Fraction.Zero, Leave = Leave.None };
        }
    }

    private void FillActivity(PersonMonthData data, PlanDeclarations declarations, DateOnly until)
    {
        for (var slot = 0; slot < declarations.Metrics.Count; slot++)
        {
            var column = data.Column(slot);
            foreach (var (date, metric, value) in _activity)
                if (metric == declarations.Metrics[slot] && IsFactIn(date, data.FirstDate, until)) column[data.IndexOf(date)] += value.Millionths;
        }
    }

    private void FillActivityByMonth(PersonMonthData data, Month since, DateOnly until)
    {
        var seen = _activity.Where(row => IsFactIn(row.Date, since.FirstDay, until));
        foreach (var month in seen.GroupBy(row => (Month: Month.Of(row.Date), row.Metric)).OrderBy(rows => rows.Key.Month).ThenBy(rows => rows.Key.Metric, StringComparer.Ordinal))
            data.ActivityByMonth.Add(new(month.Key.Month, month.Key.Metric, new(month.Sum(row => row.Value.Millionths)), month.Count()));
    }

    private void FillDatedRows(PersonMonthData data, PlanDeclarations declarations, Month month, DateOnly until)
    {
        if (declarations.MonthsBack(FactTable.Assignments) is not null)
            Copy(_assignments, data.Assignments, row => row.Date, DateOnly.MinValue, until);
        if (declarations.MonthsBack(FactTable.Deals) is { } deals)
            Copy(_deals, data.Deals, row => row.Date, month.Plus(-deals).FirstDay, until);
        if (declarations.MonthsBack(FactTable.Incidents) is { } incidents)
            Copy(_incidents, data.Incidents, row => row.Date, month.Plus(-incidents).FirstDay, until);
        if (declarations.MonthsBack(FactTable.WorkLogs) is null) return;
        foreach (var log in _workLogs.OrderBy(log => log.WeekStart))
            if (Touches(log.WeekStart, log.WeekStart.AddDays(6))) data.WorkLogs.Add(log);
    }

    private void FillMonthlyRows(PersonMonthData data, PlanDeclarations declarations, Month month)
    {
        if (declarations.MonthsBack(FactTable.Ratings) is { } ratings)
            Copy(_ratings, data.Ratings, row => row.Month, month.Plus(-ratings), month);
        if (declarations.MonthsBack(FactTable.Marks) is { } marks)
            Copy(_marks, data.Marks, row => row.Month, month.Plus(-marks), month);
        if (declarations.MonthsBack(FactTable.History) is { } history)
            Copy(_history, data.History, row => row.Month, month.Plus(-history), month.Plus(-1));
        if (declarations.MonthsBack(FactTable.Teams) is null || _person.Team is null) return;
        foreach (var target in _targets)
            if (target.Month == month) data.TeamTargets.Add(target);
    }

    private void Copy<T>(List<T> rows, RowBuffer<T> buffer, Func<T, DateOnly> dateOf, DateOnly from, DateOnly until)
        where T : struct
    {
        foreach (var row in rows.Where(row => IsFactIn(dateOf(row), from, until)).OrderBy(dateOf)) buffer.Add(row);
    }

    private void Copy<T>(List<T> rows, RowBuffer<T> buffer, Func<T, Month> monthOf, Month from, Month until)
        where T : struct
    {
        foreach (var row in rows.OrderBy(monthOf))
        {
            var month = monthOf(row);
            if (month >= from && month <= until && Touches(month.FirstDay, month.LastDay)) buffer.Add(row);
        }
    }

    /// <summary>Facts dated outside the span, or not yet seen, do not exist for a policy.</summary>
    private bool IsFactIn(DateOnly date, DateOnly from, DateOnly until) => date >= from && date <= until && _person.IsEmployedOn(date);

    private bool Touches(DateOnly first, DateOnly last) => last >= _person.HireDate && !(first > _person.LeaveDate);
}
