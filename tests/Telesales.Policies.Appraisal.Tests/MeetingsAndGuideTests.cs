using Telesales.Policies.Bonus.AClassMeeting.V1_0;
using Telesales.Policies.Quota.DailyGuide.V1_0;

namespace Telesales.Policies.Appraisal.Tests;

/// <summary>R19 §5, and the guide of §4, item 2.</summary>
public sealed class MeetingsAndGuideTests
{
    private static readonly PolicyBench Meetings = new PolicyBench().With(declare => new AClassMeeting(new() { Bonus = Money.Yuan(50) }, declare));

    private static readonly PolicyBench Guide = new PolicyBench().With(declare => new DailyGuide(new() { Calls = 90 }, declare));

    private static Deal Meeting(bool purchase, bool returned, bool negotiating, bool contract) => new()
    {
        Date = On("2026-10-14"),
        Kind = DealKind.Meeting,
        Reference = "港湾物流",
        PurchaseWithinTwoMonths = purchase,
        Returned = returned,
        NegotiatingElsewhere = negotiating,
        ContractElsewhere = contract,
    };

    [Theory]
    [InlineData(true, false, false, false, "50.00", null)]
    [InlineData(false, false, true, false, "50.00", null)]
    [InlineData(true, true, true, false, "50.00", null)]
    [InlineData(true, false, true, true, "50.00", null)]
    [InlineData(true, true, false, false, "0.00", "customer_returned")]
    [InlineData(true, true, true, true, "0.00", "customer_returned")]
    [InlineData(false, false, true, true, "0.00", "contract_elsewhere")]
    [InlineData(false, false, false, false, "0.00", "no_sign_of_class_a")]
    public void Meeting_OfClassA_IsPaid_AndOthersSayWhyNot(bool purchase, bool returned, bool negotiating, bool contract, string paid, string? reason)
    {
        var result = Meetings.Run(APerson().With(Meeting(purchase, returned, negotiating, contract)), "2026-10");
        Assert.Equal(paid, result.Paid("a-class-meeting").ToString());
        Assert.Equal(reason is null ? [] : [Operand.Word(reason)], result.NotApplied.Select(miss => miss.Operands["reason"]));
    }

    [Fact]
    public void Meetings_ArePaidEach_AndOtherDealsAreNone()
    {
        var facts = APerson().With(Meeting(true, false, false, false)).With(Meeting(false, false, true, false) with { Reference = null })
            .With(Meeting(true, false, false, false) with { Kind = DealKind.Visit }).With(Meeting(true, false, false, false) with { Date = On("2026-11-01") });
        Assert.Equal("a-class-meeting: 2 × 50.00 = 100.00", Assert.Single(Meetings.Run(facts, "2026-10").Lines).ToString());
    }

    [Fact]
    public void Meeting_WithoutACustomersName_SaysSo() =>
        Assert.Equal(Operand.Word("not_named"), Assert.Single(Meetings.Run(APerson().With(Meeting(false, false, false, false) with { Reference = null }), "2026-10").NotApplied).Operands["customer"]);

    [Theory]
    [InlineData(1980, null)] // 90 × 22
    [InlineData(1979, "daily-guide.below")]
    [InlineData(0, "daily-guide.below")]
    public void Calls_BelowTheGuide_AreNoticed(long calls, string? notice)
    {
        var result = Guide.Run(APerson().Did(Metric.DialedCalls, "2026-10-14", calls), "2026-10");
        Assert.Equal(notice is null ? [] : [notice], result.NoticeCodes);
        Assert.Equal(notice is null ? 1 : 0, result.NotApplied.Count);
        Assert.Empty(result.Lines);
    }

    [Fact]
    public void Guide_SaysHowManyAreShort() =>
        Assert.Equal((Operand)(Fraction)1, Assert.Single(Guide.Run(APerson().Did(Metric.DialedCalls, "2026-10-14", 1979), "2026-10").Notices).Operands["short"]);

    [Fact]
    public void OpenMonth_HasNoGuide() => Assert.Empty(Guide.Run(APerson(), "2026-10", asOf: "2026-10-30").Notices);
}
