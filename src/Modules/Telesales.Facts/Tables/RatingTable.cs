namespace Telesales.Facts;

/// <summary><c>ratings.csv</c>.</summary>
internal sealed class RatingTable : FactTable
{
    private static readonly Column EmployeeId = new(0, "employee_id", Need.Key, Kind: ColumnKind.Employee);
    private static readonly Column Month = new(1, "month", Need.Key, Kind: ColumnKind.Month);
    private static readonly Column Indicator = new(2, "indicator", Need.Key);
    private static readonly Column Actual = new(3, "actual", Kind: ColumnKind.Number);
    private static readonly Column Target = new(4, "target", Kind: ColumnKind.Number);

    public RatingTable()
        : base("ratings.csv", EmployeeId, Month, Indicator, Actual, Target)
    {
    }

    public override void Read(CsvRow row, FactSetBuilder builder) => builder.Add(
        new RatingRow
        {
            EmployeeId = row.Word(EmployeeId),
            Month = row.Month(Month),
            Indicator = row.Word(Indicator),
            Actual = row.Decimal(Actual),
            Target = row.Decimal(Target),
            Origin = row.Origin,
        },
        row.KeyFailed);

    /// <summary>Checks a row, and gives it back as it is kept.</summary>
    public static RatingRow Check(in RatingRow row, RowCheck check)
    {
        check.Word(row.EmployeeId, EmployeeId);
        check.Month(row.Month, Month);
        check.Word(row.Indicator, Indicator);
        return row with
        {
            Actual = check.Signed(row.Actual, Actual),
            Target = check.Unsigned(row.Target, Target),
        };
    }
}
