namespace Telesales.Facts;

/// <summary>One metric that activity may have.</summary>
/// <param name="Name">Its name, such as <c>effective_calls</c>.</param>
/// <param name="WholeNumbers">Whether only whole numbers are values; else up to six decimals.</param>
public readonly record struct FactMetric(string Name, bool WholeNumbers);

/// <summary>The metrics that activity may have. A metric's place in the list is its index in every <see cref="ActivityFact"/>.</summary>
public sealed class FactVocabulary
{
    private readonly FactMetric[] metrics;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> index;

    /// <summary>A vocabulary of these metrics, in this order.</summary>
    /// <exception cref="ArgumentException">A name is empty or stands twice.</exception>
    public FactVocabulary(params IEnumerable<FactMetric> metrics)
    {
        this.metrics = [.. metrics];
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < this.metrics.Length; i++)
        {
            string name = this.metrics[i].Name;
            if (string.IsNullOrEmpty(name) || !names.TryAdd(name, i))
                throw new ArgumentException($"The metric name '{name}' is empty or stands twice.", nameof(metrics));
        }
        index = names.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The metrics, by index.</summary>
    public IReadOnlyList<FactMetric> Metrics => metrics;

    /// <summary>The index of a metric.</summary>
    public bool TryIndexOf(ReadOnlySpan<char> name, out int metric) => index.TryGetValue(name, out metric);

    internal bool WholeNumbers(int metric) => metrics[metric].WholeNumbers;

    internal IEnumerable<string> Names => metrics.Select(metric => metric.Name);
}
