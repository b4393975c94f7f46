namespace Telesales.Facts;

/// <summary>Reads one list of raw records and counts those that hold what the regulation asks for.</summary>
/// <param name="kind">What the list holds.</param>
/// <param name="countRepeats">Whether a person recorded again counts again.</param>
/// <param name="log">Takes the problems.</param>
/// <param name="rejected">Takes the records that don't count.</param>
internal sealed class RecordList(RecordKind kind, bool countRepeats, ProblemLog log, RejectedRecords rejected)
{
    private readonly List<RawRecord> records = [];
    private readonly RowCheck check = new(log);

    /// <summary>A record that may be counted.</summary>
    private sealed record RawRecord(string Employee, DateOnly Date, FactOrigin Origin, string Name, IReadOnlyList<string> Ways, string[] Missing);

    /// <summary>Reads the file. A record without employee or day, or a broken row, is a problem of the file; one that lacks something is not counted.</summary>
    public void Read(string path, CancellationToken cancellation) =>
        new CsvFile(path, Path.GetFileName(path), kind.Columns, log, new Interner()).Read(ReadRow, _ => false, cancellation);

    /// <summary>The days of the list, and what counts on them: the first record of a person, by day and then by line.</summary>
    public ActivityUpdate Count()
    {
        var seen = new HashSet<(string Name, string Way)>();
        var counts = new Dictionary<(string Employee, DateOnly Date), long>();
        foreach (var record in records.OrderBy(record => record.Date).ThenBy(record => record.Origin.Row))
        {
            if (record.Missing.Length > 0)
                rejected.Incomplete(kind, record.Origin, record.Employee, record.Date, record.Missing);
            else if (IsRepeat(record, seen))
                rejected.Repeated(kind, record.Origin, record.Employee, record.Date);
            else
                counts[(record.Employee, record.Date)] = counts.GetValueOrDefault((record.Employee, record.Date)) + 1;
        }
        return new ActivityUpdate
        {
            Rows = [.. counts.OrderBy(count => count.Key.Employee, StringComparer.Ordinal).ThenBy(count => count.Key.Date).Select(Row)],
            Metrics = [kind.Metric],
            First = records.Count == 0 ? null : records.Min(record => record.Date),
            Last = records.Count == 0 ? null : records.Max(record => record.Date),
        };
    }

    private ActivityRow Row(KeyValuePair<(string Employee, DateOnly Date), long> count) =>
        new() { EmployeeId = count.Key.Employee, Date = count.Key.Date, Metric = kind.Metric, Millionths = count.Value * FactNumber.One };

    /// <summary>The same name at the same number or address is the same person; another name at it is a colleague.</summary>
    private bool IsRepeat(RawRecord record, HashSet<(string Name, string Way)> seen)
    {
        bool known = record.Ways.Any(way => seen.Contains((record.Name, way)));
        foreach (string way in record.Ways)
            seen.Add((record.Name, way));
        return known && !countRepeats;
    }

    private void ReadRow(CsvRow row)
    {
        long before = log.Count;
        check.Begin(row.Origin, row.KeyFailed);
        string employee = row.Word(RecordKind.EmployeeId);
        var date = row.Date(RecordKind.Date) ?? default;
        check.Word(employee, RecordKind.EmployeeId);
        check.Date(date, RecordKind.Date);
        if (log.Count > before)
            return;
        string[] ways = [.. kind.Ways.Select(way => way.Normal(row.Field(way.Column).ToString())).OfType<string>().Distinct(StringComparer.Ordinal)];
        string[] missing = [.. kind.Required.Where(column => !ContactWays.Says(row.Field(column).ToString())).Select(column => column.Name), .. Rest(row, ways)];
        records.Add(new RawRecord(employee, date, row.Origin, row.Field(RecordKind.Name).Trim().ToString(), ways, missing));
    }

    private IEnumerable<string> Rest(CsvRow row, string[] ways)
    {
        if (!ContactWays.IsSex(row.Field(RecordKind.Sex).ToString()))
            yield return RecordKind.Sex.Name;
        if (ways.Length < kind.LeastWays)
            yield return string.Join('/', kind.Ways.Select(way => way.Column.Name));
    }
}
