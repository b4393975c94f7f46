namespace Telesales.Facts;

/// <summary><c>employees.csv</c>.</summary>
internal sealed class EmployeeTable : FactTable
{
    private static readonly Column EmployeeId = new(0, "employee_id", Need.Key);
    private static readonly Column Name = new(1, "name", Kind: ColumnKind.Text);
    private static readonly Column Branch = new(2, "branch");
    private static readonly Column Team = new(3, "team");
    private static readonly Column Role = new(4, "role", Kind: ColumnKind.Choice, Words: FactWords<FactRole>.All);
    private static readonly Column Grade = new(5, "grade", Need.Value, Kind: ColumnKind.Choice, Words: FactWords<FactGrade>.All);
    private static readonly Column HireDate = new(6, "hire_date", Need.Value, Kind: ColumnKind.Date);
    private static readonly Column LeaveDate = new(7, "leave_date", Kind: ColumnKind.Date);
    private static readonly Column Status = new(8, "status", Need.Value, Kind: ColumnKind.Choice, Words: FactWords<FactStatus>.All);
    private static readonly Column BasePay = new(9, "base_pay", Kind: ColumnKind.Number);
    private static readonly Column PerformanceBase = new(10, "performance_base", Kind: ColumnKind.Number);
    private static readonly Column ContractStart = new(11, "contract_start", Kind: ColumnKind.Date);
    private static readonly Column ContractEnd = new(12, "contract_end", Kind: ColumnKind.Date);
    private static readonly Column AgreedWage = new(13, "agreed_wage", Kind: ColumnKind.Number);

    public EmployeeTable()
        : base(
            "employees.csv",
            EmployeeId, Name, Branch, Team, Role, Grade, HireDate,
            LeaveDate, Status, BasePay, PerformanceBase, ContractStart, ContractEnd, AgreedWage)
    {
    }

    public override void Read(CsvRow row, FactSetBuilder builder) => builder.Add(
        new EmployeeRow
        {
            EmployeeId = row.Word(EmployeeId),
            Name = row.Text(Name),
            Branch = row.OptionalWord(Branch),
            Team = row.OptionalWord(Team),
            Role = row.Enum<FactRole>(Role),
            Grade = row.Enum<FactGrade>(Grade) ?? default,
            HireDate = row.Date(HireDate) ?? default,
            LeaveDate = row.Date(LeaveDate),
            Status = row.Enum<FactStatus>(Status) ?? default,
            BasePay = row.Decimal(BasePay),
            PerformanceBase = row.Decimal(PerformanceBase),
            ContractStart = row.Date(ContractStart),
            ContractEnd = row.Date(ContractEnd),
            AgreedWage = row.Decimal(AgreedWage),
            Origin = row.Origin,
        },
        row.KeyFailed);

    public override bool TrySalvage(CsvRow row, FactSetBuilder builder)
    {
        string id = row.Word(EmployeeId);
        builder.Expect(id);
        return id.Length > 0;
    }

    /// <summary>Checks a row, and gives it back as it is kept.</summary>
    public static EmployeeRow Check(in EmployeeRow row, RowCheck check)
    {
        check.Word(row.EmployeeId, EmployeeId);
        check.Enum(row.Role, Role);
        check.RequiredEnum(row.Grade, Grade);
        check.Date(row.HireDate, HireDate);
        check.Date(row.LeaveDate, LeaveDate);
        check.RequiredEnum(row.Status, Status);
        check.Date(row.ContractStart, ContractStart);
        check.Date(row.ContractEnd, ContractEnd);
        check.NotBefore(row.LeaveDate, LeaveDate, row.HireDate, HireDate);
        check.NotBefore(row.ContractEnd, ContractEnd, row.ContractStart, ContractStart);
        return row with
        {
            Name = check.Text(row.Name, Name),
            Branch = check.OptionalWord(row.Branch, Branch),
            Team = check.OptionalWord(row.Team, Team),
            BasePay = check.Unsigned(row.BasePay, BasePay),
            PerformanceBase = check.Unsigned(row.PerformanceBase, PerformanceBase),
            AgreedWage = check.Unsigned(row.AgreedWage, AgreedWage),
        };
    }
}
