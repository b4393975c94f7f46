namespace Telesales.Facts;

/// <summary>Reads one sheet into the builder, as <see cref="CsvFile"/> does a file: a header row, then a fact a row; rows that hold nothing are passed over.</summary>
/// <param name="book">The workbook.</param>
/// <param name="table">The table that the sheet holds.</param>
/// <param name="builder">Takes facts and problems.</param>
/// <param name="progress">Told after each 100,000 rows and at the end.</param>
internal sealed class SheetFile(Workbook book, FactTable table, FactSetBuilder builder, IProgress<FactProgress>? progress) : IRecord
{
    private const int ProgressStep = 100_000;
    private static readonly Column HeaderColumn = new(0, "");

    private readonly CellReader cells = new(book, builder.Log);
    private readonly string sheet = table.SheetName;
    private SheetXml rows = null!;
    private string[] fields = [];

    public int Line => rows.Row;

    public int FieldCount => fields.Length;

    public ReadOnlySpan<char> this[int field] => fields[field];

    public int LineOf(int field) => Line;

    /// <summary>Reads the sheet; false when there may be more in it than was understood.</summary>
    public bool Read(CancellationToken cancellation)
    {
        using var xml = book.OpenSheet(sheet);
        rows = new SheetXml(xml, book.SharedText);
        if (!rows.Read())
        {
            builder.Log.ReportSource(XlsxTexts.NoHeaderRow, sheet, null);
            return false;
        }
        if (ReadHeader() is not { } source)
            return false;
        if (CsvHeader.Bind(this, table.Columns, source, builder.Log) is not { } places)
            return false;
        bool whole = ReadRows(places, source, cancellation);
        foreach (var merged in rows.Merged)
            whole &= ReportMerged(merged, source);
        return whole;
    }

    private int? ReadHeader()
    {
        long before = builder.Log.Count;
        fields = new string[rows.Cells[^1].Column + 1];
        Array.Fill(fields, "");
        foreach (var cell in rows.Cells)
        {
            var place = new FactLocation(sheet, IsFile: true, Line, null, cell.Column + 1) { IsSheet = true };
            fields[cell.Column] = cells.Read(in cell, HeaderColumn, place) ?? "";
        }
        return builder.Log.Count == before ? builder.AddSource(FactSource.Sheet(sheet, fields)) : null;
    }

    private bool ReadRows(int[] places, int source, CancellationToken cancellation)
    {
        var columns = new Column?[fields.Length];
        foreach (var column in table.Columns.Where(column => places[column.Ordinal] >= 0))
            columns[places[column.Ordinal]] = column;
        var row = new CsvRow(this, places, source, builder.Log, builder.Words);
        bool whole = true;
        long count = 0;
        while (rows.Read())
        {
            if (++count % ProgressStep == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new FactProgress(sheet, count));
            }
            bool keyFailed = !ReadFields(columns, source);
            whole &= !keyFailed;
            row.Begin(keyFailed);
            table.Read(row, builder);
        }
        progress?.Report(new FactProgress(sheet, count));
        return whole;
    }

    /// <summary>Fills the fields of a row; false when a key cell was refused. A refused cell is stood in for by a value that raises no second problem.</summary>
    private bool ReadFields(Column?[] columns, int source)
    {
        Array.Fill(fields, "");
        bool keysRead = true;
        foreach (var cell in rows.Cells)
        {
            var column = cell.Column < columns.Length ? columns[cell.Column] : null;
            var place = builder.Log.Sources[source].AtField(Line, cell.Column);
            if (column is null)
            {
                builder.Log.ReportAt(XlsxTexts.NoColumnHere, place, cell.Value);
                continue;
            }
            string? text = cells.Read(in cell, column, place);
            keysRead &= text is not null || column.Need != Need.Key;
            fields[cell.Column] = text ?? StandIn(column);
        }
        return keysRead;
    }

    private string StandIn(Column column) => column switch
    {
        { Need: Need.Optional } => "",
        { Kind: ColumnKind.Date } => "1900-01-01",
        { Kind: ColumnKind.Month or ColumnKind.Period } => "1900-01",
        { Kind: ColumnKind.Choice } => column.Words![0],
        { Kind: ColumnKind.Metric } => builder.Vocabulary.Names.FirstOrDefault("?"),
        { Kind: ColumnKind.Word or ColumnKind.Employee or ColumnKind.Text } => "?",
        _ => "0",
    };

    private bool ReportMerged(MergedCells merged, int source)
    {
        string first = merged.Range.Split(':')[0];
        bool named = CellName.TryParse(first, out int column, out int row);
        builder.Log.ReportAt(XlsxTexts.Merged, builder.Log.Sources[source].AtField(named ? row : 1, named ? column - 1 : 0), merged.Range);
        return false;
    }
}
