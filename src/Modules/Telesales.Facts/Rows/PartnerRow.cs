using System.Globalization;

namespace Telesales.Facts;

/// <summary>A partner's month. Key: partner, month.</summary>
public readonly record struct PartnerRow : IFactRow<PartnerRow>
{
    /// <summary>The partner.</summary>
    public required string Partner { get; init; }

    /// <summary>The month.</summary>
    public required FactMonth Month { get; init; }

    /// <summary>How the partner works.</summary>
    public required FactPartnerMode Mode { get; init; }

    /// <summary>Units sold, 0 or more.</summary>
    public decimal? SalesUnits { get; init; }

    /// <summary>CNY the partner paid to its people, 0 or more.</summary>
    public decimal? PaidToPeople { get; init; }

    /// <summary>Where the row stands.</summary>
    public FactOrigin Origin { get; init; }

    static bool IFactRow<PartnerRow>.HasKey => true;

    string IFactRow<PartnerRow>.KeyText => string.Create(CultureInfo.InvariantCulture, $"{Partner}, {Month}");

    static int IFactRow<PartnerRow>.Compare(in PartnerRow a, in PartnerRow b)
    {
        int order = string.CompareOrdinal(a.Partner, b.Partner);
        return order != 0 ? order : a.Month.CompareTo(b.Month);
    }
}
