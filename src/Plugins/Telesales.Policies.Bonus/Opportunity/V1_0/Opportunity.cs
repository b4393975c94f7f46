namespace Telesales.Policies.Bonus.Opportunity.V1_0;

/// <summary>R21 section 3: a bonus for each opportunity whose requirement, timeline, owner and budget are all known.</summary>
[Policy("bonus.opportunity", "1.0.0", PolicyKind.Bonus)]
public sealed class Opportunity(OpportunityParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly RowsRead<Deal> _deals = declare.ReadsDeals();
    private readonly PayLine _bonus = declare.CountedLine("opportunity", "opportunity.complete", "date", "customer");

    private readonly Notice _incomplete = declare.Notice(
        "opportunity.incomplete", "date", "customer", "requirement", "timeline", "owner", "budget");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        foreach (ref readonly var deal in who.Of(_deals))
            if (deal.Kind == DealKind.Opportunity) Judge(deal, findings);
    }

    private void Judge(in Deal deal, Findings findings)
    {
        if (deal is { HasRequirement: true, HasTimeline: true, HasOwner: true, HasBudget: true })
        {
            findings.Pay(_bonus, 1, p.Bonus, deal.Date, Customer(deal));
            return;
        }

        findings.Notify(
            _incomplete, deal.Date, Customer(deal), Known(deal.HasRequirement), Known(deal.HasTimeline), Known(deal.HasOwner), Known(deal.HasBudget));
    }

    private static Operand Customer(in Deal deal) => deal.Reference is { Length: > 0 } name ? name : Operand.Word("not_named");

    private static Operand Known(bool known) => Operand.Word(known ? "known" : "not_known");
}
