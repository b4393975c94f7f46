using Telesales.Policies.V1;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.Testing;

/// <summary>
/// Draws people and their facts: what policies declared to read, in ordinary and in odd shapes (a month joined or left halfway, leave, nothing at
/// all, rows that lack a figure). What is drawn follows from the seed alone, on every machine.
/// </summary>
/// <param name="seed">The seed.</param>
public sealed class FactGenerator(int seed)
{
    private static readonly string[] IncidentTypes = ["late", "false-record", "complaint", "missing-plan", "refused-task"];
    private static readonly string[] Indicators = ["sales_amount", "attitude", "team_result"];
    private ulong _state = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL) | 1;

    /// <summary>People with facts of a month and of as many before it as the policies look at.</summary>
    public IReadOnlyList<PersonFacts> People(int count, PlanDeclarations declarations, Month month) =>
        [.. Enumerable.Range(1, count).Select(number => Person(FormattableString.Invariant($"G{number:D4}"), declarations, month))];

    /// <summary>One person.</summary>
    public PersonFacts Person(string id, PlanDeclarations declarations, Month month)
    {
        var person = Given.APerson(id).OfGrade(Of(Grade.Junior, Grade.Intermediate, Grade.Senior)).InTeam("T1");
        if (Chance(20)) person.OnProbation();
        if (Chance(15)) person.As(person.Person with { HireDate = DayOf(month) });
        if (Chance(10)) person.As(person.Person with { LeaveDate = DayOf(month) is var last && last < person.Person.HireDate ? person.Person.HireDate : last });
        if (Chance(40)) person.WithBasePay(Whole(1500, 6000)).WithPerformanceBase(Whole(0, 3000));
        if (Chance(30)) person.WithContract("2025-01-06", Chance(50) ? "2027-01-05" : null).WithAgreedWage(Whole(1500, 6000));
        AddAttendance(person, month);
        AddActivity(person, declarations, month);
        AddRows(person, month, table => declarations.MonthsBack(table) is { } back ? (0, back) : null, [AssignedTask.Contacts, AssignedTask.Invitees, AssignedTask.Callbacks]);
        return person;
    }

    /// <summary>Other values of what was not declared, for the same person; what was declared stays.</summary>
    internal void ChangeUndeclared(PersonFacts person, DeclaredFacts declared, IReadOnlyList<string> metrics, Month month)
    {
        // More on days that have something: who declared a metric by month sees of the others whether there was anything.
        foreach (var metric in metrics.Where(metric => !declared.Has(metric)).Select(name => new Metric(name)))
            foreach (var date in person.DatesOf(metric).Where(_ => Chance(20))) person.Did(metric, Text(date), Next(60) + 1);
        if (!declared.Has(FactTable.Attendance))
            for (var date = month.FirstDay; date <= month.LastDay; date = date.AddDays(1)) person.Attendance(Text(date), row => row with { Attended = Fraction.Zero, Leave = Leave.Unapproved, LateMinutes = row.LateMinutes + 7 });
        AddRows(person, month, declared.Undeclared, [AssignedTask.Contacts, AssignedTask.Invitees]); // callbacks make the window longer for everybody
    }

    private void AddAttendance(PersonFacts person, Month month)
    {
        for (var times = Next(4); times > 0; times--)
        {
            var date = Text(DayOf(month));
            if (Chance(40)) person.Attended(date, Of("0", "0.5"), Of(Leave.Approved, Leave.Unapproved));
            else person.Attendance(date, row => row with { LateMinutes = Next(40), EarlyLeaveMinutes = Next(20), OvertimeMinutes = Next(200), Reported = Chance(50), OvertimeApproved = Chance(50), Excused = Chance(20) });
        }
    }

    private void AddActivity(PersonFacts person, PlanDeclarations declarations, Month month)
    {
        var back = declarations.ActivityMonthsBack ?? 0;
        foreach (var name in declarations.Metrics)
        {
            if (Chance(5)) continue; // nothing of it at all
            var most = Of(2, 10, 60, 200);
            for (var date = month.Plus(-back).FirstDay; date <= month.LastDay; date = date.AddDays(1))
                if (Chance(85)) person.Did(new Metric(name), Text(date), Next(most + 1));
        }
    }

    private void AddRows(PersonFacts person, Month month, Func<FactTable, (int Nearest, int Furthest)?> months, AssignedTask[] tasks)
    {
        Times(FactTable.Assignments, 3, at => person.With(new Assignment { Date = DayOf(at), Task = Of<AssignedTask>(tasks), Target = Chance(90) ? Quantity.Whole(Next(60)) : null, Completed = Chance(70) ? Quantity.Whole(Next(60)) : null, PlannedDays = Chance(50) ? Next(5) + 1 : null }));
        Times(FactTable.Deals, 4, at => person.With(new Deal { Date = DayOf(at), Kind = Of(DealKind.Visit, DealKind.Opportunity, DealKind.Receipt), Reference = Chance(80) ? $"D{Whole(1, 9)}" : null, ContactRank = Of(ContactRank.Unspecified, ContactRank.Staff), HasRequirement = Chance(70), HasTimeline = Chance(70), HasOwner = Chance(70), HasBudget = Chance(70), Amount = Chance(90) ? Quantity.Whole(Next(100_000) - 5_000) : null, CollectedBefore = Chance(50) ? Quantity.Whole(Next(50_000)) : null }));
        Times(FactTable.Incidents, 3, at => person.With(new Incident(DayOf(at), Of(IncidentTypes), Next(3) + 1, Chance(30) ? Quantity.Whole(Next(10)) : null, Of(Severity.Unspecified, Severity.Minor), default)));
        Times(FactTable.WorkLogs, 4, at => person.With(new WorkLog(PersonMonthData.MondayOf(DayOf(at)), Chance(80) ? DayOf(at) : null, Chance(10), default)));
        Times(FactTable.Ratings, 3, at => person.With(new Rating(at, Of(Indicators), Chance(90) ? Quantity.Whole(Next(100)) : null, Chance(90) ? Quantity.Whole(Next(100)) : null, default)));
        Times(FactTable.Marks, 2, at => person.With(new MonthMark(at, Mark.Outstanding, default)));
        Times(FactTable.History, 3, at => person.With(new MonthResult(at.Plus(-1), new Fraction(Next(30), 1), new Fraction(Next(30), 1), default)));
        Times(FactTable.Teams, 2, at => person.With(new TeamTarget(month, "sales_amount", Quantity.Whole(Next(100)), Quantity.Whole(Next(100)), Chance(50) ? Quantity.Whole(Next(5000)) : null, default)));

        void Times(FactTable table, int most, Action<Month> add)
        {
            if (months(table) is not var (nearest, furthest)) return;
            for (var times = Next(most + 1); times > 0; times--) add(month.Plus(-nearest - Next(furthest - nearest + 1)));
        }
    }

    // xorshift64*: the same everywhere, unlike System.Random over versions.
    private int Next(int limit)
    {
        _state ^= _state >> 12;
        _state = unchecked(_state ^ (_state << 25));
        _state ^= _state >> 27;
        return (int)((unchecked(_state * 0x2545F4914F6CDD1DUL) >> 33) % (ulong)limit);
    }

    private bool Chance(int percent) => Next(100) < percent;

    private T Of<T>(params ReadOnlySpan<T> choices) => choices[Next(choices.Length)];

    private DateOnly DayOf(Month month) => month.FirstDay.AddDays(Next(month.LastDay.Day));

    private string Whole(int least, int most) => FormattableString.Invariant($"{least + Next(most - least + 1)}");

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
