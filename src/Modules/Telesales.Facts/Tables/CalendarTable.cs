namespace Telesales.Facts;

/// <summary><c>calendar.csv</c>.</summary>
internal sealed class CalendarTable : FactTable
{
    private static readonly Column Date = new(0, "date", Need.Key, Kind: ColumnKind.Date);
    private static readonly Column Working = new(1, "working", Need.Value, Kind: ColumnKind.Flag);
    private static readonly Column Note = new(2, "note", Kind: ColumnKind.Text);

    public CalendarTable()
        : base("calendar.csv", Date, Working, Note)
    {
    }

    public override void Read(CsvRow row, FactSetBuilder builder) => builder.Add(
        new CalendarRow
        {
            Date = row.Date(Date) ?? default,
            Working = row.RequiredFlag(Working),
            Note = row.Text(Note),
            Origin = row.Origin,
        },
        row.KeyFailed);

    /// <summary>Checks a row, and gives it back as it is kept.</summary>
    public static CalendarRow Check(in CalendarRow row, RowCheck check)
    {
        check.Date(row.Date, Date);
        return row with
        {
            Note = check.Text(row.Note, Note),
        };
    }
}
