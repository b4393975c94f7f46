using System.Text;

namespace Telesales.Facts;

/// <summary>How a metric is counted: calls of a base that pass a filter.</summary>
/// <param name="Metric">The metric's index in the vocabulary.</param>
/// <param name="Of">Which calls it counts.</param>
/// <param name="Where">What they must be besides.</param>
internal sealed record CallMetric(int Metric, CallBase Of, CallFilter Where);

/// <summary>Which calls of an agent a metric counts; each narrower than the one before.</summary>
internal enum CallBase
{
    All,
    Connected,
    Effective,
}

/// <summary>How the log file is written.</summary>
/// <param name="Separator">Between fields.</param>
/// <param name="Encoding">Throws on bytes that are not text in it.</param>
/// <param name="Quotes">Whether quotation marks quote.</param>
/// <param name="SkipSpaces">Whether spaces before a field are passed over.</param>
/// <param name="Header">The columns' names; null = the first row holds them.</param>
/// <param name="Optional">The names of further columns, which rows may end before; only where <paramref name="Header"/> is given.</param>
/// <param name="Shift">What is added to every moment of the log, where its clock is not the branch's.</param>
internal sealed record CallLogFormat(
    char Separator, Encoding Encoding, bool Quotes, bool SkipSpaces, string[]? Header, string[] Optional, TimeSpan Shift);

/// <summary>How a call log becomes activity; read from YAML by <see cref="CallLogMappingReader"/>.</summary>
internal sealed class CallLogMapping
{
    public required CallLogFormat Format { get; init; }

    /// <summary>The log's column of each field that is mapped.</summary>
    public required IReadOnlyDictionary<CallField, string> Columns { get; init; }

    /// <summary>How extensions are found in the columns of agent and called.</summary>
    public required ExtensionRule Extension { get; init; }

    /// <summary>Who has which extension; null = the agent column holds the employee's id, and every call is an agent's own.</summary>
    public required AgentDirectory? Agents { get; init; }

    /// <summary>The exact formats of the fields that hold a moment.</summary>
    public required IReadOnlyDictionary<CallField, string[]> Formats { get; init; }

    /// <summary>The words in the agent column that name nobody; so does an empty one.</summary>
    public required string[] Nobody { get; init; }

    /// <summary>Rows that are no calls; null = every row is one.</summary>
    public required CallFilter? Ignored { get; init; }

    public required CallFilter Connected { get; init; }

    /// <summary>What a connected call must be to be effective.</summary>
    public required CallFilter Effective { get; init; }

    public required IReadOnlyList<CallMetric> Metrics { get; init; }

    /// <summary>The metrics that were left out because no refused list was given.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    /// <summary>The fields' words in mappings, by field.</summary>
    public static readonly string[] FieldWords =
        ["agent", "called", "number", "date", "time", "start", "answer", "ring_seconds", "talk_seconds", "outcome", "type"];
}
