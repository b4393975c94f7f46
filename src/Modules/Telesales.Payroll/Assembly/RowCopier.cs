using Telesales.Facts;
using Telesales.Policies.V1;
using Telesales.Policies.V1.Hosting;
using FactTable = Telesales.Policies.V1.FactTable;

namespace Telesales.Payroll.Assembly;

/// <summary>Copies the rows that the plan declared, within the employment span, the declared months and the as-of date.</summary>
internal sealed class RowCopier(PlanDeclarations declarations, FactSet facts, Month month, DateOnly asOf)
{
    public void Copy(int employee, PersonMonthData data)
    {
        if (Since(FactTable.Assignments) is not null) CopyAssignments(employee, data);
        if (Since(FactTable.Deals) is { } deals) CopyDeals(employee, data, deals);
        if (Since(FactTable.Incidents) is { } incidents) CopyIncidents(employee, data, incidents);
        if (Since(FactTable.WorkLogs) is { } logs) CopyWorkLogs(employee, data, logs);
        if (Since(FactTable.Ratings) is { } ratings) CopyRatings(employee, data, ratings);
        if (Since(FactTable.Marks) is { } marks) CopyMarks(employee, data, marks);
        if (Since(FactTable.History) is { } history) CopyHistory(employee, data, history);
        if (Since(FactTable.Teams) is not null) CopyTeamTargets(data.Person.Team, data.TeamTargets);
    }

    /// <summary>The team's targets for the month; quarter and year targets pay nothing and are not shown.</summary>
    public void CopyTeamTargets(string? team, RowBuffer<TeamTarget> targets)
    {
        if (team is null) return;
        foreach (ref readonly var row in facts.Teams)
        {
            if (row.Team != team || row.Month.Month is not { } period || Convert.ToMonth(period) != month) continue;
            targets.Add(new(month, row.Metric, Convert.ToQuantity(row.Target), Convert.ToQuantity(row.Actual), Convert.ToQuantity(row.BonusPool), Convert.ToOrigin(row.Origin)));
        }
    }

    /// <summary>Whether a callback list from before <paramref name="start"/> has planned days left on or after it.</summary>
    public static bool MayReach(in AssignmentRow row, Person person, Roster roster, DateOnly start)
    {
        if (row.Task != FactTask.Callbacks || !person.IsEmployedOn(row.Date)) return false;
        var left = row.PlannedDays ?? 1;
        for (var date = row.Date; date < start && left > 0; date = date.AddDays(1))
            if (roster.IsScheduled(date)) left--;
        return left > 0;
    }

    private Month? Since(FactTable table) => declarations.MonthsBack(table) is { } back ? month.Plus(-back) : null;

    private void CopyAssignments(int employee, PersonMonthData data)
    {
        var start = PersonMonthData.WindowStart(month);
        var roster = new Roster(facts, employee, data.Person);
        foreach (ref readonly var row in facts.AssignmentsOf(employee, data.FirstDate, asOf))
        {
            if (!data.Person.IsEmployedOn(row.Date)) continue;
            if (row.Date < start && !MayReach(row, data.Person, roster, start)) continue;
            data.Assignments.Add(new(
                row.Date,
                (AssignedTask)(int)row.Task,
                row.Target is { } target ? Quantity.Whole(target) : null,
                row.PlannedDays,
                row.DueDate,
                row.Completed is { } completed ? Quantity.Whole(completed) : null,
                row.CompletedOn,
                row.ListId,
                Convert.ToOrigin(row.Origin)));
        }
    }

    private void CopyDeals(int employee, PersonMonthData data, Month since)
    {
        foreach (ref readonly var row in facts.DealsOf(employee, since.FirstDay, asOf))
        {
            if (!data.Person.IsEmployedOn(row.Date)) continue;
            data.Deals.Add(new(
                row.Date,
                (DealKind)(int)row.Kind,
                row.Reference,
                (ContactRank)(int)row.ContactRank.GetValueOrDefault(),
                row.HasRequirement ?? false,
                row.HasTimeline ?? false,
                row.HasOwner ?? false,
                row.HasBudget ?? false,
                Convert.ToQuantity(row.Amount),
                Convert.ToQuantity(row.CollectedBefore),
                row.Returned ?? false,
                row.PurchaseWithinTwoMonths ?? false,
                row.NegotiatingElsewhere ?? false,
                row.ContractElsewhere ?? false,
                Convert.ToOrigin(row.Origin)));
        }
    }

    private void CopyIncidents(int employee, PersonMonthData data, Month since)
    {
        foreach (ref readonly var row in facts.IncidentsOf(employee, since.FirstDay, asOf))
        {
            var count = row.Count ?? 1;
            if (count == 0 || !data.Person.IsEmployedOn(row.Date)) continue; // a count of 0 is no incident
            data.Incidents.Add(new(row.Date, row.Type, count, Convert.ToQuantity(row.Points), (Severity)(int)row.Severity.GetValueOrDefault(), Convert.ToOrigin(row.Origin)));
        }
    }

    private void CopyWorkLogs(int employee, PersonMonthData data, Month since)
    {
        foreach (ref readonly var row in facts.WorkLogsOf(employee))
        {
            if (row.WeekStart.AddDays(6) < since.FirstDay || row.WeekStart > month.LastDay) continue;
            if (!Touches(data.Person, row.WeekStart, row.WeekStart.AddDays(6))) continue;
            data.WorkLogs.Add(new(row.WeekStart, row.SubmittedOn, row.Excused ?? false, Convert.ToOrigin(row.Origin)));
        }
    }

    private void CopyRatings(int employee, PersonMonthData data, Month since)
    {
        foreach (ref readonly var row in facts.RatingsOf(employee))
            if (InMonths(row.Month, since, data.Person, out var at))
                data.Ratings.Add(new(at, row.Indicator, Convert.ToQuantity(row.Actual), Convert.ToQuantity(row.Target), Convert.ToOrigin(row.Origin)));
    }

    private void CopyMarks(int employee, PersonMonthData data, Month since)
    {
        foreach (ref readonly var row in facts.MarksOf(employee))
            if (InMonths(row.Month, since, data.Person, out var at))
                data.Marks.Add(new(at, (Mark)(int)row.Mark, Convert.ToOrigin(row.Origin)));
    }

    private void CopyHistory(int employee, PersonMonthData data, Month since)
    {
        foreach (ref readonly var row in facts.HistoryOf(employee))
            if (InMonths(row.Month, since, data.Person, out var at) && at < month)
                data.History.Add(new(at, Convert.ToFraction(row.DoneUnits), Convert.ToFraction(row.RequiredUnits), Convert.ToOrigin(row.Origin)));
    }

    // Rows keyed by month that do not touch the span are ignored silently (rulebook §0, details).
    private bool InMonths(FactMonth recorded, Month since, Person person, out Month at)
    {
        at = Convert.ToMonth(recorded);
        return at >= since && at <= month && Touches(person, at.FirstDay, at.LastDay);
    }

    private static bool Touches(Person person, DateOnly first, DateOnly last) =>
        person.HireDate <= last && !(person.LeaveDate < first);
}
