using Telesales.Facts;
using Telesales.Policies;

namespace Telesales.Payroll;

/// <summary>A month whose people are asked for one at a time, in any order: nothing is kept of the others.</summary>
public interface IPayrollMonths
{
    /// <summary>Makes a month ready: the teams' first pass is done once.</summary>
    /// <param name="plan">The plan, resolved for the month.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="options">How to calculate.</param>
    /// <exception cref="AsOfOutsideMonthException">The as-of date lies outside the month.</exception>
    IPayrollMonth Prepare(ResolvedPlan plan, FactSet facts, PayrollOptions options);
}

/// <summary>A month made ready. Shared between threads.</summary>
public interface IPayrollMonth
{
    /// <summary>The rows of the facts whose employment span meets the month, in order of employee id.</summary>
    IReadOnlyList<int> People { get; }

    /// <summary>What calculates; one for each thread.</summary>
    IPersonCalculator Open();
}

/// <summary>Calculates one person after another with reused buffers, which it gives back at its end. Not for two threads at once.</summary>
public interface IPersonCalculator : IDisposable
{
    /// <summary>The result of one person.</summary>
    /// <param name="employee">The row in the facts.</param>
    PersonResult Calculate(int employee);
}
