using Telesales.Facts;
using Telesales.Policies;

namespace Telesales.Payroll;

/// <summary>Questions about an open month, answered by the same policies that pay at its end (rulebook §0, progress). Nothing is kept.</summary>
public interface ILiveQuestions
{
    /// <summary>May this person leave early on the as-of day, or must they stay? (R21 §3, R13 §5)</summary>
    /// <param name="plan">The plan, resolved for the as-of date's month.</param>
    /// <param name="facts">The facts so far, with the team's where the plan reads them.</param>
    /// <param name="employeeId">The person.</param>
    /// <param name="options">With the as-of date. Its attendance may be missing still, also on the month's last day.</param>
    /// <param name="cancellation">Stops before the next step.</param>
    /// <exception cref="AsOfOutsideMonthException">The as-of date lies outside the month.</exception>
    LiveResult<EarlyLeaveCheck> CheckEarlyLeave(ResolvedPlan plan, FactSet facts, string employeeId, PayrollOptions options, CancellationToken cancellation = default);

    /// <summary>How far this person is; on the month's last day it is the month's payslip.</summary>
    /// <param name="plan">The plan, resolved for the month.</param>
    /// <param name="facts">The facts so far, with the team's where the plan reads them.</param>
    /// <param name="employeeId">The person.</param>
    /// <param name="options">How to calculate.</param>
    /// <param name="cancellation">Stops before the next step.</param>
    /// <exception cref="AsOfOutsideMonthException">The as-of date lies outside the month.</exception>
    LiveResult<MonthProgress> GetProgress(ResolvedPlan plan, FactSet facts, string employeeId, PayrollOptions options, CancellationToken cancellation = default);
}

/// <summary>The answer, or why there is none: the facts must be mended first, or, with neither, the person is not employed in the month.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Withheld">All errors of the person's facts.</param>
public sealed record LiveResult<T>(T? Answer, WithheldPayslip? Withheld)
    where T : class;
