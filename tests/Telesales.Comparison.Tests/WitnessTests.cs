using Telesales.Payroll.GoldenCases;
using Telesales.Policies;
using Telesales.Testing;

namespace Telesales.Comparison.Tests;

/// <summary>The smallest facts that tell two sides apart.</summary>
public sealed class WitnessTests
{
    private static readonly WitnessOptions Few = new() { People = 3000 };

    // A week with a share from 85 to 90 %: one row of the person, one of work.
    [Fact]
    public void FindWitnesses_OfTheWeekLine_NeedsAPersonAndAWeeksWork()
    {
        var report = Compared.Comparisons.FindWitnesses(Compared.Pair(new("R21"), new(Compared.Overlay)), Few);

        var witness = report.Witnesses[0];
        Assert.Equal(("weekly-deduction", "1 × -100.00 = -100.00", null), (witness.Way.Code, witness.Way.Before, witness.Way.After));
        Assert.Equal(["employees", "activity"], witness.Facts.Select(fact => fact.Table));
        Assert.Contains(report.Thresholds, threshold => threshold is { Policy: "quota.weekly-workload", Parameter: "pass_line", Value: "85%" });
        Assert.Contains("activity", report.Tables);
    }

    [Fact]
    public void FindWitnesses_TwiceWithOneSeed_FindsTheSame()
    {
        var pair = Compared.Figures("R13", "quota.daily-calls.calls=121", "discipline.false-records.fine=60");
        var (one, other) = (Compared.Comparisons.FindWitnesses(pair, Few), Compared.Comparisons.FindWitnesses(pair, Few));

        Assert.Equal(Text(one), Text(other));
        // Each change has a witness of its own.
        Assert.Equal([0, 1], one.Witnesses.SelectMany(witness => witness.Way.Causes).Select(cause => cause.Step).OfType<int>().Distinct().Order());
    }

    [Fact]
    public void FindWitnesses_OfPlansThatSayTheSame_FindsNoneAndSaysWhatWasTried()
    {
        var report = Compared.Comparisons.FindWitnesses(Compared.Pair(new("R21"), new("R21@1")), Few);

        Assert.Empty(report.Witnesses);
        Assert.Equal(3000, report.Explored);
        Assert.NotEmpty(report.Thresholds);
    }

    // What was found becomes golden cases, which the side after fulfils and the side before does not.
    [Fact]
    public void Cases_OfWitnesses_HoldUnderThePlanAfterAlone()
    {
        var pair = Compared.Pair(new("R21"), new(Compared.Overlay));
        var report = Compared.Comparisons.FindWitnesses(pair, Few);
        var cases = GoldenCaseReader.ReadText(Rendering.WitnessCases.Write(pair, report, new(pair, Language.En)), "found.yaml");

        Assert.Equal(report.Witnesses.Count, cases.Count);
        Assert.All(cases, golden => Assert.Empty(Product.Runner.Run(golden).Differences));
        Assert.Contains(cases, golden => !Product.Runner.Run(golden with { Plan = "R21" }).Holds);
    }

    private static string Text(WitnessReport report) => string.Join('\n', report.Witnesses.Select(witness =>
        $"{Compared.Text(witness.Way)}: {string.Join("; ", witness.Facts.Select(fact => $"{fact.Table} {string.Join(", ", fact.Columns)}"))}"));
}
