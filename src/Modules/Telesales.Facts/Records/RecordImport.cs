using System.Globalization;

namespace Telesales.Facts;

/// <summary>Lists of raw records, and how they are counted.</summary>
public sealed record RecordRequest
{
    /// <summary>Contacts that were collected: CSV with employee_id, date, name, department, position, sex, and mobile, telephone, email, qq.</summary>
    public string? Contacts { get; init; }

    /// <summary>People who were invited: CSV with employee_id, date, name, department, position, sex, mobile.</summary>
    public string? Invitees { get; init; }

    /// <summary>Whether a person who stands twice in a list counts twice.</summary>
    public bool CountRepeats { get; init; }
}

/// <summary>What came of importing raw records.</summary>
public sealed class RecordResult
{
    private readonly byte[] rejected;

    internal RecordResult(ProblemLog log, ProblemLog warnings, IReadOnlyList<ActivityUpdate> activity, RejectedRecords records)
    {
        Problems = log.Sorted();
        ProblemCount = log.Count;
        Rejected = warnings.Sorted();
        RejectedCount = records.Count;
        Activity = log.Count == 0 ? activity : [];
        rejected = records.ToCsv();
    }

    /// <summary>Whether the lists could be read.</summary>
    public bool IsValid => ProblemCount == 0;

    /// <summary>What is wrong with the lists themselves: all of it, or the first 1,000 of each file.</summary>
    public IReadOnlyList<FactProblem> Problems { get; }

    /// <summary>How many problems there are.</summary>
    public long ProblemCount { get; }

    /// <summary>The records that don't count, each with why; the first 1,000 of each file.</summary>
    public IReadOnlyList<FactProblem> Rejected { get; }

    /// <summary>How many records don't count.</summary>
    public long RejectedCount { get; }

    /// <summary>What counts, a list each; empty when there is a problem. <see cref="CsvFacts.ExportActivity(IReadOnlyList{ActivityUpdate}, string, bool)"/> writes it.</summary>
    public IReadOnlyList<ActivityUpdate> Activity { get; }

    /// <summary>What counts, as one sentence.</summary>
    /// <param name="language"><c>zh…</c> for Chinese; anything else is English.</param>
    public string Summary(string language)
    {
        long counted = Activity.SelectMany(update => update.Rows).Sum(row => row.Millionths / FactNumber.One);
        return language.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
            ? string.Create(CultureInfo.InvariantCulture, $"计入 {counted} 条记录，未计入 {RejectedCount} 条。")
            : string.Create(CultureInfo.InvariantCulture, $"{counted} records counted, {RejectedCount} not counted.");
    }

    /// <summary>Writes every record that doesn't count as CSV: file, line, employee_id, date, reason, missing.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <returns>What kept it from being written, or nothing.</returns>
    public IReadOnlyList<FactProblem> WriteRejected(string path)
    {
        var log = new ProblemLog();
        NewFile.Write(Path.GetFullPath(path), rejected, log);
        return log.Sorted();
    }
}

/// <summary>Counts raw contact and invitee records (R21 §3): those that hold what the regulation asks for.</summary>
public static class RecordImport
{
    /// <summary>
    /// Reads the lists and counts complete records by employee and day. Records that lack something are not counted and each is told with its
    /// line; a list that can't be read as one is a problem.
    /// </summary>
    /// <param name="request">The lists.</param>
    /// <param name="cancellation">Ends the import between rows.</param>
    /// <returns>What counts, what doesn't, or all problems.</returns>
    /// <exception cref="OperationCanceledException">The import was cancelled.</exception>
    public static RecordResult Run(RecordRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var log = new ProblemLog();
        var warnings = new ProblemLog();
        var rejected = new RejectedRecords(log, warnings);
        var lists = new List<RecordList>();
        foreach (var (path, kind) in new[] { (request.Contacts, RecordKind.Contacts), (request.Invitees, RecordKind.Invitees) })
        {
            if (path is null)
                continue;
            var list = new RecordList(kind, request.CountRepeats, log, rejected);
            list.Read(path, cancellation);
            lists.Add(list);
        }
        ActivityUpdate[] activity = log.Count > 0 ? [] : [.. lists.Select(list => list.Count())];
        return new RecordResult(log, warnings, activity, rejected);
    }
}
