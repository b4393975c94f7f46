using System.Globalization;

namespace Telesales.Facts;

/// <summary>A mark of a person and month. Key: employee_id, month, mark.</summary>
public readonly record struct MarkRow : IPersonRow<MarkRow>
{
    /// <summary>The person.</summary>
    public required string EmployeeId { get; init; }

    /// <summary>The month.</summary>
    public required FactMonth Month { get; init; }

    /// <summary>The mark.</summary>
    public required FactMark Mark { get; init; }

    /// <summary>Where the row stands.</summary>
    public FactOrigin Origin { get; init; }

    static bool IFactRow<MarkRow>.HasKey => true;

    string IFactRow<MarkRow>.KeyText => string.Create(CultureInfo.InvariantCulture, $"{EmployeeId}, {Month}, {FactWords<FactMark>.Of(Mark)}");

    static int IFactRow<MarkRow>.Compare(in MarkRow a, in MarkRow b)
    {
        int order = a.Month.CompareTo(b.Month);
        return order != 0 ? order : a.Mark.CompareTo(b.Mark);
    }
}
