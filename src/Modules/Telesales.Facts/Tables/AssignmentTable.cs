namespace Telesales.Facts;

/// <summary><c>assignments.csv</c>.</summary>
internal sealed class AssignmentTable : FactTable
{
    private static readonly Column EmployeeId = new(0, "employee_id", Need.Key, Kind: ColumnKind.Employee);
    private static readonly Column Date = new(1, "date", Need.Key, Kind: ColumnKind.Date);
    private static readonly Column Task = new(2, "task", Need.Value, Kind: ColumnKind.Choice, Words: FactWords<FactTask>.All);
    private static readonly Column Target = new(3, "target", Kind: ColumnKind.Whole);
    private static readonly Column PlannedDays = new(4, "planned_days", Kind: ColumnKind.Whole);
    private static readonly Column DueDate = new(5, "due_date", Kind: ColumnKind.Date);
    private static readonly Column Completed = new(6, "completed", Kind: ColumnKind.Whole);
    private static readonly Column CompletedOn = new(7, "completed_on", Kind: ColumnKind.Date);
    private static readonly Column ListId = new(8, "list_id");

    public AssignmentTable()
        : base("assignments.csv", EmployeeId, Date, Task, Target, PlannedDays, DueDate, Completed, CompletedOn, ListId)
    {
    }

    public override void Read(CsvRow row, FactSetBuilder builder) => builder.Add(
        new AssignmentRow
        {
            EmployeeId = row.Word(EmployeeId),
            Date = row.Date(Date) ?? default,
            Task = row.Enum<FactTask>(Task) ?? default,
            Target = row.Whole(Target),
            PlannedDays = row.Count(PlannedDays),
            DueDate = row.Date(DueDate),
            Completed = row.Whole(Completed),
            CompletedOn = row.Date(CompletedOn),
            ListId = row.OptionalWord(ListId),
            Origin = row.Origin,
        },
        row.KeyFailed);

    /// <summary>Checks a row, and gives it back as it is kept.</summary>
    public static AssignmentRow Check(in AssignmentRow row, RowCheck check)
    {
        check.Word(row.EmployeeId, EmployeeId);
        check.Date(row.Date, Date);
        check.RequiredEnum(row.Task, Task);
        // A callback list without a target of more than 0 is one person's problem, not the file's: the plans that read it ask.
        check.Whole(row.Target, Target, least: row.Task == FactTask.Callbacks ? 1 - FactLimits.Magnitude : 0);
        check.Count(row.PlannedDays, PlannedDays, least: 1, most: FactLimits.PlannedDays);
        check.Date(row.DueDate, DueDate);
        check.Whole(row.Completed, Completed);
        check.Date(row.CompletedOn, CompletedOn);
        return row with
        {
            ListId = check.OptionalWord(row.ListId, ListId),
        };
    }
}
