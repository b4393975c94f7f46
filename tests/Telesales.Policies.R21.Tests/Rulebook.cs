using Telesales.Policies.BasePay.GradeTable.V1_0;
using Telesales.Policies.Bonus.Opportunity.V1_0;
using Telesales.Policies.Bonus.SigningCommission.V1_0;
using Telesales.Policies.Bonus.VisitInvitation.V1_0;
using Telesales.Policies.Demotion.Workload.V1_0;
using Telesales.Policies.EarlyLeave.Workload.V1_0;
using Telesales.Policies.Probation.TwoMonths.V1_0;
using Telesales.Policies.Promotion.OutstandingMonths.V1_0;
using Telesales.Policies.Quota.GiveBack.V1_0;
using Telesales.Policies.Quota.PerformanceFloor.V1_0;
using Telesales.Policies.Quota.WeeklyWorkload.V1_0;

namespace Telesales.Policies.R21.Tests;

/// <summary>The figures of the rulebook, and its readings; a test changes the one that it is about.</summary>
internal static class Rulebook
{
    /// <summary>21 working days: four whole weeks and Monday the 30th, whose week closes in December.</summary>
    public const string November = "2026-11";

    public const string AllMonth = "2026-11-02..2026-11-30";

    public static readonly GradeTableParameters GradeTable = new()
    {
        BasePay = new(Money.Yuan(1400), Money.Yuan(1800), Money.Yuan(2400)),
        PerformanceBase = new(Money.Yuan(700), Money.Yuan(900), Money.Yuan(1200)),
        LeastPerformanceShare = Percent.Of(50),
    };

    public static readonly WeeklyWorkloadParameters Workload = new()
    {
        DailyContacts = new(40, 60, 80),
        DailyInvitees = new(30, 40, 50),
        PassLine = Percent.Of(90),
        Deduction = Money.Yuan(100),
    };

    public static readonly GiveBackParameters GiveBack = new() { Share = Percent.Of(80), MonthLine = Percent.Of(100) };

    public static readonly EarlyLeaveByWorkloadParameters EarlyLeave = new() { DayMinutes = 30, WeekMinutes = 240 };

    public static readonly VisitInvitationParameters Visit = new()
    {
        Bonus = Money.Yuan(10),
        Rank = new(ContactRank.DepartmentHead, ContactRank.VicePresident, ContactRank.VicePresident),
    };

    public static readonly OpportunityParameters Opportunity = new() { Bonus = Money.Yuan(100) };

    public static readonly SigningCommissionParameters Commission = new() { Rate = Percent.Of(1), Cap = Money.Yuan(1000) };

    public static readonly TwoMonthsProbationParameters ProbationFigures = new()
    {
        Months = 2,
        FirstMonthCutOffDay = 15,
        PassRequirement = Percent.Of(100),
        MonthLine = Percent.Of(100),
    };

    public static readonly OutstandingMonthsParameters PromotionFigures = new()
    {
        FromGrade = Grade.Junior,
        ToGrade = Grade.Senior,
        Months = 3,
        PassRequirement = Percent.Of(100),
        MonthLine = Percent.Of(120),
    };

    public static readonly DemotionByWorkloadParameters DemotionFigures = new()
    {
        PassRequirement = Percent.Of(100),
        TogetherLine = Percent.Of(80),
        WeakMonthLine = Percent.Of(60),
        MonthAfterLine = Percent.Of(100),
        InARowLine = Percent.Of(100),
    };

    /// <summary>The workload and what is paid and taken by it.</summary>
    public static PolicyBench Bench(
        WeeklyWorkloadParameters? workload = null, GradeTableParameters? pay = null, PerformanceFloorRule floor = PerformanceFloorRule.Zero) =>
        new PolicyBench()
            .With(declare => new GradeTableBasePay(pay ?? GradeTable, declare))
            .With(declare => new WeeklyWorkload(workload ?? Workload, declare))
            .With(declare => new GiveBack(GiveBack, declare))
            .With(declare => new PerformanceFloor(new() { Rule = floor }, declare))
            .With(declare => new EarlyLeaveByWorkload(EarlyLeave, declare));

    /// <summary>The date in November 2026.</summary>
    public static string Nov(int day) => $"2026-11-{day.ToString("D2", System.Globalization.CultureInfo.InvariantCulture)}";

    /// <summary>The codes of the decisions, sorted, each once.</summary>
    public static string Codes(this IEnumerable<BenchDecision> decisions) =>
        string.Join(", ", decisions.Select(decision => decision.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
