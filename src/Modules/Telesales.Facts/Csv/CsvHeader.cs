namespace Telesales.Facts;

/// <summary>Fits the header of a file or sheet to the columns of its table.</summary>
internal static class CsvHeader
{
    /// <summary>The field of each column (−1 = not there), or null when the header is refused; its problems are reported.</summary>
    public static int[]? Bind(IRecord header, IReadOnlyList<Column> columns, int source, ProblemLog log)
    {
        var places = new int[columns.Count];
        Array.Fill(places, -1);
        long before = log.Count;
        for (int field = 0; field < header.FieldCount; field++)
        {
            string name = header[field].ToString();
            var column = columns.FirstOrDefault(known => known.Name == name);
            var place = log.Sources[source].AtField(header.LineOf(field), field);
            if (name.Length == 0 && log.Sources[source].IsSheet)
                continue;
            if (column is null)
                ReportUnknown(name, columns, place, log);
            else if (places[column.Ordinal] >= 0)
                log.ReportAt(FileTexts.ColumnTwice, place, name, places[column.Ordinal] + 1);
            else
                places[column.Ordinal] = field;
        }
        var origin = new FactOrigin(source, header.Line);
        foreach (var column in columns)
        {
            if (column.Need != Need.Optional && places[column.Ordinal] < 0)
                log.Report(FileTexts.ColumnMissing, origin, column.Name, column.Name);
        }
        return log.Count == before ? places : null;
    }

    private static void ReportUnknown(string name, IReadOnlyList<Column> columns, FactLocation place, ProblemLog log)
    {
        var names = columns.Select(known => known.Name);
        if (Nearest.Of(name, names) is { } near)
            log.ReportAt(FileTexts.UnknownColumnLike, place, name, near);
        else
            log.ReportAt(FileTexts.UnknownColumnOf, place, name, string.Join(", ", names));
    }
}
