namespace Telesales.Policies.Testing.Tests;

/// <summary>What the bench lets through and what it does not.</summary>
public sealed class PolicyBenchTests
{
    [Policy("base-pay.test", "1.0.0", PolicyKind.BasePay)]
    private sealed class Fixed(long paid, PolicyDeclaration declare) : IPolicy
    {
        private readonly PayLine _line = declare.Line("base-pay", "base-pay.test", "2 * min(half, 50) + (half - half)", "half");

        public void Evaluate(in PersonMonth who, Findings findings) => findings.Pay(_line, Money.Yuan(paid), Money.Yuan(50));
    }

    [Policy("bonus.test", "1.0.0", PolicyKind.Bonus)]
    private sealed class Reader(PolicyDeclaration declare) : IPolicy
    {
        private readonly MeasureRead _read = declare.ReadsMeasure("nobody.gives-it");

        public void Evaluate(in PersonMonth who, Findings findings) => who.Of(_read);
    }

    [Policy("probation.test", "1.0.0", PolicyKind.Probation)]
    private sealed class Decider(PolicyDeclaration declare) : IPolicy
    {
        private readonly Decision _career = declare.Decision("confirm", "confirm.test");
        private readonly Decision _other = declare.Decision("warn", "warn.test", career: false);

        public void Evaluate(in PersonMonth who, Findings findings)
        {
            findings.Decide(_career, who.Month.LastDay);
            findings.Decide(_other, who.Month.LastDay);
        }
    }

    [Fact]
    public void Line_WhoseFormulaGivesItsAmount_IsPaid() =>
        Assert.Equal("100.00", new PolicyBench().With(declare => new Fixed(100, declare)).Run(APerson(), "2026-11").Net.ToString());

    [Fact]
    public void Line_WhoseFormulaGivesAnotherAmount_FailsTheTest()
    {
        var bench = new PolicyBench().With(declare => new Fixed(101, declare));
        var failure = Assert.Throws<InvalidOperationException>(() => bench.Run(APerson(), "2026-11"));
        Assert.Contains("base-pay", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ThatNobodyGives_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => new PolicyBench().With(declare => new Reader(declare)));

    [Fact]
    public void Kinds_StandInPlanOrder() =>
        Assert.Throws<InvalidOperationException>(() =>
            new PolicyBench().With(declare => new Decider(declare)).With(declare => new Fixed(100, declare)));

    [Theory]
    [InlineData("2026-11-30", new[] { "warn" })]
    [InlineData("2026-12-01", new[] { "confirm", "warn" })]
    public void CareerDecisions_OfALeaver_AreLeftOut(string leaves, string[] codes) =>
        Assert.Equal(codes, new PolicyBench().With(declare => new Decider(declare)).Run(APerson().LeftOn(leaves), "2026-11").Decisions.Select(one => one.Code));

    [Fact]
    public void AsOfDate_OutsideTheMonth_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PolicyBench().With(declare => new Fixed(100, declare)).Run(APerson(), "2026-11", "2026-12-01"));
}
