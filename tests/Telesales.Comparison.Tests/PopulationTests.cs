using System.Diagnostics;
using System.Globalization;
using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Testing;

namespace Telesales.Comparison.Tests;

/// <summary>What a comparison of many people takes. CI looks at memory; <c>tests/long/compare.sh</c> measures the time of 10,000 people.</summary>
public sealed class PopulationTests
{
    private static readonly string[][] Changes =
    [
        ["quota.weekly-workload.pass_line=85%"],
        ["quota.weekly-workload.pass_line=85%", "bonus.opportunity.bonus=120"],
        ["quota.weekly-workload.pass_line=85%", "quota.weekly-workload.deduction=150", "quota.give-back.share=50%", "bonus.opportunity.bonus=120"],
    ];

    [Fact]
    public void Compare_OfManyPeople_KeepsNoneOfThem()
    {
        var facts = Branch(6000);
        var pair = Compared.Figures("R21", Changes[2]);
        var (differ, early, late) = (0, 0L, 0L);
        Compared.Comparisons.Compare(pair, facts, _ =>
        {
            if (++differ == 500) early = GC.GetTotalMemory(forceFullCollection: true);
            if (differ == 3000) late = GC.GetTotalMemory(forceFullCollection: true);
        });

        Assert.True(differ >= 3000, FormattableString.Invariant($"{differ} differ"));
        // Each person who differs takes some kilobytes: 2,500 of them would be ten megabytes and more.
        Assert.InRange(late - early, long.MinValue, 4_000_000);
    }

    // Alone on the machine or not at all: what others take at the same time would count too.
    [Fact(Explicit = true)]
    public void Compare_WithCauses_TakesAtMostThreeTimesWhatBothPlansTake()
    {
        var people = int.Parse(Environment.GetEnvironmentVariable("TELESALES_COMPARE_PEOPLE") ?? "10000", CultureInfo.InvariantCulture);
        var facts = Branch(people);
        foreach (var changes in Changes)
        {
            var pair = Compared.Figures("R21", changes);
            Both(pair, facts);
            Compared.Comparisons.Compare(pair, facts);
            var both = Enumerable.Range(0, 5).Min(_ => Cpu(() => Both(pair, facts)));
            var compared = Enumerable.Range(0, 5).Min(_ => Cpu(() => Compared.Comparisons.Compare(pair, facts)));
            TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant(
                $"{people} people, {changes.Length} changes: both plans {both.TotalMilliseconds:F0} ms of CPU, compared with causes {compared.TotalMilliseconds:F0} ms, ratio {compared / both:F2}"));
            Assert.InRange(compared / both, 0, 3);
        }
    }

    private static void Both(ComparisonPair pair, FactSet facts)
    {
        Product.Payroll.Calculate(pair.PlanBefore!, facts, new());
        Product.Payroll.Calculate(pair.PlanAfter!, facts, new());
    }

    private static TimeSpan Cpu(Action work)
    {
        var started = Process.GetCurrentProcess().TotalProcessorTime;
        work();
        return Process.GetCurrentProcess().TotalProcessorTime - started;
    }

    private static FactSet Branch(int people) => Benchmarks.OrdinaryBranch.Of(people, FactVocabularies.Of(Product.Catalogue));
}
