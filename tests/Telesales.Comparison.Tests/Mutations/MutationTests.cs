using System.Diagnostics;
using Telesales.Policies;

namespace Telesales.Comparison.Tests.Mutations;

/// <summary>
/// Regulations that are wrong in one place each: the search finds somebody who shows it, by a handful of facts, within a minute on one core. CI tries some;
/// <c>tests/long/mutations.sh</c> tries all.
/// </summary>
public sealed class MutationTests
{
    private const int MostFacts = 5;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    // 1 for all of them, or a plan for its own; not set in CI.
    private static readonly string? Asked = Environment.GetEnvironmentVariable("TELESALES_ALL_MUTANTS");
    private static readonly bool TriesAll = Asked is { Length: > 0 };

    public static IEnumerable<TheoryDataRow<Mutant>> Mutants =>
        Mutant.All.Where((mutant, place) => TriesAll ? Asked == "1" || mutant.Plan == Asked : place is 1 or 5 or 18 or 24 or 26 or 32).Select(mutant => new TheoryDataRow<Mutant>(mutant) { TestDisplayName = mutant.ToString() });

    [Theory]
    [MemberData(nameof(Mutants), DisableDiscoveryEnumeration = true)]
    public void FindWitnesses_OfAMutant_FindsAHandfulOfFacts(Mutant mutant)
    {
        using var package = mutant.Project is null ? null : new MutantPackage(mutant);
        ComparisonSide after = new(mutant.Plan) { Catalogue = package?.Catalogue, Figures = mutant.Figure is { } figure ? [Compared.Figure(figure)] : [] };
        var pair = Compared.Pair(new(mutant.Plan), after);
        Assert.NotEmpty(pair.Steps);

        var started = Stopwatch.GetTimestamp();
        var report = Compared.Comparisons.FindWitnesses(pair, new() { People = 400_000, StopAtFirst = true });
        var took = Stopwatch.GetElapsedTime(started);

        var witness = Assert.Single(report.Witnesses);
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{mutant}: {report.Explored} people, {took.TotalSeconds:F1} s, {witness.Facts.Count} facts: {Compared.Text(witness.Way)}"));
        Assert.InRange(witness.Facts.Count, 1, MostFacts);
        if (TriesAll) Assert.InRange(took, TimeSpan.Zero, Longest);
    }

    [Fact]
    public void Mutants_AreThirtyAtLeast_OfBothRegulations()
    {
        Assert.True(Mutant.All.Count >= 30);
        Assert.Equal(["R13", "R21"], Mutant.All.Select(mutant => mutant.Plan).Distinct().Order(StringComparer.Ordinal));
    }

    // The package that is about to be installed differs in its bytes; the search is the same without any mutation, and finds nobody.
    [Fact]
    public void FindWitnesses_OfTheSamePoliciesCompiledAnew_FindsNone()
    {
        using var package = new MutantPackage(new("the same", "R13", null, "Quota", "return new(due.Floor());", "return new(due.Floor()); // the same"));
        var pair = Compared.Pair(new("R13"), new("R13") { Catalogue = package.Catalogue });

        Assert.All(pair.Steps, step => Assert.All(step.Changes, change => Assert.Equal(PlanChangeKind.Package, change.Kind)));
        Assert.NotEmpty(pair.Steps);
        Assert.Empty(Compared.Comparisons.FindWitnesses(pair, new() { People = 2000 }).Witnesses);
    }
}
