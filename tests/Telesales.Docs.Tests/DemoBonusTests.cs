using Branch007;
using Telesales.Policies.Testing;
using Telesales.Policies.V1;
using static Telesales.Policies.Testing.Given;

namespace Telesales.Docs.Tests;

public sealed class DemoBonusTests
{
    private static readonly DemoBonusParameters Figures = new() { Expected = 20, Bonus = Money.Yuan(8) };
    private readonly PolicyBench _bench = new PolicyBench().With(declare => new DemoBonus(Figures, declare));

    [Fact]
    public void Customer_BeyondTheExpected_IsPaid()
    {
        var result = _bench.Run(APerson().Did(Metric.CustomersMet, "2026-10-12..2026-10-16", each: 5), "2026-10");
        Assert.Equal("branch-007.demo-bonus: 5 × 8.00 = 40.00", Assert.Single(result.Lines).ToString());
    }

    [Fact]
    public void Customers_AsManyAsExpected_PayNothingAndSayWhatIsMissing()
    {
        var result = _bench.Run(APerson().Did(Metric.CustomersMet, "2026-10-12..2026-10-16", each: 4), "2026-10");
        Assert.Empty(result.Lines);
        Assert.Equal(new Count(1), Assert.Single(result.NotApplied).Operands["to_go"]);
    }
}
