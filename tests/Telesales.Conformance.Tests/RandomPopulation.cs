using System.Globalization;
using Telesales.Testing;

namespace Telesales.Conformance.Tests;

/// <summary>
/// A branch of October 2026 drawn from a seed: joiners and leavers, rosters, leave, tasks, lists, refunds, weak and strong months, and now and
/// then a fact that withholds a payslip. It passes the import; what must come of it is for properties to say.
/// </summary>
internal sealed class RandomPopulation
{
    public static readonly string[] Teams = ["T0", "T1", "T2", ""];

    private static readonly string[] Grades = ["junior", "intermediate", "senior"];
    private static readonly DateOnly From = new(2026, 9, 28);
    private static readonly DateOnly To = new(2026, 10, 31);

    private readonly Dice _dice;
    private readonly HashSet<DateOnly> _off = [];
    private readonly Dictionary<string, List<string>> _rows = new(StringComparer.Ordinal)
    {
        ["employees.csv"] = ["employee_id,name,team,role,grade,hire_date,leave_date,status,base_pay,performance_base,contract_start,agreed_wage"],
        ["calendar.csv"] = ["date,working"],
        ["attendance.csv"] = ["employee_id,date,scheduled,attended,leave,out_minutes,excused"],
        ["activity.csv"] = ["employee_id,date,metric,value"],
        ["assignments.csv"] = ["employee_id,date,task,target,planned_days,due_date,completed,completed_on,list_id"],
        ["deals.csv"] = ["employee_id,date,kind,reference,contact_rank,has_requirement,has_timeline,has_owner,has_budget,amount,collected_before"],
        ["incidents.csv"] = ["employee_id,date,type,count"],
        ["marks.csv"] = ["employee_id,month,mark"],
        ["history.csv"] = ["employee_id,month,done_units,required_units"],
        ["teams.csv"] = ["team,month,metric,target,actual,bonus_pool"],
    };

    private RandomPopulation(uint seed) => _dice = new(seed);

    public static FactFolder Draw(uint seed, int people)
    {
        var population = new RandomPopulation(seed);
        population.Calendar();
        population.TeamTargets();
        for (var i = 0; i < people; i++) population.Person(string.Create(CultureInfo.InvariantCulture, $"E{i:00}"));
        var facts = new FactFolder();
        foreach (var (file, rows) in population._rows) facts.Set(file, rows);
        return facts;
    }

    private void Calendar()
    {
        for (var date = From; date <= To; date = date.AddDays(1))
        {
            var working = date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
            if (_dice.Chance(12)) Row("calendar.csv", date, (working = !working) ? 1 : 0);
            if (!working) _off.Add(date);
        }
    }

    private void TeamTargets()
    {
        foreach (var team in Teams[..3])
            foreach (var metric in new[] { "sales_amount", "signed" })
                if (_dice.Chance(70)) Row("teams.csv", team, "2026-10", metric, _dice.Of("", "0", "10", "10.5"), _dice.Of("9.99", "10", "10.5", "11"), _dice.Of("0.05", "1000", "999.99"));
    }

    private void Person(string id)
    {
        var hired = _dice.Of("2021-01-04", "2024-05-06", "2026-08-20", "2026-09-07", "2026-10-12", "2026-10-31");
        var leaves = _dice.Chance(15) ? _dice.Of("2026-10-09", "2026-10-31", "2026-11-02") : "";
        if (string.CompareOrdinal(leaves, hired) < 0) leaves = "";
        var basePay = _dice.Of("1400", "1666.67", "2400", "3000.50");
        var grade = _dice.Next(3);
        Row(
            "employees.csv", id, _dice.Of("王丽", "Olga", "José", ""), Teams[_dice.Next(Teams.Length)], "representative", Grades[grade],
            hired, leaves, _dice.Of("regular", "regular", "probation"), basePay, _dice.Of("", "2000", "1500.25"), _dice.Of("", hired), _dice.Of("", "4000"));
        var contacts = 20 * (grade + 2) * _dice.Of(55, 78, 91, 101, 101, 126) / 100;
        for (var date = From; date <= To; date = date.AddDays(1)) Day(id, date, contacts);
        Work(id);
        Deals(id);
        Career(id);
    }

    // Attendance and activity of a day.
    private void Day(string id, DateOnly date, int contacts)
    {
        var scheduled = _dice.Chance(5) ? _dice.Of("0", "1") : "";
        if (scheduled == "0") Row("attendance.csv", id, date, 0, "", "", "", "");
        if (scheduled == "0" || (scheduled == "" && _off.Contains(date))) return;
        if (_dice.Chance(99))
        {
            var (attended, leave) = _dice.Chance(90) ? ("1", "none") : (_dice.Of("0", "0.5"), _dice.Of("approved", "approved", "unapproved"));
            Row("attendance.csv", id, date, scheduled, attended, _dice.Next(300) == 0 ? "approved" : leave, _dice.Of("", "", "120"), _dice.Of("", "", "1"));
        }

        if (_dice.Chance(90)) Row("activity.csv", id, date, "contacts_collected", contacts + _dice.Next(9) - 4);
        if (_dice.Chance(10)) Row("activity.csv", id, date, "contacts_collected", 1 + _dice.Next(20));
        if (_dice.Chance(15)) Row("activity.csv", id, date, "invitees_confirmed", _dice.Next(30));
        Row("activity.csv", id, date, "effective_calls", 70 + _dice.Next(60));
        Row("activity.csv", id, date, _dice.Of("followable_customers", "intent_customers"), 10 + _dice.Next(20));
        if (_dice.Chance(4)) Row("activity.csv", id, date, _dice.Of("false_records", "incomplete_records"), 1);
    }

    private void Work(string id)
    {
        for (var i = _dice.Next(3); i > 0; i--)
            Row("assignments.csv", id, October(), _dice.Of("contacts", "invitees"), _dice.Of("", "15", "33"), "", "", "", "", "");
        for (var i = _dice.Next(3); i > 0; i--)
        {
            var date = October();
            var target = _dice.Next(60) == 0 ? "" : "40";
            Row("assignments.csv", id, date, "callbacks", target, 1 + _dice.Next(3), date.AddDays(2), _dice.Next(50), date.AddDays(_dice.Next(5)), "L" + i);
        }

        if (_dice.Chance(15)) Row("incidents.csv", id, October(), _dice.Of("missed-training", "missing-plan", "missing-daily-record"), _dice.Of("", "2"));
    }

    private void Deals(string id)
    {
        for (var i = _dice.Next(3); i > 0; i--) Row("deals.csv", id, October(), "visit", "", _dice.Of("", "staff", "department_head", "president"), "", "", "", "", "", "");
        for (var i = _dice.Next(2); i > 0; i--) Row("deals.csv", id, October(), "opportunity", "O" + i, "", 1, 1, 1, _dice.Of("0", "1"), "", "");
        if (!_dice.Chance(50)) return;
        var before = _dice.Of("", "70000", "99999.99");
        Row("deals.csv", id, new DateOnly(2026, 10, 9), "receipt", "P1", "", "", "", "", "", _dice.Of("0.01", "12345.67", "60000"), before);
        if (_dice.Chance(40)) Row("deals.csv", id, new DateOnly(2026, 10, 20), "receipt", "P1", "", "", "", "", "", _dice.Of("-0.01", "-10000", "25000"), "");
    }

    private void Career(string id)
    {
        foreach (var month in new[] { "2026-08", "2026-09" })
            if (_dice.Chance(70)) Row("history.csv", id, month, _dice.Of("10", "15.9", "16", "20", "24", "71/3"), "20");
        if (_dice.Chance(30)) Row("marks.csv", id, "2026-10", _dice.Of("outstanding", "training_completed"));
    }

    private DateOnly October() => new(2026, 10, 1 + _dice.Next(31));

    private void Row(string file, params object[] values) => _rows[file].Add(string.Join(',', values.Select(value => value switch
    {
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    })));
}
