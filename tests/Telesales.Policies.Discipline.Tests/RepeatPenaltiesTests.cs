using Telesales.Policies.Discipline.RepeatPenalties.V1_0;

namespace Telesales.Policies.Discipline.Tests;

/// <summary>R02 art. 12.</summary>
public sealed class RepeatPenaltiesTests
{
    private static readonly RepeatPenaltiesParameters Figures = new() { Steps = ["warn", "demerit", "dismiss"], ExceptTypes = ["adopted-proposal"] };

    [Fact]
    public void Incidents_OneAfterAnother_ClimbTheLadder() => Assert.Equal(
        ["2026-10-05 warn", "2026-10-06 demerit", "2026-10-07 dismiss", "2026-10-08 dismiss"],
        Said(APerson().Incident("2026-10-05", "a").Incident("2026-10-06", "b").Incident("2026-10-07", "c").Incident("2026-10-08", "d")));

    [Theory]
    [InlineData(1, "warn")]
    [InlineData(2, "demerit", "warn")]
    [InlineData(3, "demerit", "dismiss", "warn")]
    [InlineData(40, "demerit", "dismiss", "warn")]
    public void Count_OfOneRow_TakesAsManySteps(int count, params string[] codes) =>
        Assert.Equal(codes.Select(code => $"2026-10-05 {code}"), Said(APerson().Incident("2026-10-05", "a", count)));

    [Theory]
    [InlineData("2025-10-05", "warn")]
    [InlineData("2025-10-06", "demerit")]
    public void Incident_AtTheEdgeOfTheWindow_CountsFromTheDayAfter(string earlier, string code) =>
        Assert.Equal([$"2026-10-05 {code}"], Said(APerson().Incident(earlier, "a").Incident("2026-10-05", "b")));

    [Fact]
    public void Window_IsThatOfEachIncident() => Assert.Equal(
        ["2026-10-05 demerit", "2026-10-07 demerit"],
        Said(APerson().Incident("2025-10-06", "a").Incident("2026-10-05", "b").Incident("2026-10-07", "c")));

    [Fact]
    public void Incidents_OfOneDay_TakeTheirPlacesInTheOrderOfTheFile()
    {
        var decisions = Bench(Figures).Run(APerson().Incident("2026-10-05", "a").Incident("2026-10-05", "b"), "2026-10").Decisions;
        Assert.Equal(["warn", "demerit"], decisions.Select(decision => decision.Code));
    }

    [Fact]
    public void AdoptedProposal_IsNeitherPenalisedNorCounted()
    {
        var result = Bench(Figures).Run(APerson().Incident("2026-10-05", "adopted-proposal", 5).Incident("2026-10-06", "a"), "2026-10");
        Assert.Equal(["warn"], result.Decisions.Select(decision => decision.Code));
        Assert.Equal("penalty.no-fault", Assert.Single(result.NotApplied).Message);
    }

    [Fact]
    public void Incidents_OfOtherMonths_AreNotAnsweredInThisOne() =>
        Assert.Empty(Said(APerson().Incident("2026-09-30", "a").Incident("2026-11-01", "b")));

    [Fact]
    public void Leaver_IsPenalisedAllTheSame() =>
        Assert.Equal(["2026-10-05 warn"], Said(APerson().LeftOn("2026-10-31").Incident("2026-10-05", "a")));

    [Fact]
    public void Ladder_OfOneStep_IsTakenEveryTime() => Assert.Equal(
        ["2026-10-05 warn", "2026-10-06 warn"],
        Said(APerson().Incident("2026-10-05", "a").Incident("2026-10-06", "b"), Figures with { Steps = ["warn"] }));

    [Fact]
    public void Window_OfAnotherLength_IsTakenFromThePlan()
    {
        var facts = APerson().Incident("2026-04-06", "a").Incident("2026-10-05", "b");
        Assert.Equal(["2026-10-05 demerit"], Said(facts, Figures with { WindowMonths = 6 }));
        Assert.Equal(["2026-10-05 warn"], Said(facts, Figures with { WindowMonths = 5 }));
    }

    [Theory]
    [InlineData(null, new[] { "warn", "dismiss" })]
    [InlineData("steps", new string[0])]
    [InlineData("steps[2]", new[] { "warn", "dismiss", "warn" })]
    public void Steps_NoneOrTwice_AreAProblem(string? problem, string[] steps) =>
        Assert.Equal(problem is null ? [] : [problem], (Figures with { Steps = steps }).Check().Select(problem => problem.Parameter));

    private static IEnumerable<string> Said(PersonFacts facts, RepeatPenaltiesParameters? figures = null) => Bench(figures ?? Figures).Run(facts, "2026-10").Decisions
        .Select(decision => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{decision.Effective:yyyy-MM-dd} {decision.Code}")).Order(StringComparer.Ordinal);

    private static PolicyBench Bench(RepeatPenaltiesParameters figures) => new PolicyBench().With(declare => new RepeatPenalties.V1_0.RepeatPenalties(figures, declare));
}
