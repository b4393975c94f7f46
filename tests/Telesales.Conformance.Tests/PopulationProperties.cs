using System.Globalization;
using CsCheck;
using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Policies;
using Telesales.Testing;

namespace Telesales.Conformance.Tests;

/// <summary>What holds for any branch and plan. A failure names seed, people and plan: draw that population again.</summary>
public sealed class PopulationProperties
{
    private static readonly PayrollOptions Options = new() { Explain = true };

    private static readonly Gen<(uint Seed, int People, string Plan)> Branches = Gen.Select(Gen.UInt[0, 1_000_000], Gen.Int[1, 12], Gen.Int[0, Product.Plans.Count - 1].Select(plan => Product.Plans[plan]));

    [Fact]
    public void Net_IsTheSumOfTheLines() => Check(12, (folder, plan, _) =>
    {
        foreach (var payslip in Product.Payroll.Calculate(plan, folder.Import(), Options).OfType<Payslip>())
            Assert.Equal(payslip.Net.Fen, payslip.Lines.Sum(line => line.Amount.Fen));
    });

    [Fact]
    public void Everyone_OfTheMonth_HasOneResultInOrderOfId() => Check(12, (folder, plan, _) =>
    {
        var facts = folder.Import();
        var results = Product.Payroll.Calculate(plan, facts, Options);
        Assert.Equal(Employed(facts), results.Select(result => result.EmployeeId));
        Assert.All(results.OfType<WithheldPayslip>(), withheld => Assert.NotEmpty(withheld.Errors));
    });

    [Fact]
    public void OrderOfRows_DoesNotMatter() => Check(12, (folder, plan, dice) =>
    {
        // Rows of a person and date stay in the order of the file where they have no key; the facts hash shows it.
        var shuffled = folder.Reordered((file, rows) => file is "deals.csv" or "assignments.csv" or "incidents.csv" ? PeopleReversed(rows) : dice.Shuffled(rows));
        AssertSame(Product.Json(plan, folder.Import()), Product.Json(plan, shuffled.Import()));
    });

    [Fact]
    public void ExplanationsAndThreads_ChangeNothingElse() => Check(8, (folder, plan, _) =>
    {
        var facts = folder.Import();
        var explained = Product.Json(plan, facts, Options);
        AssertSame(explained, Product.Json(plan, facts, new PayrollOptions { Threads = 1 }));
        AssertSame(explained, Product.Json(plan, facts, new PayrollOptions { Threads = 3 }));
    });

    [Fact]
    public void OneAlone_GetsWhatTheyGetAmongAll() => Check(8, (folder, plan, dice) =>
    {
        var facts = folder.Import();
        var all = Product.Payroll.Calculate(plan, facts, Options);
        if (all.Count == 0) return;
        var one = all[dice.Next(all.Count)];
        var alone = Product.Payroll.CalculateOne(plan, facts, one.EmployeeId, Options)!;
        AssertSame(JsonOf(plan, [one]), JsonOf(plan, [alone]));
    });

    [Fact]
    public void Batch_SplitByTeams_GivesTheSame() => Check(10, (folder, plan, _) =>
    {
        var whole = Product.Payroll.Calculate(plan, folder.Import(), Options);
        var parts = RandomPopulation.Teams
            .Select(team => folder.Of(Members(folder, team)))
            .SelectMany(part => Product.Payroll.Calculate(plan, part.Import(), Options))
            .OrderBy(result => result.EmployeeId, StringComparer.Ordinal);
        AssertSame(JsonOf(plan, whole), JsonOf(plan, [.. parts]));
    });

    [Fact]
    public void TwoRuns_GiveTheSameBytes() => Check(8, (folder, plan, _) =>
        AssertSame(Product.Json(plan, folder.Import(), Options), Product.Json(plan, folder.Import(), Options)));

    [Fact]
    public void Progress_OnTheLastDay_IsTheMonthsPayslip() => Check(10, (folder, plan, _) =>
        AssertSame(Product.Json(plan, folder.Import()), Product.Json(plan, folder.Import(), new PayrollOptions { AsOf = new(2026, 10, 31) })));

    [Fact]
    public void Progress_OnAnyDay_DoesNotSeeLaterFacts() => Check(10, (folder, plan, dice) =>
    {
        var asOf = new DateOnly(2026, 10, 1 + dice.Next(30));
        string[] dated = ["activity.csv", "deals.csv", "incidents.csv"];
        var seen = folder.Reordered((file, rows) => dated.Contains(file) ? rows.Where(row => string.CompareOrdinal(row.Split(',')[1], asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) <= 0) : rows);
        var options = new PayrollOptions { AsOf = asOf };
        AssertSame(Product.Json(plan, seen.Import(), options), Product.Json(plan, folder.Import(), options));
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

    private static HashSet<string> Members(FactFolder folder, string team) =>
        [.. folder.Files["employees.csv"].Skip(1).Select(row => row.Split(',')).Where(row => row[2] == team).Select(row => row[0])];

    private static IEnumerable<string> Employed(FactSet facts)
    {
        var ids = new List<string>();
        foreach (var employee in facts.Employees)
            if (employee.HireDate <= new DateOnly(2026, 10, 31) && !(employee.LeaveDate < new DateOnly(2026, 10, 1))) ids.Add(employee.EmployeeId);
        return ids.Order(StringComparer.Ordinal);
    }

    private static byte[] JsonOf(ResolvedPlan plan, IReadOnlyList<PersonResult> results)
    {
        using var stream = new MemoryStream();
        Payroll.Rendering.PayslipJson.Write(stream, plan, plan.Month.LastDay, results);
        return stream.ToArray();
    }

    private static void AssertSame(byte[] one, byte[] other) => Assert.Equal(Text(one), Text(other));

    private static string Text(byte[] json) => System.Text.Encoding.UTF8.GetString(json);
}
