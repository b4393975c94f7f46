namespace Telesales.Facts;

/// <summary><c>incidents.csv</c>.</summary>
internal sealed class IncidentTable : FactTable
{
    private static readonly Column EmployeeId = new(0, "employee_id", Need.Key, Kind: ColumnKind.Employee);
    private static readonly Column Date = new(1, "date", Need.Key, Kind: ColumnKind.Date);
    private static readonly Column Type = new(2, "type", Need.Value);
    private static readonly Column Count = new(3, "count", Kind: ColumnKind.Whole);
    private static readonly Column Points = new(4, "points", Kind: ColumnKind.Number);
    private static readonly Column Severity = new(5, "severity", Kind: ColumnKind.Choice, Words: FactWords<FactSeverity>.All);

    public IncidentTable()
        : base("incidents.csv", EmployeeId, Date, Type, Count, Points, Severity)
    {
    }

    public override void Read(CsvRow row, FactSetBuilder builder) => builder.Add(
        new IncidentRow
        {
            EmployeeId = row.Word(EmployeeId),
            Date = row.Date(Date) ?? default,
            Type = row.Word(Type),
            Count = row.Count(Count),
            Points = row.Decimal(Points),
            Severity = row.Enum<FactSeverity>(Severity),
            Origin = row.Origin,
        },
        row.KeyFailed);

    /// <summary>Checks a row, and gives it back as it is kept.</summary>
    public static IncidentRow Check(in IncidentRow row, RowCheck check)
    {
        check.Word(row.EmployeeId, EmployeeId);
        check.Date(row.Date, Date);
        check.Word(row.Type, Type);
        check.Count(row.Count, Count);
        check.Enum(row.Severity, Severity);
        return row with
        {
            Points = check.Unsigned(row.Points, Points),
        };
    }
}
