using Telesales.Testing;
using static Telesales.Conformance.Tests.Relations.BrokenPayroll;
using static Telesales.Conformance.Tests.Relations.MonthRelations;
using static Telesales.Conformance.Tests.Relations.MoreRelations;
using static Telesales.Conformance.Tests.Relations.PayslipRelations;
using static Telesales.Conformance.Tests.Relations.SameRelations;

namespace Telesales.Conformance.Tests.Relations;

/// <summary>
/// Relations that hold for whatever branch and plan, each over a thousand random cases (<c>tests/long/relations.sh</c>: ten thousand); and each
/// is seen failing over an engine that breaks it.
/// </summary>
public sealed class RelationTests
{
    // The relations of payslips, then of what changes nothing, of more and less, of the open month, of teams.
    private static readonly Relation[] All =
    [
        new("Net_OfAnyone_IsTheSumOfTheLines", NetIsTheSumOfTheLines, NetOff),
        new("Everyone_OfTheMonth_IsPaidOrWithheldOnce", EveryoneIsPaidOrWithheldOnce, Forgetful),
        new("Lines_OfAPayslip_StandInOrderAndPaySomething", LinesStandInOrderAndPaySomething, Reversed),
        new("CountedLine_WithoutACap_IsQuantityTimesRate", CountedLinesAreQuantityTimesRate, Hundredfold) { AtLeastPercent = 8 },
        new("Explanation_OfALine_RecomputesToItsAmount", ExplanationsRecomputeToTheLines, Hundredfold),
        new("Deductions_Take_BonusesGive", DeductionsTakeAndBonusesGive, Upside),
        new("Caps_OfEveryKind_Hold", CapsHold, Hundredfold),
        new("EnforcedLaw_WithDeductions_IsKept", EnforcedLawIsKept, Unprotected) { AtLeastPercent = 5 },
        new("Performance_AfterDeductions_IsNeverBelowZero", PerformanceIsNeverBelowZero, Upside) { Plans = ["R21"] },
        new("Decisions_TakeEffectInTime_AndSpareLeavers", DecisionsTakeEffectInTimeAndSpareLeavers, Demoting),
        new("Measures_AreOfSomething_NotBelowZero", MeasuresAreOfSomething, OfNothing),
        new("Entitlements_OfADay_AreGivenOnce", EntitlementsAreGivenOnce, Generous) { Plans = ["R13", "R21"] },

        new("Rows_InAnotherOrder_GiveTheSame", OrderOfRowsDoesNotMatter, Unsteady),
        new("People_InAnotherOrder_GiveTheSame", OrderOfPeopleDoesNotMatter, Unsteady),
        new("TwoRuns_OnOtherThreads_GiveTheSameBytes", TwoRunsAreTheSameBytes, Unsteady),
        new("Explanations_AskedForOrNot_ChangeNothingElse", ExplanationsChangeNothingElse, Unsteady),
        new("Batch_SplitByTeams_GivesTheSame", BatchSplitByTeamsGivesTheSame, Nosy),
        new("One_Alone_GetsWhatTheyGetAmongAll", OneAloneGetsWhatTheyGetAmongAll, Unsteady),
        new("OtherTeams_WhateverTheyDid_DoNotMatter", OtherTeamsFactsDoNotMatter, Nosy),
        new("Culture_OfTheMachine_DoesNotMatter", CultureDoesNotMatter, Local),
        new("Activity_SplitIntoRows_IsTheSame", ActivitySplitIntoRowsIsTheSame, Counting),
        new("Incident_CountedTwice_IsTwoIncidents", IncidentCountedTwiceIsTwoIncidents, Counting),
        new("Incident_CountedNone_IsNoIncident", IncidentCountedNoneIsNoIncident, Counting),
        new("Facts_OfOtherMonths_ChangeNothing", FactsOfOtherMonthsChangeNothing, Counting),
        new("Metrics_ThatThePlanDoesNotRead_DoNotMatter", MetricsThatThePlanDoesNotReadDoNotMatter, Jealous),
        new("Names_OfPeopleAndBranches_DoNotMatter", NamesDoNotMatter, Personal),

        new("MoreDone_UnderR21_NeverPaysLess", MoreDoneNeverPaysLess, Jealous) { Plans = ["R21"], Enforced = false },
        new("MoreDone_UnderAnEnforcedLaw_PaysLessOnlyByWhatMadeGood", MoreDoneUnderAnEnforcedLawPaysLessOnlyByWhatMadeGood, Jealous) { Plans = ["R21"], Enforced = true },
        new("MoreDone_UnderR21_TakesNoEntitlementAway", MoreDoneTakesNoEntitlementAway, Fickle) { Plans = ["R21"] },
        new("MoreCalls_UnderR13_AreNeverFinedMore", MoreCallsAreNeverFinedMore, Jealous) { Plans = ["R13"] },
        new("ApprovedLeave_UnderAnyPlan_NeverCostsADeduction", ApprovedLeaveNeverCostsADeduction, Unjust),
        new("ExcusedDay_UnderAnyPlan_NeverPaysLess", ExcusedDayNeverPaysLess, Unjust),
        new("FewerIncidents_UnderAnyPlan_NeverPayLess", FewerIncidentsNeverPayLess, Unjust),
        new("BetterRating_UnderAnyPlan_NeverPaysLess", BetterRatingNeverPaysLess, Jealous),
        new("HigherBasePay_UnderAnyPlan_NeverPaysLess", HigherBasePayNeverPaysLess, Jealous),
        new("EnforcingTheLaw_OnlyAdds_ItsLine", EnforcingTheLawNeverPaysLess, Unsteady) { Enforced = false },
        new("HigherMinimumWage_Enforced_NeverPaysLess", HigherMinimumWageNeverPaysLess, Falling),

        new("Progress_OnTheLastDay_IsTheMonthsPayslip", ProgressOnTheLastDayIsTheMonthsPayslip, Unsteady),
        new("Progress_OnAnyDay_DoesNotSeeLaterFacts", ProgressDoesNotSeeLaterFacts, Nosy),
        new("OpenMonth_OnAnyDay_GivesNoCareerDecision", OpenMonthGivesNoCareerDecision, Demoting),

        new("Pool_OfATeam_IsPaidOutInFull", PoolOfATeamIsPaidOutInFull, Hundredfold) { Plans = ["R15"] },
    ];

    /// <summary>The relations by name.</summary>
    public static TheoryData<string> Names => [.. All.Select(relation => relation.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Relation_OverRandomBranches_Holds(string name)
    {
        var relation = All.Single(relation => relation.Name == name);
        var said = relation.Check(Relation.Cases, Product.Payroll);
        Assert.True(said * 100 >= relation.AtLeastPercent * Relation.Cases, FormattableString.Invariant($"said something about {said} of {Relation.Cases} cases only"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Relation_OverABrokenEngine_Fails(string name)
    {
        var relation = All.Single(relation => relation.Name == name);
        Assert.ThrowsAny<Exception>(() => relation.Check(200, relation.Broken));
    }
}
