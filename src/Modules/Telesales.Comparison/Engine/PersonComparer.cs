using Telesales.Facts;
using Telesales.Payroll;

namespace Telesales.Comparison.Engine;

/// <summary>The month of both sides and of each change alone, made ready once; shared between threads.</summary>
internal sealed class PairMonths
{
    public PairMonths(IPayrollMonths payroll, ComparisonPair pair, FactSet facts, Reach? reach)
    {
        if (pair.PlanBefore is not { } before || pair.PlanAfter is not { } after) throw new InvalidOperationException("One of the sides can't be used: see ProblemsBefore and ProblemsAfter.");
        Before = payroll.Prepare(before, facts, pair.OptionsBefore);
        After = payroll.Prepare(after, facts, pair.OptionsAfter);
        Reach = reach;
        Steps = [.. reach is not null ? pair.Steps.Select(step => new Lazy<IPayrollMonth>(() => payroll.Prepare(step.Plan, facts, step.Options))) : []];
    }

    public IPayrollMonth Before { get; }

    public IPayrollMonth After { get; }

    /// <summary>Which changes can touch what; null when causes are not asked for.</summary>
    public Reach? Reach { get; }

    /// <summary>Only those that somebody's difference asks for are made.</summary>
    public IReadOnlyList<Lazy<IPayrollMonth>> Steps { get; }
}

/// <summary>Both results of a person, and what differs; null when nothing does.</summary>
/// <param name="Before">The result before.</param>
/// <param name="After">The result after.</param>
/// <param name="Difference">What differs.</param>
internal readonly record struct PersonPair(PersonResult Before, PersonResult After, PersonDifference? Difference);

/// <summary>Compares one person after another; one instance per thread.</summary>
internal sealed class PersonComparer(PairMonths months, FactSet facts) : IDisposable
{
    private readonly IPersonCalculator _before = months.Before.Open();
    private readonly IPersonCalculator _after = months.After.Open();
    private readonly IPersonCalculator?[] _steps = new IPersonCalculator?[months.Steps.Count];

    public PersonPair Compare(int employee)
    {
        var (before, after) = (_before.Calculate(employee), _after.Calculate(employee));
        return Alike.Are(before, after) ? new(before, after, null) : new(before, after, Difference(employee, before, after));
    }

    public void Dispose()
    {
        _before.Dispose();
        _after.Dispose();
        foreach (var step in _steps) step?.Dispose();
    }

    private PersonDifference Difference(int employee, PersonResult before, PersonResult after)
    {
        var causes = months.Reach is { } reach ? new Causes(reach, _steps.Length, step => Alone(step).Calculate(employee)) : null;
        var items = Differences.Between(before, after, causes);
        ref readonly var row = ref facts.Employees[employee];
        return new(row.EmployeeId, row.Grade.ToString().ToLowerInvariant(), row.Team, (before as Payslip)?.Net, (after as Payslip)?.Net, items, Sum(items));
    }

    private IPersonCalculator Alone(int step) => _steps[step] ??= months.Steps[step].Value.Open();

    private static CausePart[] Sum(IReadOnlyList<ItemDifference> items) =>
    [
        .. items.Where(item => item.Kind == ItemKind.Line).SelectMany(item => item.Causes)
            .GroupBy(part => part.Step).Select(parts => new CausePart(parts.Key, new Money(parts.Sum(part => part.Amount!.Value.Fen))))
            .Where(part => part.Amount != Money.Zero).OrderBy(part => part.Step ?? int.MaxValue),
    ];
}
