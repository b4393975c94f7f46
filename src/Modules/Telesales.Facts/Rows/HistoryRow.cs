using System.Globalization;

namespace Telesales.Facts;

/// <summary>Units carried from an earlier month. Key: employee_id, month.</summary>
public readonly record struct HistoryRow : IPersonRow<HistoryRow>
{
    /// <summary>The person.</summary>
    public required string EmployeeId { get; init; }

    /// <summary>The month.</summary>
    public required FactMonth Month { get; init; }

    /// <summary>Units done.</summary>
    public required Ratio DoneUnits { get; init; }

    /// <summary>Units required.</summary>
    public required Ratio RequiredUnits { get; init; }

    /// <summary>Where the row stands.</summary>
    public FactOrigin Origin { get; init; }

    static bool IFactRow<HistoryRow>.HasKey => true;

    string IFactRow<HistoryRow>.KeyText => string.Create(CultureInfo.InvariantCulture, $"{EmployeeId}, {Month}");

    static int IFactRow<HistoryRow>.Compare(in HistoryRow a, in HistoryRow b) => a.Month.CompareTo(b.Month);
}
