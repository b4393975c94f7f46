namespace Telesales.Facts;

/// <summary>Activity as it is handed in: so much of a metric on a person's day. No key: rows of a person, day and metric add up.</summary>
public readonly record struct ActivityRow
{
    /// <summary>The person.</summary>
    public required string EmployeeId { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>A metric of the vocabulary.</summary>
    public required string Metric { get; init; }

    /// <summary>The value in millionths (3 calls = 3,000,000): 0 or more, below 9e18.</summary>
    public required long Millionths { get; init; }

    /// <summary>Where the row stands.</summary>
    public FactOrigin Origin { get; init; }
}

/// <summary>Activity as it is kept: the person is the one asked for, the metric its index in the vocabulary.</summary>
/// <param name="Date">The day.</param>
/// <param name="Metric">The index in <see cref="FactVocabulary.Metrics"/>.</param>
/// <param name="Millionths">The value in millionths.</param>
/// <param name="Origin">Where the row stands.</param>
public readonly record struct ActivityFact(DateOnly Date, int Metric, long Millionths, FactOrigin Origin)
    : IFactRow<ActivityFact>, IDatedRow
{
    static bool IFactRow<ActivityFact>.HasKey => false;

    string IFactRow<ActivityFact>.KeyText => Date.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    static int IFactRow<ActivityFact>.Compare(in ActivityFact a, in ActivityFact b)
    {
        int order = a.Date.CompareTo(b.Date);
        return order != 0 ? order : a.Metric.CompareTo(b.Metric);
    }
}
