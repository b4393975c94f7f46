using Telesales.Policies.Bonus.Opportunity.V1_0;
using Telesales.Policies.Bonus.SigningCommission.V1_0;
using Telesales.Policies.Bonus.VisitInvitation.V1_0;
using static Telesales.Policies.R21.Tests.Rulebook;

namespace Telesales.Policies.R21.Tests;

/// <summary>R21 §3, bonuses and commission: the readings with both values.</summary>
public sealed class BonusTests
{
    private static BenchResult Visits(PersonFacts facts, VisitInvitationParameters? p = null) =>
        new PolicyBench().With(declare => new VisitInvitation(p ?? Visit, declare)).Run(facts, November);

    private static BenchResult Receipts(PersonFacts facts, CapScope scope = CapScope.Project) =>
        new PolicyBench().With(declare => new SigningCommission(Commission with { CapPer = scope }, declare)).Run(facts, November);

    [Theory]
    [InlineData(RankMatch.OrAbove, 2, "")]
    [InlineData(RankMatch.Exact, 1, "visit.rank-differs")]
    public void HigherRank_CountsByTheReading(RankMatch match, long paid, string notice)
    {
        var facts = APerson().Visit(Nov(3), ContactRank.DepartmentHead).Visit(Nov(4), ContactRank.President);
        var result = Visits(facts, Visit with { RankMatch = new(match, RankMatch.OrAbove, RankMatch.OrAbove) });
        Assert.Equal(paid, result.Line("visit-invitation")!.Quantity!.Value.Value);
        Assert.Equal(notice, string.Join(',', result.NoticeCodes));
    }

    [Fact]
    public void CustomerWithoutAName_IsSaidToHaveNone()
    {
        var visit = Assert.Single(Visits(APerson().Visit(Nov(3), ContactRank.Staff)).Notices);
        Assert.Equal(Operand.Word("not_named"), visit.Operands["customer"]);
        var opportunity = new PolicyBench().With(declare => new Opportunity(Rulebook.Opportunity, declare)).Run(APerson().Opportunity(Nov(3), budget: false), November);
        Assert.Equal(Operand.Word("not_named"), Assert.Single(opportunity.Notices).Operands["customer"]);
    }

    [Theory]
    [InlineData(CapScope.Project, "signing-commission.receipt")]
    [InlineData(CapScope.Month, "signing-commission.receipt-of-month")]
    public void Commission_IsExplainedByTheReading(CapScope scope, string message)
    {
        var bench = new PolicyBench().With(declare => new SigningCommission(Commission with { CapPer = scope }, declare));
        Assert.Equal(message, Assert.Single(bench.Declarations.Outcomes, outcome => outcome.Code == "signing-commission").Message);
    }

    [Fact]
    public void RankReading_IsEachGradesOwn()
    {
        var exactForJuniors = Visit with { RankMatch = new(RankMatch.Exact, RankMatch.OrAbove, RankMatch.OrAbove) };
        Assert.Equal("10.00", Visits(APerson().Senior().Visit(Nov(3), ContactRank.President), exactForJuniors).Net.ToString());
    }

    [Theory]
    [InlineData(false, true, true, true, "requirement")]
    [InlineData(true, false, true, true, "timeline")]
    [InlineData(true, true, false, true, "owner")]
    [InlineData(true, true, true, false, "budget")]
    public void Opportunity_WithoutOneElement_SaysWhich(bool requirement, bool timeline, bool owner, bool budget, string missing)
    {
        var facts = APerson().Opportunity(Nov(3), "O1", requirement, timeline, owner, budget);
        var result = new PolicyBench().With(declare => new Opportunity(Rulebook.Opportunity, declare)).Run(facts, November);
        Assert.Empty(result.Lines);
        var notice = Assert.Single(result.Notices);
        Assert.Equal("not_known", notice.Operands[missing].Text);
        Assert.Equal(3, notice.Operands.Values.Count(operand => operand.Text == "known"));
    }

    [Theory]
    [InlineData(CapScope.Project, "2000.00")]
    [InlineData(CapScope.Month, "1000.00")]
    public void TwoLargeProjects_AreCappedByTheReading(CapScope scope, string net) =>
        Assert.Equal(net, Receipts(APerson().Receipt(Nov(3), "P1", "150000").Receipt(Nov(4), "P2", "150000"), scope).Net.ToString());

    [Fact]
    public void CapPerMonth_ForgetsWhatWasCollectedBefore()
    {
        var facts = APerson().Receipt(Nov(3), "P1", "60000", collectedBefore: "70000");
        Assert.Equal("300.00", Receipts(facts).Net.ToString());
        Assert.Equal("600.00", Receipts(facts, CapScope.Month).Net.ToString());
    }

    [Fact]
    public void EachReceipt_IsAPartOfItsProjectsLine()
    {
        var result = Receipts(APerson().Receipt(Nov(3), "P1", "50000").Receipt(Nov(4), "P2", "1000").Receipt(Nov(5), "P1", "60000"));
        Assert.Equal("1000.00", result.Line("signing-commission", "P1")!.Amount.ToString());
        Assert.Equal("10.00", result.Line("signing-commission", "P2")!.Amount.ToString());
    }

    [Fact]
    public void CollectedBefore_OfALaterReceipt_IsNotRead() =>
        Assert.Equal("1000.00", Receipts(APerson().Receipt(Nov(3), "P1", "50000", "0").Receipt(Nov(5), "P1", "60000", "99")).Net.ToString());

    [Fact]
    public void EmptyAmount_IsNothingCollected() =>
        Assert.Equal("0.00", Receipts(APerson().Receipt(Nov(3), "P1", null, "100")).Net.ToString());

    [Fact]
    public void Errors_AreAllNamed() =>
        Assert.Equal(
            ["receipt.reference-missing", "receipt.refund-exceeds-collected"],
            Receipts(APerson().Receipt(Nov(3), null, "1").Receipt(Nov(4), "P1", "-0.01")).ErrorCodes);
}
