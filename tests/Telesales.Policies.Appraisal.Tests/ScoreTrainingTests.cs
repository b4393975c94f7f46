using Telesales.Policies.Appraisal.Indicators.V1_0;

namespace Telesales.Policies.Appraisal.Tests;

/// <summary>R16 §6.</summary>
public sealed class ScoreTrainingTests
{
    private static readonly PolicyBench Bench = new PolicyBench()
        .With(declare => new Scorecard.V1_0.Scorecard(new() { Indicators = [new Indicator { Name = "a" }], MostPoints = Quantity.Whole(120) }, declare))
        .With(declare => new ScoreTraining.V1_0.ScoreTraining(new() { Line = Quantity.Whole(60) }, declare));

    private static BenchResult Scored(string actual, string? asOf = null) =>
        Bench.Run(APerson().WithPerformanceBase("1000").Rated("2026-10", "a", actual, "100"), "2026-10", asOf);

    [Fact]
    public void ScoreBelowTheLine_CallsForTrainingFromTheNextMonth()
    {
        var decision = Assert.Single(Scored("59.999999").Decisions);
        Assert.Equal(("training-required", On("2026-11-01"), false), (decision.Code, decision.Effective, decision.IsDiscretionary));
    }

    [Fact]
    public void ScoreAtTheLine_SaysHowFarAbove()
    {
        Assert.Equal((Operand)Fraction.Zero, Assert.Single(Scored("60").NotApplied).Operands["above"]);
        Assert.Equal((Operand)new Fraction(3, 2), Assert.Single(Scored("61.5").NotApplied).Operands["above"]);
        Assert.Empty(Scored("60").Decisions);
    }

    [Fact]
    public void WithoutAScore_NothingIsSaid()
    {
        var result = Bench.Run(APerson().WithPerformanceBase("1000"), "2026-10");
        Assert.Empty(result.Decisions);
        Assert.Empty(result.NotApplied);
    }

    [Fact]
    public void OpenMonth_IsNotDecided() => Assert.Empty(Scored("10", asOf: "2026-10-30").Decisions);
}
