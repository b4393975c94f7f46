namespace Telesales.Policies.Bonus.AClassMeeting.V1_0;

/// <summary>The figure of R19 §5.</summary>
public sealed record AClassMeetingParameters
{
    /// <summary>For each meeting of class A.</summary>
    [Meaning("每家 A 类约见奖励（元）", "What each meeting of class A pays"), Bounds("0", "100000")]
    public required Money Bonus { get; init; }
}

/// <summary>
/// A bonus for each meeting of class A: the customer means to buy within two months and was not returned, or negotiates with another supplier and
/// has no contract there yet (R19 §5).
/// </summary>
[Policy("bonus.a-class-meeting", "1.0.0", PolicyKind.Bonus)]
public sealed class AClassMeeting(AClassMeetingParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly RowsRead<Deal> _deals = declare.ReadsDeals();
    private readonly PayLine _bonus = declare.CountedLine("a-class-meeting", "a-class-meeting.held", "date", "customer", "reason");
    private readonly NotApplied _other = declare.NotApplied("a-class-meeting", "a-class-meeting.other", "date", "customer", "reason");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        foreach (ref readonly var deal in who.Of(_deals))
            if (deal.Kind == DealKind.Meeting) Judge(deal, findings);
    }

    private void Judge(in Deal meeting, Findings findings)
    {
        var customer = meeting.Reference is { Length: > 0 } name ? (Operand)name : Operand.Word("not_named");
        if (meeting is { PurchaseWithinTwoMonths: true, Returned: false })
            findings.Pay(_bonus, 1, p.Bonus, meeting.Date, customer, Operand.Word("purchase_within_two_months"));
        else if (meeting is { NegotiatingElsewhere: true, ContractElsewhere: false })
            findings.Pay(_bonus, 1, p.Bonus, meeting.Date, customer, Operand.Word("negotiating_elsewhere"));
        else
            findings.Miss(_other, meeting.Date, customer, Operand.Word(ReasonAgainst(meeting)));
    }

    private static string ReasonAgainst(in Deal meeting) =>
        meeting.PurchaseWithinTwoMonths ? "customer_returned" : meeting.NegotiatingElsewhere ? "contract_elsewhere" : "no_sign_of_class_a";
}
