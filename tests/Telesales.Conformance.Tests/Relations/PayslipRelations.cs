using Telesales.Payroll;
using Telesales.Payroll.Rendering;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Conformance.Tests.Relations;

/// <summary>What holds of any payslip, whatever was calculated.</summary>
internal static class PayslipRelations
{
    private static readonly string[] Career = ["confirm", "not-confirmed", "promote", "demote", "demote-or-dismiss", "training-required"];

    public static bool NetIsTheSumOfTheLines(Case c)
    {
        foreach (var payslip in c.Payslips) Assert.Equal(payslip.Lines.Sum(line => line.Amount.Fen), payslip.Net.Fen);
        return c.Payslips.Any();
    }

    public static bool EveryoneIsPaidOrWithheldOnce(Case c)
    {
        var employed = c.Branch.Employees.Where(row => row.HireDate <= c.Month.LastDay && !(row.LeaveDate < c.Month.FirstDay)).Select(row => row.EmployeeId);
        Assert.Equal(employed.Order(StringComparer.Ordinal), c.Results.Select(result => result.EmployeeId));
        foreach (var withheld in c.Results.OfType<WithheldPayslip>()) Assert.NotEmpty(withheld.Errors);
        return c.Results.Count > 0;
    }

    public static bool LinesStandInOrderAndPaySomething(Case c)
    {
        foreach (var payslip in c.Payslips)
        {
            var keys = payslip.Lines.Select(line => (line.Section, line.Code, line.Reference ?? "")).ToList();
            Assert.Equal(keys.Distinct().OrderBy(key => key.Section).ThenBy(key => key.Code, StringComparer.Ordinal).ThenBy(key => key.Item3, StringComparer.Ordinal), keys);
            Assert.All(payslip.Lines.Where(line => line.Amount == Money.Zero), line => Assert.Contains(line.Code, new[] { "base-pay", "performance-pay" }));
        }

        return c.Payslips.Any(payslip => payslip.Lines.Count > 1);
    }

    public static bool CountedLinesAreQuantityTimesRate(Case c)
    {
        // Lines with a cap keep their count and rate, and say how they were capped.
        var counted = c.Payslips.SelectMany(payslip => payslip.Lines).Where(line => line.Quantity is not null && !line.Parts.Any(part => part.Outcome is PayLine { Formula: not null })).ToList();
        foreach (var line in counted) Assert.Equal(line.Rate!.Value * line.Quantity!.Value, line.Amount);
        return counted.Count > 0;
    }

    public static bool ExplanationsRecomputeToTheLines(Case c)
    {
        var renderer = new ExplanationRenderer(c.Plan, Language.En);
        foreach (var line in c.Payslips.SelectMany(payslip => payslip.Lines))
        {
            var exact = Amount.Zero;
            foreach (var part in line.Parts) exact += renderer.Recompute(part) ?? throw new InvalidOperationException($"{line.Code}: {part.Message} has no amount.");
            Assert.Equal(exact.Rounded(), line.Amount);
        }

        return c.Payslips.Any();
    }

    public static bool DeductionsTakeAndBonusesGive(Case c)
    {
        foreach (var line in c.Payslips.SelectMany(payslip => payslip.Lines))
        {
            // A commission may be clawed back.
            if (line.Section is LineSection.Deductions or LineSection.Fines) Assert.True(line.Amount < Money.Zero, line.Code);
            else if (line.Section is not LineSection.Commissions) Assert.True(line.Amount >= Money.Zero, line.Code);
        }

        return c.Payslips.Any(payslip => payslip.Lines.Any(line => line.Amount != Money.Zero));
    }

    public static bool CapsHold(Case c)
    {
        foreach (var payslip in c.Payslips)
        {
            var positive = payslip.Lines.Where(line => line.Amount > Money.Zero && line.Section != LineSection.Adjustments).Sum(line => line.Amount.Fen);
            Assert.True(-Paid(payslip, "late-or-early-leave") <= Paid(payslip, "performance-pay"));
            Assert.True(-Paid(payslip, "compensation") * 5 <= positive);
            Assert.True(Paid(payslip, "give-back") * 10 <= -Paid(payslip, "weekly-deduction") * 8);
            Assert.All(payslip.Lines.Where(line => line.Code == "signing-commission"), line => Assert.InRange(line.Amount.Fen, -100_000, 100_000));
            // A performance base of at most 2,000.00, and no score above 120.
            Assert.True(Paid(payslip, "performance-pay") <= 240_000);
        }

        return c.Payslips.Any(payslip => payslip.Lines.Any(line => line.Code is "late-or-early-leave" or "compensation" or "weekly-deduction" or "signing-commission" or "performance-pay"));
    }

    public static bool EnforcedLawIsKept(Case c)
    {
        var deducted = false;
        foreach (var payslip in c.Payslips)
        {
            var lines = payslip.Lines.Where(line => line.Code != "wage-protection").ToList();
            var gross = lines.Where(line => line.Amount > Money.Zero).Sum(line => line.Amount.Fen);
            var taken = -lines.Where(line => line.Amount < Money.Zero).Sum(line => line.Amount.Fen);
            deducted |= taken > 0;
            Assert.Equal(taken * 5 > gross, payslip.Notices.Any(notice => notice.Code == "law.deductions-over-20-percent"));
            if (c.EnforcedMinimum is null || taken == 0)
            {
                Assert.Equal(0, Paid(payslip, "wage-protection"));
                continue;
            }

            // Half a cent: the floor is exact, the line is rounded.
            Assert.True((payslip.Net.Fen * 10) + 5 >= gross * 8 && payslip.Net.Fen <= gross, payslip.EmployeeId);
            if (IsThereAllMonth(c, payslip)) Assert.True(payslip.Net.Fen >= Math.Min(gross, (long)(c.EnforcedMinimum * 100)));
        }

        return deducted;
    }

    public static bool PerformanceIsNeverBelowZero(Case c)
    {
        foreach (var payslip in c.Payslips)
        {
            var rest = Paid(payslip, "performance-pay") + Paid(payslip, "weekly-deduction") + Paid(payslip, "give-back") + Paid(payslip, "performance-floor");
            Assert.True(rest >= 0 && (rest == 0 || Paid(payslip, "performance-floor") == 0), payslip.EmployeeId);
        }

        return c.Payslips.Any(payslip => Paid(payslip, "weekly-deduction") < 0);
    }

    public static bool DecisionsTakeEffectInTimeAndSpareLeavers(Case c)
    {
        foreach (var payslip in c.Payslips)
        {
            var leaves = c.Branch.Employees.Single(row => row.EmployeeId == payslip.EmployeeId).LeaveDate <= c.Month.LastDay;
            foreach (var decision in payslip.Decisions)
            {
                Assert.InRange(decision.Effective, c.Month.FirstDay, c.Month.LastDay.AddDays(1));
                if (leaves) Assert.DoesNotContain(decision.Code, Career);
                if (Career.Contains(decision.Code)) Assert.Equal(c.Month.LastDay.AddDays(1), decision.Effective);
            }

            Assert.Equal(payslip.Decisions.Select(decision => (decision.Effective, decision.Code)).Distinct(), payslip.Decisions.Select(decision => (decision.Effective, decision.Code)));
        }

        return c.Payslips.Any();
    }

    public static bool MeasuresAreOfSomething(Case c)
    {
        foreach (var measure in c.Payslips.SelectMany(payslip => payslip.Measures)) Assert.True(measure.Required.Sign > 0 && measure.Done.Sign >= 0, measure.Code);
        return c.Payslips.Any(payslip => payslip.Measures.Count > 0);
    }

    public static bool EntitlementsAreGivenOnce(Case c)
    {
        foreach (var payslip in c.Payslips)
        {
            var given = payslip.Entitlements.Select(entitlement => (entitlement.Kind, entitlement.Date)).ToList();
            Assert.Equal(given.Distinct(), given);
            Assert.All(payslip.Entitlements, entitlement => Assert.True(entitlement.Date <= c.Month.LastDay && entitlement.Minutes is 0 or 30 or 240));
        }

        return c.Payslips.Any(payslip => payslip.Entitlements.Count > 0);
    }

    /// <summary>What the lines of a code come to, in fen.</summary>
    public static long Paid(Payslip payslip, string code) => payslip.Lines.Where(line => line.Code == code).Sum(line => line.Amount.Fen);

    private static bool IsThereAllMonth(Case c, Payslip payslip)
    {
        var employee = c.Branch.Employees.Single(row => row.EmployeeId == payslip.EmployeeId);
        return employee.HireDate <= c.Month.FirstDay && !(employee.LeaveDate < c.Month.LastDay);
    }
}
