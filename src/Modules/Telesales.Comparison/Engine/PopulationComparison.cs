using System.Collections.Concurrent;
using Telesales.Comparison.Witnesses;
using Telesales.Facts;
using Telesales.Payroll;

namespace Telesales.Comparison.Engine;

/// <inheritdoc/>
internal sealed class PopulationComparison(Telesales.Policies.IPolicyCatalogue catalogue, IPayrollMonths payroll) : IComparisons
{
    // So many are held at a time; blocks of them, so that a thread takes several people in a row.
    private const int Block = 1024;
    private const int Run = 64;

    public ComparisonPair Pair(ComparisonSide before, ComparisonSide after, Month month) => new(
        before,
        after,
        catalogue.PathBetween(ChoiceOf(before), ChoiceOf(after), month),
        month);

    public ComparisonSummary Compare(ComparisonPair pair, FactSet facts, Action<PersonDifference>? each = null, CompareOptions? options = null, CancellationToken cancellation = default) =>
        Compare(pair, [new(facts)], each, options, cancellation);

    public ComparisonSummary Compare(ComparisonPair pair, IEnumerable<ComparedFacts> populations, Action<PersonDifference>? each = null, CompareOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new();
        var reach = options.FindCauses && pair.IsReady ? new Reach(pair) : null;
        var summary = new SummaryBuilder(pair, options.MostShown);
        var done = 0;
        foreach (var population in populations)
        {
            var months = new PairMonths(payroll, pair, population, reach);
            summary.Start(population);
            Compare(months, summary, each, options with { Progress = Counting(options.Progress, done) }, cancellation);
            done += months.Before.People.Count;
        }

        return options.FindCauses ? summary.Build() : summary.Build() with { ByCause = [] };
    }

    public (ComparisonSummary Summary, IReadOnlyList<ComparedPayslips> People) Report(ComparisonPair pair, IReadOnlyList<ComparedFacts> populations, int most, CompareOptions? options = null, CancellationToken cancellation = default)
    {
        var greatest = new Greatest(most);
        var summary = Compare(pair, populations, greatest.Add, options, cancellation);
        return (summary, [.. greatest.People.Select(person => Payslips(pair, populations.First(population => population.Case == person.Case), person))]);
    }

    private ComparedPayslips Payslips(ComparisonPair pair, ComparedFacts population, PersonDifference person)
    {
        if (!population.Facts.TryIndexOf(person.EmployeeId, out var row)) throw new InvalidOperationException($"{person.EmployeeId} differs and is not among the people.");
        using var after = payroll.Prepare(pair.PlanAfter!, population.Facts, population.Options(pair.OptionsAfter)).Open();
        if (population.Saved is { } saved) return new(person, saved[person.EmployeeId], after.Calculate(row));
        using var before = payroll.Prepare(pair.PlanBefore!, population.Facts, population.Options(pair.OptionsBefore)).Open();
        return new(person, before.Calculate(row), after.Calculate(row));
    }

    private static void Compare(PairMonths months, SummaryBuilder summary, Action<PersonDifference>? each, CompareOptions options, CancellationToken cancellation)
    {
        var comparers = new ConcurrentBag<PersonComparer>();
        var people = months.Before.People;
        var found = new PersonPair[Math.Min(Block, people.Count)];
        try
        {
            for (var start = 0; start < people.Count; start += Block)
            {
                var count = Math.Min(Block, people.Count - start);
                CompareBlock(months, new(people, start, count), found, comparers, options, cancellation);
                for (var i = 0; i < count; i++)
                {
                    summary.Add(found[i]);
                    if (found[i].Difference is { } difference) each?.Invoke(difference);
                    found[i] = default;
                }

                options.Progress?.Report(start + count);
            }
        }
        finally
        {
            foreach (var comparer in comparers) comparer.Dispose();
        }
    }

    private static IProgress<int>? Counting(IProgress<int>? progress, int before) => progress is null || before == 0 ? progress : new Shifted(progress, before);

    public WitnessReport FindWitnesses(ComparisonPair pair, WitnessOptions? options = null, CancellationToken cancellation = default) => pair.IsReady
        ? new WitnessSearch(payroll, FactVocabularies.Of(pair.After.Catalogue ?? catalogue), pair, options ?? new()).Search(cancellation)
        : throw new InvalidOperationException("One of the sides can't be used: see ProblemsBefore and ProblemsAfter.");

    private static Telesales.Policies.PlanChoice ChoiceOf(ComparisonSide side) => new(side.Plan, side.Figures) { Catalogue = side.Catalogue, Text = side.Text };

    private static void CompareBlock(
        PairMonths months, PeopleBlock block, PersonPair[] found, ConcurrentBag<PersonComparer> comparers, CompareOptions options, CancellationToken cancellation) => Parallel.For(
        0,
        (block.Count + Run - 1) / Run,
        new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = options.Threads ?? Environment.ProcessorCount },
        () => comparers.TryTake(out var free) ? free : new PersonComparer(months),
        (run, _, comparer) =>
        {
            for (var i = run * Run; i < Math.Min(block.Count, (run + 1) * Run); i++) found[i] = comparer.Compare(block.People[block.Start + i]);
            return comparer;
        },
        comparers.Add);

    private readonly record struct PeopleBlock(IReadOnlyList<int> People, int Start, int Count);

    private sealed class Shifted(IProgress<int> progress, int before) : IProgress<int>
    {
        public void Report(int value) => progress.Report(before + value);
    }
}
