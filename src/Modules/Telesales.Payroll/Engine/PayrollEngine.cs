using Telesales.Facts;
using Telesales.Payroll.Assembly;
using Telesales.Policies;

namespace Telesales.Payroll.Engine;

/// <inheritdoc/>
internal sealed class PayrollEngine : IPayroll
{
    private const int BatchSize = 256;

    public IReadOnlyList<PersonResult> Calculate(ResolvedPlan plan, FactSet facts, PayrollOptions options, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        options = options with { AsOf = options.AsOfFor(plan.Month) }; // refused here, before any thread starts
        var people = People(plan, facts, options);
        var figures = TeamFigures.Prepare(plan, facts, options);
        var results = new PersonResult[people.Count];
        var done = 0;
        var batches = (people.Count + BatchSize - 1) / BatchSize;
        Parallel.For(
            0,
            batches,
            new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = options.Threads ?? Environment.ProcessorCount },
            () => new PersonEngine(plan, facts, options, figures),
            (batch, _, engine) =>
            {
                var end = Math.Min(people.Count, (batch + 1) * BatchSize);
                for (var i = batch * BatchSize; i < end; i++) results[i] = engine.Calculate(people[i]);
                progress?.Report(Interlocked.Add(ref done, end - (batch * BatchSize)));
                return engine;
            },
            static _ => { });
        return results;
    }

    public PersonResult? CalculateOne(ResolvedPlan plan, FactSet facts, string employeeId, PayrollOptions options, CancellationToken cancellation = default)
    {
        if (EngineOf(plan, facts, employeeId, options, cancellation) is not var (engine, employee)) return null;
        var result = engine.Calculate(employee);
        cancellation.ThrowIfCancellationRequested();
        return result;
    }

    /// <summary>An engine for one person, with the team's first pass done; null when the person is not in the facts or not employed in the month.</summary>
    public static (PersonEngine Engine, int Employee)? EngineOf(ResolvedPlan plan, FactSet facts, string employeeId, PayrollOptions options, CancellationToken cancellation)
    {
        if (!facts.TryIndexOf(employeeId, out var employee)) return null;
        ref readonly var row = ref facts.Employees[employee];
        if (!IsPaid(row, plan, options)) return null;
        var figures = row.Team is { } team ? TeamFigures.Prepare(plan, facts, options, team) : TeamFigures.None;
        cancellation.ThrowIfCancellationRequested();
        return (new(plan, facts, options, figures), employee);
    }

    /// <summary>Whether a person is employed in the month and among those asked for.</summary>
    public static bool IsPaid(in EmployeeRow row, ResolvedPlan plan, PayrollOptions options) =>
        PersonMonthAssembler.MeetsMonth(row, plan.Month) && (options.People is null || options.People.Contains(row.EmployeeId));

    private static List<int> People(ResolvedPlan plan, FactSet facts, PayrollOptions options)
    {
        var people = new List<int>(facts.Employees.Length);
        for (var i = 0; i < facts.Employees.Length; i++)
            if (IsPaid(facts.Employees[i], plan, options)) people.Add(i);
        return people;
    }
}
