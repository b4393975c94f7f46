using System.Diagnostics.CodeAnalysis;

namespace Telesales.Policies;

/// <summary>A figure that the caller sets for one calculation, validated like one in a plan file.</summary>
/// <param name="Policy">The policy's id: <c>protection.wage-law</c>.</param>
/// <param name="Parameter">The parameter's name: <c>minimum_wage</c>.</param>
/// <param name="Value">The value, as in a plan file.</param>
public sealed record ParameterOverride(string Policy, string Parameter, string Value);

/// <summary>What came of resolving a plan: the plan, or everything that is wrong with it.</summary>
public sealed class PlanResolution
{
    internal PlanResolution(ResolvedPlan plan) => (Plan, Problems) = (plan, []);

    internal PlanResolution(IEnumerable<PolicyProblem> problems) => Problems = [.. problems];

    /// <summary>Whether there is a plan.</summary>
    [MemberNotNullWhen(true, nameof(Plan))]
    public bool IsResolved => Plan is not null;

    /// <summary>The plan, when there is no problem.</summary>
    public ResolvedPlan? Plan { get; }

    /// <summary>All problems, in the order of the file.</summary>
    public IReadOnlyList<PolicyProblem> Problems { get; }
}
