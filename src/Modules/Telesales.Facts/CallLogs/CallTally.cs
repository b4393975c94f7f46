namespace Telesales.Facts;

/// <summary>Adds calls up by agent, day and metric.</summary>
internal sealed class CallTally(CallLogMapping mapping)
{
    private readonly Interner agents = new();
    private readonly Dictionary<(int Agent, DateOnly Date, int Metric), long> counts = [];
    private readonly HashSet<(int Agent, DateOnly Date)> effectiveDays = [];
    private long calls;
    private long ignored;
    private long unassigned;
    private long connected;
    private long effective;
    private long colleagues;
    private DateOnly? first;
    private DateOnly? last;

    /// <summary>Adds a row that is no call.</summary>
    public void AddIgnored() => ignored++;

    /// <summary>Adds a call that no agent had.</summary>
    public void AddUnassigned()
    {
        calls++;
        unassigned++;
    }

    /// <summary>Adds a call among agents.</summary>
    public void AddInternal()
    {
        calls++;
        colleagues++;
    }

    /// <summary>Adds a call of an agent.</summary>
    public void Add(ReadOnlySpan<char> agent, in Call call)
    {
        calls++;
        first = first is { } begun && begun < call.Date ? begun : call.Date;
        last = last is { } ended && ended > call.Date ? ended : call.Date;
        int number = agents.Number(agent);
        bool isConnected = mapping.Connected.Holds(in call);
        bool isEffective = isConnected && mapping.Effective.Holds(in call);
        if (isConnected)
            connected++;
        if (isEffective)
        {
            effective++;
            effectiveDays.Add((number, call.Date));
        }
        var widest = isEffective ? CallBase.Effective : isConnected ? CallBase.Connected : CallBase.All;
        foreach (var metric in mapping.Metrics)
        {
            if (metric.Of > widest || !metric.Where.Holds(in call))
                continue;
            var key = (number, call.Date, metric.Metric);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
    }

    public CallLogSummary Summary() => new()
    {
        Calls = calls,
        Ignored = ignored,
        Unassigned = unassigned,
        Internal = colleagues,
        Connected = connected,
        Effective = effective,
        Agents = agents.Count,
        EffectiveAgentDays = effectiveDays.Count,
    };

    /// <summary>What the log says of the days that it covers: the totals, and for which metrics they are complete.</summary>
    public ActivityUpdate Update(FactVocabulary vocabulary) => new()
    {
        Rows = Activity(vocabulary),
        Metrics = [.. mapping.Metrics.Select(metric => vocabulary.Metrics[metric.Metric].Name)],
        First = first,
        Last = last,
    };

    /// <summary>The totals by agent, date, metric name; none of them is 0.</summary>
    private ActivityRow[] Activity(FactVocabulary vocabulary) =>
    [
        .. counts
            .Select(count => new ActivityRow
            {
                EmployeeId = agents[count.Key.Agent],
                Date = count.Key.Date,
                Metric = vocabulary.Metrics[count.Key.Metric].Name,
                Millionths = count.Value * FactNumber.One,
            })
            .OrderBy(row => row.EmployeeId, StringComparer.Ordinal)
            .ThenBy(row => row.Date)
            .ThenBy(row => row.Metric, StringComparer.Ordinal),
    ];
}
