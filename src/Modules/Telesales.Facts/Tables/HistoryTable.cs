namespace Telesales.Facts;

/// <summary><c>history.csv</c>.</summary>
internal sealed class HistoryTable : FactTable
{
    private static readonly Column EmployeeId = new(0, "employee_id", Need.Key, Kind: ColumnKind.Employee);
    private static readonly Column Month = new(1, "month", Need.Key, Kind: ColumnKind.Month);
    private static readonly Column DoneUnits = new(2, "done_units", Need.Value, Kind: ColumnKind.Ratio);
    private static readonly Column RequiredUnits = new(3, "required_units", Need.Value, Kind: ColumnKind.Ratio);

    public HistoryTable()
        : base("history.csv", EmployeeId, Month, DoneUnits, RequiredUnits)
    {
    }

    public override void Read(CsvRow row, FactSetBuilder builder) => builder.Add(
        new HistoryRow
        {
            EmployeeId = row.Word(EmployeeId),
            Month = row.Month(Month),
            DoneUnits = row.Ratio(DoneUnits),
            RequiredUnits = row.Ratio(RequiredUnits),
            Origin = row.Origin,
        },
        row.KeyFailed);

    /// <summary>Checks a row, and gives it back as it is kept.</summary>
    public static HistoryRow Check(in HistoryRow row, RowCheck check)
    {
        check.Word(row.EmployeeId, EmployeeId);
        check.Month(row.Month, Month);
        check.Ratio(row.DoneUnits, DoneUnits);
        check.Ratio(row.RequiredUnits, RequiredUnits);
        return row;
    }
}
