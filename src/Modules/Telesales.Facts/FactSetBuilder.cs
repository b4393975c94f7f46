namespace Telesales.Facts;

/// <summary>
/// Takes facts row by row, in any order, from files or messages, checks them, and builds a <see cref="FactSet"/> or says all that is wrong.
/// Ids and words keep their case. Numbers: at most six decimals, below 9,000,000,000,000; dates from 1900 to 2199.
/// Every row's <c>Origin</c> must name a source that <see cref="AddSource"/> numbered. Not thread-safe; used once.
/// </summary>
/// <param name="vocabulary">The metrics that activity may have.</param>
public sealed class FactSetBuilder(FactVocabulary vocabulary)
{
    private readonly RowTables tables = new();
    private readonly Interner people = new();
    private readonly HashSet<string> expected = new(StringComparer.Ordinal);
    private readonly ProblemLog log = new();
    private RowCheck? check;
    private int lastMetric = -1;
    private bool built;

    internal ProblemLog Log => log;

    internal FactVocabulary Vocabulary => vocabulary;

    internal Interner Words { get; } = new();

    /// <summary>Set when employees could not all be read: then who is unknown can't be told.</summary>
    internal bool EmployeesIncomplete { get; set; }

    /// <summary>Names a file or message field that rows come from.</summary>
    /// <returns>The number for <see cref="FactOrigin.Source"/>.</returns>
    public int AddSource(FactSource source) => Log.AddSource(source);

    /// <summary>Makes room for rows that are about to come, where it is known how many: fewer copies, the same facts.</summary>
    /// <param name="attendance">Rows of attendance.</param>
    /// <param name="activity">Rows of activity.</param>
    public void Reserve(int attendance, int activity)
    {
        tables.Attendance.Reserve(attendance);
        tables.Activity.Reserve(activity);
    }

    /// <summary>Adds a person.</summary>
    public void Add(in EmployeeRow row) => Add(in row, keyFailed: false);

    /// <summary>Adds a calendar override.</summary>
    public void Add(in CalendarRow row) => Add(in row, keyFailed: false);

    /// <summary>Adds a person's day.</summary>
    public void Add(in AttendanceRow row) => Add(in row, keyFailed: false);

    /// <summary>Adds activity.</summary>
    public void Add(in ActivityRow row) =>
        AddActivity(row.EmployeeId, row.Date, row.Metric, row.Millionths, row.Origin, keyFailed: false);

    /// <summary>Adds an assignment.</summary>
    public void Add(in AssignmentRow row) => Add(in row, keyFailed: false);

    /// <summary>Adds a deal.</summary>
    public void Add(in DealRow row) => Add(in row, keyFailed: false);

    /// <summary>Adds an incident.</summary>
    public void Add(in IncidentRow row) => Add(in row, keyFailed: false);

    /// <summary>Adds a work log.</summary>
    public void Add(in WorkLogRow row) => Add(in row, keyFailed: false);

    /// <summary>Adds a rating.</summary>
    public void Add(in RatingRow row) => Add(in row, keyFailed: false);

    /// <summary>Adds a mark.</summary>
    public void Add(in MarkRow row) => Add(in row, keyFailed: false);

    /// <summary>Adds carried units.</summary>
    public void Add(in HistoryRow row) => Add(in row, keyFailed: false);

    /// <summary>Adds a team target.</summary>
    public void Add(in TeamRow row) => Add(in row, keyFailed: false);

    /// <summary>Adds a partner's month.</summary>
    public void Add(in PartnerRow row) => Add(in row, keyFailed: false);

    /// <summary>Adds a partner's violations.</summary>
    public void Add(in PartnerViolationRow row) => Add(in row, keyFailed: false);

    /// <summary>The facts, or all problems of all rows: those of single rows, keys that stand twice, people who are no employees.</summary>
    /// <exception cref="InvalidOperationException">Built already.</exception>
    public FactResult Build() => Build([]);

    internal FactResult Build(IReadOnlyList<FactProblem> warnings)
    {
        if (built)
            throw new InvalidOperationException("These facts are built already: use a new builder.");
        built = true;
        var employees = RowTables.Ordered(tables.Employees, Log);
        var employeeOf = EmployeeOfPerson(employees);
        if (!EmployeesIncomplete && employeeOf.AsSpan().IndexOf(-1) >= 0)
            tables.ReportStrangers(person => employeeOf[person] < 0 && !expected.Contains(people[person]), people, Log);
        var parts = tables.Build(employees, employeeOf, vocabulary, Log);
        return new FactResult(Log.Count == 0 ? new FactSet(parts) : null, Log, warnings);
    }

    /// <summary>Names an employee whose row is broken and reported: not unknown, though not taken over.</summary>
    internal void Expect(string employeeId) => expected.Add(employeeId);

    internal void Add(in EmployeeRow row, bool keyFailed) =>
        Keep(tables.Employees, EmployeeTable.Check(in row, Begin(row.Origin, keyFailed)));

    internal void Add(in CalendarRow row, bool keyFailed) =>
        Keep(tables.Calendar, CalendarTable.Check(in row, Begin(row.Origin, keyFailed)));

    internal void Add(in TeamRow row, bool keyFailed) =>
        Keep(tables.Teams, TeamTable.Check(in row, Begin(row.Origin, keyFailed)));

    internal void Add(in PartnerRow row, bool keyFailed) =>
        Keep(tables.Partners, PartnerTable.Check(in row, Begin(row.Origin, keyFailed)));

    internal void Add(in PartnerViolationRow row, bool keyFailed) =>
        Keep(tables.PartnerViolations, PartnerViolationTable.Check(in row, Begin(row.Origin, keyFailed)));

    internal void Add(in AttendanceRow row, bool keyFailed) =>
        Keep(tables.Attendance, AttendanceTable.Check(in row, Begin(row.Origin, keyFailed)));

    internal void Add(in AssignmentRow row, bool keyFailed) =>
        Keep(tables.Assignments, AssignmentTable.Check(in row, Begin(row.Origin, keyFailed)));

    internal void Add(in DealRow row, bool keyFailed) =>
        Keep(tables.Deals, DealTable.Check(in row, Begin(row.Origin, keyFailed)));

    internal void Add(in IncidentRow row, bool keyFailed) =>
        Keep(tables.Incidents, IncidentTable.Check(in row, Begin(row.Origin, keyFailed)));

    internal void Add(in WorkLogRow row, bool keyFailed) =>
        Keep(tables.WorkLogs, WorkLogTable.Check(in row, Begin(row.Origin, keyFailed)));

    internal void Add(in RatingRow row, bool keyFailed) =>
        Keep(tables.Ratings, RatingTable.Check(in row, Begin(row.Origin, keyFailed)));

    internal void Add(in MarkRow row, bool keyFailed) =>
        Keep(tables.Marks, MarkTable.Check(in row, Begin(row.Origin, keyFailed)));

    internal void Add(in HistoryRow row, bool keyFailed) =>
        Keep(tables.History, HistoryTable.Check(in row, Begin(row.Origin, keyFailed)));

    /// <summary>Activity without a row struct: the import's millions of rows come this way.</summary>
    internal void AddActivity(
        ReadOnlySpan<char> employeeId, DateOnly date, ReadOnlySpan<char> metric, long? millionths, FactOrigin origin, bool keyFailed)
    {
        var checking = Begin(origin, keyFailed);
        checking.Word(employeeId, ActivityTable.EmployeeId);
        int? index = ActivityTable.Check(date, metric, millionths, vocabulary, checking, ref lastMetric);
        if (!checking.KeyFailed && index is { } known && millionths is { } value)
            tables.Activity.Add(new ActivityFact(date, known, value, origin), people.Number(employeeId));
    }

    private RowCheck Begin(FactOrigin origin, bool keyFailed)
    {
        check ??= new RowCheck(Log);
        check.Begin(origin, keyFailed);
        return check;
    }

    private void Keep<T>(List<T> table, in T row)
    {
        if (!check!.KeyFailed)
            table.Add(row);
    }

    private void Keep<T>(PersonRowsBuilder<T> table, in T row)
        where T : struct, IPersonRow<T>
    {
        if (!check!.KeyFailed)
            table.Add(in row, people.Number(row.EmployeeId));
    }

    private int[] EmployeeOfPerson(EmployeeRow[] employees)
    {
        var index = new Dictionary<string, int>(employees.Length, StringComparer.Ordinal);
        for (int i = 0; i < employees.Length; i++)
            index.TryAdd(employees[i].EmployeeId, i);
        var employeeOf = new int[people.Count];
        for (int person = 0; person < employeeOf.Length; person++)
            employeeOf[person] = index.GetValueOrDefault(people[person], -1);
        return employeeOf;
    }
}
