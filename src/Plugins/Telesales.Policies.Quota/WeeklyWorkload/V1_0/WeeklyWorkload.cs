namespace Telesales.Policies.Quota.WeeklyWorkload.V1_0;

/// <summary>
/// R21 section 3: the work of a telesales agent in units (one daily quota of a task is one unit), by day, week and month, and the
/// deduction for each week that closes below the line.
/// </summary>
[Policy("quota.weekly-workload", "1.0.0", PolicyKind.Quota)]
public sealed class WeeklyWorkload(WeeklyWorkloadParameters p, PolicyDeclaration declare) : IPolicy
{
    private const int ListsOnStack = 64;

    private readonly WorkloadReads _reads = new(declare);
    private readonly PerGrade<UnitRates> _rates = UnitRates.Of(p.DailyContacts, p.DailyInvitees);
    private readonly bool _hasDeadline = p.RecordedBy == RecordingDeadline.WeekClosingDay;
    private readonly Daily _day = declare.Daily("workload.day");
    private readonly Daily _dayInWeek = declare.Daily("workload.day-in-week");
    private readonly Daily _contactsPerUnit = declare.Daily("workload.contacts-per-unit");
    private readonly Measure _week = declare.Measure("workload.week");
    private readonly Measure _month = declare.Measure("workload.month");
    private readonly Notice _weekAbsent = declare.Notice("workload.week.absent", "week");
    private readonly Notice _monthAbsent = declare.Notice("workload.month.absent");
    private readonly InputError _targetMissing = declare.InputError("assignment.target-missing", FactTable.Assignments, "target", "date");

    private readonly PayLine _deduction = declare.CountedLine(
        "weekly-deduction", "weekly-deduction.below-line", "week", "closing_day", "done", "required", "pass_line", "short");

    private readonly NotApplied _weekOpen = declare.NotApplied(
        "weekly-deduction", "weekly-deduction.week-open", new LiveAnswer(new Distance(Metric.ContactsCollected, "short")), "week", "closing_day", "done", "required", "pass_line", "short");

    private readonly NotApplied _alreadyDeducted = declare.NotApplied("weekly-deduction", "weekly-deduction.already-this-month", "week", "done", "required", "pass_line");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        var lists = who.Of(_reads.Assignments);
        var coverage = lists.Length <= ListsOnStack ? stackalloc Coverage[lists.Length] : new Coverage[lists.Length];
        for (var i = 0; i < lists.Length; i++)
        {
            coverage[i] = Coverage.Of(lists[i], who);
            if (IsTargetMissing(lists[i]) && CoversAssessedDay(who, coverage[i])) findings.Refuse(_targetMissing, lists[i].Origin, lists[i].Date);
        }

        Assess(who, new Workdays(who, _reads, _rates[who.Person.Grade], p.PartialCallbacks, coverage), findings);
    }

    private void Assess(in PersonMonth who, in Workdays workdays, Findings findings)
    {
        var weeks = who.Weeks;
        int first = FirstDay(who), last = who.MonthEnd, monthStart = who.MonthStart;
        int current = 0, deductions = 0; // the week that a day lies in, or that comes next
        Fraction monthDone = default, monthRequired = default, weekDone = default, weekRequired = default;
        findings.Tell(_contactsPerUnit, first, last, new(p.DailyContacts[who.Person.Grade], Fraction.One));
        for (var day = first; day <= last; day++)
        {
            Fraction done = workdays.DoneOn(day), required = workdays.RequiredOn(day);
            findings.Tell(_day, day, new(done, required));
            if (day >= monthStart) (monthDone, monthRequired) = (monthDone + done, monthRequired + required);
            var isInWeek = current < weeks.Length && day >= weeks[current].First;
            if (_hasDeadline) done = TellInWeek(workdays, day, isInWeek ? weeks[current].ClosingDay : null, new(done, required), findings);
            if (!isInWeek) continue;
            (weekDone, weekRequired) = (weekDone + done, weekRequired + required);
            if (day < weeks[current].Last) continue;
            deductions += AssessWeek(who, weeks[current], new(weekDone, weekRequired), deductions, findings);
            (current, weekDone, weekRequired) = (current + 1, default, default);
        }

        AssessMonth(new(monthDone, monthRequired), findings);
    }

    /// <summary>What of a day's work was recorded by the week's closing day.</summary>
    private Fraction TellInWeek(in Workdays workdays, int day, DateOnly? closingDay, in Attainment work, Findings findings)
    {
        var inTime = closingDay is { } recordedBy ? work.Done - workdays.DoneTooLateOn(day, recordedBy) : work.Done;
        findings.Tell(_dayInWeek, day, work with { Done = inTime });
        return inTime;
    }

    /// <summary>Measures a week and says whether it is deducted: 1 or 0.</summary>
    private int AssessWeek(in PersonMonth who, in WorkWeek week, in Attainment sum, int deductedBefore, Findings findings)
    {
        if (!sum.Exists)
        {
            findings.Notify(_weekAbsent, week.Monday);
            return 0;
        }

        findings.Tell(_week, week.Monday, sum.Done, sum.Required);
        if (sum.Reaches(p.PassLine)) return 0;
        if (week.IsOpen)
        {
            if (findings.KeepsReasons) findings.Miss(_weekOpen, week.Monday, week.ClosingDay, sum.Done, sum.Required, p.PassLine, ContactsShort(who, sum));
            return 0;
        }

        if (p.DeductionPer == DeductionPeriod.Month && deductedBefore > 0)
        {
            findings.Miss(_alreadyDeducted, week.Monday, sum.Done, sum.Required, p.PassLine);
            return 0;
        }

        findings.Pay(_deduction, week.Monday, 1, -p.Deduction, week.Monday, week.ClosingDay, sum.Done, sum.Required, p.PassLine, ContactsShort(who, sum));
        return 1;
    }

    private void AssessMonth(in Attainment month, Findings findings)
    {
        if (month.Exists) findings.Tell(_month, month.Done, month.Required);
        else findings.Notify(_monthAbsent);
    }

    /// <summary>How many more contacts would have reached the line; a contact counts as a whole.</summary>
    private Count ContactsShort(in PersonMonth who, in Attainment sum)
    {
        var units = (sum.Required * p.PassLine.ToFraction()) - sum.Done;
        return new(-(-(units * p.DailyContacts[who.Person.Grade])).Floor());
    }

    private static bool IsTargetMissing(in Assignment list) =>
        list.Task == AssignedTask.Callbacks && !(list.Target > Quantity.Zero);

    /// <summary>Whether a seen day that counts for this month, or for a week that closes in it, is among those covered.</summary>
    private static bool CoversAssessedDay(in PersonMonth who, in Coverage coverage)
    {
        for (var day = Math.Max(FirstDay(who), coverage.First); day <= Math.Min(who.MonthEnd, coverage.Last); day++)
            if (who.Days[day].IsScheduled && who.Days[day].IsSeen) return true;
        return false;
    }

    /// <summary>The first day that is assessed: the month's, or that of a week which began before it and closes in it.</summary>
    private static int FirstDay(in PersonMonth who) =>
        who.Weeks.Length > 0 ? Math.Min(who.MonthStart, who.Weeks[0].First) : who.MonthStart;
}
