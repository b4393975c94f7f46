using System.Globalization;
using CsCheck;
using Telesales.Policies.Team.TargetPool.V1_0;

namespace Telesales.Policies.R15.Tests;

/// <summary>R15, paragraphs 1 and 3: both ways to share, and that nothing of a pool is lost.</summary>
public sealed class TargetPoolTests
{
    private static PolicyBench Bench(PoolSplit split) => new PolicyBench().With(declare => new TargetPool(new() { Split = split }, declare));

    private static PersonFacts Member(string id, string pool, string sales = "0") =>
        APerson(id).Did(Metric.SalesAmount, "2026-10-12", Quantity.Parse(sales)).TeamTarget("2026-10", "sales_amount", "100", "100", pool);

    private static string Id(int index) => "E" + index.ToString("D2", CultureInfo.InvariantCulture);

    private static string Shares(PoolSplit split, params PersonFacts[] members)
    {
        var results = Bench(split).RunTeam("T1", "2026-10", members);
        return string.Join(' ', results.OrderBy(result => result.Key, StringComparer.Ordinal).Select(result => result.Value.Net));
    }

    [Fact]
    public void Equally_IgnoresSales() =>
        Assert.Equal("50.01 50.00", Shares(PoolSplit.Equally, Member("A", "100.01", "1"), Member("B", "100.01", "999")));

    [Fact]
    public void BySales_SharesInProportion() =>
        Assert.Equal("75.00 25.00 0.00", Shares(PoolSplit.BySalesAmount, Member("A", "100", "300"), Member("B", "100", "100"), Member("C", "100")));

    [Fact]
    public void BySales_LeftOverCents_GoInOrderOfEmployeeId() =>
        Assert.Equal("33.34 33.33 33.33", Shares(PoolSplit.BySalesAmount, Member("A", "100", "7"), Member("B", "100", "7"), Member("C", "100", "7")));

    [Fact]
    public void BySales_WithoutAnySale_SharesEqually() =>
        Assert.Equal("50.00 50.00", Shares(PoolSplit.BySalesAmount, Member("A", "100"), Member("B", "100")));

    [Fact]
    public void BySales_CountsTheMonthAlone_AndNotWhoHasLeft()
    {
        var a = Member("A", "100", "50").Did(Metric.SalesAmount, "2026-09-30", 1000).Did(Metric.SalesAmount, "2026-11-01", 1000);
        Assert.Equal("50.00 50.00 0.00", Shares(PoolSplit.BySalesAmount, a, Member("B", "100", "50"), Member("C", "100", "900").LeftOn("2026-10-30")));
    }

    [Fact]
    public void LeftOverCents_GoPastWhoHasLeft() =>
        Assert.Equal("0.00 0.01 0.00", Shares(PoolSplit.Equally, Member("A", "0.01").LeftOn("2026-10-30"), Member("B", "0.01"), Member("C", "0.01")));

    [Fact]
    public void WhoHasLeft_IsTold_WhyThereIsNoShare()
    {
        var results = Bench(PoolSplit.Equally).RunTeam("T1", "2026-10", Member("A", "100"), Member("B", "100").LeftOn("2026-10-30"));
        Assert.Equal("team-reward.not-employed", Assert.Single(results["B"].NotApplied).Message);
    }

    [Fact]
    public void MissedTarget_SaysHowMuchWasShort()
    {
        var facts = APerson("A").TeamTarget("2026-10", "sales_amount", "1000", "999.99", "100");
        var told = Assert.Single(Bench(PoolSplit.Equally).RunTeam("T1", "2026-10", facts)["A"].NotApplied);
        Assert.Equal(("team-reward.target-missed", new Fraction(1, 100)), (told.Message, told.Operands["short"].Number));
    }

    [Fact]
    public void TeamWithoutAnyoneAtTheMonthsEnd_KeepsItsPool() =>
        Assert.Equal("0.00", Shares(PoolSplit.Equally, Member("A", "100").LeftOn("2026-10-15")));

    [Fact]
    public void PartsOfAFen_InThePool_AreNotPaid() =>
        Assert.Equal("0.01 0.01", Shares(PoolSplit.Equally, Member("A", "0.029999"), Member("B", "0.029999")));

    [Fact]
    public void Shares_OfAnyPool_SumToIt_AndMissTheirExactShareByLessThanACent() =>
        Gen.Select(Gen.Long[1, 10_000_000], Gen.Long[0, 100_000].Array[1, 12], Gen.Bool).Sample((fen, sales, equally) =>
        {
            var members = sales.Select((sold, i) => Member(Id(i), new Money(fen).ToString(), new Count(sold).ToString()));
            var results = Bench(equally ? PoolSplit.Equally : PoolSplit.BySalesAmount).RunTeam("T1", "2026-10", members);
            var total = sales.Sum();
            for (var i = 0; i < sales.Length; i++)
            {
                var exact = new Fraction(fen, 1) * (equally || total == 0 ? new Fraction(1, sales.Length) : new Fraction(sales[i], total));
                Fraction off = results[Id(i)].Net.Fen - exact;
                Assert.True(off > -1 && off <= 1, $"{off} fen off");
            }

            Assert.Equal(fen, results.Values.Sum(result => result.Net.Fen));
        });
}
