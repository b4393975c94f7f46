namespace Telesales.Facts;

/// <summary>The tables of a <see cref="FactSetBuilder"/>, in the order of arrival.</summary>
internal sealed class RowTables
{
    public List<EmployeeRow> Employees { get; } = [];

    public List<CalendarRow> Calendar { get; } = [];

    public List<TeamRow> Teams { get; } = [];

    public List<PartnerRow> Partners { get; } = [];

    public List<PartnerViolationRow> PartnerViolations { get; } = [];

    public PersonRowsBuilder<AttendanceRow> Attendance { get; } = new();

    public PersonRowsBuilder<ActivityFact> Activity { get; } = new();

    public PersonRowsBuilder<AssignmentRow> Assignments { get; } = new();

    public PersonRowsBuilder<DealRow> Deals { get; } = new();

    public PersonRowsBuilder<IncidentRow> Incidents { get; } = new();

    public PersonRowsBuilder<WorkLogRow> WorkLogs { get; } = new();

    public PersonRowsBuilder<RatingRow> Ratings { get; } = new();

    public PersonRowsBuilder<MarkRow> Marks { get; } = new();

    public PersonRowsBuilder<HistoryRow> History { get; } = new();

    /// <summary>A table without persons in its order; keys that stand twice are reported.</summary>
    public static T[] Ordered<T>(List<T> rows, ProblemLog log)
        where T : struct, IFactRow<T>
    {
        var ordered = rows.ToArray();
        RowOrder.Sort<T>(ordered);
        RowOrder.ReportTwins<T>(ordered, log);
        return ordered;
    }

    /// <summary>Reports the people who are no employees, in every table.</summary>
    public void ReportStrangers(Func<int, bool> isStranger, Interner people, ProblemLog log)
    {
        Attendance.ReportStrangers(isStranger, people, log);
        Activity.ReportStrangers(isStranger, people, log);
        Assignments.ReportStrangers(isStranger, people, log);
        Deals.ReportStrangers(isStranger, people, log);
        Incidents.ReportStrangers(isStranger, people, log);
        WorkLogs.ReportStrangers(isStranger, people, log);
        Ratings.ReportStrangers(isStranger, people, log);
        Marks.ReportStrangers(isStranger, people, log);
        History.ReportStrangers(isStranger, people, log);
    }

    /// <summary>All tables grouped and ordered.</summary>
    public FactSetParts Build(EmployeeRow[] employees, int[] employeeOf, FactVocabulary vocabulary, ProblemLog log)
    {
        var none = new int[employees.Length + 1];
        return new()
        {
            Vocabulary = vocabulary,
            Log = log,
            Employees = employees,
            Calendar = Ordered(Calendar, log),
            Teams = Ordered(Teams, log),
            Partners = Ordered(Partners, log),
            PartnerViolations = Ordered(PartnerViolations, log),
            Attendance = Attendance.Build(employeeOf, none, log),
            Activity = Activity.Build(employeeOf, none, log),
            Assignments = Assignments.Build(employeeOf, none, log),
            Deals = Deals.Build(employeeOf, none, log),
            Incidents = Incidents.Build(employeeOf, none, log),
            WorkLogs = WorkLogs.Build(employeeOf, none, log),
            Ratings = Ratings.Build(employeeOf, none, log),
            Marks = Marks.Build(employeeOf, none, log),
            History = History.Build(employeeOf, none, log),
        };
    }
}
