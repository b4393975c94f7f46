using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Testing;
using Month = Telesales.Policies.V1.Month;

namespace Telesales.Conformance.Tests.Relations;

/// <summary>A branch's facts as rows in memory: to be changed with <c>with</c>, then built as messages are, without files.</summary>
/// <remarks>A row keeps the place that it was drawn at, so errors name the same place in whatever order the rows come.</remarks>
internal sealed record Branch(Month Month)
{
    private static readonly FactVocabulary Vocabulary = FactVocabularies.Of(Product.Catalogue);

    private static readonly string[] Files =
        ["employees", "calendar", "attendance", "activity", "assignments", "deals", "incidents", "worklogs", "ratings", "marks", "history", "teams"];

    public IReadOnlyList<EmployeeRow> Employees { get; init; } = [];

    public IReadOnlyList<CalendarRow> Calendar { get; init; } = [];

    public IReadOnlyList<AttendanceRow> Attendance { get; init; } = [];

    public IReadOnlyList<ActivityRow> Activity { get; init; } = [];

    public IReadOnlyList<AssignmentRow> Assignments { get; init; } = [];

    public IReadOnlyList<DealRow> Deals { get; init; } = [];

    public IReadOnlyList<IncidentRow> Incidents { get; init; } = [];

    public IReadOnlyList<WorkLogRow> WorkLogs { get; init; } = [];

    public IReadOnlyList<RatingRow> Ratings { get; init; } = [];

    public IReadOnlyList<MarkRow> Marks { get; init; } = [];

    public IReadOnlyList<HistoryRow> History { get; init; } = [];

    public IReadOnlyList<TeamRow> Teams { get; init; } = [];

    /// <summary>The place of a row: its file by number, as <see cref="Build"/> names them, and its line.</summary>
    public static FactOrigin Place(string file, int row) => new(Array.IndexOf(Files, file), row);

    /// <summary>The facts; throws when they are refused, which a drawn branch never is.</summary>
    public FactSet Build()
    {
        var builder = new FactSetBuilder(Vocabulary);
        foreach (var file in Files) builder.AddSource(FactSource.File($"{file}.csv"));
        foreach (var row in Employees) builder.Add(row);
        foreach (var row in Calendar) builder.Add(row);
        foreach (var row in Attendance) builder.Add(row);
        foreach (var row in Activity) builder.Add(row);
        foreach (var row in Assignments) builder.Add(row);
        foreach (var row in Deals) builder.Add(row);
        foreach (var row in Incidents) builder.Add(row);
        foreach (var row in WorkLogs) builder.Add(row);
        foreach (var row in Ratings) builder.Add(row);
        foreach (var row in Marks) builder.Add(row);
        foreach (var row in History) builder.Add(row);
        foreach (var row in Teams) builder.Add(row);
        var result = builder.Build();
        return result.Facts ?? throw new InvalidOperationException(string.Join('\n', result.Problems));
    }

    /// <summary>The rows of some people; the calendar and the teams' targets stay.</summary>
    public Branch Of(Func<EmployeeRow, bool> chosen)
    {
        var ids = Employees.Where(chosen).Select(row => row.EmployeeId).ToHashSet(StringComparer.Ordinal);
        return Where(id => ids.Contains(id));
    }

    /// <summary>The rows of people by their id.</summary>
    public Branch Where(Func<string, bool> id) => this with
    {
        Employees = [.. Employees.Where(row => id(row.EmployeeId))],
        Attendance = [.. Attendance.Where(row => id(row.EmployeeId))],
        Activity = [.. Activity.Where(row => id(row.EmployeeId))],
        Assignments = [.. Assignments.Where(row => id(row.EmployeeId))],
        Deals = [.. Deals.Where(row => id(row.EmployeeId))],
        Incidents = [.. Incidents.Where(row => id(row.EmployeeId))],
        WorkLogs = [.. WorkLogs.Where(row => id(row.EmployeeId))],
        Ratings = [.. Ratings.Where(row => id(row.EmployeeId))],
        Marks = [.. Marks.Where(row => id(row.EmployeeId))],
        History = [.. History.Where(row => id(row.EmployeeId))],
    };

    /// <summary>Another order of the rows; deals, assignments and incidents of one person and date stay in theirs, which counts.</summary>
    public Branch Shuffled(Dice dice) => this with
    {
        Employees = dice.Shuffled(Employees),
        Calendar = dice.Shuffled(Calendar),
        Attendance = dice.Shuffled(Attendance),
        Activity = dice.Shuffled(Activity),
        Assignments = PeopleReversed(Assignments, row => row.EmployeeId),
        Deals = PeopleReversed(Deals, row => row.EmployeeId),
        Incidents = PeopleReversed(Incidents, row => row.EmployeeId),
        WorkLogs = dice.Shuffled(WorkLogs),
        Ratings = dice.Shuffled(Ratings),
        Marks = dice.Shuffled(Marks),
        History = dice.Shuffled(History),
        Teams = dice.Shuffled(Teams),
    };

    private static List<T> PeopleReversed<T>(IEnumerable<T> rows, Func<T, string> id) =>
        [.. rows.GroupBy(id, StringComparer.Ordinal).Reverse().SelectMany(person => person)];
}
