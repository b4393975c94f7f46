using System.Globalization;

namespace Telesales.Facts;

/// <summary>A visit, opportunity, receipt or meeting. No key; rows of a date keep the order of the file.</summary>
public readonly record struct DealRow : IPersonRow<DealRow>, IDatedRow
{
    /// <summary>The person.</summary>
    public required string EmployeeId { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What it is.</summary>
    public required FactDealKind Kind { get; init; }

    /// <summary>The project or customer.</summary>
    public string? Reference { get; init; }

    /// <summary>The rank of the person met.</summary>
    public FactContactRank? ContactRank { get; init; }

    /// <summary>An element of an opportunity.</summary>
    public bool? HasRequirement { get; init; }

    /// <summary>An element of an opportunity.</summary>
    public bool? HasTimeline { get; init; }

    /// <summary>An element of an opportunity.</summary>
    public bool? HasOwner { get; init; }

    /// <summary>An element of an opportunity.</summary>
    public bool? HasBudget { get; init; }

    /// <summary>CNY collected; negative = refunded.</summary>
    public decimal? Amount { get; init; }

    /// <summary>CNY collected on the project before; below 0 is for the plans that read it to refuse, for the person alone.</summary>
    public decimal? CollectedBefore { get; init; }

    /// <summary>A meeting's flag.</summary>
    public bool? Returned { get; init; }

    /// <summary>A meeting's flag.</summary>
    public bool? PurchaseWithinTwoMonths { get; init; }

    /// <summary>A meeting's flag.</summary>
    public bool? NegotiatingElsewhere { get; init; }

    /// <summary>A meeting's flag.</summary>
    public bool? ContractElsewhere { get; init; }

    /// <summary>Where the row stands.</summary>
    public FactOrigin Origin { get; init; }

    static bool IFactRow<DealRow>.HasKey => false;

    string IFactRow<DealRow>.KeyText => string.Create(CultureInfo.InvariantCulture, $"{EmployeeId}, {Date:yyyy-MM-dd}");

    static int IFactRow<DealRow>.Compare(in DealRow a, in DealRow b) => a.Date.CompareTo(b.Date);
}
