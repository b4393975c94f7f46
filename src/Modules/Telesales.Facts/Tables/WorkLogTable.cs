namespace Telesales.Facts;

/// <summary><c>worklogs.csv</c>.</summary>
internal sealed class WorkLogTable : FactTable
{
    private static readonly Column EmployeeId = new(0, "employee_id", Need.Key, Kind: ColumnKind.Employee);
    private static readonly Column WeekStart = new(1, "week_start", Need.Key, Kind: ColumnKind.Date);
    private static readonly Column SubmittedOn = new(2, "submitted_on", Kind: ColumnKind.Date);
    private static readonly Column Excused = new(3, "excused", Kind: ColumnKind.Flag);

    public WorkLogTable()
        : base("worklogs.csv", EmployeeId, WeekStart, SubmittedOn, Excused)
    {
    }

    public override void Read(CsvRow row, FactSetBuilder builder) => builder.Add(
        new WorkLogRow
        {
            EmployeeId = row.Word(EmployeeId),
            WeekStart = row.Date(WeekStart) ?? default,
            SubmittedOn = row.Date(SubmittedOn),
            Excused = row.Flag(Excused),
            Origin = row.Origin,
        },
        row.KeyFailed);

    /// <summary>Checks a row, and gives it back as it is kept.</summary>
    public static WorkLogRow Check(in WorkLogRow row, RowCheck check)
    {
        check.Word(row.EmployeeId, EmployeeId);
        check.Date(row.WeekStart, WeekStart);
        check.Date(row.SubmittedOn, SubmittedOn);
        if (FactLimits.Holds(row.WeekStart) && row.WeekStart.DayOfWeek != DayOfWeek.Monday)
        {
            int late = ((int)row.WeekStart.DayOfWeek + 6) % 7;
            check.Report(ValueTexts.Monday, WeekStart, RowCheck.Iso(row.WeekStart), RowCheck.Iso(row.WeekStart.AddDays(-late)));
        }
        return row;
    }
}
