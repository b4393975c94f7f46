using Telesales.Facts;
using Telesales.Policies;

namespace Telesales.Payroll;

/// <summary>Facts + plan → payslips.</summary>
public interface IPayroll
{
    /// <summary>
    /// Everyone of the facts whose employment span meets the plan's month, in order of employee id (ordinal). One person's error never
    /// touches another's payslip; the result does not depend on the number of threads.
    /// </summary>
    /// <param name="plan">The plan, resolved for the month.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="options">How to calculate.</param>
    /// <param name="progress">Told how many people are done, now and then.</param>
    /// <param name="cancellation">Stops between two people.</param>
    /// <exception cref="AsOfOutsideMonthException">The as-of date lies outside the month.</exception>
    IReadOnlyList<PersonResult> Calculate(ResolvedPlan plan, FactSet facts, PayrollOptions options, IProgress<int>? progress = null, CancellationToken cancellation = default);

    /// <summary>One person of the facts; the others are looked at only by rules that see the team.</summary>
    /// <param name="plan">The plan, resolved for the month.</param>
    /// <param name="facts">The facts, with the team's where the plan reads them.</param>
    /// <param name="employeeId">The person.</param>
    /// <param name="options">How to calculate.</param>
    /// <param name="cancellation">Stops before the next step.</param>
    /// <returns>Null when the person is not in the facts or their span does not meet the month.</returns>
    PersonResult? CalculateOne(ResolvedPlan plan, FactSet facts, string employeeId, PayrollOptions options, CancellationToken cancellation = default);
}
