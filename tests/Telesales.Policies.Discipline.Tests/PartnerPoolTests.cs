using Telesales.Policies.Settlement.PartnerPool.V1_0;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.Discipline.Tests;

/// <summary>R09: settlement with partners, who have violations and no payslips.</summary>
public sealed class PartnerPoolTests
{
    private static readonly PartnerPoolParameters Figures = new()
    {
        PerUnit = Money.Yuan(50),
        Minor = Percent.Of(5),
        Ordinary = Percent.Of(10),
        Serious = Percent.Of(30),
        Severe = Percent.Of(100),
        MostTaken = Percent.Of(100),
    };

    [Theory]
    [InlineData("100", "0", "pool 5000.00, settled 5000.00, surplus 5000.00")]
    [InlineData("0.01", "0.5", "pool 0.50, settled 0.50, surplus 0.00")]
    [InlineData("0.01", "0.51", "pool 0.50, settled 0.50, surplus -0.01, settlement.overspend")]
    [InlineData("0.01", "0.504", "pool 0.50, settled 0.50, surplus 0.00")]
    [InlineData("0.01", "0.505", "pool 0.50, settled 0.50, surplus -0.01, settlement.overspend")]
    [InlineData("0", "0", "pool 0.00, settled 0.00, surplus 0.00")]
    public void Units_LessWhatWasPaid_AreTheSurplus(string units, string paid, string said) =>
        Assert.Equal(said, Said(units, paid));

    [Theory]
    [InlineData(Severity.Minor, 1, "95.00")]
    [InlineData(Severity.Ordinary, 1, "90.00")]
    [InlineData(Severity.Serious, 1, "70.00")]
    [InlineData(Severity.Severe, 1, "0.00")]
    [InlineData(Severity.Serious, 3, "10.00")]
    [InlineData(Severity.Minor, 20, "0.00")]
    [InlineData(Severity.Minor, 21, "0.00")]
    public void Violation_OfASeverity_TakesItsShare(Severity severity, int count, string settled) =>
        Assert.Contains($"settled {settled}", Said("2", "0", new PartnerViolation(severity, count, default)), StringComparison.Ordinal);

    [Fact]
    public void Violations_BeyondTheMost_AreShownAndNotTaken() => Assert.Equal(
        "pool 100.00, violations/serious -90.00, violations/ordinary -20.00, violations-cap 10.00, settled 0.00, surplus 0.00",
        Said("2", "0", new(Severity.Serious, 3, default), new(Severity.Ordinary, 2, default)));

    [Fact]
    public void Violations_UpToTheMost_AreTakenInFull() => Assert.Equal(
        "pool 100.00, violations/serious -90.00, violations/ordinary -10.00, settled 0.00, surplus 0.00",
        Said("2", "0", new(Severity.Serious, 3, default), new(Severity.Ordinary, 1, default)));

    [Fact]
    public void Settled_IsRoundedOnceBeforeTheSurplus() =>
        Assert.Equal("pool 16.67, violations/minor -0.83, settled 15.83, surplus -0.01, settlement.overspend", Said("0.3333", "15.84", new PartnerViolation(Severity.Minor, 1, default)));

    [Theory]
    [InlineData(PartnerMode.SelfOperated)]
    [InlineData(PartnerMode.Unspecified)]
    public void Partner_ThatIsNotCooperative_IsNotSettledWith(PartnerMode mode) =>
        Assert.Equal("settlement.self-operated", Said(new("P", new(2026, 10), mode, Quantity.Whole(5), Quantity.Zero, [], default)));

    [Fact]
    public void Overspend_NamesTheRowAndTheDifference()
    {
        var (findings, settle) = Policy();
        settle.Settle(new("P", new(2026, 10), PartnerMode.Cooperative, Quantity.Whole(1), Quantity.Whole(60), [], new(3, 7)), findings);
        var error = FindingsHost.Items(findings)[^1];
        Assert.Equal(new FactOrigin(3, 7), error.Origin);
        Assert.Equal((Operand)Amount.Parse("10"), FindingsHost.Operands(findings, error)[3]);
    }

    [Fact]
    public void Shares_ThatFallWithSeverity_AreAProblem()
    {
        Assert.Empty(Figures.Check());
        Assert.Equal(["ordinary"], (Figures with { Ordinary = Percent.Of(4) }).Check().Select(problem => problem.Parameter));
        Assert.Equal(["serious"], (Figures with { Serious = Percent.Of(9) }).Check().Select(problem => problem.Parameter));
        Assert.Equal(["severe"], (Figures with { Severe = Percent.Of(29) }).Check().Select(problem => problem.Parameter));
        Assert.Throws<ArgumentOutOfRangeException>(() => Figures.ShareOf(Severity.Unspecified));
    }

    private static string Said(string units, string paid, params PartnerViolation[] violations) =>
        Said(new("P", new(2026, 10), PartnerMode.Cooperative, Quantity.Parse(units), Quantity.Parse(paid), violations, default));

    private static string Said(in PartnerMonth partner)
    {
        var (findings, policy) = Policy();
        policy.Settle(partner, findings);
        var said = new List<string>();
        foreach (var finding in FindingsHost.Items(findings))
        {
            said.Add(finding.Outcome switch
            {
                SettlementLine line => $"{line.Code}{(finding.Reference.IsNone ? "" : $"/{finding.Reference}")} {new Amount(finding.First).Rounded()}",
                _ => finding.Outcome.Message,
            });
        }

        return string.Join(", ", said);
    }

    private static (Findings Findings, ISettlementPolicy Policy) Policy() =>
        (new(), new PartnerPool(Figures, new(new PlanDeclarations(), "settlement.partner-pool@1.0.0", _ => "test/clause")));
}
