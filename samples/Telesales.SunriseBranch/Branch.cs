using System.Globalization;

namespace Telesales.SunriseBranch;

/// <summary>Collects what happened in the branch and writes it as the fact files of the rulebook.</summary>
internal sealed class Branch
{
    private readonly SortedDictionary<DateOnly, bool> _calendar = [];
    private readonly List<Member> _members = [];
    private readonly CsvTable _calendarTable = new("date", "working", "note");
    private readonly CsvTable _employees = new(
        "employee_id", "name", "branch", "team", "role", "grade", "hire_date", "leave_date", "status", "base_pay", "performance_base",
        "contract_start", "contract_end", "agreed_wage");

    private readonly CsvTable _partners = new("partner", "month", "mode", "sales_units", "paid_to_people");

    private readonly CsvTable _partnerViolations = new("partner", "month", "severity", "count");

    private readonly CsvTable _teams = new("team", "month", "metric", "target", "actual", "bonus_pool");

    public CsvTable Attendance { get; } = new(
        "employee_id", "date", "scheduled", "attended", "leave", "late_minutes", "early_leave_minutes", "reported", "out_minutes", "overtime_minutes",
        "overtime_approved", "excused");

    public CsvTable Activity { get; } = new("employee_id", "date", "metric", "value");

    public CsvTable Assignments { get; } = new("employee_id", "date", "task", "target", "planned_days", "due_date", "completed", "completed_on", "list_id");

    public CsvTable Deals { get; } = new(
        "employee_id", "date", "kind", "reference", "contact_rank", "has_requirement", "has_timeline", "has_owner", "has_budget", "amount",
        "collected_before", "returned", "purchase_within_two_months", "negotiating_elsewhere", "contract_elsewhere");

    public CsvTable Incidents { get; } = new("employee_id", "date", "type", "count", "points", "severity");

    public CsvTable Ratings { get; } = new("employee_id", "month", "indicator", "actual", "target");

    public CsvTable WorkLogs { get; } = new("employee_id", "week_start", "submitted_on", "excused");

    public CsvTable Marks { get; } = new("employee_id", "month", "mark");

    public CsvTable History { get; } = new("employee_id", "month", "done_units", "required_units");

    public void Calendar(DateOnly date, bool working, string note)
    {
        _calendar.Add(date, working);
        _calendarTable.Row(date, working, note);
    }

    public void TeamTarget(string team, string month, string metric, decimal? target, decimal? actual, decimal? pool) =>
        _teams.Row(team, month, metric, target, actual, pool);

    /// <summary>Someone who sells for the branch under an agreement: units sold, and what was paid to their own people.</summary>
    public void Partner(string partner, string month, string mode, decimal? units, decimal? paid) =>
        _partners.Row(partner, month, mode, units, paid);

    public void PartnerViolation(string partner, string month, string severity, int? count = null) =>
        _partnerViolations.Row(partner, month, severity, count);

    public bool IsWorkingDay(DateOnly date) =>
        _calendar.TryGetValue(date, out var working) ? working : date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>Someone who was told of before.</summary>
    public Member this[string id] => _members.Single(member => member.Id == id);

    /// <summary>Someone of the branch; base pay and performance base are agreed in the contract, the latter as in R21's grade table unless said otherwise.</summary>
    public Member Member(
        string id, string name, string team, string grade, string hired, decimal basePay, string status = "regular", string role = "representative",
        string? leaves = null, decimal? performanceBase = null, string? contractStart = null, string? contractEnd = null, decimal? agreedWage = null)
    {
        _employees.Row(
            id, name, "sunrise", team, role, grade, hired, leaves, status, basePay, performanceBase ?? OfGrade(grade), contractStart, contractEnd, agreedWage);
        var member = new Member(this, id, Day(hired), leaves is null ? DateOnly.MaxValue : Day(leaves));
        _members.Add(member);
        return member;
    }

    public IReadOnlyDictionary<string, string> Files()
    {
        foreach (var member in _members) member.WriteAttendance();
        return new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["activity.csv"] = Activity.ToString(),
            ["assignments.csv"] = Assignments.ToString(),
            ["attendance.csv"] = Attendance.ToString(),
            ["calendar.csv"] = _calendarTable.ToString(),
            ["deals.csv"] = Deals.ToString(),
            ["employees.csv"] = _employees.ToString(),
            ["history.csv"] = History.ToString(),
            ["incidents.csv"] = Incidents.ToString(),
            ["marks.csv"] = Marks.ToString(),
            ["partner_violations.csv"] = _partnerViolations.ToString(),
            ["partners.csv"] = _partners.ToString(),
            ["ratings.csv"] = Ratings.ToString(),
            ["teams.csv"] = _teams.ToString(),
            ["worklogs.csv"] = WorkLogs.ToString(),
        };
    }

    private static decimal OfGrade(string grade) => grade switch { "junior" => 700m, "intermediate" => 900m, _ => 1200m };

    private static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
