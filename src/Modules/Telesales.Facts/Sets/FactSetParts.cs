namespace Telesales.Facts;

/// <summary>The tables of a <see cref="FactSet"/>, each in its order.</summary>
internal sealed class FactSetParts
{
    public required FactVocabulary Vocabulary { get; init; }

    public required ProblemLog Log { get; init; }

    public required EmployeeRow[] Employees { get; init; }

    public required CalendarRow[] Calendar { get; init; }

    public required TeamRow[] Teams { get; init; }

    public required PartnerRow[] Partners { get; init; }

    public required PartnerViolationRow[] PartnerViolations { get; init; }

    public required PersonRows<AttendanceRow> Attendance { get; init; }

    public required PersonRows<ActivityFact> Activity { get; init; }

    public required PersonRows<AssignmentRow> Assignments { get; init; }

    public required PersonRows<DealRow> Deals { get; init; }

    public required PersonRows<IncidentRow> Incidents { get; init; }

    public required PersonRows<WorkLogRow> WorkLogs { get; init; }

    public required PersonRows<RatingRow> Ratings { get; init; }

    public required PersonRows<MarkRow> Marks { get; init; }

    public required PersonRows<HistoryRow> History { get; init; }
}
