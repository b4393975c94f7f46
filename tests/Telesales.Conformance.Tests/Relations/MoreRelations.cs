using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Policies.V1;

namespace Telesales.Conformance.Tests.Relations;

/// <summary>Which way pay goes: who does more is not paid less, leave costs no deduction, fewer incidents cost no more.</summary>
internal static class MoreRelations
{
    public static bool MoreDoneNeverPaysLess(Case c)
    {
        var more = MoreDone(c);
        return Pairs(c, more, (before, after) => Assert.True(after.Net >= before.Net, $"{before.EmployeeId}: {before.Net} before, {after.Net} with more done"));
    }

    /// <summary>
    /// Under an enforced law there is one way: a weekly deduction brings a give-back or the floor of the performance pay, which count as pay that
    /// is protected. Whoever does more loses both. (docs/regulations says so beside R21.)
    /// </summary>
    public static bool MoreDoneUnderAnEnforcedLawPaysLessOnlyByWhatMadeGood(Case c) => Pairs(c, MoreDone(c), (before, after) =>
    {
        if (after.Net >= before.Net) return;
        Assert.True(PayslipRelations.Paid(before, "wage-protection") > 0, before.EmployeeId);
        var lost = MadeGood(before) - MadeGood(after);
        Assert.True(lost > 0 && before.Net.Fen - after.Net.Fen <= lost, before.EmployeeId);
    });

    public static bool MoreDoneTakesNoEntitlementAway(Case c) => Pairs(c, MoreDone(c), (before, after) =>
    {
        // Free time may come on an earlier day of its week.
        foreach (var given in before.Entitlements)
            Assert.Contains(after.Entitlements, still => still.Kind == given.Kind && (given.Kind == "early-leave" ? still.Date == given.Date : still.Date <= given.Date));
        Assert.Equal(before.Measures.Select(measure => measure.Code).Where(IsWork), after.Measures.Select(measure => measure.Code).Where(IsWork));
        foreach (var (less, more) in before.Measures.Where(measure => IsWork(measure.Code)).Zip(after.Measures.Where(measure => IsWork(measure.Code))))
            Assert.True(more.Done >= less.Done && more.Required == less.Required, less.Code);
    });

    public static bool MoreCallsAreNeverFinedMore(Case c)
    {
        var more = c.Branch with { Activity = [.. c.Branch.Activity.Select(row => row.Metric is "effective_calls" or "followable_customers" or "intent_customers" && c.Dice.Chance(20) ? row with { Millionths = row.Millionths + 9_000_000 } : row)] };
        return Pairs(c, more, (before, after) => Assert.True(after.Net >= before.Net, before.EmployeeId));
    }

    public static bool ApprovedLeaveNeverCostsADeduction(Case c)
    {
        var onLeave = c.Branch.Attendance.Select(row => row.Attended is not null && c.Dice.Chance(10) ? row with { Attended = 0, Leave = FactLeave.Approved } : row);
        return Pairs(c, c.Branch with { Attendance = [.. onLeave] }, (before, after) => Assert.True(Taken(after) <= Taken(before), FormattableString.Invariant($"{before.EmployeeId}: {Taken(before)} fen before, {Taken(after)} with leave")));
    }

    public static bool ExcusedDayNeverPaysLess(Case c)
    {
        var excused = c.Branch.Attendance.Select(row => c.Dice.Chance(30) ? row with { Excused = true } : row);
        return Pairs(c, c.Branch with { Attendance = [.. excused] }, (before, after) => Assert.True(after.Net >= before.Net, before.EmployeeId));
    }

    public static bool FewerIncidentsNeverPayLess(Case c)
    {
        var fewer = c.Branch.Incidents.Where(row => row.Type == "adopted-proposal" || c.Dice.Chance(50)).ToList();
        return Pairs(c, c.Branch with { Incidents = fewer }, (before, after) => Assert.True(after.Net >= before.Net, before.EmployeeId)) && fewer.Count < c.Branch.Incidents.Count;
    }

    public static bool BetterRatingNeverPaysLess(Case c)
    {
        var better = c.Branch.Ratings.Select(row => row.Actual is { } actual && c.Dice.Chance(20) ? row with { Actual = row.Indicator == "churn_rate" ? Math.Max(0, actual - 7) : actual + 7 } : row);
        return Pairs(c, c.Branch with { Ratings = [.. better] }, (before, after) => Assert.True(after.Net >= before.Net, $"{before.EmployeeId}: {before.Net} before, {after.Net} with better ratings"));
    }

    public static bool HigherBasePayNeverPaysLess(Case c)
    {
        // By a tenth, so that a performance base stays above half of it where that is asked for.
        var higher = c.Branch.Employees.Select(row => row.BasePay is { } pay ? row with { BasePay = decimal.Round(pay * 1.1m, 2, MidpointRounding.AwayFromZero) } : row);
        return Pairs(c, c.Branch with { Employees = [.. higher] }, (before, after) => Assert.True(after.Net >= before.Net, before.EmployeeId));
    }

    public static bool EnforcingTheLawNeverPaysLess(Case c)
    {
        var enforced = c.Calculate(c.Branch, Case.PlanOf(c.Plan.Id, c.Month, 2700));
        return Pairs(c.Calculate(c.Branch), enforced, (before, after) => Assert.Equal(before.Net.Fen + PayslipRelations.Paid(after, "wage-protection"), after.Net.Fen));
    }

    public static bool HigherMinimumWageNeverPaysLess(Case c)
    {
        var low = c.Calculate(c.Branch, Case.PlanOf(c.Plan.Id, c.Month, 1500));
        var high = c.Calculate(c.Branch, Case.PlanOf(c.Plan.Id, c.Month, 2700));
        return Pairs(low, high, (before, after) => Assert.True(after.Net >= before.Net, before.EmployeeId));
    }

    // More of the day's work, better lists, a further visit, complete opportunity or receipt; nothing that falls away.
    private static Branch MoreDone(Case c)
    {
        var day = c.Month.FirstDay.AddDays(c.Dice.Next(c.Month.LastDay.Day));
        var (id, all) = (c.Dice.Of<EmployeeRow>([.. c.Branch.Employees]).EmployeeId, c.Branch);
        var work = all.Activity.Select(row => row.Metric is "contacts_collected" or "invitees_confirmed" && c.Dice.Chance(25) ? row with { Millionths = row.Millionths + (1_000_000 * (1 + c.Dice.Next(60))) } : row);
        return all with
        {
            Activity = [.. work, new() { EmployeeId = id, Date = day, Metric = "contacts_collected", Millionths = 1_000_000 * (1 + c.Dice.Next(80)) }],
            Assignments = [.. all.Assignments.Select(row => row.Completed is { } completed ? row with { Completed = completed + c.Dice.Next(20) } : row)],
            Deals = c.Dice.Chance(30) ? all.Deals : [.. all.Deals, c.Dice.Of(
                new DealRow { EmployeeId = id, Date = day, Kind = FactDealKind.Visit, ContactRank = FactContactRank.President },
                new() { EmployeeId = id, Date = day, Kind = FactDealKind.Opportunity, HasRequirement = true, HasTimeline = true, HasOwner = true, HasBudget = true },
                new() { EmployeeId = id, Date = day, Kind = FactDealKind.Receipt, Reference = c.Dice.Of("P1", "P9"), Amount = 25000 })],
        };
    }

    private static long MadeGood(Payslip payslip) => PayslipRelations.Paid(payslip, "give-back") + PayslipRelations.Paid(payslip, "performance-floor");

    private static bool IsWork(string measure) => measure.StartsWith("workload.", StringComparison.Ordinal);

    private static long Taken(Payslip payslip) => -payslip.Lines.Where(line => line.Section is LineSection.Deductions or LineSection.Fines).Sum(line => line.Amount.Fen);

    private static bool Pairs(Case c, Branch changed, Action<Payslip, Payslip> holds) => Pairs(c.Calculate(c.Branch), c.Calculate(changed), holds);

    // Whoever is paid both times.
    private static bool Pairs(IReadOnlyList<PersonResult> before, IReadOnlyList<PersonResult> after, Action<Payslip, Payslip> holds)
    {
        var pairs = before.OfType<Payslip>().Join(after.OfType<Payslip>(), payslip => payslip.EmployeeId, payslip => payslip.EmployeeId, (one, other) => (one, other)).ToList();
        foreach (var (one, other) in pairs) holds(one, other);
        return pairs.Count > 0;
    }
}
