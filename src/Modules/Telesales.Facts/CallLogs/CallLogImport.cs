using System.Text;

namespace Telesales.Facts;

/// <summary>A call log, and what it takes to count it.</summary>
public sealed record CallLogRequest
{
    /// <summary>The mapping: the name of one of <see cref="CallLogImport.Mappings"/>, or a file (YAML in UTF-8).</summary>
    public required string Mapping { get; init; }

    /// <summary>The log: separated fields, one call a row.</summary>
    public required string Log { get; init; }

    /// <summary>Who has which extension: a CSV file with extension, employee_id and perhaps from and until; besides those of the mapping.</summary>
    public string? Agents { get; init; }

    /// <summary>The numbers not to be called: a CSV file with number and refused_on; without it what asks for it is left out.</summary>
    public string? Refused { get; init; }
}

/// <summary>Turns the call log of a telephone system into activity, by a mapping: a shipped one or the user's own (see docs/call-logs.md).</summary>
public static class CallLogImport
{
    /// <summary>The names of the mappings that come with the product.</summary>
    public static IReadOnlyList<string> Mappings => ShippedMappings.Names;

    /// <summary>The text of a shipped mapping, to start one's own from; null when there is none of that name.</summary>
    public static string? MappingText(string name)
    {
        using var stream = ShippedMappings.Open(name);
        return stream is null ? null : new StreamReader(stream, Encoding.UTF8).ReadToEnd();
    }

    /// <summary>
    /// Reads a mapping and a log. Counted are the calls that an agent made, served or attempted, and those to an agent; rows of nobody are
    /// counted as unassigned, rows that the mapping ignores not at all. A call belongs to the day on which it began.
    /// Whether the agents are employees is asked when the activity is imported.
    /// </summary>
    /// <param name="request">The log, and how it is counted.</param>
    /// <param name="vocabulary">The metrics that the mapping may name.</param>
    /// <param name="cancellation">Ends the import between rows.</param>
    /// <returns>The activity, or all problems of mapping and lists, or all problems of the log.</returns>
    /// <exception cref="OperationCanceledException">The import was cancelled.</exception>
    public static CallLogResult Run(CallLogRequest request, FactVocabulary vocabulary, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(vocabulary);
        var log = new ProblemLog();
        var mapping = CallLogMappingReader.Read(request, vocabulary, log, cancellation);
        if (!File.Exists(request.Log))
            log.ReportSource(FileTexts.MissingFile, Path.GetFileName(request.Log), request.Log);
        if (log.Count > 0)
            return new CallLogResult(log);
        var tally = new CallTally(mapping!);
        LogFile.Read(request.Log, mapping!.Format, log, rows => new CallLogReader(mapping, Path.GetFileName(request.Log), log).Read(rows, tally, cancellation));
        return log.Count > 0 ? new CallLogResult(log) : new CallLogResult(log, tally, mapping, vocabulary);
    }
}
