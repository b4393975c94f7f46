using Telesales.Policies.Appraisal.Indicators.V1_0;
using Telesales.Policies.Appraisal.ScoreBands.V1_0;

namespace Telesales.Policies.Appraisal.Tests;

/// <summary>R17 §5.</summary>
public sealed class ScoreBandsTests
{
    private static readonly ScoreBandsParameters Figures = new()
    {
        CommendFrom = Quantity.Whole(90),
        Bonus = Money.Yuan(200),
        WarnBelow = Quantity.Whole(60),
        OfferTrainingBelow = Quantity.Whole(75),
    };

    private static readonly PolicyBench Bench = new PolicyBench()
        .With(declare => new Scorecard.V1_0.Scorecard(new() { Indicators = [new Indicator { Name = "a" }], MostPoints = Quantity.Whole(120) }, declare))
        .With(declare => new ScoreBands.V1_0.ScoreBands(Figures, declare));

    private static BenchResult Scored(string? actual, string? asOf = null) =>
        Bench.Run(actual is null ? APerson() : APerson().WithPerformanceBase("1000").Rated("2026-10", "a", actual, "100"), "2026-10", asOf);

    [Theory]
    [InlineData("120", "200.00", "commend")]
    [InlineData("90", "200.00", "commend")]
    [InlineData("89.999999", "0.00", null)]
    [InlineData("75", "0.00", null)]
    [InlineData("74.999999", "0.00", "training-offered")]
    [InlineData("60", "0.00", "training-offered")]
    [InlineData("59.999999", "0.00", "warn")]
    [InlineData("0", "0.00", "warn")]
    public void Score_ByItsBand_LeadsToOneThing(string actual, string bonus, string? code)
    {
        var result = Scored(actual);
        Assert.Equal(bonus, result.Paid("score-bonus").ToString());
        Assert.Equal(code is null ? [] : [(code, On("2026-11-01"), false)], result.Decisions.Select(decision => (decision.Code, decision.Effective, decision.IsDiscretionary)));
        Assert.Equal(code, Assert.Single(Scored(actual, asOf: "2026-10-14").Decisions.Select(decision => decision.Code).DefaultIfEmpty()));
    }

    [Fact]
    public void Score_BetweenTheBands_SaysHowFarFromEach()
    {
        var missed = Scored("88.5").NotApplied.ToDictionary(miss => miss.Message);
        Assert.Equal((Operand)new Fraction(3, 2), missed["score-bands.no-bonus"].Operands["short"]);
        Assert.Equal((Operand)new Fraction(57, 2), missed["score-bands.no-warning"].Operands["above"]);
        Assert.Equal(2, missed.Count);
    }

    [Fact]
    public void WithoutAScore_NothingIsSaid()
    {
        var result = Scored(null);
        Assert.Empty(result.Decisions);
        Assert.Empty(result.NotApplied);
        Assert.Empty(result.Lines);
    }

    [Theory]
    [InlineData(60, 75, 90, null)]
    [InlineData(60, 60, 60, null)]
    [InlineData(76, 75, 90, "offer_training_below")]
    [InlineData(60, 75, 74, "commend_from")]
    public void Bands_OutOfOrder_AreNamed(long warn, long offer, long commend, string? parameter)
    {
        var figures = Figures with { WarnBelow = Quantity.Whole(warn), OfferTrainingBelow = Quantity.Whole(offer), CommendFrom = Quantity.Whole(commend) };
        Assert.Equal(parameter is null ? [] : [parameter], figures.Check().Select(problem => problem.Parameter));
    }
}
