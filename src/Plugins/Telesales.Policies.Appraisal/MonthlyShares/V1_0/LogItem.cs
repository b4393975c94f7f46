namespace Telesales.Policies.Appraisal.MonthlyShares.V1_0;

/// <summary>
/// The weekly logs of the month: one is owed for each week whose Monday lies in the month and which has a scheduled day. One that is missing at the
/// cut-off costs the whole share, and so do several late ones without a good reason (R19 §4, item 1).
/// </summary>
internal sealed class LogItem(MonthlySharesParameters p, PolicyDeclaration declare)
{
    private readonly RowsRead<WorkLog> _logs = declare.ReadsWorkLogs();

    private readonly PayLine _complete = declare.Line(
        "assessment-log", "assessment-log.complete", "performance_base * scheduled / required * share", "performance_base", "scheduled", "required", "share", "owed", "late", "late_limit");

    private readonly NotApplied _missing = declare.NotApplied("assessment-log", "assessment-log.missing", "missing", "owed", "week", "due", "cut_off");
    private readonly NotApplied _late = declare.NotApplied("assessment-log", "assessment-log.late", "late", "owed", "late_limit");

    /// <summary>Pays the share, or says what was missing.</summary>
    public void Assess(in PersonMonth who, Amount performanceBase, Findings findings)
    {
        var (owed, late, missing) = (Count.Zero, Count.Zero, Count.Zero);
        var firstMissing = default(DateOnly);
        for (var monday = FirstMondayOf(who.Month); who.Month.Contains(monday); monday = monday.AddDays(7))
        {
            if (!IsOwed(who, monday)) continue;
            owed += 1;
            var (isMissing, isLate) = Judge(who, monday);
            if (isLate) late += 1;
            if (!isMissing) continue;
            if (missing == Count.Zero) firstMissing = monday;
            missing += 1;
        }

        if (missing > Count.Zero)
            findings.Miss(_missing, missing, owed, firstMissing, Due(firstMissing), CutOff(who, firstMissing));
        else if (late >= p.LateLogs)
            findings.Miss(_late, late, owed, p.LateLogs);
        else
            findings.Pay(_complete, performanceBase * who.SpanFactor * p.Shares.Log, performanceBase, who.ScheduledDays, who.RequiredDays, p.Shares.Log, owed, late, p.LateLogs);
    }

    private (bool IsMissing, bool IsLate) Judge(in PersonMonth who, DateOnly monday)
    {
        if (LogOf(who, monday) is not { SubmittedOn: { } submitted } log || submitted > CutOff(who, monday)) return (true, false);
        return (false, submitted > Due(monday) && !log.Excused);
    }

    // While the month is open, only logs whose due day is over are owed (rulebook §0, progress).
    private bool IsOwed(in PersonMonth who, DateOnly monday)
    {
        if (who.IsOpen && Due(monday) >= who.AsOf) return false;
        var first = who.IndexOf(monday);
        foreach (ref readonly var day in who.Days.Slice(first, 7))
            if (day.IsScheduled) return true;
        return false;
    }

    private WorkLog? LogOf(in PersonMonth who, DateOnly monday)
    {
        foreach (ref readonly var log in who.Of(_logs))
            if (log.WeekStart == monday) return log;
        return null;
    }

    private DateOnly Due(DateOnly monday) => monday.AddDays((int)p.LogDueDays.Value);

    private DateOnly CutOff(in PersonMonth who, DateOnly monday)
    {
        var (due, last) = (Due(monday), who.Month.Plus(1).FirstDay.AddDays((int)p.LogCutOffDay.Value - 1));
        return due > last ? due : last;
    }

    private static DateOnly FirstMondayOf(Month month)
    {
        var first = month.FirstDay;
        return first.AddDays((8 - (int)first.DayOfWeek) % 7);
    }
}
