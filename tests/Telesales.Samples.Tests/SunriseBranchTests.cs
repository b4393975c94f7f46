using Telesales.Payroll;
using Telesales.Policies;
using Telesales.Policies.V1;
using Telesales.SunriseBranch;
using Telesales.Testing;

namespace Telesales.Samples.Tests;

/// <summary>The branch that ships with the product: as generated, paid in full by every plan, and touching every rule of R21.</summary>
public sealed class SunriseBranchTests
{
    private static readonly string Folder = Repository.PathOf("samples", "sunrise-branch");

    [Fact]
    public void Files_InTheRepository_AreWhatTheGeneratorWrites()
    {
        var generated = Sunrise.Files();

        Assert.Equal(generated.Keys, Directory.EnumerateFiles(Folder, "*.csv").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.All(generated, file => Assert.Equal(file.Value, File.ReadAllText(Path.Combine(Folder, file.Key))));
    }

    public static IEnumerable<TheoryDataRow<string>> Plans => Product.Plans.Select(plan => new TheoryDataRow<string>(plan));

    [Theory]
    [MemberData(nameof(Plans))]
    public void Everyone_UnderEachPlan_IsPaid(string plan)
    {
        var results = Calculate(Product.Plan(plan, "2026-10"));

        Assert.Equal(12, results.Count);
        Assert.All(results, result => Assert.IsType<Payslip>(result));
    }

    [Fact]
    public void Teams_OfTheBranch_AreTwo()
    {
        var teams = new HashSet<string>(StringComparer.Ordinal);
        foreach (var employee in Product.Facts(Folder).Employees) teams.Add(employee.Team!);

        Assert.Equal(2, teams.Count);
    }

    [Fact]
    public void Outcome_OfAnyPolicyOfR21_OccursInTheBranch()
    {
        var plan = Product.Plan("R21", "2026-10");
        var said = Said();

        var missing = plan.Declarations.Outcomes
            .Where(outcome => outcome.Kind is OutcomeKind.PayLine or OutcomeKind.Measure or OutcomeKind.Decision or OutcomeKind.Entitlement or OutcomeKind.Notice)
            .Select(outcome => $"{outcome.Kind} {outcome.Code}")
            .Distinct()
            .Where(outcome => !said.Contains(outcome));

        Assert.Empty(missing);
    }

    [Fact]
    public void MariaSantos_UnderR21_IsTheRulebooksWorkedExample()
    {
        var payslip = Calculate(Product.Plan("R21", "2026-10")).OfType<Payslip>().Single(p => p.EmployeeId == "S02");

        Assert.Equal("2342.22", payslip.Net.ToString());
        Assert.Equal(["visit.rank-too-low"], payslip.Notices.Select(notice => notice.Code));
    }

    // As the product runs first; with a local minimum wage; with the law enforced; and with the other reading of whose visit counts.
    private static HashSet<string> Said()
    {
        ResolvedPlan[] plans =
        [
            Product.Plan("R21", "2026-10"),
            Product.Plan("R21", "2026-10", minimumWage: 2000),
            Product.Plan("R21", "2026-10", minimumWage: 2000, enforceLaw: true),
            Product.Plan("R21", "2026-10", figures: new ParameterOverride("bonus.visit-invitation", "rank_match", "{ junior: exact, intermediate: exact, senior: exact }")),
        ];
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var payslip in plans.SelectMany(Calculate).OfType<Payslip>())
        {
            said.UnionWith(payslip.Lines.Select(line => $"{OutcomeKind.PayLine} {line.Code}"));
            said.UnionWith(payslip.Measures.Select(measure => $"{OutcomeKind.Measure} {measure.Family}"));
            said.UnionWith(payslip.Decisions.Select(decision => $"{OutcomeKind.Decision} {decision.Code}"));
            said.UnionWith(payslip.Entitlements.Select(entitlement => $"{OutcomeKind.Entitlement} {entitlement.Kind}"));
            said.UnionWith(payslip.Notices.Select(notice => $"{OutcomeKind.Notice} {notice.Code}"));
        }

        return said;
    }

    private static IReadOnlyList<PersonResult> Calculate(ResolvedPlan plan) => Product.Payroll.Calculate(plan, Product.Facts(Folder), new PayrollOptions());
}
