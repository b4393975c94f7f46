using System.Globalization;
using Telesales.Facts;
using Telesales.Payroll;

namespace Telesales.Conformance.Tests.Relations;

/// <summary>What changes nothing: order, company, machine, and facts that nobody's pay is about.</summary>
internal static class SameRelations
{
    private static readonly string[] Cultures = ["de-DE", "ar-SA", "zh-CN", "tr-TR", "fa-IR"];

    public static bool OrderOfRowsDoesNotMatter(Case c)
    {
        Assert.Equal(Everyone(c), c.Json(c.Calculate(c.Branch.Shuffled(c.Dice))));
        return c.Results.Count > 0;
    }

    public static bool OrderOfPeopleDoesNotMatter(Case c)
    {
        Assert.Equal(Everyone(c), c.Json(c.Calculate(c.Branch with { Employees = [.. c.Branch.Employees.Reverse()] })));
        return c.Results.Count > 1;
    }

    public static bool TwoRunsAreTheSameBytes(Case c)
    {
        Assert.Equal(Everyone(c), c.Json(c.Calculate(c.Branch, threads: 3)));
        return c.Results.Count > 0;
    }

    public static bool ExplanationsChangeNothingElse(Case c)
    {
        Assert.Equal(c.Json(c.Calculate(c.Branch)), c.Json(c.Results));
        return c.Results.Count > 0;
    }

    public static bool BatchSplitByTeamsGivesTheSame(Case c)
    {
        var teams = c.Branch.Employees.Select(row => row.Team).Distinct().ToList();
        var parts = teams.SelectMany(team => c.Calculate(c.Branch.Of(row => row.Team == team)));
        Assert.Equal(Everyone(c), c.Json([.. parts.OrderBy(result => result.EmployeeId, StringComparer.Ordinal)]));
        return teams.Count > 1;
    }

    public static bool OneAloneGetsWhatTheyGetAmongAll(Case c)
    {
        foreach (var result in c.Calculate(c.Branch)) Assert.Equal(c.Json([result]), c.Json([c.CalculateOne(c.Branch, result.EmployeeId)!]));
        return c.Results.Count > 0;
    }

    public static bool OtherTeamsFactsDoNotMatter(Case c)
    {
        var one = c.Dice.Of<EmployeeRow>([.. c.Branch.Employees]);
        // Whoever is of another team is gone, and every other one when this one has none.
        bool IsOther(string id) => id != one.EmployeeId && c.Branch.Employees.Any(row => row.EmployeeId == id && (row.Team != one.Team || one.Team is null));
        var others = c.Branch.Employees.Where(row => IsOther(row.EmployeeId)).ToList();
        var changed = c.Branch.Where(id => !IsOther(id));
        Assert.Equal(Of(c, c.Calculate(c.Branch), one.EmployeeId), Of(c, c.Calculate(changed), one.EmployeeId));
        return others.Count > 0;
    }

    public static bool CultureDoesNotMatter(Case c)
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Everyone(c);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(c.Dice.Of<string>(Cultures));
            Assert.Equal(expected, c.Json(c.Calculate(c.Branch)));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }

        return c.Results.Count > 0;
    }

    public static bool ActivitySplitIntoRowsIsTheSame(Case c)
    {
        var split = c.Branch.Activity.SelectMany(row => row.Millionths >= 2_000_000
            ? new[] { row with { Millionths = 1_000_000 }, row with { Millionths = row.Millionths - 1_000_000 } }
            : [row]);
        // What was seen differs where a plan counts the rows of a month (R01), so the hash may; what is said does not.
        Assert.Equal(c.JsonOfSaid(c.Calculate(c.Branch)), c.JsonOfSaid(c.Calculate(c.Branch with { Activity = [.. split] })));
        return c.Results.Count > 0;
    }

    public static bool IncidentCountedTwiceIsTwoIncidents(Case c)
    {
        var split = c.Branch.Incidents.SelectMany(row => row.Count == 2 ? new[] { row with { Count = 1 }, row with { Count = null } } : [row]);
        Assert.Equal(c.JsonOfSaid(c.Calculate(c.Branch)), c.JsonOfSaid(c.Calculate(c.Branch with { Incidents = [.. split] })));
        return c.Branch.Incidents.Any(row => row.Count == 2);
    }

    public static bool IncidentCountedNoneIsNoIncident(Case c)
    {
        var none = c.Branch.Employees.Select(row => new IncidentRow { EmployeeId = row.EmployeeId, Date = c.Month.FirstDay.AddDays(c.Dice.Next(28)), Type = "rudeness", Severity = FactSeverity.Severe, Count = 0 });
        Assert.Equal(c.JsonOfSaid(c.Calculate(c.Branch)), c.JsonOfSaid(c.Calculate(c.Branch with { Incidents = [.. c.Branch.Incidents, .. none] })));
        return c.Results.Count > 0;
    }

    public static bool FactsOfOtherMonthsChangeNothing(Case c)
    {
        var next = c.Month.LastDay.AddDays(1 + c.Dice.Next(20));
        var longAgo = c.Month.FirstDay.AddYears(-2).AddDays(c.Dice.Next(20));
        var month = FactMonth.Of(c.Month.FirstDay);
        var branch = c.Branch;
        foreach (var id in c.Branch.Employees.Select(row => row.EmployeeId))
            branch = branch with
            {
                Activity = [.. branch.Activity, .. new[] { next, longAgo }.Select(date => new ActivityRow { EmployeeId = id, Date = date, Metric = "sales_units", Millionths = 7_000_000 })],
                Incidents = [.. branch.Incidents, .. new[] { next, longAgo }.Select(date => new IncidentRow { EmployeeId = id, Date = date, Type = "shift-swap", Severity = FactSeverity.Severe })],
                Deals = [.. branch.Deals, new() { EmployeeId = id, Date = next, Kind = FactDealKind.Visit, ContactRank = FactContactRank.President }],
                Ratings = [.. branch.Ratings, new() { EmployeeId = id, Month = month.AddMonths(1), Indicator = "sales_amount", Actual = 1, Target = 100 }],
                Marks = [.. branch.Marks, new() { EmployeeId = id, Month = month.AddMonths(1), Mark = FactMark.Outstanding }],
            };
        Assert.Equal(Everyone(c), c.Json(c.Calculate(branch)));
        return c.Results.Count > 0;
    }

    public static bool MetricsThatThePlanDoesNotReadDoNotMatter(Case c)
    {
        // R01 asks of the months before whether there was anything at all.
        if (c.Plan.Declarations.ActivityMonthsBack is not null) return false;
        var read = c.Plan.Declarations.Metrics;
        var unread = c.Branch.Activity.Select(row => read.Contains(row.Metric) ? row : row with { Millionths = row.Millionths * 3 });
        Assert.Equal(Everyone(c), c.Json(c.Calculate(c.Branch with { Activity = [.. unread] })));
        return c.Branch.Activity.Any(row => !read.Contains(row.Metric));
    }

    public static bool NamesDoNotMatter(Case c)
    {
        var renamed = c.Branch.Employees.Select(row => row with { Name = $"{row.EmployeeId} 张三", Branch = "B2" });
        Assert.Equal(c.JsonOfSaid(c.Calculate(c.Branch)), c.JsonOfSaid(c.Calculate(c.Branch with { Employees = [.. renamed] })));
        return c.Results.Count > 0;
    }

    private static string Everyone(Case c) => c.Json(c.Calculate(c.Branch));

    private static string Of(Case c, IReadOnlyList<PersonResult> results, string id) => c.Json([.. results.Where(result => result.EmployeeId == id)]);
}
