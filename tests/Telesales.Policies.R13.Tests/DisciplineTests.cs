using Telesales.Policies.Appraisal.OutstandingMark.V1_0;
using Telesales.Policies.Discipline.FalseRecords.V1_0;
using Telesales.Policies.Discipline.RecordedIncidents.V1_0;

namespace Telesales.Policies.R13.Tests;

/// <summary>R13 §3, 4, 7, 8, 9.</summary>
public sealed class DisciplineTests
{
    private static PolicyBench Incidents(params string[] types) =>
        new PolicyBench().With(declare => new RecordedIncidents(new() { Types = types }, declare));

    [Fact]
    public void FalseRecords_OnAnyDayOfTheMonth_AreFined()
    {
        var bench = new PolicyBench().With(declare => new FalseRecords(new() { Fine = Money.Yuan(50) }, declare));
        var facts = APerson().Did(Metric.FalseRecords, "2026-09-30", 1).Did(Metric.FalseRecords, "2026-10-01", 1)
            .Did(Metric.FalseRecords, "2026-10-31", 2).Did(Metric.FalseRecords, "2026-11-01", 1);
        Assert.Equal("false-records: 3 × -50.00 = -150.00", Assert.Single(bench.Run(facts, "2026-10").Lines).ToString());
    }

    [Fact]
    public void Incidents_AreCountedByTypeAndMonth_AndStandAtZero()
    {
        var facts = APerson().Incident("2026-10-01", "missing-plan").Incident("2026-10-31", "missing-plan", 2)
            .Incident("2026-09-30", "missing-plan").Incident("2026-10-05", "noise");
        var measures = Incidents("missing-plan", "missed-training").Run(facts, "2026-10").Measures;
        Assert.Equal(["incident.missed-training", "incident.missing-plan"], measures.Keys);
        Assert.Equal((Fraction)3, measures["incident.missing-plan"]);
        Assert.Equal(Fraction.Zero, measures["incident.missed-training"]);
    }

    [Fact]
    public void Incidents_OfEarlierMonthsLoadedForAnotherPolicy_AreNotCounted()
    {
        var bench = Incidents("missing-plan").With(declare => new ReadsAYear(declare));
        Assert.Equal(Fraction.Zero, bench.Run(APerson().Incident("2026-03-02", "missing-plan"), "2026-10").Measures["incident.missing-plan"]);
    }

    [Fact]
    public void IncidentTypes_NamedTwice_AreAProblem() =>
        Assert.Equal("types[2]", Assert.Single(new RecordedIncidentsParameters { Types = ["noise", "no-badge", "noise"] }.Check()).Parameter);

    [Theory]
    [InlineData("2026-10", true)]
    [InlineData("2026-09", false)]
    public void OutstandingMark_OfThisMonth_GivesPointsAndPreference(string month, bool given)
    {
        var bench = new PolicyBench().With(declare => new OutstandingMark(new() { Points = 10 }, declare));
        var result = bench.Run(APerson().Marked(month, Mark.Outstanding), "2026-10");
        Assert.Equal(given, result.Measures.ContainsKey("bonus-points"));
        Assert.Equal(given ? ["promotion.preferred"] : [], result.NoticeCodes);
        Assert.Equal(given ? 0 : 1, result.NotApplied.Count);
    }

    [Policy("test.reads-a-year", "1.0.0", PolicyKind.Discipline)]
    private sealed class ReadsAYear : IPolicy
    {
        public ReadsAYear(PolicyDeclaration declare) => declare.ReadsIncidents(monthsBack: 12);

        public void Evaluate(in PersonMonth who, Findings findings)
        {
        }
    }
}
