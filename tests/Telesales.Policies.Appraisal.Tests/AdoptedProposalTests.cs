using Telesales.Policies.Bonus.AdoptedProposal.V1_0;

namespace Telesales.Policies.Appraisal.Tests;

/// <summary>R10 §5.</summary>
public sealed class AdoptedProposalTests
{
    private static readonly PolicyBench Bench = new PolicyBench().With(declare => new AdoptedProposal(new() { Bonus = Money.Yuan(100) }, declare));

    [Fact]
    public void Proposals_OfTheMonth_ArePaidEach()
    {
        var facts = APerson().Incident("2026-10-01", "adopted-proposal").Incident("2026-10-31", "adopted-proposal", 2)
            .Incident("2026-09-30", "adopted-proposal").Incident("2026-11-01", "adopted-proposal").Incident("2026-10-05", "noise");
        var result = Bench.Run(facts, "2026-10");
        Assert.Equal("adopted-proposal: 3 × 100.00 = 300.00", Assert.Single(result.Lines).ToString());
        Assert.Empty(result.NotApplied);
    }

    [Fact]
    public void WithoutAProposal_ThereIsNoLine()
    {
        var result = Bench.Run(APerson().Incident("2026-10-05", "noise"), "2026-10");
        Assert.Empty(result.Lines);
        Assert.Equal((Operand)In("2026-10"), Assert.Single(result.NotApplied).Operands["month"]);
    }
}
