using Telesales.Policies.Demotion.Workload.V1_0;
using Telesales.Policies.Probation.TwoMonths.V1_0;
using Telesales.Policies.Promotion.OutstandingMonths.V1_0;
using Telesales.Policies.Quota.WeeklyWorkload.V1_0;
using static Telesales.Policies.R21.Tests.Rulebook;

namespace Telesales.Policies.R21.Tests;

/// <summary>R21 §4 and §5: the readings with both values, and what is said of clauses that did not hold.</summary>
public sealed class CareerTests
{
    private static BenchResult Run(
        PersonFacts facts, TwoMonthsProbationParameters? probation = null, OutstandingMonthsParameters? promotion = null, DemotionByWorkloadParameters? demotion = null) =>
        new PolicyBench()
            .With(declare => new WeeklyWorkload(Workload, declare))
            .With(declare => new TwoMonthsProbation(probation ?? ProbationFigures, declare))
            .With(declare => new OutstandingMonths(promotion ?? PromotionFigures, declare))
            .With(declare => new DemotionByWorkload(demotion ?? DemotionFigures, declare))
            .Run(facts, November);

    private static PersonFacts Daily(long contacts) => APerson().Did(Metric.ContactsCollected, AllMonth, contacts);

    [Theory]
    [InlineData(15, "")]
    [InlineData(31, "confirm")]
    public void HiredOnThe16th_FirstMonthFollowsTheCutOffDay(int cutOff, string decisions)
    {
        var facts = Daily(40).OnProbation().HiredOn("2026-10-16").Earlier("2026-10", "11", "11");
        Assert.Equal(decisions, Run(facts, ProbationFigures with { FirstMonthCutOffDay = cutOff }).Decisions.Codes());
    }

    [Theory]
    [InlineData(100, "not-confirmed")]
    [InlineData(90, "confirm")]
    public void MonthAt90Percent_PassesByTheReading(int pass, string decision)
    {
        var facts = Daily(36).OnProbation().HiredOn("2026-10-01").Earlier("2026-10", "19.8", "22");
        Assert.Equal(decision, Run(facts, ProbationFigures with { PassRequirement = Percent.Of(pass) }).Decisions.Codes());
    }

    [Fact]
    public void ThreeMonthsOfProbation_AreDecidedInTheThird()
    {
        var facts = Daily(40).OnProbation().HiredOn("2026-09-01").Earlier("2026-09", "22", "22").Earlier("2026-10", "22", "22");
        Assert.Equal("confirm", Run(facts, ProbationFigures with { Months = 3 }).Decisions.Codes());
        Assert.Equal(["probation.overdue"], Run(facts).NoticeCodes);
    }

    [Theory]
    [InlineData(100, "promotion.month-below")]
    [InlineData(90, "")]
    public void Months108Percent_PromoteByTheReading(int pass, string missed)
    {
        // 43.2 contacts a day are 108 %: 907.2 of 840, so 908 in all.
        var facts = Daily(43).Did(Metric.ContactsCollected, Nov(28), 5).Earlier("2026-09", "21.6", "20").Earlier("2026-10", "21.6", "20").Marked(November, Mark.Outstanding);
        var result = Run(facts, promotion: PromotionFigures with { PassRequirement = Percent.Of(pass) });
        Assert.Equal(missed.Length == 0 ? "promote" : "", result.Decisions.Codes());
        Assert.Equal(missed.Length == 0 ? 0 : 3, result.NotApplied.Count(one => one.Message == "promotion.month-below"));
    }

    [Theory]
    [InlineData(true, "")]
    [InlineData(false, "promote")]
    public void Promotion_WithoutTheMark_FollowsTheParameter(bool needsMark, string decisions)
    {
        var facts = Daily(48).Earlier("2026-09", "24", "20").Earlier("2026-10", "24", "20");
        Assert.Equal(decisions, Run(facts, promotion: PromotionFigures with { NeedsOutstandingMark = needsMark }).Decisions.Codes());
    }

    [Fact]
    public void MonthBelow120_IsNamed()
    {
        var facts = Daily(48).Earlier("2026-09", "24", "20").Earlier("2026-10", "23.9", "20");
        var missed = Assert.Single(Run(facts).NotApplied, one => one.Code == "promote");
        Assert.Equal(In("2026-10"), missed.Operands["month"].Month);
    }

    [Theory]
    [InlineData(DemotionScope.Regular, "not-confirmed")]
    [InlineData(DemotionScope.Everyone, "demote-or-dismiss, not-confirmed")]
    public void Demotion_OnProbation_FollowsTheReading(DemotionScope scope, string decisions)
    {
        var facts = Daily(39).OnProbation().HiredOn("2026-10-01").Earlier("2026-10", "21", "22");
        Assert.Equal(decisions, Run(facts, demotion: DemotionFigures with { AppliesTo = scope }).Decisions.Codes());
    }

    [Theory]
    [InlineData(100, "demote-or-dismiss")]
    [InlineData(90, "")]
    public void TwoMonthsAt95Percent_AreBelowByTheReading(int pass, string decisions)
    {
        var facts = Daily(38).Earlier("2026-10", "20.9", "22");
        Assert.Equal(decisions, Run(facts, demotion: DemotionFigures with { PassRequirement = Percent.Of(pass) }).Decisions.Codes());
    }

    [Fact]
    public void BothRules_CiteTheirOwnClauses()
    {
        var facts = Daily(32).Senior().Earlier("2026-09", "5", "20").Earlier("2026-10", "5", "20").Marked(November, Mark.TrainingCompleted);
        var demotions = Run(facts).Decisions.Where(decision => decision.Code == "demote").Select(decision => decision.Message);
        Assert.Equal(["demotion.together", "demotion.weak-month"], demotions);
    }

    [Fact]
    public void Discretion_IsTheCompanysWhereTheSourceSaysSo()
    {
        var facts = Daily(20).Earlier("2026-10", "5", "20");
        var byCode = Run(facts).Decisions.ToLookup(decision => decision.Code, decision => decision.IsDiscretionary);
        Assert.True(byCode["demote-or-dismiss"].Single());
        Assert.All(byCode["training-required"], Assert.False);
    }

    [Fact]
    public void OpenMonth_IsNotJudged()
    {
        var bench = new PolicyBench().With(declare => new WeeklyWorkload(Workload, declare)).With(declare => new DemotionByWorkload(DemotionFigures, declare));
        var result = bench.Run(APerson().Earlier("2026-10", "5", "20"), November, Nov(29));
        Assert.Empty(result.Decisions);
        Assert.DoesNotContain(result.NotApplied, one => one.Code == "demote");
    }

    [Fact]
    public void TrainedLeaver_GetsNoDecision_AndOwesNoTraining()
    {
        var facts = Daily(20).Earlier("2026-10", "5", "20").Marked(November, Mark.TrainingCompleted).LeftOn("2026-11-30");
        var result = Run(facts);
        Assert.Empty(result.Decisions);
        Assert.DoesNotContain("demotion.training-owed", result.NoticeCodes);
    }
}
