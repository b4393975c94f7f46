using System.Globalization;

namespace Telesales.Facts;

/// <summary>Something that happened. No key; rows of a date keep the order of the file.</summary>
public readonly record struct IncidentRow : IPersonRow<IncidentRow>, IDatedRow
{
    /// <summary>The person.</summary>
    public required string EmployeeId { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The type, such as <c>noise</c>; any word.</summary>
    public required string Type { get; init; }

    /// <summary>How often, 0 or more; null = once.</summary>
    public int? Count { get; init; }

    /// <summary>Points, or the amount of a loss; 0 or more.</summary>
    public decimal? Points { get; init; }

    /// <summary>How grave.</summary>
    public FactSeverity? Severity { get; init; }

    /// <summary>Where the row stands.</summary>
    public FactOrigin Origin { get; init; }

    static bool IFactRow<IncidentRow>.HasKey => false;

    string IFactRow<IncidentRow>.KeyText => string.Create(CultureInfo.InvariantCulture, $"{EmployeeId}, {Date:yyyy-MM-dd}");

    static int IFactRow<IncidentRow>.Compare(in IncidentRow a, in IncidentRow b) => a.Date.CompareTo(b.Date);
}
