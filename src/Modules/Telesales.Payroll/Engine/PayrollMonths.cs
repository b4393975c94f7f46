using Telesales.Facts;
using Telesales.Policies;

namespace Telesales.Payroll.Engine;

/// <inheritdoc/>
internal sealed class PayrollMonths : IPayrollMonths
{
    public IPayrollMonth Prepare(ResolvedPlan plan, FactSet facts, PayrollOptions options)
    {
        options = options with { AsOf = options.AsOfFor(plan.Month) };
        return new PreparedMonth(plan, facts, options, TeamFigures.Prepare(plan, facts, options));
    }

    private sealed class PreparedMonth(ResolvedPlan plan, FactSet facts, PayrollOptions options, TeamFigures figures) : IPayrollMonth
    {
        public IReadOnlyList<int> People { get; } = PayrollEngine.People(plan, facts, options);

        public IPersonCalculator Open() => new Calculator(new PersonEngine(plan, facts, options, figures));
    }

    private sealed class Calculator(PersonEngine engine) : IPersonCalculator
    {
        public PersonResult Calculate(int employee) => engine.Calculate(employee);

        public void Dispose() => engine.Dispose();
    }
}
