using Telesales.Facts;
using Telesales.Payroll;

namespace Telesales.Conformance.Tests.Relations;

/// <summary>The open month, and pools that a team shares.</summary>
internal static class MonthRelations
{
    public static bool ProgressOnTheLastDayIsTheMonthsPayslip(Case c)
    {
        Assert.Equal(c.Json(c.Calculate(c.Branch)), c.Json(c.Calculate(c.Branch, asOf: c.Month.LastDay)));
        return c.Results.Count > 0;
    }

    public static bool ProgressDoesNotSeeLaterFacts(Case c)
    {
        var asOf = AnyDay(c);
        var seen = c.Branch with
        {
            Activity = [.. c.Branch.Activity.Where(row => row.Date <= asOf)],
            Deals = [.. c.Branch.Deals.Where(row => row.Date <= asOf)],
            Incidents = [.. c.Branch.Incidents.Where(row => row.Date <= asOf)],
            Assignments = [.. c.Branch.Assignments.Where(row => row.Date <= asOf)],
        };
        Assert.Equal(c.Json(c.Calculate(seen, asOf: asOf), asOf), c.Json(c.Calculate(c.Branch, asOf: asOf), asOf));
        return c.Results.Count > 0;
    }

    public static bool OpenMonthGivesNoCareerDecision(Case c)
    {
        string[] closedOnly = ["confirm", "not-confirmed", "promote", "demote", "demote-or-dismiss", "training-required"];
        var asOf = AnyDay(c);
        var open = c.Calculate(c.Branch, asOf: asOf).OfType<Payslip>().ToList();
        foreach (var payslip in open)
        {
            Assert.DoesNotContain(payslip.Decisions, decision => closedOnly.Contains(decision.Code));
            Assert.DoesNotContain(payslip.Lines, line => line.Code is "give-back" or "performance-floor" or "wage-protection");
        }

        return open.Count > 0;
    }

    public static bool PoolOfATeamIsPaidOutInFull(Case c)
    {
        var told = false;
        foreach (var team in c.Branch.Employees.Select(row => row.Team).Where(team => team is not null).Distinct())
        {
            var members = c.Branch.Employees.Where(row => row.Team == team && row.HireDate <= c.Month.LastDay && !(row.LeaveDate < c.Month.LastDay)).Select(row => row.EmployeeId).ToList();
            var paid = c.Payslips.Where(payslip => members.Contains(payslip.EmployeeId)).Select(payslip => PayslipRelations.Paid(payslip, "team-reward")).ToList();
            Assert.DoesNotContain(c.Payslips, payslip => !members.Contains(payslip.EmployeeId) && IsOf(c, payslip, team) && PayslipRelations.Paid(payslip, "team-reward") != 0);
            // Someone whose payslip is withheld keeps their share: then it can't be added up.
            if (members.Count == 0 || paid.Count < members.Count) continue;
            var pools = c.Branch.Teams.Where(row => row.Team == team && row.Month.Month == FactMonth.Of(c.Month.FirstDay) && row.Target > 0 && row.Actual >= row.Target).ToList();
            Assert.Equal((long)(pools.Sum(row => row.BonusPool ?? 0) * 100), paid.Sum());
            Assert.True(paid.Max() - paid.Min() <= pools.Count, "shares differ by more than a cent for each pool");
            told |= pools.Count > 0;
        }

        return told;
    }

    private static bool IsOf(Case c, Payslip payslip, string? team) => c.Branch.Employees.Any(row => row.EmployeeId == payslip.EmployeeId && row.Team == team);

    private static DateOnly AnyDay(Case c) => c.Month.FirstDay.AddDays(c.Dice.Next(c.Month.LastDay.Day - 1));
}
