using Telesales.Facts;
using Telesales.Payroll.Assembly;
using Telesales.Payroll.Telemetry;
using Telesales.Policies;

namespace Telesales.Payroll.Engine;

/// <inheritdoc/>
internal sealed class PayrollEngine(PayrollMetrics? metrics = null) : IPayroll
{
    private const int BatchSize = 256;

    // Of people who are calculated alone every so many is measured; of those who come together the first of each batch.
    private const uint TimedOfSingles = 64;
    private uint _singles;

    public IReadOnlyList<PersonResult> Calculate(ResolvedPlan plan, FactSet facts, PayrollOptions options, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        options = options with { AsOf = options.AsOfFor(plan.Month) }; // refused here, before any thread starts
        var people = People(plan, facts, options);
        var figures = TeamFigures.Prepare(plan, facts, options);
        var results = new PersonResult[people.Count];
        var done = 0;
        if (people.Count <= BatchSize)
        {
            using var engine = new PersonEngine(plan, facts, options, figures, metrics);
            for (var i = 0; i < people.Count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                results[i] = engine.Calculate(people[i], isTimed: i == 0);
            }

            progress?.Report(people.Count);
            return results;
        }

        var batches = (people.Count + BatchSize - 1) / BatchSize;
        Parallel.For(
            0,
            batches,
            new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = options.Threads ?? Environment.ProcessorCount },
            () => new PersonEngine(plan, facts, options, figures, metrics),
            (batch, _, engine) =>
            {
                var end = Math.Min(people.Count, (batch + 1) * BatchSize);
                for (var i = batch * BatchSize; i < end; i++) results[i] = engine.Calculate(people[i], isTimed: i % BatchSize == 0);
                progress?.Report(Interlocked.Add(ref done, end - (batch * BatchSize)));
                return engine;
            },
            static engine => engine.Dispose());
        return results;
    }

    public PersonResult? CalculateOne(ResolvedPlan plan, FactSet facts, string employeeId, PayrollOptions options, CancellationToken cancellation = default)
    {
        if (EngineOf(plan, facts, employeeId, options, cancellation, metrics) is not var (engine, employee)) return null;
        PersonResult result;
        using (engine) result = engine.Calculate(employee, isTimed: metrics is not null && Interlocked.Increment(ref _singles) % TimedOfSingles == 1);
        cancellation.ThrowIfCancellationRequested();
        return result;
    }

    /// <summary>An engine for one person, with the team's first pass done; null when the person is not in the facts or not employed in the month.</summary>
    public static (PersonEngine Engine, int Employee)? EngineOf(ResolvedPlan plan, FactSet facts, string employeeId, PayrollOptions options, CancellationToken cancellation, PayrollMetrics? metrics = null)
    {
        if (!facts.TryIndexOf(employeeId, out var employee)) return null;
        ref readonly var row = ref facts.Employees[employee];
        if (!IsPaid(row, plan, options)) return null;
        var figures = row.Team is { } team ? TeamFigures.Prepare(plan, facts, options, team) : TeamFigures.None;
        cancellation.ThrowIfCancellationRequested();
        return (new(plan, facts, options, figures, metrics), employee);
    }

    /// <summary>Whether a person is employed in the month and among those asked for.</summary>
    public static bool IsPaid(in EmployeeRow row, ResolvedPlan plan, PayrollOptions options) =>
        PersonMonthAssembler.MeetsMonth(row, plan.Month) && IsAskedFor(row, options);

    /// <summary>Whether a person is among those asked for.</summary>
    public static bool IsAskedFor(in EmployeeRow row, PayrollOptions options) => options.People?.Contains(row.EmployeeId) != false;

    /// <summary>The rows of those who are paid, in order of employee id.</summary>
    public static List<int> People(ResolvedPlan plan, FactSet facts, PayrollOptions options)
    {
        var people = new List<int>(facts.Employees.Length);
        for (var i = 0; i < facts.Employees.Length; i++)
            if (IsPaid(facts.Employees[i], plan, options)) people.Add(i);
        return people;
    }
}
