using System.Globalization;

namespace Telesales.Facts;

/// <summary>What a call log came to.</summary>
public readonly record struct CallLogSummary
{
    /// <summary>Calls read: those of agents and those of nobody.</summary>
    public required long Calls { get; init; }

    /// <summary>Rows that the mapping says are no calls.</summary>
    public required long Ignored { get; init; }

    /// <summary>Calls that no agent had.</summary>
    public required long Unassigned { get; init; }

    /// <summary>Calls among agents.</summary>
    public long Internal { get; init; }

    /// <summary>Connected calls of agents.</summary>
    public required long Connected { get; init; }

    /// <summary>Effective calls of agents.</summary>
    public required long Effective { get; init; }

    /// <summary>Agents with a call.</summary>
    public required int Agents { get; init; }

    /// <summary>Days of agents with an effective call.</summary>
    public required int EffectiveAgentDays { get; init; }

    /// <summary>The summary as one sentence.</summary>
    /// <param name="language"><c>zh…</c> for Chinese; anything else is English.</param>
    public string ToString(string language) => language.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
        ? string.Create(CultureInfo.InvariantCulture, $"共 {Calls} 通电话（另忽略 {Ignored} 行），接通 {Connected} 通，有效 {Effective} 通；{Agents} 名坐席，{EffectiveAgentDays} 个有有效电话的人日；{Unassigned} 通无坐席，{Internal} 通为内部通话。")
        : string.Create(CultureInfo.InvariantCulture, $"{Calls} calls ({Ignored} rows ignored besides), {Connected} connected, {Effective} effective; {Agents} agents, {EffectiveAgentDays} agent-days with an effective call; {Unassigned} calls without an agent, {Internal} among agents.");

    /// <inheritdoc/>
    public override string ToString() => ToString("en");
}

/// <summary>What came of importing a call log: daily totals, or everything that is wrong.</summary>
public sealed class CallLogResult
{
    internal CallLogResult(ProblemLog log)
    {
        Problems = log.Sorted();
        ProblemCount = log.Count;
        Warnings = [];
        Activity = ActivityUpdate.None;
    }

    internal CallLogResult(ProblemLog log, CallTally tally, CallLogMapping mapping, FactVocabulary vocabulary)
        : this(log)
    {
        Summary = tally.Summary();
        Activity = tally.Update(vocabulary);
        Warnings = LeftOut(mapping);
    }

    /// <summary>Whether there is no problem.</summary>
    public bool IsValid => ProblemCount == 0;

    /// <summary>The problems by file, line, column: all of them, or the first 1,000 of each file.</summary>
    public IReadOnlyList<FactProblem> Problems { get; }

    /// <summary>How many problems there are, those not kept in <see cref="Problems"/> included.</summary>
    public long ProblemCount { get; }

    /// <summary>What the log came to; all 0 when there is a problem.</summary>
    public CallLogSummary Summary { get; }

    /// <summary>What is worth saying but keeps nothing from being counted: the metrics that need a list which was not given.</summary>
    public IReadOnlyList<FactProblem> Warnings { get; }

    /// <summary>
    /// A total for each agent, day and metric, by agent (ordinal), date, metric; totals of 0 are left out; empty when there is a problem.
    /// <see cref="CsvFacts.ExportActivity(ActivityUpdate, string, bool)"/> writes them.
    /// </summary>
    public ActivityUpdate Activity { get; }

    private static FactProblem[] LeftOut(CallLogMapping mapping)
    {
        var warnings = new ProblemLog();
        foreach (string metric in mapping.LeftOut)
            warnings.ReportSource(CallLogTexts.NoRefusedList, "activity.csv", metric);
        return warnings.Sorted();
    }
}
