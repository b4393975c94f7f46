using System.Globalization;
using Telesales.Facts;
using Month = Telesales.Policies.V1.Month;

namespace Telesales.Conformance.Tests.Relations;

/// <summary>Draws what people do: attendance and activity by day, tasks and lists, deals, work logs.</summary>
internal sealed class WorkDrawing(Dice dice, Month month, DateOnly monday, HashSet<DateOnly> off)
{
    private static readonly string[] OtherMetrics =
    [
        "dialed_calls", "customers_met", "names_collected", "customer_profiles", "sales_units", "signed", "rest_time_calls", "refused_calls", "ring_overruns",
        "false_records", "incomplete_records", "connected_calls", "follow_ups", "lost_customers",
    ];

    private readonly List<AttendanceRow> _attendance = [];
    private readonly List<ActivityRow> _activity = [];
    private readonly List<AssignmentRow> _assignments = [];
    private readonly List<DealRow> _deals = [];
    private readonly List<WorkLogRow> _logs = [];

    public Branch Into(Branch branch) =>
        branch with { Attendance = _attendance, Activity = _activity, Assignments = _assignments, Deals = _deals, WorkLogs = _logs };

    public void Draw(EmployeeRow employee)
    {
        var id = employee.EmployeeId;
        var strength = dice.Of(30, 55, 91, 101, 105, 126, 150);
        for (var date = monday; date <= month.LastDay; date = date.AddDays(1)) Day(id, date, 20 * (int)(employee.Grade + 1) * strength / 100);
        for (var metric = 0; metric < OtherMetrics.Length; metric++)
            if (dice.Chance(35)) Activity(id, InMonth(), OtherMetrics[metric], 1 + dice.Next(dice.Of(3, 400)));
        if (dice.Chance(60)) Activity(id, InMonth().AddMonths(-1), "sales_units", dice.Next(3));
        Assignments(id);
        Deals(id);
        Logs(id);
    }

    private void Day(string id, DateOnly date, int contacts)
    {
        bool? scheduled = dice.Chance(5) ? dice.Chance(50) : null;
        if (!(scheduled ?? !off.Contains(date)))
        {
            if (scheduled is false) _attendance.Add(new() { EmployeeId = id, Date = date, Scheduled = false, Origin = Branch.Place("attendance", _attendance.Count + 2) });
            if (dice.Chance(3)) Activity(id, date, "contacts_collected", 30);
            return;
        }

        if (dice.Next(400) > 0) Attendance(id, date, scheduled);
        if (dice.Chance(90)) Activity(id, date, "contacts_collected", contacts + dice.Next(9) - 4);
        if (dice.Chance(15)) Activity(id, date, "invitees_confirmed", dice.Next(30));
        Activity(id, date, "effective_calls", 70 + dice.Next(60));
        Activity(id, date, dice.Of("followable_customers", "intent_customers"), 10 + dice.Next(20));
    }

    private void Attendance(string id, DateOnly date, bool? scheduled)
    {
        var (attended, leave) = dice.Chance(90) ? (1m, FactLeave.None) : (dice.Of(0, 0.5m), dice.Of(FactLeave.Approved, FactLeave.Approved, FactLeave.Unapproved));
        _attendance.Add(new()
        {
            EmployeeId = id,
            Date = date,
            Scheduled = scheduled,
            Attended = attended,
            Leave = dice.Next(600) == 0 ? FactLeave.Approved : leave,
            LateMinutes = dice.Chance(8) ? dice.Of(1, 14, 15, 29, 30) : null,
            EarlyLeaveMinutes = dice.Chance(5) ? dice.Of(10, 15, 30, 31, 60) : null,
            Reported = dice.Chance(10) ? true : null,
            OutMinutes = dice.Chance(10) ? dice.Of(60, 120, 500) : null,
            OvertimeMinutes = dice.Chance(5) ? 45 : null,
            OvertimeApproved = dice.Chance(50) ? true : null,
            Excused = dice.Chance(8) ? true : null,
            Origin = Branch.Place("attendance", _attendance.Count + 2),
        });
    }

    private void Assignments(string id)
    {
        for (var i = dice.Next(3); i > 0; i--)
            _assignments.Add(new() { EmployeeId = id, Date = InMonth(), Task = dice.Of(FactTask.Contacts, FactTask.Invitees), Target = dice.Of<long?>(null, 15, 33), Origin = Branch.Place("assignments", _assignments.Count + 2) });
        for (var i = dice.Next(3); i > 0; i--)
        {
            var date = InMonth();
            _assignments.Add(new()
            {
                EmployeeId = id,
                Date = date,
                Task = FactTask.Callbacks,
                Target = dice.Next(80) == 0 ? null : 40,
                PlannedDays = 1 + dice.Next(3),
                DueDate = date.AddDays(2),
                Completed = dice.Next(50),
                CompletedOn = date.AddDays(dice.Next(5)),
                ListId = string.Create(CultureInfo.InvariantCulture, $"L{i}"),
                Origin = Branch.Place("assignments", _assignments.Count + 2),
            });
        }
    }

    private void Deals(string id)
    {
        for (var i = dice.Next(3); i > 0; i--)
            Deal(new() { EmployeeId = id, Date = InMonth(), Kind = FactDealKind.Visit, ContactRank = dice.Of<FactContactRank?>(null, FactContactRank.Staff, FactContactRank.DepartmentHead, FactContactRank.President) });
        if (dice.Chance(40))
            Deal(new() { EmployeeId = id, Date = InMonth(), Kind = FactDealKind.Opportunity, HasRequirement = true, HasTimeline = true, HasOwner = true, HasBudget = dice.Chance(50) });
        if (dice.Chance(40))
            Deal(new() { EmployeeId = id, Date = InMonth(), Kind = FactDealKind.Meeting, PurchaseWithinTwoMonths = dice.Chance(60), Returned = dice.Chance(30), NegotiatingElsewhere = dice.Chance(30), ContractElsewhere = dice.Chance(30) });
        if (!dice.Chance(50)) return;
        Deal(new() { EmployeeId = id, Date = month.FirstDay.AddDays(8), Kind = FactDealKind.Receipt, Reference = "P1", Amount = dice.Of(0.01m, 12345.67m, 60000), CollectedBefore = dice.Of<decimal?>(null, 70000, 99999.99m) });
        if (dice.Chance(40))
            Deal(new() { EmployeeId = id, Date = month.FirstDay.AddDays(19), Kind = FactDealKind.Receipt, Reference = "P1", Amount = dice.Of(-0.01m, -10000, 25000) });
    }

    private void Deal(DealRow row) => _deals.Add(row with { Origin = Branch.Place("deals", _deals.Count + 2) });

    private void Logs(string id)
    {
        for (var week = monday; week <= month.LastDay; week = week.AddDays(7))
            if (dice.Chance(90))
                _logs.Add(new() { EmployeeId = id, WeekStart = week, SubmittedOn = week.AddDays(dice.Of(6, 8, 8, 9, 20)), Excused = dice.Chance(20) ? true : null, Origin = Branch.Place("worklogs", _logs.Count + 2) });
    }

    private void Activity(string id, DateOnly date, string metric, long value)
    {
        if (value >= 0) _activity.Add(new() { EmployeeId = id, Date = date, Metric = metric, Millionths = value * 1_000_000, Origin = Branch.Place("activity", _activity.Count + 2) });
    }

    private DateOnly InMonth() => month.FirstDay.AddDays(dice.Next(month.LastDay.Day));
}
