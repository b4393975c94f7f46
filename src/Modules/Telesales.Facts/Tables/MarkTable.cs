namespace Telesales.Facts;

/// <summary><c>marks.csv</c>.</summary>
internal sealed class MarkTable : FactTable
{
    private static readonly Column EmployeeId = new(0, "employee_id", Need.Key, Kind: ColumnKind.Employee);
    private static readonly Column Month = new(1, "month", Need.Key, Kind: ColumnKind.Month);
    private static readonly Column Mark = new(2, "mark", Need.Key, Kind: ColumnKind.Choice, Words: FactWords<FactMark>.All);

    public MarkTable()
        : base("marks.csv", EmployeeId, Month, Mark)
    {
    }

    public override void Read(CsvRow row, FactSetBuilder builder) => builder.Add(
        new MarkRow
        {
            EmployeeId = row.Word(EmployeeId),
            Month = row.Month(Month),
            Mark = row.Enum<FactMark>(Mark) ?? default,
            Origin = row.Origin,
        },
        row.KeyFailed);

    /// <summary>Checks a row, and gives it back as it is kept.</summary>
    public static MarkRow Check(in MarkRow row, RowCheck check)
    {
        check.Word(row.EmployeeId, EmployeeId);
        check.Month(row.Month, Month);
        check.RequiredEnum(row.Mark, Mark);
        return row;
    }
}
