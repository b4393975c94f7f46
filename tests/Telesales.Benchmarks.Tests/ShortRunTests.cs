namespace Telesales.Benchmarks.Tests;

/// <summary>What CI makes of the ratios.</summary>
public sealed class ShortRunTests
{
    private static readonly Dictionary<string, double> Recorded = new(StringComparer.Ordinal) { ["a"] = 1.0, ["b"] = 4.0 };

    [Theory]
    [InlineData(0.5, true)]
    [InlineData(0.49, false)]
    public void Holds_AtHalfOfTheRecordedRatio_AndNotBelow(double ratio, bool holds) =>
        Assert.Equal(holds, ShortRun.Holds(() => [("a", ratio), ("b", 4.0)], Recorded, _ => { }));

    [Fact]
    public void Holds_SlowTwiceAndThenNot_IsNoFailure()
    {
        var ratios = new Queue<double>([1.9, 1.9, 2.0]);

        Assert.True(ShortRun.Holds(() => [("b", ratios.Dequeue())], Recorded, _ => { }));
        Assert.Empty(ratios);
    }

    [Fact]
    public void Holds_SlowThreeTimes_SaysSoEachTime()
    {
        var said = new List<string>();

        Assert.False(ShortRun.Holds(() => [("b", 1.0)], Recorded, said.Add));
        Assert.Equal(3, said.Count(line => line.EndsWith("below half", StringComparison.Ordinal)));
    }

    [Fact]
    public void Recorded_HasEveryRatioThatIsMeasured() => Assert.Equal(6, ShortRun.Read().Count);
}
