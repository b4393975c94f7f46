using Telesales.Policies.Appraisal.AssessmentBands.V1_0;
using Telesales.Policies.Appraisal.Indicators.V1_0;
using Telesales.Policies.Appraisal.MonthlyShares.V1_0;
using Telesales.Policies.Appraisal.Points.V1_0;
using Telesales.Policies.Appraisal.ScoreBands.V1_0;
using Telesales.Policies.Appraisal.Scorecard.V1_0;
using Telesales.Policies.Appraisal.TeamScore.V1_0;
using Telesales.Policies.BasePay.GradeTable.V1_0;
using Telesales.Policies.Bonus.SigningCommission.V1_0;
using Telesales.Policies.Demotion.Workload.V1_0;
using Telesales.Policies.Discipline.Conduct.V1_0;
using Telesales.Policies.Discipline.RecordedIncidents.V1_0;
using Telesales.Policies.Discipline.RepeatPenalties.V1_0;
using Telesales.Policies.Discipline.SeverityPenalties.V1_0;
using Telesales.Policies.Probation.TwoMonths.V1_0;
using Telesales.Policies.Promotion.OutstandingMonths.V1_0;
using Telesales.Policies.Protection.Wage.V1_0;
using Telesales.Policies.Quota.WeeklyWorkload.V1_0;
using Telesales.Policies.Settlement.PartnerPool.V1_0;
using Telesales.Policies.V1;

namespace Telesales.Policies.Direct.Tests;

/// <summary>
/// What each policy says of figures that do not go together, in full and in both languages: the place, the other place, English, Chinese. Each
/// pair of figures is tried at the last value that goes together and at the first that does not.
/// </summary>
public sealed class FiguresThatClashTests
{
    private static readonly GradeTableParameters GradeTable = new()
    {
        BasePay = new(Money.Yuan(1400), Money.Yuan(1800), Money.Yuan(2400)),
        PerformanceBase = new(Money.Yuan(700), Money.Yuan(900), Money.Yuan(1200)),
        LeastPerformanceShare = Percent.Of(50),
    };

    private static readonly SigningCommissionParameters Commission = new() { Rate = Percent.Of(1), Cap = Money.Yuan(1000) };

    private static readonly WeeklyWorkloadParameters Workload = new()
    {
        DailyContacts = new(40, 60, 80),
        DailyInvitees = new(30, 40, 50),
        PassLine = Percent.Of(90),
        Deduction = Money.Yuan(100),
    };

    private static readonly TwoMonthsProbationParameters ProbationFigures = new() { Months = 2, FirstMonthCutOffDay = 15, PassRequirement = Percent.Of(100), MonthLine = Percent.Of(100) };

    private static readonly OutstandingMonthsParameters PromotionFigures = new()
    {
        FromGrade = Grade.Intermediate,
        ToGrade = Grade.Senior,
        Months = 3,
        PassRequirement = Percent.Of(100),
        MonthLine = Percent.Of(120),
    };

    private static readonly DemotionByWorkloadParameters DemotionFigures = new()
    {
        PassRequirement = Percent.Of(100),
        TogetherLine = Percent.Of(80),
        WeakMonthLine = Percent.Of(60),
        MonthAfterLine = Percent.Of(100),
        InARowLine = Percent.Of(100),
    };

    private static readonly PartnerPoolParameters Pool = new()
    {
        PerUnit = Money.Yuan(50),
        Minor = Percent.Of(5),
        Ordinary = Percent.Of(10),
        Serious = Percent.Of(30),
        Severe = Percent.Of(100),
        MostTaken = Percent.Of(100),
    };

    private static readonly SeverityPenaltiesParameters Penalties = new()
    {
        Minor = new() { Decision = "warn" },
        Ordinary = new() { Line = "fine", Amount = Money.Yuan(100) },
        Serious = new() { Decision = "suspend" },
        Severe = new() { Decision = "dismiss" },
    };

    private static readonly AssessmentBandsParameters Assessment = new() { Indicator = "assessment", ExcellentFrom = Of(90), ExcellentBonus = Money.Yuan(200), WarnBelow = Of(60) };

    private static readonly ScoreBandsParameters Bands = new() { CommendFrom = Of(90), Bonus = Money.Yuan(200), WarnBelow = Of(60), OfferTrainingBelow = Of(75) };

    private static readonly TeamScoreParameters Team = new()
    {
        Indicators = [Rated("a")],
        MostPoints = Of(120),
        IndividualShare = Percent.Of(80),
        TeamShare = Percent.Of(20),
        DemoteBelow = Of(60),
    };

    private static readonly PointsParameters PointsFigures = new()
    {
        BusinessIndicator = "business",
        BusinessPoints = Of(80),
        AttitudePoints = Of(20),
        Lateness = [Tier(15, 1), Tier(30, 2)],
        AbsencePoints = Of(5),
        Incidents = [],
    };

    private static readonly MonthlySharesParameters Shares = new()
    {
        Shares = new() { Log = Percent.Of(20), Calls = Percent.Of(20), Met = Percent.Of(20), Names = Percent.Of(20), Profiles = Percent.Of(20) },
        Calls = 2000,
        Met = 10,
        Names = 500,
        LogDueDays = 2,
        LogCutOffDay = 6,
        LateLogs = 3,
    };

    private static readonly WageProtectionParameters Protection = new()
    {
        MaxDeductions = Percent.Of(20),
        ProbationPay = Percent.Of(80),
        ProbationLimits = [Limit(3, 0), Limit(12, 1), Limit(36, 2)],
        ProbationLimitOtherwise = 6,
    };

    [Fact]
    public void PerformanceBase_BelowItsShareOfTheBasePay_IsRefusedByGrade()
    {
        Fit(GradeTable);
        Clash(
            GradeTable with { PerformanceBase = new(new Money(699_99), Money.Yuan(900), new Money(1199_99)) },
            "performance_base.junior | base_pay.junior | The performance base 699.99 is below 50% of the base pay 1400.00: the payslip of everyone of this grade would be withheld. | 绩效工资基数 699.99 低于基本工资 1400.00 的 50%，该职级所有人的工资条都会暂缓。",
            "performance_base.senior | base_pay.senior | The performance base 1199.99 is below 50% of the base pay 2400.00: the payslip of everyone of this grade would be withheld. | 绩效工资基数 1199.99 低于基本工资 2400.00 的 50%，该职级所有人的工资条都会暂缓。");
    }

    [Fact]
    public void CommissionRate_UnderACapOfNothing_NeverPays()
    {
        Fit(Commission, Commission with { Cap = new Money(1) }, Commission with { Cap = Money.Zero, Rate = Percent.Of(0) });
        Clash(
            Commission with { Cap = Money.Zero },
            "rate | cap | Under a cap of 0 the rate of 1% never pays anything; write a cap above 0, or a rate of 0%. | 上限为 0 时，1% 的比例永远不会付出任何金额；请写大于 0 的上限，或把比例写为 0%。");
    }

    [Fact]
    public void WeekLine_OfNothing_NeverDeducts()
    {
        Fit(Workload, Workload with { PassLine = Percent.Parse("0.0001%") }, Workload with { PassLine = Percent.Of(0), Deduction = Money.Zero });
        Clash(
            Workload with { PassLine = Percent.Of(0) },
            "pass_line | deduction | No week lies below 0%: the deduction of 100.00 could never fire; write a line above 0%, or a deduction of 0. | 没有哪一周会低于 0%，扣款 100.00 永远不会发生；请写高于 0% 的合格线，或把扣款写为 0。");
    }

    [Fact]
    public void ProbationLine_OfNothing_IsFailedByNobody()
    {
        Fit(ProbationFigures);
        Clash(
            ProbationFigures with { MonthLine = Percent.Of(0) },
            "month_line | pass_requirement | No month lies below 0% of 100%: nobody could fail probation; write lines above 0%. | 没有哪个月会低于 100% 的 0%，试用期永远不会不合格；请写高于 0% 的比例。");
        Clash(
            ProbationFigures with { PassRequirement = Percent.Of(0) },
            "month_line | pass_requirement | No month lies below 100% of 0%: nobody could fail probation; write lines above 0%. | 没有哪个月会低于 0% 的 100%，试用期永远不会不合格；请写高于 0% 的比例。");
    }

    [Theory]
    [InlineData(Grade.Intermediate)]
    [InlineData(Grade.Junior)]
    public void Promotion_ToNoHigherGrade_IsRefused(Grade to)
    {
        Fit(PromotionFigures);
        Clash(
            PromotionFigures with { ToGrade = to },
            "to_grade | from_grade | A promotion leads to a higher grade than the one that it comes from. | 晋升后的职级须高于晋升前的职级。");
    }

    [Fact]
    public void DemotionLines_OfNothing_NeverFire()
    {
        static string Said(string line) =>
            $"{line} | pass_requirement | No month lies below 0% of 100%: the rule could never fire; write lines above 0%. | 没有哪个月会低于 100% 的 0%，该规则永远不会生效；请写高于 0% 的比例。";
        Fit(DemotionFigures);
        Clash(DemotionFigures with { TogetherLine = Percent.Of(0) }, Said("together_line"));
        Clash(DemotionFigures with { WeakMonthLine = Percent.Of(0) }, Said("weak_month_line"));
        Clash(DemotionFigures with { MonthAfterLine = Percent.Of(0), InARowLine = Percent.Of(0) }, Said("month_after_line"), Said("in_a_row_line"));
        Assert.Equal(4, (DemotionFigures with { PassRequirement = Percent.Of(0) }).Check().Count());
    }

    [Fact]
    public void Violations_TakeNoLessThanLighterOnes()
    {
        Fit(Pool, Pool with { Ordinary = Pool.Minor }, Pool with { Serious = Pool.Ordinary }, Pool with { Severe = Pool.Serious });
        Clash(Pool with { Ordinary = Percent.Of(4) }, "ordinary | minor | An ordinary violation takes at least as much as a minor one. | 一般违规的扣减不得少于轻微违规。");
        Clash(Pool with { Serious = Percent.Of(9) }, "serious | ordinary | A serious violation takes at least as much as an ordinary one. | 较重违规的扣减不得少于一般违规。");
        Clash(Pool with { Severe = Percent.Of(29) }, "severe | serious | A severe violation takes at least as much as a serious one. | 严重违规的扣减不得少于较重违规。");
        var unknown = Assert.Throws<ArgumentOutOfRangeException>(() => Pool.ShareOf(Severity.Unspecified));
        Assert.Contains("The violation states no severity; write minor, ordinary, serious or severe.", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Penalties_AreADecisionOrALineWithItsAmount()
    {
        const string OneOfTwo = "A penalty is a decision or a line, one of the two; write { decision: warn } or { line: fine, amount: 100.00 }. | 处罚或为决定，或为工资项，二者居一；请写 { decision: warn } 或 { line: fine, amount: 100.00 }。";
        const string Amount = "A line needs its amount and a decision has none; write { line: fine, amount: 100.00 }. | 工资项须有金额，决定不写金额；请写 { line: fine, amount: 100.00 }。";
        Fit(Penalties);
        Clash(Penalties with { Minor = new() }, $"minor |  | {OneOfTwo}");
        Clash(Penalties with { Ordinary = new() { Decision = "warn", Line = "fine", Amount = Money.Yuan(1) } }, $"ordinary |  | {OneOfTwo}");
        Clash(Penalties with { Serious = new() { Line = "fine" } }, $"serious |  | {Amount}");
        Clash(Penalties with { Severe = new() { Decision = "dismiss", Amount = Money.Yuan(1) } }, $"severe |  | {Amount}");
    }

    [Fact]
    public void Lateness_HasASeverity_AndDoesNotAddUp()
    {
        Fit(Penalties with { Lateness = Severity.Minor }, Penalties with { RepeatedFrom = 3 });
        Clash(Penalties with { Lateness = Severity.Unspecified }, "lateness |  | Write minor, ordinary, serious or severe, or null when lateness is no violation. | 请写 minor、ordinary、serious 或 severe；迟到不算违规时写 null。");
        Clash(
            Penalties with { Lateness = Severity.Minor, RepeatedFrom = 3 },
            "repeated_from | lateness | Lateness of earlier months is not kept, so it can't add up over a window; leave out either 'lateness' or 'repeated_from'. | 以前各月的迟到不保留，无法在期间内累计；“lateness”与“repeated_from”只能写一个。");
    }

    [Fact]
    public void NamesOfALadderOrACount_StandOnce()
    {
        Fit(new RepeatPenaltiesParameters { Steps = ["warn", "demerit", "dismiss"] }, new ConductCountersParameters { Metrics = ["a", "b"] }, new RecordedIncidentsParameters { Types = ["a", "b"] });
        Clash(new RepeatPenaltiesParameters { Steps = [] }, "steps |  | Name at least one decision. | 请至少写一个决定。");
        Clash(
            new RepeatPenaltiesParameters { Steps = ["warn", "demerit", "warn"] },
            "steps[2] | steps[0] | 'warn' stands twice; the last step holds for every further incident by itself. | “warn”重复；最后一级本来就适用于其后的每一次。");
        Clash(new ConductCountersParameters { Metrics = [] }, "metrics |  | Name at least one metric, or leave the policy out of the plan. | 请至少写一个指标，或从方案中去掉该策略。");
        Clash(new ConductCountersParameters { Metrics = ["a", "b", "b"] }, "metrics[2] | metrics[1] | 'b' stands twice; name each metric once. | “b”重复；每个指标只写一次。");
        Clash(new RecordedIncidentsParameters { Types = ["a", "b", "a"] }, "types[2] | types[0] | 'a' stands twice; name each type once. | “a”重复；每种类型只写一次。");
    }

    [Fact]
    public void Assessment_IsNotExcellentAndWarnedOfAtOnce()
    {
        Fit(Assessment, Assessment with { WarnBelow = Of(90) });
        Clash(
            Assessment with { WarnBelow = Of(91) },
            "warn_below | excellent_from | An assessment between 90 and 91 would be excellent and warned of at once; 'warn_below' is at most 'excellent_from'. | 90 至 91 之间的得分既优秀又要警告；warn_below 不得高于 excellent_from。");
    }

    [Fact]
    public void ScoreBands_LieInTheirOrder()
    {
        Fit(Bands, Bands with { OfferTrainingBelow = Of(60) }, Bands with { OfferTrainingBelow = Of(90) });
        Clash(
            Bands with { OfferTrainingBelow = Of(59) },
            "offer_training_below | warn_below | 59 lies below 'warn_below' 60, so no training would ever be offered. | offer_training_below 59 低于 warn_below 60，永远不会提供培训机会。");
        Clash(
            Bands with { OfferTrainingBelow = Of(91) },
            "commend_from | offer_training_below | A score between 90 and 91 would be commended and sent to a training at once; 'commend_from' is at least 'offer_training_below'. | 90 至 91 之间的得分既受表彰又须培训；commend_from 不得低于 offer_training_below。");
    }

    [Fact]
    public void SharesAndPoints_SumToAHundred()
    {
        Fit(Team, PointsFigures, Shares);
        Clash(Team with { TeamShare = Percent.Of(21) }, "team_share | individual_share | 'individual_share' 80% and 'team_share' 21% must sum to 100%. | individual_share 80% 与 team_share 21% 须合计 100%。");
        Clash(PointsFigures with { AttitudePoints = Of(21) }, "attitude_points | business_points | 'business_points' 80 and 'attitude_points' 21 must sum to 100. | business_points 80 与 attitude_points 21 须合计 100。");
        Clash(Shares with { Shares = Shares.Shares with { Names = Percent.Of(19) } }, "shares |  | The shares sum to 99%; they must sum to 100%. | 各项比例合计 99%，须合计 100%。");
        Clash(Shares with { Shares = Shares.Shares with { Met = Percent.Of(21) } }, "shares |  | The shares sum to 101%; they must sum to 100%. | 各项比例合计 101%，须合计 100%。");
    }

    [Fact]
    public void TiersOfPoints_LieInTheirOrder_AndIncidentsStandOnce()
    {
        Fit(PointsFigures with { Lateness = [Tier(15, 1), Tier(16, 2)], Incidents = [Costs("a", 1, 1), Costs("b", 1, null)] });
        Clash(
            PointsFigures with { Lateness = [Tier(15, 1), Tier(15, 2)] },
            "lateness[1].from_minutes | lateness[0].from_minutes | 15 minutes stand after 15; list them from the shortest, each once. | 15 分钟排在 15 分钟之后；请由短到长列出，每档一次。");
        Clash(
            PointsFigures with { Incidents = [Costs("a", 2, 1)] },
            "incidents[0].up_to | incidents[0].points | 'a' costs at least 2 and at most 1; 'up_to' is at least 'points'. | “a”最少扣 2 分、最多扣 1 分；up_to 不得小于 points。");
        Clash(
            PointsFigures with { Incidents = [Costs("a", 1, null), Costs("b", 1, null), Costs("a", 2, null)] },
            "incidents[2].type | incidents[0].type | 'a' stands twice; name each type once. | 事件“a”重复；每种事件只写一次。");
    }

    [Fact]
    public void Indicators_AreNamedOnce_AndTheirWeightsSumToAHundred()
    {
        static ScorecardParameters Card(params Indicator[] indicators) => new() { Indicators = indicators, MostPoints = Of(120) };
        Fit(Card(Rated("a"), Rated("b")), Card(Rated("a", "60%"), Rated("b", "40%")));
        Clash(Card(), "indicators |  | Name at least one indicator. | 请至少写一个指标。");
        Clash(Card(Rated("a"), Rated("b"), Rated("a")), "indicators[2].name | indicators[0].name | 'a' stands twice; name each indicator once. | 指标“a”重复；每个指标只写一次。");
        Clash(
            Card(Rated("a"), Rated("b", "50%"), Rated("c", "50%")),
            "indicators[0] | indicators[1].weight | Some indicators have a weight and this one has none; give each one, or none. | 有的指标写了权重，这一个没有；请全部写上，或全部不写。");
        Clash(
            Card(Rated("a", "50%"), Rated("b", "30%"), Rated("c", "19%")),
            "indicators[2].weight | indicators[0].weight | The weights down to this one sum to 99%; they must sum to 100%. | 到此为止的权重合计 99%，须合计 100%。");
        Clash(Team with { Indicators = [] }, "indicators |  | Name at least one indicator. | 请至少写一个指标。");
    }

    [Fact]
    public void ProbationLimits_GrowWithTheContract()
    {
        Fit(
            Protection,
            Protection with { ProbationLimits = [] },
            Protection with { ProbationLimits = [Limit(3, 1), Limit(4, 1)], ProbationLimitOtherwise = 1 });
        Clash(
            Protection with { ProbationLimits = [Limit(3, 0), Limit(3, 1)] },
            "probation_limits[1].contract_under_months | probation_limits[0].contract_under_months | The limit for contracts under 3 months is hidden by the one for contracts under 3; list contracts from the shortest to the longest, each once. | 合同短于 3 个月的一档被短于 3 个月的一档遮住；请由短到长排列，每档一次。");
        Clash(
            Protection with { ProbationLimits = [Limit(3, 1), Limit(12, 0)] },
            "probation_limits[1].longest_months | probation_limits[0].longest_months | A longest probation of 0 (months) is less than the 1 of a shorter contract; a longer contract never has the shorter probation. | 最长试用期为 0 个月，反而短于较短合同的 1 个月；合同越长，试用期上限不应越短。");
        Clash(
            Protection with { ProbationLimitOtherwise = 1 },
            "probation_limit_otherwise | probation_limits[2].longest_months | A longest probation of 1 (months) is less than the 2 of a shorter contract; a longer contract never has the shorter probation. | 最长试用期为 1 个月，反而短于较短合同的 2 个月；合同越长，试用期上限不应越短。");
    }

    private static void Fit(params ICheckParameters[] figures) => Assert.All(figures, fit => Assert.Empty(fit.Check()));

    private static void Clash(ICheckParameters figures, params string[] problems) =>
        Assert.Equal(problems, figures.Check().Select(problem => $"{problem.Parameter} | {problem.Other} | {problem.Message} | {problem.MessageZh}"));

    private static Quantity Of(long number) => Quantity.Whole(number);

    private static Indicator Rated(string name, string? weight = null) => new() { Name = name, Weight = weight is null ? null : Percent.Parse(weight) };

    private static MinutesTier Tier(int from, int points) => new() { FromMinutes = from, Points = Of(points) };

    private static IncidentPoints Costs(string type, int points, int? upTo) => new() { Type = type, Points = Of(points), UpTo = upTo is { } most ? Of(most) : null };

    private static ProbationLimit Limit(int under, int longest) => new() { ContractUnderMonths = under, LongestMonths = longest };
}
