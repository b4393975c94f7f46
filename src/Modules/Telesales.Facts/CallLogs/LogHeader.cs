namespace Telesales.Facts;

/// <summary>The columns of a log: given by the mapping, or read from its first row.</summary>
/// <param name="file">The log's name.</param>
/// <param name="log">Takes the problems.</param>
internal sealed class LogHeader(string file, ProblemLog log)
{
    private string[] names = [];
    private int required;

    /// <summary>The number of the log as a source of rows.</summary>
    public int Source { get; private set; }

    /// <summary>Reads the header; false when there is none.</summary>
    public bool Read(DelimitedReader rows, CallLogFormat format)
    {
        if (format.Header is { } given)
        {
            names = [.. given, .. format.Optional];
            required = given.Length;
        }
        else if (!rows.Read())
        {
            log.ReportSource(FileTexts.NoHeaderRow, file, null);
            return false;
        }
        else
        {
            names = CsvShape.Fields(rows);
            required = names.Length;
        }
        Source = log.AddSource(FactSource.File(file, names));
        if (rows.Fault == RecordFault.None)
            return true;
        CsvShape.ReportFault(rows, Source, log);
        return false;
    }

    /// <summary>The place of a column; −1 when there is none, or two, which is reported.</summary>
    public int Find(string column, string key)
    {
        int place = Array.IndexOf(names, column);
        if (place < 0)
        {
            var location = new FactLocation(file, IsFile: true, 1, column, null);
            log.ReportAt(CallLogTexts.ColumnNotInLog, location, column, key, string.Join(", ", names));
        }
        else if (Array.LastIndexOf(names, column) is var twin && twin != place)
            log.ReportAt(FileTexts.ColumnTwice, new FactLocation(file, IsFile: true, 1, column, twin + 1), column, place + 1);
        return place;
    }

    /// <summary>Whether a row has the shape of the header; if not, that is reported.</summary>
    public bool Fits(DelimitedReader rows)
    {
        if (rows.Fault != RecordFault.None)
            CsvShape.ReportFault(rows, Source, log);
        else if (rows.FieldCount < required)
            CsvShape.ReportWidth(rows, required, Source, log);
        else if (rows.FieldCount > names.Length)
            CsvShape.ReportWidth(rows, names.Length, Source, log);
        else
            return true;
        return false;
    }
}
