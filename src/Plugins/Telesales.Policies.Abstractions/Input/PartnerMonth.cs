namespace Telesales.Policies.V1;

/// <summary>A partner's month as recorded (<c>partners.csv</c>, <c>partner_violations.csv</c>): what a settlement sees.</summary>
/// <param name="name">The partner.</param>
/// <param name="month">The month.</param>
/// <param name="mode">How the partner sells.</param>
/// <param name="salesUnits">Units sold; 0 when none are recorded.</param>
/// <param name="paidToPeople">Yuan that the partner paid to its people; 0 when nothing is recorded.</param>
/// <param name="violations">The month's violations, in the order of the file.</param>
/// <param name="origin">The row of the partner.</param>
public readonly ref struct PartnerMonth(
    string name, Month month, PartnerMode mode, Quantity salesUnits, Quantity paidToPeople, ReadOnlySpan<PartnerViolation> violations, FactOrigin origin)
{
    /// <summary>The partner.</summary>
    public string Name { get; } = name;

    /// <summary>The month.</summary>
    public Month Month { get; } = month;

    /// <summary>How the partner sells.</summary>
    public PartnerMode Mode { get; } = mode;

    /// <summary>Units sold.</summary>
    public Quantity SalesUnits { get; } = salesUnits;

    /// <summary>Yuan that the partner paid to its people.</summary>
    public Quantity PaidToPeople { get; } = paidToPeople;

    /// <summary>The month's violations, in the order of the file; those with a count of 0 are none and left out.</summary>
    public ReadOnlySpan<PartnerViolation> Violations { get; } = violations;

    /// <summary>The row of the partner, for errors.</summary>
    public FactOrigin Origin { get; } = origin;
}
