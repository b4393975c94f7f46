using CsCheck;
using Telesales.Policies.Bonus.SigningCommission.V1_0;
using static Telesales.Policies.R21.Tests.Rulebook;

namespace Telesales.Policies.R21.Tests;

/// <summary>R21 §3: what commission must be however money comes in.</summary>
public sealed class CommissionProperties
{
    private static readonly Gen<long[]> AnyReceipts = Gen.Long[0, 6_000_000].Array[1, 8]; // fen

    private readonly PolicyBench _bench = new PolicyBench().With(declare => new SigningCommission(Commission, declare));

    [Fact]
    public void Commission_IsTheSame_HoweverTheMoneyIsSplit() => AnyReceipts.Sample(receipts =>
        Assert.Equal(Paid([receipts.Sum()]), Paid(receipts)));

    [Fact]
    public void Commission_NeverExceedsTheCap() => AnyReceipts.Sample(receipts =>
        Assert.True(Paid(receipts) <= Commission.Cap));

    [Fact]
    public void RefundOfEverything_TakesBackEverything() => AnyReceipts.Sample(receipts =>
        Assert.Equal(Money.Zero, Paid([.. receipts, -receipts.Sum()])));

    private Money Paid(long[] fen)
    {
        var facts = APerson();
        foreach (var amount in fen) facts.Receipt(Nov(3), "P1", new Money(amount).ToString());
        return _bench.Run(facts, November).Net;
    }
}
