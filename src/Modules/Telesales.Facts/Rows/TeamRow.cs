using System.Globalization;

namespace Telesales.Facts;

/// <summary>A team's target. Key: team, month, metric.</summary>
public readonly record struct TeamRow : IFactRow<TeamRow>
{
    /// <summary>The team.</summary>
    public required string Team { get; init; }

    /// <summary>The month, quarter or year.</summary>
    public required FactPeriod Month { get; init; }

    /// <summary>What is counted; any word.</summary>
    public required string Metric { get; init; }

    /// <summary>What was asked for, 0 or more.</summary>
    public decimal? Target { get; init; }

    /// <summary>What was reached; may be negative.</summary>
    public decimal? Actual { get; init; }

    /// <summary>CNY to share, 0 or more.</summary>
    public decimal? BonusPool { get; init; }

    /// <summary>Where the row stands.</summary>
    public FactOrigin Origin { get; init; }

    static bool IFactRow<TeamRow>.HasKey => true;

    string IFactRow<TeamRow>.KeyText => string.Create(CultureInfo.InvariantCulture, $"{Team}, {Month}, {Metric}");

    static int IFactRow<TeamRow>.Compare(in TeamRow a, in TeamRow b)
    {
        int order = string.CompareOrdinal(a.Team, b.Team);
        if (order == 0)
            order = a.Month.CompareTo(b.Month);
        return order != 0 ? order : string.CompareOrdinal(a.Metric, b.Metric);
    }
}
