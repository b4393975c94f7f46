using static Telesales.Policies.Testing.Given;

namespace Branch042.Tests;

/// <summary>Both sides of the threshold, in a few words.</summary>
public sealed class QuotaTests
{
    private static readonly QuotaParameters Figures = new() { CallsADay = 40, Deduction = Money.Parse("0.50") };
    private readonly PolicyBench _bench = new PolicyBench().With(declare => new Quota(Figures, declare));

    [Fact]
    public void Quota_Met_DeductsNothing() =>
        Assert.Empty(_bench.Run(APerson().Did(Metric.EffectiveCalls, "2026-10-01..2026-10-31", each: 40), "2026-10").Lines);

    [Fact]
    public void Call_Missing_IsDeducted()
    {
        var result = _bench.Run(APerson().Did(Metric.EffectiveCalls, "2026-10-01..2026-10-29", each: 40).Did(Metric.EffectiveCalls, "2026-10-30", each: 39), "2026-10");
        Assert.Equal("branch-042.short-quota: 1 × -0.50 = -0.50", Assert.Single(result.Lines).ToString());
    }
}
