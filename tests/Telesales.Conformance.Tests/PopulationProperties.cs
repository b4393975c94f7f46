using CsCheck;
using Telesales.Payroll;
using Telesales.Policies;
using Telesales.Testing;

namespace Telesales.Conformance.Tests;

/// <summary>
/// What holds of files: populations that come through the import. What holds of facts is in <see cref="Relations.RelationTests"/>.
/// A failure names seed, people and plan: draw that population again.
/// </summary>
public sealed class PopulationProperties
{
    private static readonly PayrollOptions Options = new() { Explain = true };

    private static readonly Gen<(uint Seed, int People, string Plan)> Branches = Gen.Select(Gen.UInt[0, 1_000_000], Gen.Int[1, 12], Gen.Int[0, Product.Plans.Count - 1].Select(plan => Product.Plans[plan]));

    [Fact]
    public void OrderOfRows_DoesNotMatter() => Check(12, (folder, plan, dice) =>
    {
        // Rows of a person and date stay in the order of the file where they have no key; the facts hash shows it.
        var shuffled = folder.Reordered((file, rows) => file is "deals.csv" or "assignments.csv" or "incidents.csv" ? PeopleReversed(rows) : dice.Shuffled(rows));
        AssertSame(Product.Json(plan, folder.Import()), Product.Json(plan, shuffled.Import()));
    });

    [Fact]
    public void Populations_HaveEveryKindOfResult()
    {
        var plan = Product.Plan("R21", "2026-10");
        var results = Enumerable.Range(1, 20).SelectMany(seed => Product.Payroll.Calculate(plan, RandomPopulation.Draw((uint)seed, 10).Import(), Options)).ToList();

        Assert.InRange(results.OfType<WithheldPayslip>().Count(), 5, 100);
        Assert.True(results.OfType<Payslip>().SelectMany(payslip => payslip.Lines).Select(line => line.Code).Distinct().Count() >= 7);
        Assert.True(results.OfType<Payslip>().SelectMany(payslip => payslip.Decisions).Select(decision => decision.Code).Distinct().Count() >= 5);
    }

    private static void Check(int iterations, Action<FactFolder, ResolvedPlan, Dice> property) => Branches.Sample(
        branch => property(
            RandomPopulation.Draw(branch.Seed, branch.People),
            Product.Plan(branch.Plan, "2026-10", minimumWage: 1500, enforceLaw: branch.Seed % 2 == 0),
            new Dice(branch.Seed + 1)),
        iter: iterations,
        threads: 1);

    // People in another order; the receipts of one person stay in theirs, which counts.
    private static IEnumerable<string> PeopleReversed(IEnumerable<string> rows) =>
        rows.GroupBy(row => row.Split(',')[0], StringComparer.Ordinal).Reverse().SelectMany(person => person);

    private static void AssertSame(byte[] one, byte[] other) => Assert.Equal(Text(one), Text(other));

    private static string Text(byte[] json) => System.Text.Encoding.UTF8.GetString(json);
}
