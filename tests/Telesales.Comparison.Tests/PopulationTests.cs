using System.Diagnostics;
using System.Globalization;
using Telesales.Comparison.Engine;
using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Policies;
using Telesales.Testing;

namespace Telesales.Comparison.Tests;

/// <summary>What a comparison of many people takes. CI looks at memory; <c>tests/long/compare.sh</c> measures the time of 10,000 people.</summary>
[Collection(nameof(Alone))]
public sealed class PopulationTests
{
    private static readonly string[][] Changes =
    [
        ["quota.weekly-workload.pass_line=85%"],
        ["quota.weekly-workload.pass_line=85%", "bonus.opportunity.bonus=120"],
        ["quota.weekly-workload.pass_line=85%", "quota.weekly-workload.deduction=150", "quota.give-back.share=50%", "bonus.opportunity.bonus=120"],
        [
            "base-pay.grade-table.base_pay={ junior: 1300.00, intermediate: 1700.00, senior: 2300.00 }", "quota.weekly-workload.pass_line=85%", "quota.weekly-workload.deduction=150", "quota.give-back.share=50%",
            "early-leave.workload.day_minutes=20", "bonus.visit-invitation.bonus=15", "bonus.opportunity.bonus=120", "bonus.signing-commission.rate=2%",
        ],
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

    // Calculating both plans is two calculations a person; whom a change can't touch is not calculated for it. tests/long/compare.sh measures the time too.
    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 3)] // the notices of the law look at all lines, so that both changes touch them
    [InlineData(2, 3)]
    [InlineData(3, 6)] // everyone is paid otherwise: the time is told and not held
    public void Compare_WithCauses_TakesAtMostThreeTimesWhatBothPlansTake(int changes, int mostCalculations)
    {
        var isMeasured = int.TryParse(Environment.GetEnvironmentVariable("TELESALES_COMPARE_PEOPLE"), CultureInfo.InvariantCulture, out var people);
        var facts = Branch(isMeasured ? people : people = 1000);
        var pair = Compared.Figures("R21", Changes[changes]);
        var counting = new CountingMonths(Compared.Months);

        Assert.InRange(new PopulationComparison(Product.Catalogue, counting).Compare(pair, facts).Different, people / 10, people);
        Assert.InRange(counting.Calculations, 2L * people, (long)mostCalculations * people);
        if (isMeasured) Measure(pair, facts, decimal.Divide(counting.Calculations, people), isHeld: changes < 3);
    }

    // As a run calculates, and as little as a comparison needs: no hash of the facts.
    private static void Measure(ComparisonPair pair, FactSet facts, decimal calculations, bool isHeld)
    {
        var differ = Compared.Comparisons.Compare(pair, facts).Different;
        var both = Enumerable.Range(0, 5).Min(_ => Cpu(() => Both(pair, facts, new())));
        var least = Enumerable.Range(0, 5).Min(_ => Cpu(() => Both(pair, facts, new() { HashFacts = false })));
        var compared = Enumerable.Range(0, 5).Min(_ => Cpu(() => Compared.Comparisons.Compare(pair, facts)));
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant(
            $"{facts.Employees.Length} people, {differ} differ by {pair.Steps.Count} changes, {calculations:F2} calculations each: both plans {both.TotalMilliseconds:F0} ms of CPU ({least.TotalMilliseconds:F0} ms without hashes), compared with causes {compared.TotalMilliseconds:F0} ms, ratio {compared / both:F2} ({compared / least:F2})"));
        if (isHeld) Assert.InRange(compared / both, 0, 3);
    }

    // The policies that ship are loaded as packages are: from memory. Only those of the law look at all lines; R21's own read what they declare.
    [Theory]
    [InlineData(ItemKind.Line, "base-pay", 0)]
    [InlineData(ItemKind.Line, "opportunity", 6)]
    [InlineData(ItemKind.Line, "weekly-deduction", 1, 2)]
    [InlineData(ItemKind.Line, "give-back", 1, 2, 3)]
    [InlineData(ItemKind.Entitlement, "early-leave", 1, 2, 4)]
    [InlineData(ItemKind.Notice, "law.deductions-over-20-percent", 0, 1, 2, 3, 5, 6, 7)]
    public void Reach_OfAPackagedPlan_IsWhatItsPoliciesRead(ItemKind kind, string code, params int[] steps) =>
        Assert.Equal(steps, new Reach(Compared.Figures("R21", Changes[3])).Of(new(kind, code, null, "", "")));

    private static void Both(ComparisonPair pair, FactSet facts, PayrollOptions options)
    {
        Product.Payroll.Calculate(pair.PlanBefore!, facts, options);
        Product.Payroll.Calculate(pair.PlanAfter!, facts, options);
    }

    private static TimeSpan Cpu(Action work)
    {
        var started = Process.GetCurrentProcess().TotalProcessorTime;
        work();
        return Process.GetCurrentProcess().TotalProcessorTime - started;
    }

    private static FactSet Branch(int people) => Benchmarks.OrdinaryBranch.Of(people, FactVocabularies.Of(Product.Catalogue));

    private sealed class CountingMonths(IPayrollMonths months) : IPayrollMonths
    {
        private long _calculations;

        public long Calculations => Interlocked.Read(ref _calculations);

        public IPayrollMonth Prepare(ResolvedPlan plan, FactSet facts, PayrollOptions options) => new Month(this, months.Prepare(plan, facts, options));

        private sealed class Month(CountingMonths counting, IPayrollMonth month) : IPayrollMonth
        {
            public IReadOnlyList<int> People => month.People;

            public IPersonCalculator Open() => new Calculator(counting, month.Open());
        }

        private sealed class Calculator(CountingMonths counting, IPersonCalculator calculator) : IPersonCalculator
        {
            public PersonResult Calculate(int employee)
            {
                Interlocked.Increment(ref counting._calculations);
                return calculator.Calculate(employee);
            }

            public void Dispose() => calculator.Dispose();
        }
    }
}

/// <summary>Beside nothing else: what other tests hold in memory would count too.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
