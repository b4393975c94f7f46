using System.Globalization;

namespace Telesales.Facts;

/// <summary>A task given to a person. No key.</summary>
public readonly record struct AssignmentRow : IPersonRow<AssignmentRow>, IDatedRow
{
    /// <summary>The person.</summary>
    public required string EmployeeId { get; init; }

    /// <summary>The day it is for, or begins.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What it asks for.</summary>
    public required FactTask Task { get; init; }

    /// <summary>How many; 0 or more, but a callback list may hold any whole number (the plans that read it ask for more than 0).</summary>
    public long? Target { get; init; }

    /// <summary>The days a callback list covers, 1 or more.</summary>
    public int? PlannedDays { get; init; }

    /// <summary>When it is due.</summary>
    public DateOnly? DueDate { get; init; }

    /// <summary>How many were done, 0 or more.</summary>
    public long? Completed { get; init; }

    /// <summary>When it was done.</summary>
    public DateOnly? CompletedOn { get; init; }

    /// <summary>The list.</summary>
    public string? ListId { get; init; }

    /// <summary>Where the row stands.</summary>
    public FactOrigin Origin { get; init; }

    static bool IFactRow<AssignmentRow>.HasKey => false;

    string IFactRow<AssignmentRow>.KeyText => string.Create(CultureInfo.InvariantCulture, $"{EmployeeId}, {Date:yyyy-MM-dd}");

    static int IFactRow<AssignmentRow>.Compare(in AssignmentRow a, in AssignmentRow b) => a.Date.CompareTo(b.Date);
}
