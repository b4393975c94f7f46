using CsCheck;
using Telesales.Policies.Appraisal.Indicators.V1_0;
using Telesales.Policies.Appraisal.Scorecard.V1_0;

namespace Telesales.Policies.Appraisal.Tests;

/// <summary>R16 §2 and §3, and the scorecards of its shape.</summary>
public sealed class ScorecardTests
{
    private static readonly Indicator[] SalesAndChurn = [new() { Name = "sales_amount", Weight = Percent.Of(75) }, new() { Name = "churn_rate", Weight = Percent.Of(25), LowerIsBetter = true }];

    private static PolicyBench Bench(params Indicator[] indicators) =>
        new PolicyBench().With(declare => new Scorecard.V1_0.Scorecard(new() { Indicators = indicators, MostPoints = Quantity.Whole(120) }, declare));

    private static PersonFacts Someone() => APerson().WithPerformanceBase("1000");

    private static Indicator Alike(string name) => new() { Name = name };

    [Theory]
    [InlineData("100", "100", "100/1", "1000.00")]
    [InlineData("119.999999", "100", "119999999/1000000", "1200.00")]
    [InlineData("120", "100", "120/1", "1200.00")]
    [InlineData("120.000001", "100", "120/1", "1200.00")]
    [InlineData("0", "100", "0/1", "0.00")]
    [InlineData("1", "3", "100/3", "333.33")]
    [InlineData("-10", "100", "-10/1", "-100.00")]
    public void Score_OfOneIndicator_IsItsResultInHundredthsOfTheTarget(string actual, string target, string score, string paid)
    {
        var result = Bench(Alike("satisfaction")).Run(Someone().Rated("2026-10", "satisfaction", actual, target), "2026-10");
        Assert.Equal(score, result.Measures["score"].ToString());
        Assert.Equal(paid, result.Paid("performance-pay").ToString());
    }

    [Theory]
    [InlineData("10", "5", "50/1")]
    [InlineData("5", "5", "100/1")]
    [InlineData("4.2", "5", "2500/21")]
    [InlineData("4", "5", "120/1")]
    [InlineData("0", "5", "120/1")]
    [InlineData("-5", "5", "-100/1")]
    public void Score_WhereLessIsBetter_IsTheTargetInHundredthsOfTheResult(string actual, string target, string score) =>
        Assert.Equal(score, Bench(SalesAndChurn).Run(Someone().Rated("2026-10", "churn_rate", actual, target), "2026-10").Measures["score"].ToString());

    [Fact]
    public void Weights_CountInProportion()
    {
        var facts = Someone().Rated("2026-10", "sales_amount", "80", "100").Rated("2026-10", "churn_rate", "10", "5");
        Assert.Equal(new Fraction(725, 10), Bench(SalesAndChurn).Run(facts, "2026-10").Measures["score"]); // 75 % × 80 + 25 % × 50
    }

    [Fact]
    public void WithoutWeights_EachCountsAlike()
    {
        var facts = Someone().Rated("2026-10", "a", "100", "100").Rated("2026-10", "b", "50", "100").Rated("2026-10", "c", "100", "100");
        Assert.Equal(new Fraction(250, 3), Bench(Alike("a"), Alike("b"), Alike("c")).Run(facts, "2026-10").Measures["score"]);
    }

    [Theory]
    [InlineData(null, "100")]
    [InlineData("50", null)]
    [InlineData("50", "0")]
    public void IndicatorWithoutResultOrTarget_IsMissing_AndItsWeightIsSpread(string? actual, string? target)
    {
        var facts = Someone().Rated("2026-10", "sales_amount", "80", "100").Rated("2026-10", "churn_rate", actual, target);
        var result = Bench(SalesAndChurn).Run(facts, "2026-10");
        Assert.Equal((Fraction)80, result.Measures["score"]);
        Assert.Equal(Operand.Word("churn_rate"), Assert.Single(result.Notices).Operands["indicator"]);
        Assert.Equal(["indicator.missing"], result.NoticeCodes);
    }

    [Fact]
    public void IndicatorsThatAreAllThere_GiveNoNotice()
    {
        var facts = Someone().Rated("2026-10", "sales_amount", "80", "100").Rated("2026-10", "churn_rate", "1", "1");
        Assert.Empty(Bench(SalesAndChurn).Run(facts, "2026-10").Notices);
    }

    [Fact]
    public void NoIndicator_IsAnError_AtTheRowThatCanBeMended()
    {
        Rating withoutResult = new(In("2026-10"), "churn_rate", null, Quantity.Whole(5), new(3, 4)), withoutTarget = withoutResult with { Actual = Quantity.Whole(5), Target = null };
        Assert.Equal(new FactOrigin(3, 4), ErrorOf(Someone().With(withoutResult)).Origin);
        Assert.Equal(new FactOrigin(3, 4), ErrorOf(Someone().With(withoutTarget)).Origin);
        Assert.Equal((Operand)"churn_rate", ErrorOf(Someone().With(withoutTarget)).Operands["example"]);
        Assert.Equal((Operand)"sales_amount", ErrorOf(Someone().Rated("2026-09", "sales_amount", "1", "1").Rated("2026-10", "unknown", "1", "1")).Operands["example"]);
    }

    [Fact]
    public void ErrorWithoutAnyRow_StandsAtTheEmployee_WithAResultAtTheTarget_WithoutOneAtTheResult()
    {
        var bench = Bench(SalesAndChurn);
        var errors = bench.Declarations.Outcomes.OfType<InputError>().Where(error => error.Code == "score.no-indicators").Select(error => $"{error.Table}.{error.Column}");
        Assert.Equal(["Employees.employee_id", "Ratings.actual", "Ratings.target"], errors);
    }

    [Fact]
    public void PerformanceBaseMissing_IsAnError_BesideTheOther()
    {
        Assert.Equal(["contract.performance-base-missing", "score.no-indicators"], Bench(SalesAndChurn).Run(APerson(), "2026-10").ErrorCodes);
        Assert.Equal(["contract.performance-base-missing"], Bench(SalesAndChurn).Run(APerson().Rated("2026-10", "churn_rate", "1", "1"), "2026-10").ErrorCodes);
    }

    [Fact]
    public void Pay_FollowsTheSpan()
    {
        var facts = Someone().HiredOn("2026-10-19").Rated("2026-10", "churn_rate", "5", "5");
        Assert.Equal("454.55", Bench(SalesAndChurn).Run(facts, "2026-10").Paid("performance-pay").ToString()); // 1000 × 10/22
    }

    [Fact]
    public void Pay_WithoutAScheduledDay_IsNothing_AndTheLineAndScoreStand()
    {
        var facts = Someone().Under(ACalendar().Off("2026-10-01..2026-10-31")).Rated("2026-10", "churn_rate", "5", "5");
        var result = Bench(SalesAndChurn).Run(facts, "2026-10");
        Assert.Equal("0.00", result.Line("performance-pay")!.Amount.ToString());
        Assert.Equal((Fraction)100, result.Measures["score"]);
    }

    [Fact]
    public void Pay_OfAnyRatings_IsTheBaseByTheScore() =>
        Gen.Select(Gen.Long[0, 400], Gen.Long[1, 300], Gen.Long[0, 400], Gen.Long[1, 300]).Sample((sales, goal, churn, most) =>
        {
            var facts = Someone()
                .With(new Rating(In("2026-10"), "sales_amount", Quantity.Whole(sales), Quantity.Whole(goal), default))
                .With(new Rating(In("2026-10"), "churn_rate", Quantity.Whole(churn), Quantity.Whole(most), default));
            var result = Bench(SalesAndChurn).Run(facts, "2026-10");
            var score = result.Measures["score"];
            Assert.True(score >= 0 && score <= 120);
            Assert.Equal((Money.Yuan(1000) * (score / 100)).Rounded(), result.Paid("performance-pay"));
        });

    [Theory]
    [InlineData("90%", "10%", null)]
    [InlineData("90%", "10.0001%", "indicators[1].weight: The weights down to this one sum to 100.0001%; they must sum to 100%.")]
    [InlineData("90%", "9.9999%", "indicators[1].weight: The weights down to this one sum to 99.9999%; they must sum to 100%.")]
    [InlineData("100%", null, "indicators[1]: Some indicators have a weight and this one has none; give each one, or none.")]
    [InlineData(null, null, null)]
    public void Weights_SumToAHundred_OrAreNotGiven(string? one, string? other, string? problem)
    {
        Indicator[] indicators = [Alike("a") with { Weight = one is null ? null : Percent.Parse(one) }, Alike("b") with { Weight = other is null ? null : Percent.Parse(other) }];
        var found = new ScorecardParameters { Indicators = indicators, MostPoints = Quantity.Whole(120) }.Check().ToList();
        Assert.Equal(problem is null ? [] : [problem], found.Select(each => $"{each.Parameter}: {each.Message}"));
        Assert.All(found, each => Assert.Equal("indicators[0].weight", each.Other));
    }

    [Fact]
    public void Indicators_AreAtLeastOne_AndEachNamedOnce()
    {
        Assert.Equal("Name at least one indicator.", Assert.Single(new ScorecardParameters { Indicators = [], MostPoints = Quantity.Whole(120) }.Check()).Message);
        var twice = new ScorecardParameters { Indicators = [Alike("a"), Alike("b"), Alike("a")], MostPoints = Quantity.Whole(120) };
        Assert.Equal("'a' stands twice; name each indicator once.", Assert.Single(twice.Check()).Message);
    }

    private static BenchMessage ErrorOf(PersonFacts facts) => Assert.Single(Bench(SalesAndChurn).Run(facts, "2026-10").Errors);
}
