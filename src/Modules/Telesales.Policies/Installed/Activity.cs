namespace Telesales.Policies.Installed;

/// <summary>In which months a package takes part: it begins with none; each entry holds from its month on until the next later one.</summary>
internal sealed class Activity
{
    private readonly SortedDictionary<Month, bool> _from = [];

    /// <summary>The months on which something changes.</summary>
    public IEnumerable<Month> Boundaries => _from.Keys;

    /// <summary>Whether it takes part in any month.</summary>
    public bool Any => _from.ContainsValue(true);

    /// <summary>Takes part, or no longer, from a month on; what was said later about the same month holds.</summary>
    public void Set(Month from, bool isActive) => _from[from] = isActive;

    public bool In(Month month)
    {
        var isActive = false;
        foreach (var (from, active) in _from)
        {
            if (from > month) break;
            isActive = active;
        }

        return isActive;
    }

    /// <summary>The stretches in which it takes part; no end when it goes on.</summary>
    public IReadOnlyList<ActiveSpan> Spans()
    {
        var spans = new List<ActiveSpan>();
        Month? since = null;
        foreach (var (from, active) in _from)
        {
            if (active) since ??= from;
            else if (since is { } start) (since, spans) = (null, [.. spans, new(start, from.Plus(-1))]);
        }

        return since is { } open ? [.. spans, new(open, null)] : spans;
    }
}
