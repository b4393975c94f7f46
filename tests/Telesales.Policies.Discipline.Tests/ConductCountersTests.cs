using Telesales.Policies.Discipline.Conduct.V1_0;

namespace Telesales.Policies.Discipline.Tests;

/// <summary>R03 art. 7, R06 §3 and §4, R08 art. 5.</summary>
public sealed class ConductCountersTests
{
    private readonly PolicyBench _bench = new PolicyBench().With(declare => new ConductCounters(new() { Metrics = ["rest_time_calls", "refused_calls"] }, declare));

    [Fact]
    public void Calls_OfTheMonth_AreAddedUpAndNoticed()
    {
        var facts = APerson().Did(Metric.RestTimeCalls, "2026-09-30", 9).Did(Metric.RestTimeCalls, "2026-10-01", 1)
            .Did(Metric.RestTimeCalls, "2026-10-31", 2).Did(Metric.RestTimeCalls, "2026-11-01", 9);
        var result = _bench.Run(facts, "2026-10");
        Assert.Equal((Fraction)3, result.Measures["conduct.rest_time_calls"]);
        Assert.Equal(["conduct.rest_time_calls"], result.NoticeCodes);
        Assert.Equal(Quantity.Whole(3), result.Notices[0].Operands["total"]);
    }

    [Fact]
    public void Calls_OfNone_AreAMeasureOfZeroAndNoNotice()
    {
        var result = _bench.Run(APerson(), "2026-10");
        Assert.Equal(["conduct.refused_calls", "conduct.rest_time_calls"], result.Measures.Keys);
        Assert.All(result.Measures.Values, measure => Assert.Equal(Fraction.Zero, measure));
        Assert.Empty(result.Notices);
    }

    [Fact]
    public void Calls_AfterTheAsOfDate_AreNotSeen() =>
        Assert.Equal(Fraction.One, _bench.Run(APerson().Did(Metric.RefusedCalls, "2026-10-14..2026-10-15", 1), "2026-10", "2026-10-14").Measures["conduct.refused_calls"]);

    [Theory]
    [InlineData(1, new[] { "refused_calls", "refused_calls" })]
    [InlineData(2, new[] { "refused_calls", "refused_calls", "rest_time_calls", "rest_time_calls" })]
    [InlineData(1, new string[0])]
    [InlineData(0, new[] { "refused_calls", "rest_time_calls" })]
    public void Metrics_NamedTwiceOrNotAtAll_AreAProblem(int problems, string[] metrics)
    {
        var found = new ConductCountersParameters { Metrics = metrics }.Check().ToList();
        Assert.Equal(problems, found.Count);
        Assert.All(found, problem => Assert.StartsWith("metrics", problem.Parameter, StringComparison.Ordinal));
    }
}
