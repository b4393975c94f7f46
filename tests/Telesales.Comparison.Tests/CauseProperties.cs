using CsCheck;
using Telesales.Conformance.Tests;
using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Policies.V1;
using Telesales.Testing;

namespace Telesales.Comparison.Tests;

/// <summary>
/// What holds of causes whatever changes and whoever the people are: the parts sum exactly, in each line, each person and in all; and each part is
/// what the engine itself gives with that change alone.
/// </summary>
public sealed class CauseProperties
{
    private static readonly string[] Changes =
    [
        "quota.weekly-workload.pass_line=95%", "quota.weekly-workload.deduction=150", "quota.weekly-workload.deduction_per=month",
        "quota.weekly-workload.daily_contacts={junior: 36, intermediate: 66, senior: 80}", "quota.give-back.share=50%", "quota.give-back.month_line=95%",
        "quota.performance-floor.rule=none", "bonus.visit-invitation.bonus=12.50", "bonus.opportunity.bonus=90", "bonus.signing-commission.rate=1.5%",
        "bonus.signing-commission.cap=800", "bonus.signing-commission.cap_per=month", "base-pay.grade-table.base_pay={junior: 1300, intermediate: 1700, senior: 2400}",
        "protection.wage.minimum_wage=2000", "protection.wage.enforce=true", "demotion.workload.in_a_row_line=90%",
    ];

    private static readonly Gen<(uint Seed, int People, string[] Changes)> Cases = Gen.Select(
        Gen.UInt[0, 1_000_000], Gen.Int[1, 12], Gen.Shuffle(Changes, 1, 5));

    [Fact]
    public void Parts_OfAnyChanges_SumToTheDifference() => Cases.Sample(
        drawn =>
        {
            var pair = Compared.Figures("R21", drawn.Changes);
            var (people, summary) = Compared.Run(pair, RandomPopulation.Draw(drawn.Seed, drawn.People).Import());
            foreach (var person in people.Values)
            {
                foreach (var line in person.Items.Where(item => item.Kind == ItemKind.Line)) Assert.Equal(line.Difference, Sum(line.Causes));
                if (person.Net is { } net) Assert.Equal(net, Sum(person.Causes));
                if (person.Net is { } all) Assert.Equal(all, Sum(person.Items.Where(item => item.Kind == ItemKind.Line).Select(line => new CausePart(null, line.Difference))));
            }

            foreach (var totals in new[] { summary.ByLine, summary.ByGrade, summary.ByTeam, summary.ByClause }) Assert.Equal(summary.Cost, Sum(totals.Select(total => new CausePart(null, total.Amount))));
            Assert.Equal(summary.Cost, Sum(summary.ByCause.Select(total => new CausePart(null, total.Amount))));
            Assert.Equal(summary.Winners + summary.Losers, summary.Distribution.Sum(range => range.People));
        },
        iter: 40,
        threads: 1);

    [Fact]
    public void Parts_OfAnyChanges_AreWhatTheEngineGivesWithEachAlone() => Cases.Sample(
        drawn =>
        {
            var facts = RandomPopulation.Draw(drawn.Seed, drawn.People).Import();
            var pair = Compared.Figures("R21", drawn.Changes);
            var (people, _) = Compared.Run(pair, facts);
            var before = Lines("R21", facts, []);
            for (var step = 0; step < pair.Steps.Count; step++)
            {
                var subject = Assert.Single(pair.Steps[step].Changes).Subject;
                var alone = Lines("R21", facts, [drawn.Changes.Single(change => change.StartsWith(subject + "=", StringComparison.Ordinal))]);
                foreach (var person in people.Values)
                {
                    foreach (var item in person.Items.Where(item => item.Kind == ItemKind.Line))
                    {
                        var key = (person.EmployeeId, item.Code, item.Reference);
                        Assert.Equal(alone.GetValueOrDefault(key) - before.GetValueOrDefault(key), item.Causes.FirstOrDefault(part => part.Step == step)?.Amount ?? Money.Zero);
                    }
                }
            }
        },
        iter: 20,
        threads: 1);

    [Fact]
    public void Compare_OnOneThreadOrMany_GivesTheSame()
    {
        var facts = Benchmarks.OrdinaryBranch.Of(3000, FactVocabularies.Of(Product.Catalogue));
        var pair = Compared.Figures("R21", Changes[0], Changes[4], Changes[9]);

        Assert.Equal(Json(pair, facts, 1), Json(pair, facts, 4));
    }

    private static byte[] Json(ComparisonPair pair, FactSet facts, int threads)
    {
        using var stream = new MemoryStream();
        using var json = new Rendering.ComparisonJson(stream, pair);
        json.Finish(Compared.Comparisons.Compare(pair, facts, json.Write, new() { Threads = threads }));
        return stream.ToArray();
    }

    private static Dictionary<(string Person, string Code, string? Reference), Money> Lines(string plan, FactSet facts, IEnumerable<string> figures) =>
        Product.Payroll.Calculate(Product.Plan(plan, "2026-10", figures: figures.Select(Compared.Figure)), facts, new()).OfType<Payslip>()
            .SelectMany(payslip => payslip.Lines, (payslip, line) => (Key: (payslip.EmployeeId, line.Code, line.Reference), line.Amount))
            .ToDictionary(line => line.Key, line => line.Amount);

    private static Money Sum(IEnumerable<CausePart> parts) => new(parts.Sum(part => part.Amount!.Value.Fen));
}
