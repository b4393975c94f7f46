using Telesales.Policies;

namespace Telesales.Snapshots.Tests;

/// <summary>What a policy says of the sample branch under the plans that it shipped with: the text that is pinned.</summary>
/// <param name="policy">The policy, <c>id@version</c>.</param>
/// <param name="plan">A plan for October 2026, with a minimum wage and its enforcement where wanted.</param>
internal sealed class PolicyMonths(string policy, Func<string, decimal?, bool, ResolvedPlan> plan)
{
    // A policy version is pinned under the plans that it shipped with. A plan that takes it up later enters here what it was until then, so that
    // no pinned file changes; the plan's own payslip is pinned by PayslipSnapshots.
    private static readonly Dictionary<string, string[]> ShippedWith = new(StringComparer.Ordinal)
    {
        ["appraisal.scorecard@1.0.0"] = ["R10", "R11", "R12", "R16"],
        ["base-pay.contract@1.0.0"] = ["R13", "R15"],
        ["discipline.conduct-counters@1.0.0"] = ["R03", "R06", "R08"],
        ["discipline.severity-penalties@1.0.0"] = ["R07"],
        ["protection.wage@1.0.0"] = ["R13", "R15", "R21"],
    };

    /// <summary>The text; empty when no plan has the policy.</summary>
    /// <param name="plans">The plans that ship.</param>
    public string Write(IEnumerable<string> plans) =>
        string.Join("\n\n", Months(plans).Where(month => month.Plan.Policies.Any(planned => planned.Name == policy)).Select(month => new PolicyText(month, policy).Write()));

    // Every plan as it ships. The wage protection says little without a minimum wage, so it is shown with one too, and enforced.
    private IEnumerable<SampleMonth> Months(IEnumerable<string> plans)
    {
        foreach (var id in ShippedWith.GetValueOrDefault(policy) ?? plans) yield return new(plan(id, null, false), "");
        if (!policy.StartsWith("protection.", StringComparison.Ordinal)) yield break;
        yield return new(plan("R21", 2000, false), "minimum wage 2000.00");
        yield return new(plan("R21", 2000, true), "minimum wage 2000.00, enforced");
    }
}
