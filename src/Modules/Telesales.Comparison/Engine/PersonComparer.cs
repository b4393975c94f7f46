using Telesales.Payroll;

namespace Telesales.Comparison.Engine;

/// <summary>The month of both sides and of each change alone, made ready once; shared between threads.</summary>
internal sealed class PairMonths
{
    public PairMonths(IPayrollMonths payroll, ComparisonPair pair, ComparedFacts population, Reach? reach)
    {
        var facts = population.Facts;
        if (pair.PlanBefore is not { } before || pair.PlanAfter is not { } after) throw new InvalidOperationException("One of the sides can't be used: see ProblemsBefore and ProblemsAfter.");
        if (population.Saved is not null && pair.SavedStep is null) throw new InvalidOperationException("Saved payslips are compared by a pair that is AsSaved.");
        // Whether what was saved rests on the facts of today is told by their hash.
        Before = payroll.Prepare(before, facts, population.Options(pair.OptionsBefore) with { HashFacts = population.Saved is not null });
        After = payroll.Prepare(after, facts, population.Options(pair.OptionsAfter));
        (Population, SavedStep, Reach) = (population, pair.SavedStep, reach);
        Steps = [.. reach is not null ? pair.Steps.Select(step => new Lazy<IPayrollMonth>(() => payroll.Prepare(step.Plan, facts, population.Options(step.Options)))) : []];
    }

    public ComparedFacts Population { get; }

    /// <summary>The place of the change that is no change of plan; null unless saved payslips are compared.</summary>
    public int? SavedStep { get; }

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
internal readonly record struct PersonPair(PersonResult Before, PersonResult After, PersonDifference? Difference)
{
    /// <summary>What became of the saved payslip.</summary>
    public SavedState Saved { get; init; }
}

/// <summary>What became of a saved payslip.</summary>
internal enum SavedState
{
    /// <summary>As it was, or nothing was saved.</summary>
    None = 0,

    /// <summary>There is none: the person is not compared.</summary>
    Missing = 1,

    /// <summary>The facts are others today.</summary>
    OtherFacts = 2,

    /// <summary>The same facts give something else today.</summary>
    Changed = 3,
}

/// <summary>Compares one person after another; one instance per thread.</summary>
internal sealed class PersonComparer(PairMonths months) : IDisposable
{
    private readonly IPersonCalculator _before = months.Before.Open();
    private readonly IPersonCalculator _after = months.After.Open();
    private readonly IPersonCalculator?[] _steps = new IPersonCalculator?[months.Steps.Count];

    public PersonPair Compare(int employee)
    {
        if (months.Population.Saved is { } saved) return Compare(employee, saved);
        var (before, after) = (_before.Calculate(employee), _after.Calculate(employee));
        return Alike.Are(before, after) ? new(before, after, null) : new(before, after, Difference(employee, before, after, null));
    }

    public void Dispose()
    {
        _before.Dispose();
        _after.Dispose();
        foreach (var step in _steps) step?.Dispose();
    }

    private PersonPair Compare(int employee, IReadOnlyDictionary<string, Payslip> saved)
    {
        var today = _before.Calculate(employee);
        if (!saved.TryGetValue(today.EmployeeId, out var before)) return new PersonPair(today, today, null) { Saved = SavedState.Missing };
        var after = _after.Calculate(employee);
        var hasOtherFacts = before.FactsHash != (today is Payslip payslip ? payslip.FactsHash : ((WithheldPayslip)today).FactsHash);
        var state = hasOtherFacts ? SavedState.OtherFacts : Alike.Are(before, today) ? SavedState.None : SavedState.Changed;
        var difference = Alike.Are(before, after) ? null : Difference(employee, before, after, today) with { HasOtherFacts = hasOtherFacts };
        return new PersonPair(before, after, difference) { Saved = state };
    }

    private PersonDifference Difference(int employee, PersonResult before, PersonResult after, PersonResult? today)
    {
        var causes = months.Reach is { } reach
            ? new Causes(reach, _steps.Length, step => Alone(step).Calculate(employee)) { Recalculated = today is null ? null : (today, months.SavedStep!.Value) }
            : null;
        var items = Differences.Between(before, after, causes);
        ref readonly var row = ref months.Population.Facts.Employees[employee];
        return new(row.EmployeeId, row.Grade.ToString().ToLowerInvariant(), row.Team, (before as Payslip)?.Net, (after as Payslip)?.Net, items, Sum(items)) { Case = months.Population.Case };
    }

    private IPersonCalculator Alone(int step) => _steps[step] ??= months.Steps[step].Value.Open();

    private static CausePart[] Sum(IReadOnlyList<ItemDifference> items) =>
    [
        .. items.Where(item => item.Kind == ItemKind.Line).SelectMany(item => item.Causes)
            .GroupBy(part => part.Step).Select(parts => new CausePart(parts.Key, new Money(parts.Sum(part => part.Amount!.Value.Fen))))
            .Where(part => part.Amount != Money.Zero).OrderBy(part => part.Step ?? int.MaxValue),
    ];
}
