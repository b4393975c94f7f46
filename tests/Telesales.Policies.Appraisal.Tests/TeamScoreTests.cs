using CsCheck;
using Telesales.Policies.Appraisal.TeamScore.V1_0;

namespace Telesales.Policies.Appraisal.Tests;

/// <summary>R17 §2, §4 and the two weak months of §5.</summary>
public sealed class TeamScoreTests
{
    private static readonly TeamScoreParameters Figures = new()
    {
        Indicators = [new() { Name = "a" }],
        MostPoints = Quantity.Whole(120),
        IndividualShare = Percent.Of(80),
        TeamShare = Percent.Of(20),
        DemoteBelow = Quantity.Whole(60),
    };

    private static readonly PolicyBench Bench = new PolicyBench().With(declare => new TeamScore.V1_0.TeamScore(Figures, declare));

    private static PersonFacts Someone(string id, string? now, string? before = null)
    {
        var facts = APerson(id).WithPerformanceBase("1000");
        if (now is not null) facts = facts.Rated("2026-10", "a", now, "100");
        return before is null ? facts : facts.Rated("2026-09", "a", before, "100");
    }

    private static IReadOnlyDictionary<string, BenchResult> Team(params PersonFacts[] members) => Bench.RunTeam("T1", "2026-10", members);

    [Fact]
    public void WithoutATeam_TheOwnScoreIsFinal()
    {
        var result = Bench.Run(Someone("A", "77"), "2026-10");
        Assert.Equal((Fraction)77, result.Measures["score"]);
        Assert.Equal("770.00", result.Paid("performance-pay").ToString());
    }

    [Fact]
    public void InATeam_FourFifthsAreOwn_AndAFifthIsTheMean()
    {
        var results = Team(Someone("A", "100"), Someone("B", "50"), Someone("C", "60"));
        Assert.Equal((Fraction)94, results["A"].Measures["score"]); // 80 + 70 ÷ 5
        Assert.Equal((Fraction)54, results["B"].Measures["score"]);
        Assert.Equal("620.00", results["C"].Paid("performance-pay").ToString());
    }

    [Fact]
    public void MeanOfTheTeam_IsOfThoseWithAScore_WithheldPayslipsToo()
    {
        var results = Team(Someone("A", "80"), Someone("B", null), APerson("C").Rated("2026-10", "a", "120", "100"));
        Assert.Equal((Fraction)84, results["A"].Measures["score"]);
        Assert.Equal(["score.no-indicators"], results["B"].ErrorCodes);
        Assert.Equal(["contract.performance-base-missing"], results["C"].ErrorCodes);
        Assert.Empty(results["C"].Measures);
    }

    [Fact]
    public void MeanOfTheMonthBefore_CountsWhoLeftInIt_AndWhoLeftEarlierOrCameLaterDoesNot()
    {
        PersonFacts[] others = [Someone("B", null, "90").LeftOn("2026-09-01"), Someone("C", null, "0").LeftOn("2026-08-31"), Someone("D", "50", "0").HiredOn("2026-10-01")];
        var reached = Assert.Single(Team([Someone("A", "50", "58"), .. others])["A"].NotApplied, missed => missed.Message == "team-score.line-reached-before");
        Assert.Equal((Operand)new Fraction(612, 10), reached.Operands["score_before"]); // 46.4 + (58 + 90) ÷ 2 ÷ 5
    }

    [Theory]
    [InlineData("59.999999", "59.999999", "demote")]
    [InlineData("60", "0", null)]
    [InlineData("59.999999", "60", null)]
    [InlineData("0", null, null)]
    public void TwoWeakMonths_LowerTheGradeFromTheNextMonth(string now, string? before, string? code)
    {
        var result = Bench.Run(Someone("A", now, before), "2026-10");
        Assert.Equal(code is null ? [] : [(code, On("2026-11-01"), true)], result.Decisions.Select(decision => (decision.Code, decision.Effective, decision.IsDiscretionary)));
        Assert.Equal(code is null ? 1 : 0, result.NotApplied.Count);
    }

    [Fact]
    public void WhyNot_SaysHowFarAbove_OrWhatTheMonthBeforeWas()
    {
        Assert.Equal((Operand)new Fraction(3, 2), Assert.Single(Bench.Run(Someone("A", "61.5", "0"), "2026-10").NotApplied).Operands["above"]);
        Assert.Equal((Operand)(Fraction)75, Assert.Single(Bench.Run(Someone("A", "1", "75"), "2026-10").NotApplied).Operands["score_before"]);
        Assert.Equal((Operand)In("2026-09"), Assert.Single(Bench.Run(Someone("A", "1"), "2026-10").NotApplied).Operands["before"]);
    }

    [Fact]
    public void OpenMonth_LowersNoGrade_AndSaysWhatIsToBeDecided()
    {
        var result = Bench.Run(Someone("A", "10", "20"), "2026-10", asOf: "2026-10-14");
        Assert.Empty(result.Decisions);
        Assert.Equal("team-score.month-open", Assert.Single(result.NotApplied).Message);
        Assert.Equal("demote", Assert.Single(Bench.Run(Someone("A", "10", "20"), "2026-10", asOf: "2026-10-31").Decisions).Code);
    }

    [Fact]
    public void Leaver_IsNotLowered() => Assert.Empty(Bench.Run(Someone("A", "10", "20").LeftOn("2026-10-31"), "2026-10").Decisions);

    [Fact]
    public void IndicatorsMissing_AreNoticed_AndAllOfThemAreAnError()
    {
        var bench = new PolicyBench().With(declare => new TeamScore.V1_0.TeamScore(Figures with { Indicators = [new() { Name = "a" }, new() { Name = "b" }] }, declare));
        Assert.Equal(["indicator.missing"], bench.Run(Someone("A", "80"), "2026-10").NoticeCodes);
        Assert.Equal(["contract.performance-base-missing", "score.no-indicators"], bench.Run(APerson("A"), "2026-10").ErrorCodes);
    }

    [Fact]
    public void LessIsBetter_IsSharedWithTheTeamToo()
    {
        var bench = new PolicyBench().With(declare => new TeamScore.V1_0.TeamScore(Figures with { Indicators = [new() { Name = "a", LowerIsBetter = true }] }, declare));
        var results = bench.RunTeam("T1", "2026-10", Someone("A", "0"), Someone("B", "200"));
        Assert.Equal((Fraction)113, results["A"].Measures["score"]); // 96 + (120 + 50) ÷ 2 ÷ 5
        Assert.Equal("570.00", results["B"].Paid("performance-pay").ToString());
    }

    [Fact]
    public void Month_WithoutAScheduledDay_PaysNothing_AndTheScoreStands()
    {
        var calendar = ACalendar().Off("2026-10-01..2026-10-31");
        var result = Team(Someone("A", "100").Under(calendar), Someone("B", "50").Under(calendar))["A"];
        Assert.Equal("0.00", result.Line("performance-pay")!.Amount.ToString());
        Assert.Equal((Fraction)95, result.Measures["score"]);
    }

    [Fact]
    public void Pay_OfAnyTeam_IsTheBaseByTheFinalScore() =>
        Gen.Long[0, 150].Array[1, 6].Sample(scores =>
        {
            var members = scores.Select((score, i) => Someone(FormattableString.Invariant($"E{i}"), null).With(new Rating(In("2026-10"), "a", Quantity.Whole(score), Quantity.Whole(100), default)));
            var results = Bench.RunTeam("T1", "2026-10", members);
            var capped = scores.Select(score => Math.Min(score, 120)).ToList();
            for (var i = 0; i < scores.Length; i++)
            {
                var final = new Fraction(4 * capped[i], 5) + new Fraction(capped.Sum(), 5 * scores.Length);
                var result = results[FormattableString.Invariant($"E{i}")];
                Assert.Equal(final, result.Measures["score"]);
                Assert.Equal((Money.Yuan(1000) * (final / 100)).Rounded(), result.Paid("performance-pay"));
            }
        });

    [Theory]
    [InlineData("80%", "20%", null)]
    [InlineData("80%", "20.0001%", "team_share")]
    [InlineData("79.9999%", "20%", "team_share")]
    public void Shares_SumToAHundred(string own, string team, string? parameter) => Assert.Equal(
        parameter is null ? [] : [parameter],
        (Figures with { IndividualShare = Percent.Parse(own), TeamShare = Percent.Parse(team) }).Check().Select(problem => problem.Parameter));

    [Fact]
    public void Indicators_AreCheckedToo() => Assert.Equal(["indicators"], (Figures with { Indicators = [] }).Check().Select(problem => problem.Parameter));
}
