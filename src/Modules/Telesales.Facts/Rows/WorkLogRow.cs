using System.Globalization;

namespace Telesales.Facts;

/// <summary>A week's work log. Key: employee_id, week_start.</summary>
public readonly record struct WorkLogRow : IPersonRow<WorkLogRow>
{
    /// <summary>The person.</summary>
    public required string EmployeeId { get; init; }

    /// <summary>The week's Monday.</summary>
    public required DateOnly WeekStart { get; init; }

    /// <summary>When it was handed in.</summary>
    public DateOnly? SubmittedOn { get; init; }

    /// <summary>Whether lateness is excused.</summary>
    public bool? Excused { get; init; }

    /// <summary>Where the row stands.</summary>
    public FactOrigin Origin { get; init; }

    static bool IFactRow<WorkLogRow>.HasKey => true;

    string IFactRow<WorkLogRow>.KeyText => string.Create(CultureInfo.InvariantCulture, $"{EmployeeId}, {WeekStart:yyyy-MM-dd}");

    static int IFactRow<WorkLogRow>.Compare(in WorkLogRow a, in WorkLogRow b) => a.WeekStart.CompareTo(b.WeekStart);
}
