using System.Globalization;

namespace Telesales.Facts;

/// <summary>Violations of a partner. No key.</summary>
public readonly record struct PartnerViolationRow : IFactRow<PartnerViolationRow>
{
    /// <summary>The partner.</summary>
    public required string Partner { get; init; }

    /// <summary>The month.</summary>
    public required FactMonth Month { get; init; }

    /// <summary>How grave.</summary>
    public required FactSeverity Severity { get; init; }

    /// <summary>How many, 0 or more; null = one.</summary>
    public int? Count { get; init; }

    /// <summary>Where the row stands.</summary>
    public FactOrigin Origin { get; init; }

    static bool IFactRow<PartnerViolationRow>.HasKey => false;

    string IFactRow<PartnerViolationRow>.KeyText => string.Create(CultureInfo.InvariantCulture, $"{Partner}, {Month}");

    static int IFactRow<PartnerViolationRow>.Compare(in PartnerViolationRow a, in PartnerViolationRow b)
    {
        int order = string.CompareOrdinal(a.Partner, b.Partner);
        return order != 0 ? order : a.Month.CompareTo(b.Month);
    }
}
