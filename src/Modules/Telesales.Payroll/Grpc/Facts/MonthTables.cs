using Telesales.Facts;
using Wire = Telesales.Facts.V1;

namespace Telesales.Payroll.Grpc.Facts;

/// <summary>Rows of the message as rows of the facts: incidents, logs, what is given by the month, and what everyone shares.</summary>
internal static class MonthTables
{
    public static IncidentRow ToRow(Wire.Incident row, FactFields fields, FactOrigin origin) => new()
    {
        EmployeeId = row.EmployeeId,
        Date = fields.Date(row.Date, "date") ?? default,
        Type = row.Type,
        Count = row.HasCount ? row.Count : null,
        Points = fields.Number(row.Points, "points"),
        Severity = PersonTables.Word<FactSeverity>((int)row.Severity),
        Origin = origin,
    };

    public static WorkLogRow ToRow(Wire.WorkLog row, FactFields fields, FactOrigin origin) => new()
    {
        EmployeeId = row.EmployeeId,
        WeekStart = fields.Date(row.WeekStart, "week_start") ?? default,
        SubmittedOn = fields.Date(row.SubmittedOn, "submitted_on"),
        Excused = row.HasExcused ? row.Excused : null,
        Origin = origin,
    };

    public static RatingRow ToRow(Wire.Rating row, FactFields fields, FactOrigin origin) => new()
    {
        EmployeeId = row.EmployeeId,
        Month = fields.Month(row.Month, "month"),
        Indicator = row.Indicator,
        Actual = fields.Number(row.Actual, "actual"),
        Target = fields.Number(row.Target, "target"),
        Origin = origin,
    };

    public static MarkRow ToRow(Wire.MonthlyMark row, FactFields fields, FactOrigin origin) => new()
    {
        EmployeeId = row.EmployeeId,
        Month = fields.Month(row.Month, "month"),
        Mark = (FactMark)(int)row.Mark,
        Origin = origin,
    };

    public static HistoryRow ToRow(Wire.MonthlyHistory row, FactFields fields, FactOrigin origin) => new()
    {
        EmployeeId = row.EmployeeId,
        Month = fields.Month(row.Month, "month"),
        DoneUnits = fields.Fraction(row.DoneUnits, "done_units"),
        RequiredUnits = fields.Fraction(row.RequiredUnits, "required_units"),
        Origin = origin,
    };

    public static CalendarRow ToRow(Wire.CalendarDay row, FactFields fields, FactOrigin origin) => new()
    {
        Date = fields.Date(row.Date, "date") ?? default,
        Working = fields.Flag(row.HasWorking, row.Working, "working"),
        Note = row.Note,
        Origin = origin,
    };

    public static TeamRow ToRow(Wire.TeamTarget row, FactFields fields, FactOrigin origin) => new()
    {
        Team = row.Team,
        Month = fields.Period(row.Month, "month"),
        Metric = row.Metric,
        Target = fields.Number(row.Target, "target"),
        Actual = fields.Number(row.Actual, "actual"),
        BonusPool = fields.Money(row.BonusPool, "bonus_pool"),
        Origin = origin,
    };
}
