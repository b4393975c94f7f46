using System.Globalization;
using System.Text;

namespace Telesales.Facts;

/// <summary>A row of an <c>attendance.csv</c> as it stands, field by field.</summary>
/// <param name="Fields">The fields by the table's columns; empty = absent.</param>
/// <param name="Attended">The part of the day, when given.</param>
/// <param name="Leave">The leave, when given.</param>
internal sealed record AttendanceLine(string[] Fields, decimal? Attended, FactLeave? Leave)
{
    public string this[Column column] => Fields[column.Ordinal];

    /// <summary>Fills a field that is empty; what stands there stays.</summary>
    public void Fill(Column column, int value)
    {
        if (Fields[column.Ordinal].Length == 0)
            Fields[column.Ordinal] = value.ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>An <c>attendance.csv</c> that an import completes: rows and fields that stand in it stay.</summary>
internal sealed class AttendanceFile
{
    private static readonly IReadOnlyList<Column> Columns = new AttendanceTable().Columns;

    // What an import fills in; the others are written where a row has them.
    private static readonly Column[] Always =
        [AttendanceTable.EmployeeId, AttendanceTable.Date, AttendanceTable.Attended, AttendanceTable.LateMinutes, AttendanceTable.EarlyLeaveMinutes];

    private readonly Dictionary<(string Employee, DateOnly Date), AttendanceLine> byDay = [];
    private readonly List<AttendanceLine> lines = [];

    /// <summary>Reads the file; empty when there is none.</summary>
    public static AttendanceFile Read(string path, ProblemLog log, CancellationToken cancellation)
    {
        var file = new AttendanceFile();
        if (!File.Exists(path))
            return file;
        var check = new RowCheck(log);
        var places = new Dictionary<(string Employee, DateOnly Date), FactOrigin>();
        new CsvFile(path, Path.GetFileName(path), Columns, log, new Interner()).Read(
            row =>
            {
                check.Begin(row.Origin, row.KeyFailed);
                var key = (row.Word(AttendanceTable.EmployeeId), row.Date(AttendanceTable.Date) ?? default);
                check.Word(key.Item1, AttendanceTable.EmployeeId);
                check.Date(key.Item2, AttendanceTable.Date);
                var line = new AttendanceLine([.. Columns.Select(column => row.Field(column).ToString())], row.Decimal(AttendanceTable.Attended), row.Enum<FactLeave>(AttendanceTable.Leave));
                if (!places.TryAdd(key, row.Origin) && !check.KeyFailed)
                    check.Report(ValueTexts.KeyTwice, AttendanceTable.EmployeeId, $"{key.Item1}, {RowCheck.Iso(key.Item2)}", log.Locate(places[key], null), log.Locate(row.Origin, null));
                file.lines.Add(line);
                file.byDay.TryAdd(key, line);
            },
            _ => false,
            cancellation);
        return file;
    }

    public AttendanceLine? Find(string employee, DateOnly date) => byDay.GetValueOrDefault((employee, date));

    /// <summary>Adds a row for a day that has none; at the end, as the rows that stand keep their order.</summary>
    public AttendanceLine Add(string employee, DateOnly date)
    {
        var fields = new string[Columns.Count];
        Array.Fill(fields, "");
        fields[AttendanceTable.EmployeeId.Ordinal] = employee;
        fields[AttendanceTable.Date.Ordinal] = RowCheck.Iso(date);
        var line = new AttendanceLine(fields, null, null);
        lines.Add(line);
        byDay.Add((employee, date), line);
        return line;
    }

    /// <summary>Writes the file as a whole, or not at all.</summary>
    public void Write(string path, ProblemLog log)
    {
        Column[] columns = [.. Columns.Where(column => Always.Contains(column) || lines.Any(line => line[column].Length > 0))];
        var text = new StringBuilder(string.Join(',', columns.Select(column => column.Name))).Append('\n');
        foreach (var line in lines)
            text.Append(string.Join(',', columns.Select(column => CsvText.Quoted(line[column])))).Append('\n');
        NewFile.Write(path, Encoding.UTF8.GetBytes(text.ToString()), log);
    }
}
