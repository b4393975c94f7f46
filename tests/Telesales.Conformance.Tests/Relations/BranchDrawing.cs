using System.Globalization;
using Telesales.Facts;
using Month = Telesales.Policies.V1.Month;

namespace Telesales.Conformance.Tests.Relations;

/// <summary>
/// Draws a small branch with facts of every kind that some plan reads: joiners and leavers, rosters, leave, lateness, lists, refunds, ratings
/// around every line, incidents of earlier months, and now and then a fact that withholds a payslip.
/// </summary>
internal sealed class BranchDrawing(Dice dice, Month month)
{
    private static readonly string?[] Teams = ["T0", "T0", "T1", null];

    private readonly DateOnly _monday = month.FirstDay.AddDays(-(((int)month.FirstDay.DayOfWeek + 6) % 7));
    private readonly HashSet<DateOnly> _off = [];
    private readonly List<EmployeeRow> _employees = [];
    private readonly List<CalendarRow> _calendar = [];
    private readonly List<TeamRow> _teams = [];

    public static Branch Draw(uint seed, int people, Month month)
    {
        var drawing = new BranchDrawing(new Dice(seed), month);
        return drawing.Draw(people);
    }

    private Branch Draw(int people)
    {
        Calendar();
        TeamTargets();
        var work = new WorkDrawing(dice, month, _monday, _off);
        var record = new RecordDrawing(dice, month);
        for (var i = 0; i < people; i++)
        {
            var employee = Employee(string.Create(CultureInfo.InvariantCulture, $"E{i:00}"));
            _employees.Add(employee);
            work.Draw(employee);
            record.Draw(employee);
        }

        return record.Into(work.Into(new Branch(month) { Employees = _employees, Calendar = _calendar, Teams = _teams }));
    }

    private void Calendar()
    {
        for (var date = _monday; date <= month.LastDay; date = date.AddDays(1))
        {
            var working = date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
            if (dice.Chance(12)) _calendar.Add(new() { Date = date, Working = working = !working, Origin = Branch.Place("calendar", _calendar.Count + 2) });
            if (!working) _off.Add(date);
        }
    }

    private void TeamTargets()
    {
        foreach (var team in new[] { "T0", "T1" })
            foreach (var metric in new[] { "sales_amount", "signed" })
                if (dice.Chance(80))
                    _teams.Add(new()
                    {
                        Team = team,
                        Month = FactPeriod.Of(new(month.Year, month.Number)),
                        Metric = metric,
                        Target = dice.Of<decimal?>(null, 0, 10, 10, 10.5m),
                        Actual = dice.Of(9.99m, 10, 10.5m, 11),
                        BonusPool = dice.Of(0.05m, 1000, 999.99m),
                        Origin = Branch.Place("teams", _teams.Count + 2),
                    });
    }

    private EmployeeRow Employee(string id)
    {
        var hired = dice.Chance(60) ? month.FirstDay.AddDays(-400 - dice.Next(800)) : month.FirstDay.AddDays(dice.Of(-70, -40, -20, -1, 0, 11, 27));
        DateOnly? leaves = dice.Chance(15) ? month.FirstDay.AddDays(dice.Of(8, 20, 40)) : null;
        // Now and then so little that a few weeks' deductions take all of it.
        var little = dice.Chance(10);
        return new()
        {
            EmployeeId = id,
            Name = dice.Of("王丽", "Olga", "José", null),
            Branch = "B1",
            Team = dice.Of<string?>(Teams),
            Role = FactRole.Representative,
            Grade = dice.Of(FactGrade.Junior, FactGrade.Intermediate, FactGrade.Senior),
            HireDate = hired,
            LeaveDate = leaves < hired ? null : leaves,
            Status = dice.Of(FactStatus.Regular, FactStatus.Regular, FactStatus.Probation),
            BasePay = dice.Chance(3) ? null : little ? 400 : dice.Of(1400m, 1666.67m, 2400m, 3000.50m),
            PerformanceBase = dice.Chance(3) ? null : little ? 220.05m : dice.Of(2000m, 1500.25m, 1600m),
            ContractStart = dice.Of<DateOnly?>(null, hired),
            ContractEnd = dice.Of<DateOnly?>(null, null, hired.AddDays(364)),
            AgreedWage = dice.Of<decimal?>(null, 4000),
            Origin = Branch.Place("employees", _employees.Count + 2),
        };
    }
}
