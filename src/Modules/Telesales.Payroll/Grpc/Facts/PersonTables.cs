using System.Runtime.CompilerServices;
using Telesales.Facts;
using Wire = Telesales.Facts.V1;

namespace Telesales.Payroll.Grpc.Facts;

/// <summary>Rows of the message as rows of the facts: people, their days, and what they were given to do.</summary>
internal static class PersonTables
{
    public static EmployeeRow ToRow(Wire.Employee row, FactFields fields, FactOrigin origin) => new()
    {
        EmployeeId = row.EmployeeId,
        Name = row.Name,
        Branch = row.Branch,
        Team = row.Team,
        Role = Word<FactRole>((int)row.Role),
        Grade = (FactGrade)(int)row.Grade,
        HireDate = fields.Date(row.HireDate, "hire_date") ?? default,
        LeaveDate = fields.Date(row.LeaveDate, "leave_date"),
        Status = (FactStatus)(int)row.Status,
        BasePay = fields.Money(row.BasePay, "base_pay"),
        PerformanceBase = fields.Money(row.PerformanceBase, "performance_base"),
        ContractStart = fields.Date(row.ContractStart, "contract_start"),
        ContractEnd = fields.Date(row.ContractEnd, "contract_end"),
        AgreedWage = fields.Money(row.AgreedWage, "agreed_wage"),
        Origin = origin,
    };

    public static AttendanceRow ToRow(Wire.Attendance row, FactFields fields, FactOrigin origin) => new()
    {
        EmployeeId = row.EmployeeId,
        Date = fields.Date(row.Date, "date") ?? default,
        Scheduled = row.HasScheduled ? row.Scheduled : null,
        Attended = fields.Number(row.Attended, "attended"),
        Leave = Word<FactLeave>((int)row.Leave),
        LateMinutes = row.HasLateMinutes ? row.LateMinutes : null,
        EarlyLeaveMinutes = row.HasEarlyLeaveMinutes ? row.EarlyLeaveMinutes : null,
        Reported = row.HasReported ? row.Reported : null,
        OutMinutes = row.HasOutMinutes ? row.OutMinutes : null,
        OvertimeMinutes = row.HasOvertimeMinutes ? row.OvertimeMinutes : null,
        OvertimeApproved = row.HasOvertimeApproved ? row.OvertimeApproved : null,
        Excused = row.HasExcused ? row.Excused : null,
        Origin = origin,
    };

    public static ActivityRow ToRow(Wire.Activity row, FactFields fields, FactOrigin origin) => new()
    {
        EmployeeId = row.EmployeeId,
        Date = fields.Date(row.Date, "date") ?? default,
        Metric = row.Metric,
        Millionths = fields.Millionths(row.Value, "value"),
        Origin = origin,
    };

    public static AssignmentRow ToRow(Wire.Assignment row, FactFields fields, FactOrigin origin) => new()
    {
        EmployeeId = row.EmployeeId,
        Date = fields.Date(row.Date, "date") ?? default,
        Task = (FactTask)(int)row.Task,
        Target = row.HasTarget ? row.Target : null,
        PlannedDays = row.HasPlannedDays ? row.PlannedDays : null,
        DueDate = fields.Date(row.DueDate, "due_date"),
        Completed = row.HasCompleted ? row.Completed : null,
        CompletedOn = fields.Date(row.CompletedOn, "completed_on"),
        ListId = row.ListId,
        Origin = origin,
    };

    public static DealRow ToRow(Wire.Deal row, FactFields fields, FactOrigin origin) => new()
    {
        EmployeeId = row.EmployeeId,
        Date = fields.Date(row.Date, "date") ?? default,
        Kind = (FactDealKind)(int)row.Kind,
        Reference = row.Reference,
        ContactRank = Word<FactContactRank>((int)row.ContactRank),
        HasRequirement = row.HasHasRequirement ? row.HasRequirement : null,
        HasTimeline = row.HasHasTimeline ? row.HasTimeline : null,
        HasOwner = row.HasHasOwner ? row.HasOwner : null,
        HasBudget = row.HasHasBudget ? row.HasBudget : null,
        Amount = fields.Money(row.Amount, "amount"),
        CollectedBefore = fields.Money(row.CollectedBefore, "collected_before"),
        Returned = row.HasReturned ? row.Returned : null,
        PurchaseWithinTwoMonths = row.HasPurchaseWithinTwoMonths ? row.PurchaseWithinTwoMonths : null,
        NegotiatingElsewhere = row.HasNegotiatingElsewhere ? row.NegotiatingElsewhere : null,
        ContractElsewhere = row.HasContractElsewhere ? row.ContractElsewhere : null,
        Origin = origin,
    };

    // The words of the API carry the numbers of the facts' words; 0 is an empty cell, and the builder refuses unknown numbers.
    internal static T? Word<T>(int number)
        where T : struct, Enum => number == 0 ? null : Unsafe.BitCast<int, T>(number);
}
