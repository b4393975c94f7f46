using Telesales.Facts;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Payroll;

/// <summary>A month in which plans are assigned by branch and role: everyone is paid by theirs.</summary>
public interface IAssignedPayroll
{
    /// <summary>Everyone of the facts whose employment span meets the month, each by the plan of their branch and role.</summary>
    /// <remarks>
    /// Rules that see a team see those of it whom the same plan pays: a regulation binds the people it covers, and a pool is paid out among
    /// them in full.
    /// </remarks>
    /// <param name="assignments">Which plan pays whom.</param>
    /// <param name="month">The pay month.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="overrides">Figures that the caller sets, in every plan.</param>
    /// <param name="options">How to calculate.</param>
    /// <param name="progress">Told how many people are done, now and then.</param>
    /// <param name="cancellation">Stops between two people.</param>
    /// <returns>The results; nothing is calculated when one of the plans that somebody needs can't be used.</returns>
    /// <exception cref="AsOfOutsideMonthException">The as-of date lies outside the month.</exception>
    AssignedMonth Calculate(
        IPlanAssignments assignments, Month month, FactSet facts, IReadOnlyList<ParameterOverride> overrides, PayrollOptions options, IProgress<int>? progress = null, CancellationToken cancellation = default);
}

/// <summary>A month of several plans.</summary>
/// <param name="Assignments">Which plan pays whom.</param>
/// <param name="Month">The pay month.</param>
/// <param name="Plans">The results by plan, in order of its id and revision.</param>
/// <param name="Unassigned">Those whom no plan pays, by employee id, each with the error <c>plan.unassigned</c>.</param>
/// <param name="Problems">Why a plan that somebody needs can't be used; then there are no results.</param>
public sealed record AssignedMonth(
    IPlanAssignments Assignments, Month Month, IReadOnlyList<AssignedPlan> Plans, IReadOnlyList<WithheldPayslip> Unassigned, IReadOnlyList<PolicyProblem> Problems);

/// <summary>What one plan pays.</summary>
/// <param name="Plan">The plan, resolved for the month.</param>
/// <param name="Results">Those whom it pays, by employee id.</param>
public sealed record AssignedPlan(ResolvedPlan Plan, IReadOnlyList<PersonResult> Results);
