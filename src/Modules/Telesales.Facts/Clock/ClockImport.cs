using System.Globalization;

namespace Telesales.Facts;

/// <summary>A clock's log, and where its attendance goes.</summary>
public sealed record ClockRequest
{
    /// <summary>The mapping: a file (YAML in UTF-8).</summary>
    public required string Mapping { get; init; }

    /// <summary>The log: separated fields; a row for each day with coming and leaving, or for each punch.</summary>
    public required string Log { get; init; }

    /// <summary>The facts folder, whose <c>attendance.csv</c> is completed.</summary>
    public required string Folder { get; init; }
}

/// <summary>What a clock's log came to.</summary>
/// <param name="Days">Days of people with a punch.</param>
/// <param name="Late">Days of which the log tells minutes late.</param>
/// <param name="EarlyLeave">Days of which the log tells minutes left early.</param>
/// <param name="Empty">Rows without a punch: whether work was due on these days is not the clock's to say.</param>
public readonly record struct ClockSummary(int Days, int Late, int EarlyLeave, long Empty)
{
    /// <summary>The summary as one sentence.</summary>
    /// <param name="language"><c>zh…</c> for Chinese; anything else is English.</param>
    public string ToString(string language) => language.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
        ? string.Create(CultureInfo.InvariantCulture, $"共 {Days} 个有打卡的人日：迟到 {Late} 个，早退 {EarlyLeave} 个；另有 {Empty} 行无打卡。")
        : string.Create(CultureInfo.InvariantCulture, $"Days with a punch: {Days}, of them late: {Late}, left early: {EarlyLeave}; rows without a punch: {Empty}.");

    /// <inheritdoc/>
    public override string ToString() => ToString("en");
}

/// <summary>What came of importing a clock's log.</summary>
public sealed class ClockResult
{
    internal ClockResult(ProblemLog log, ProblemLog warnings, ClockSummary summary)
    {
        Problems = log.Sorted();
        ProblemCount = log.Count;
        Warnings = warnings.Sorted();
        Summary = summary;
    }

    /// <summary>Whether there is no problem, and the file was written.</summary>
    public bool IsValid => ProblemCount == 0;

    /// <summary>The problems: all of them, or the first 1,000 of each file. Days that a person must decide are among them.</summary>
    public IReadOnlyList<FactProblem> Problems { get; }

    /// <summary>How many problems there are.</summary>
    public long ProblemCount { get; }

    /// <summary>Where the clock says otherwise than the rows that stand, which were kept.</summary>
    public IReadOnlyList<FactProblem> Warnings { get; }

    /// <summary>What the log came to.</summary>
    public ClockSummary Summary { get; }
}

/// <summary>Turns the log of a time clock into minutes late and left early (see docs/call-logs.md).</summary>
public static class ClockImport
{
    /// <summary>
    /// Reads a log and completes the folder's <c>attendance.csv</c>: <c>attended</c> 1 and both minutes for each day with coming and leaving.
    /// What stands in the file stays. A day that the clock does not decide – a punch is missing, part of it was leave – is a problem, and
    /// nothing is written until a person has decided it in the file.
    /// </summary>
    /// <param name="request">The log, its mapping, the folder.</param>
    /// <param name="cancellation">Ends the import between rows.</param>
    /// <returns>The summary, or all problems.</returns>
    /// <exception cref="OperationCanceledException">The import was cancelled.</exception>
    public static ClockResult Run(ClockRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var log = new ProblemLog();
        var warnings = new ProblemLog();
        string path = Path.Combine(Path.GetFullPath(request.Folder), "attendance.csv");
        var mapping = ClockMapping.Read(request.Mapping, log);
        var file = AttendanceFile.Read(path, log, cancellation);
        if (!File.Exists(request.Log))
            log.ReportSource(FileTexts.MissingFile, Path.GetFileName(request.Log), request.Log);
        if (log.Count > 0)
            return new ClockResult(log, warnings, default);
        var reader = new ClockReader(mapping!, Path.GetFileName(request.Log), log);
        LogFile.Read(request.Log, mapping!.Format, log, rows => reader.Read(rows, cancellation));
        if (log.Count > 0)
            return new ClockResult(log, warnings, default);
        // The log's places serve warnings too.
        foreach (var source in log.Sources)
            warnings.AddSource(source);
        var judge = new ClockJudge(mapping, file, log, warnings);
        foreach (var (key, day) in reader.Days.OrderBy(day => day.Key.Employee, StringComparer.Ordinal).ThenBy(day => day.Key.Date))
            judge.Settle(key.Employee, key.Date, day);
        if (log.Count == 0)
            file.Write(path, log);
        return new ClockResult(log, warnings, new ClockSummary(reader.Days.Count, judge.LateDays, judge.EarlyDays, reader.Empty));
    }
}
