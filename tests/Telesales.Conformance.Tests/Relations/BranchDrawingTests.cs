using Telesales.Payroll;
using Telesales.Policies;
using Telesales.Policies.V1;
using Telesales.Testing;

namespace Telesales.Conformance.Tests.Relations;

/// <summary>The random branches are worth asking: whatever a plan can pay, decide or grant comes up in them.</summary>
public sealed class BranchDrawingTests
{
    private static readonly Month October = new(2026, 10);

    [Fact]
    public void Branches_OfEveryPlan_HaveEveryLineDecisionAndEntitlement()
    {
        var unseen = new List<string>();
        foreach (var plan in Product.Plans)
        {
            var said = Payslips(plan).SelectMany(Said).ToHashSet(StringComparer.Ordinal);
            var resolved = Case.PlanOf(plan, October, 2700);
            var declared = resolved.Declarations.Outcomes
                .Where(outcome => outcome.Code != "wage-protection" || TakesSomething(resolved))
                .Where(outcome => outcome.Kind is OutcomeKind.PayLine or OutcomeKind.Decision or OutcomeKind.Entitlement)
                .Select(outcome => $"{plan} {outcome.Kind} {outcome.Code}");
            unseen.AddRange(declared.Distinct(StringComparer.Ordinal).Where(code => !said.Contains(code)));
        }

        Assert.True(unseen.Count == 0, string.Join(", ", unseen));
    }

    [Fact]
    public void Branches_OfManySeeds_HaveSomePayslipsWithheld()
    {
        var results = Enumerable.Range(1, 100).SelectMany(seed => new Case((uint)seed, 4, "R21", October, null, Product.Payroll).Results).ToList();
        Assert.InRange(results.OfType<WithheldPayslip>().Count() * 100 / results.Count, 3, 30);
    }

    private static IEnumerable<(string Plan, Payslip Payslip)> Payslips(string plan) =>
        Enumerable.Range(1, 250).SelectMany(seed => new Case((uint)seed, 4, plan, October, 2700, Product.Payroll).Payslips).Select(payslip => (plan, payslip));

    // Where nothing is taken, nothing is protected.
    private static bool TakesSomething(ResolvedPlan plan) =>
        plan.Declarations.Outcomes.Any(outcome => outcome.Kind == OutcomeKind.PayLine && plan.SectionOf(outcome.Code) is (LineSection.Deductions or LineSection.Commissions or LineSection.Fines));

    private static IEnumerable<string> Said((string Plan, Payslip Payslip) one) =>
    [
        .. one.Payslip.Lines.Select(line => $"{one.Plan} PayLine {line.Code}"),
        .. one.Payslip.Decisions.Select(decision => $"{one.Plan} Decision {decision.Code}"),
        .. one.Payslip.Entitlements.Select(entitlement => $"{one.Plan} Entitlement {entitlement.Kind}"),
    ];
}
