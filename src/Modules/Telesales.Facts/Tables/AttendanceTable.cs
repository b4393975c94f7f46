namespace Telesales.Facts;

/// <summary><c>attendance.csv</c>.</summary>
internal sealed class AttendanceTable : FactTable
{
    public static readonly Column EmployeeId = new(0, "employee_id", Need.Key, Kind: ColumnKind.Employee);
    public static readonly Column Date = new(1, "date", Need.Key, Kind: ColumnKind.Date);
    private static readonly Column Scheduled = new(2, "scheduled", Kind: ColumnKind.Flag);
    public static readonly Column Attended = new(3, "attended", Kind: ColumnKind.Number);
    public static readonly Column Leave = new(4, "leave", Kind: ColumnKind.Choice, Words: FactWords<FactLeave>.All);
    public static readonly Column LateMinutes = new(5, "late_minutes", Kind: ColumnKind.Whole);
    public static readonly Column EarlyLeaveMinutes = new(6, "early_leave_minutes", Kind: ColumnKind.Whole);
    private static readonly Column Reported = new(7, "reported", Kind: ColumnKind.Flag);
    private static readonly Column OutMinutes = new(8, "out_minutes", Kind: ColumnKind.Whole);
    private static readonly Column OvertimeMinutes = new(9, "overtime_minutes", Kind: ColumnKind.Whole);
    private static readonly Column OvertimeApproved = new(10, "overtime_approved", Kind: ColumnKind.Flag);
    private static readonly Column Excused = new(11, "excused", Kind: ColumnKind.Flag);

    public AttendanceTable()
        : base(
            "attendance.csv",
            EmployeeId, Date, Scheduled, Attended, Leave, LateMinutes,
            EarlyLeaveMinutes, Reported, OutMinutes, OvertimeMinutes, OvertimeApproved, Excused)
    {
    }

    public override void Read(CsvRow row, FactSetBuilder builder) => builder.Add(
        new AttendanceRow
        {
            EmployeeId = row.Word(EmployeeId),
            Date = row.Date(Date) ?? default,
            Scheduled = row.Flag(Scheduled),
            Attended = row.Decimal(Attended),
            Leave = row.Enum<FactLeave>(Leave),
            LateMinutes = row.Count(LateMinutes),
            EarlyLeaveMinutes = row.Count(EarlyLeaveMinutes),
            Reported = row.Flag(Reported),
            OutMinutes = row.Count(OutMinutes),
            OvertimeMinutes = row.Count(OvertimeMinutes),
            OvertimeApproved = row.Flag(OvertimeApproved),
            Excused = row.Flag(Excused),
            Origin = row.Origin,
        },
        row.KeyFailed);

    /// <summary>Checks a row, and gives it back as it is kept.</summary>
    public static AttendanceRow Check(in AttendanceRow row, RowCheck check)
    {
        check.Word(row.EmployeeId, EmployeeId);
        check.Date(row.Date, Date);
        check.Enum(row.Leave, Leave);
        check.Count(row.LateMinutes, LateMinutes);
        check.Count(row.EarlyLeaveMinutes, EarlyLeaveMinutes);
        check.Count(row.OutMinutes, OutMinutes);
        check.Count(row.OvertimeMinutes, OvertimeMinutes);
        return row with
        {
            Attended = check.Signed(row.Attended, Attended),
        };
    }
}
