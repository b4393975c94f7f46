using Telesales.Policies.Appraisal.AssessmentBands.V1_0;
using Telesales.Policies.Appraisal.AssessmentTraining.V1_0;
using Telesales.Policies.Bonus.RatingTarget.V1_0;

namespace Telesales.Policies.Discipline.Tests;

/// <summary>R02 art. 11; R05 ch. 4: the rewards that stand beside the penalties.</summary>
public sealed class RewardTests
{
    private static readonly AssessmentBandsParameters Bands = new()
    {
        Indicator = "assessment",
        ExcellentFrom = Quantity.Whole(90),
        ExcellentBonus = Money.Yuan(200),
        WarnBelow = Quantity.Whole(60),
    };

    private readonly PolicyBench _target = new PolicyBench().With(declare => new RatingTarget(new() { Indicator = "sales_amount", Bonus = Money.Yuan(200) }, declare));

    private readonly PolicyBench _assessment = new PolicyBench().With(declare => new AssessmentBands(Bands, declare));

    private readonly PolicyBench _training = new PolicyBench()
        .With(declare => new AssessmentTraining(new() { Indicator = "assessment", Below = Quantity.Whole(60) }, declare));

    [Theory]
    [InlineData("50000", "50000", "200.00", null)]
    [InlineData("50000.000001", "50000", "200.00", null)]
    [InlineData("49999.999999", "50000", "0.00", "target-bonus.short")]
    [InlineData("0", "0.000001", "0.00", "target-bonus.short")]
    [InlineData("5", "0", "0.00", "target-bonus.no-target")]
    [InlineData("5", null, "0.00", "target-bonus.no-target")]
    [InlineData(null, "5", "0.00", "target-bonus.no-actual")]
    public void Target_Reached_PaysTheBonus(string? actual, string? target, string paid, string? missed)
    {
        var result = _target.Run(APerson().Rated("2026-10", "sales_amount", actual, target), "2026-10");
        Assert.Equal(paid, result.Paid("target-bonus").ToString());
        Assert.Equal(missed is null ? [] : [missed], result.NotApplied.Select(one => one.Message));
    }

    [Fact]
    public void Target_Short_SaysByHowMuch() => Assert.Equal(
        (Operand)Quantity.Parse("0.5"),
        Assert.Single(_target.Run(APerson().Rated("2026-10", "sales_amount", "9.5", "10"), "2026-10").NotApplied).Operands["to_go"]);

    [Fact]
    public void Target_OfAnotherIndicatorOrMonth_IsNone() => Assert.Empty(
        _target.Run(APerson().Rated("2026-10", "satisfaction", "9", "1").Rated("2026-09", "sales_amount", "9", "1"), "2026-10").Lines);

    [Theory]
    [InlineData("90", "200.00", "commend")]
    [InlineData("100", "200.00", "commend")]
    [InlineData("89.999999", "0.00")]
    [InlineData("60", "0.00")]
    [InlineData("59.999999", "0.00", "warn")]
    [InlineData("0", "0.00", "warn")]
    public void Assessment_ByItsBand_IsRewardedOrWarnedOf(string score, string paid, params string[] codes)
    {
        var result = _assessment.Run(APerson().Rated("2026-10", "assessment", score), "2026-10");
        Assert.Equal(paid, result.Paid("excellent-bonus").ToString());
        Assert.Equal(codes.Select(code => (code, On("2026-11-01"), false)), result.Decisions.Select(decision => (decision.Code, decision.Effective, decision.IsDiscretionary)));
        Assert.Empty(result.Notices);
    }

    [Theory]
    [InlineData("89", "assessment.excellent-short", "assessment.no-warning")]
    [InlineData("59", "assessment.excellent-short")]
    [InlineData("90")]
    public void Assessment_BelowALine_SaysWhatDidNotApply(string score, params string[] messages)
    {
        var missed = _assessment.Run(APerson().Rated("2026-10", "assessment", score), "2026-10").NotApplied;
        Assert.Equal(messages, missed.Select(one => one.Message));
        if (missed.Count > 0) Assert.Equal((Operand)(Quantity.Whole(90) - Quantity.Parse(score)), missed[0].Operands["to_go"]);
    }

    [Theory]
    [InlineData("2026-09", "assessment", "95")]
    [InlineData("2026-10", "attitude", "95")]
    [InlineData("2026-10", "assessment", null)]
    public void Assessment_ThatIsNotThere_IsNoticed(string month, string indicator, string? score)
    {
        var facts = APerson().Rated(month, indicator, score, "100");
        Assert.Equal(["score.absent"], _assessment.Run(facts, "2026-10").NoticeCodes);
        var training = _training.Run(facts, "2026-10");
        Assert.Empty(training.Decisions);
        Assert.Empty(training.NotApplied);
    }

    [Fact]
    public void Assessment_OfALeaver_IsStillWarnedOfButNotTrained()
    {
        var facts = APerson().LeftOn("2026-10-31").Rated("2026-10", "assessment", "40");
        Assert.Equal(["warn"], _assessment.Run(facts, "2026-10").Decisions.Select(decision => decision.Code));
        Assert.Empty(_training.Run(facts, "2026-10").Decisions);
    }

    [Theory]
    [InlineData("60", false)]
    [InlineData("59.999999", true)]
    public void Training_BelowTheLine_IsOrdered(string score, bool ordered)
    {
        var result = _training.Run(APerson().Rated("2026-10", "assessment", score), "2026-10");
        Assert.Equal(ordered ? [("training-required", On("2026-11-01"))] : [], result.Decisions.Select(decision => (decision.Code, decision.Effective)));
        Assert.Equal(ordered ? [] : ["assessment.no-training"], result.NotApplied.Select(one => one.Message));
    }

    [Fact]
    public void Training_InAnOpenMonth_IsNotDecided() =>
        Assert.Empty(_training.Run(APerson().Rated("2026-10", "assessment", "40"), "2026-10", "2026-10-30").Decisions);

    [Theory]
    [InlineData("90", 0)]
    [InlineData("90.000001", 1)]
    public void Bands_ThatOverlap_AreAProblem(string warnBelow, int problems) =>
        Assert.Equal(Enumerable.Repeat("warn_below", problems), (Bands with { WarnBelow = Quantity.Parse(warnBelow) }).Check().Select(problem => problem.Parameter));
}
