namespace Telesales.Facts;

/// <summary>
/// What happened, checked and in order; immutable. Employees are sorted by id (ordinal) and named by their index; a person's rows are
/// contiguous and sorted (by date, week or month; deals, assignments and incidents of a date in the order of the file).
/// The order of the rows in the files does not matter otherwise.
/// </summary>
public sealed class FactSet
{
    private readonly FactSetParts parts;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> indexById;
    private readonly WorkCalendar calendar;

    internal FactSet(FactSetParts parts)
    {
        this.parts = parts;
        var index = new Dictionary<string, int>(parts.Employees.Length, StringComparer.Ordinal);
        for (int i = 0; i < parts.Employees.Length; i++)
            index.Add(parts.Employees[i].EmployeeId, i);
        indexById = index.GetAlternateLookup<ReadOnlySpan<char>>();
        calendar = new WorkCalendar(parts.Calendar);
    }

    /// <summary>The metrics that <see cref="ActivityFact.Metric"/> counts in.</summary>
    public FactVocabulary Vocabulary => parts.Vocabulary;

    /// <summary>The employees, sorted by id (ordinal); the place of one is the index that the other members take.</summary>
    public ReadOnlySpan<EmployeeRow> Employees => parts.Employees;

    /// <summary>The calendar's overrides by date.</summary>
    public ReadOnlySpan<CalendarRow> Calendar => parts.Calendar;

    /// <summary>Team targets by team, period, metric.</summary>
    public ReadOnlySpan<TeamRow> Teams => parts.Teams;

    /// <summary>Partner months by partner, month.</summary>
    public ReadOnlySpan<PartnerRow> Partners => parts.Partners;

    /// <summary>Partner violations by partner, month, then in the order of the file.</summary>
    public ReadOnlySpan<PartnerViolationRow> PartnerViolations => parts.PartnerViolations;

    /// <summary>How many activity rows there are.</summary>
    public int ActivityCount => parts.Activity.Count;

    /// <summary>The index of an employee.</summary>
    public bool TryIndexOf(ReadOnlySpan<char> employeeId, out int employee) => indexById.TryGetValue(employeeId, out employee);

    /// <summary>Whether the branch works: Monday to Friday unless the calendar overrides the date.</summary>
    public bool IsWorkingDay(DateOnly date) => calendar.IsWorkingDay(date);

    /// <summary>A person's attendance by date; at most one row a date.</summary>
    public ReadOnlySpan<AttendanceRow> AttendanceOf(int employee) => parts.Attendance.Of(employee);

    /// <summary>The same from the first day to the last, both included.</summary>
    public ReadOnlySpan<AttendanceRow> AttendanceOf(int employee, DateOnly first, DateOnly last) =>
        DatedRows.Between(AttendanceOf(employee), first, last);

    /// <summary>A person's activity by date, then metric; rows of one date and metric add up.</summary>
    public ReadOnlySpan<ActivityFact> ActivityOf(int employee) => parts.Activity.Of(employee);

    /// <summary>The same from the first day to the last, both included.</summary>
    public ReadOnlySpan<ActivityFact> ActivityOf(int employee, DateOnly first, DateOnly last) =>
        DatedRows.Between(ActivityOf(employee), first, last);

    /// <summary>A person's assignments by date, then in the order of the file.</summary>
    public ReadOnlySpan<AssignmentRow> AssignmentsOf(int employee) => parts.Assignments.Of(employee);

    /// <summary>The same from the first day to the last, both included.</summary>
    public ReadOnlySpan<AssignmentRow> AssignmentsOf(int employee, DateOnly first, DateOnly last) =>
        DatedRows.Between(AssignmentsOf(employee), first, last);

    /// <summary>A person's deals by date, then in the order of the file.</summary>
    public ReadOnlySpan<DealRow> DealsOf(int employee) => parts.Deals.Of(employee);

    /// <summary>The same from the first day to the last, both included.</summary>
    public ReadOnlySpan<DealRow> DealsOf(int employee, DateOnly first, DateOnly last) =>
        DatedRows.Between(DealsOf(employee), first, last);

    /// <summary>A person's incidents by date, then in the order of the file.</summary>
    public ReadOnlySpan<IncidentRow> IncidentsOf(int employee) => parts.Incidents.Of(employee);

    /// <summary>The same from the first day to the last, both included.</summary>
    public ReadOnlySpan<IncidentRow> IncidentsOf(int employee, DateOnly first, DateOnly last) =>
        DatedRows.Between(IncidentsOf(employee), first, last);

    /// <summary>A person's work logs by week; at most one a week.</summary>
    public ReadOnlySpan<WorkLogRow> WorkLogsOf(int employee) => parts.WorkLogs.Of(employee);

    /// <summary>A person's ratings by month, then indicator; at most one of each.</summary>
    public ReadOnlySpan<RatingRow> RatingsOf(int employee) => parts.Ratings.Of(employee);

    /// <summary>A person's marks by month, then mark; at most one of each.</summary>
    public ReadOnlySpan<MarkRow> MarksOf(int employee) => parts.Marks.Of(employee);

    /// <summary>A person's carried units by month; at most one row a month.</summary>
    public ReadOnlySpan<HistoryRow> HistoryOf(int employee) => parts.History.Of(employee);

    /// <summary>Where a row stands, for a message: <c>attendance.csv:7, column leave</c> or <c>facts.attendance[3].leave</c>.</summary>
    /// <param name="origin">The row's origin.</param>
    /// <param name="column">The column's name in the rulebook (<c>leave</c>), or null for the row.</param>
    /// <exception cref="ArgumentOutOfRangeException">An origin whose source was never added.</exception>
    public FactLocation Locate(FactOrigin origin, string? column = null) => parts.Log.Locate(origin, column);
}
