using System.Globalization;

namespace Telesales.Facts;

/// <summary>An indicator of a person and month. Key: employee_id, month, indicator.</summary>
public readonly record struct RatingRow : IPersonRow<RatingRow>
{
    /// <summary>The person.</summary>
    public required string EmployeeId { get; init; }

    /// <summary>The month.</summary>
    public required FactMonth Month { get; init; }

    /// <summary>The indicator; any word.</summary>
    public required string Indicator { get; init; }

    /// <summary>What was reached; may be negative (sales after refunds).</summary>
    public decimal? Actual { get; init; }

    /// <summary>What was asked for, 0 or more.</summary>
    public decimal? Target { get; init; }

    /// <summary>Where the row stands.</summary>
    public FactOrigin Origin { get; init; }

    static bool IFactRow<RatingRow>.HasKey => true;

    string IFactRow<RatingRow>.KeyText => string.Create(CultureInfo.InvariantCulture, $"{EmployeeId}, {Month}, {Indicator}");

    static int IFactRow<RatingRow>.Compare(in RatingRow a, in RatingRow b)
    {
        int order = a.Month.CompareTo(b.Month);
        return order != 0 ? order : string.CompareOrdinal(a.Indicator, b.Indicator);
    }
}
