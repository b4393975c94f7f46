namespace Telesales.Facts;

/// <summary>Activity that an import derived: what it says of its metrics on the days that it covers.</summary>
public sealed record ActivityUpdate
{
    internal static readonly ActivityUpdate None = new() { Rows = [], Metrics = [], First = null, Last = null };

    /// <summary>The rows, by employee (ordinal), date, metric.</summary>
    public required IReadOnlyList<ActivityRow> Rows { get; init; }

    /// <summary>The metrics that were counted: on the days covered, what is not in <see cref="Rows"/> is 0.</summary>
    public required IReadOnlyList<string> Metrics { get; init; }

    /// <summary>The first day covered; null when none is.</summary>
    public required DateOnly? First { get; init; }

    /// <summary>The last day covered.</summary>
    public required DateOnly? Last { get; init; }

    internal bool Covers(DateOnly date, string metric) => First <= date && date <= Last && Metrics.Contains(metric);
}
