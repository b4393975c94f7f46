using System.Globalization;
using System.Text;

namespace Telesales.Facts;

/// <summary>
/// Brings an <c>activity.csv</c> up to date: rows of other metrics and other days stay, so that one file holds what several imports say.
/// </summary>
internal static class ActivityFile
{
    /// <summary>Writes the file; other content for the same metrics and days is replaced only if asked to.</summary>
    public static void Write(string path, IReadOnlyList<ActivityUpdate> updates, bool overwrite, ProblemLog log)
    {
        string file = Path.GetFileName(path);
        Line[] fresh = [.. updates.SelectMany(update => update.Rows).Select(Line.Of)];
        if (!File.Exists(path))
        {
            NewFile.Write(path, Content(fresh), log);
            return;
        }
        var existing = Read(path, log);
        if (log.Count > 0)
            return;
        var ours = existing.Where(IsCovered).ToList();
        if (Sorted(ours).SequenceEqual(Sorted(fresh)))
        {
            // The same again is no change: the command may be repeated.
            if (ours.Count > 0 || updates.All(update => update.First is null))
                return;
        }
        else if (ours.Count > 0 && !overwrite)
        {
            log.ReportSource(FileTexts.WouldReplace, file, file, ours.Count, RowCheck.Iso(updates.Min(update => update.First)!.Value), RowCheck.Iso(updates.Max(update => update.Last)!.Value));
            return;
        }
        NewFile.Write(path, Content(existing.Where(line => !IsCovered(line)).Concat(fresh)), log);

        bool IsCovered(Line line) => updates.Any(update => update.Covers(line.Date, line.Metric));
    }

    private static List<Line> Read(string path, ProblemLog log)
    {
        var lines = new List<Line>();
        var check = new RowCheck(log);
        new CsvFile(path, Path.GetFileName(path), new ActivityTable().Columns, log, new Interner()).Read(
            row =>
            {
                check.Begin(row.Origin, row.KeyFailed);
                var date = row.Date(ActivityTable.Date) ?? default;
                check.Date(date, ActivityTable.Date);
                lines.Add(new Line(row.Word(ActivityTable.EmployeeId), date, row.Word(ActivityTable.Metric), row.Field(ActivityTable.Value).ToString()));
            },
            _ => false,
            CancellationToken.None);
        return lines;
    }

    private static IEnumerable<Line> Sorted(IEnumerable<Line> lines) => lines
        .OrderBy(line => line.EmployeeId, StringComparer.Ordinal).ThenBy(line => line.Date).ThenBy(line => line.Metric, StringComparer.Ordinal);

    private static byte[] Content(IEnumerable<Line> lines)
    {
        var text = new StringBuilder("employee_id,date,metric,value\n");
        foreach (var line in Sorted(lines))
            text.Append(CultureInfo.InvariantCulture, $"{CsvText.Quoted(line.EmployeeId)},{RowCheck.Iso(line.Date)},{CsvText.Quoted(line.Metric)},{CsvText.Quoted(line.Value)}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A row as it stands in the file.</summary>
    private readonly record struct Line(string EmployeeId, DateOnly Date, string Metric, string Value)
    {
        public static Line Of(ActivityRow row) =>
            new(row.EmployeeId, row.Date, row.Metric, FactNumber.ToDecimal(row.Millionths).ToString(CultureInfo.InvariantCulture));
    }
}
