namespace Telesales.Policies.Bonus.VisitInvitation.V1_0;

/// <summary>R21 section 3: a bonus for each visit agreed with a contact of the rank that the agent's grade must reach.</summary>
[Policy("bonus.visit-invitation", "1.0.0", PolicyKind.Bonus)]
public sealed class VisitInvitation(VisitInvitationParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly RowsRead<Deal> _deals = declare.ReadsDeals();
    private readonly PayLine _bonus = declare.CountedLine("visit-invitation", "visit-invitation.agreed", "date", "customer", "rank");
    private readonly Notice _tooLow = declare.Notice("visit.rank-too-low", "date", "customer", "rank", "required_rank");
    private readonly Notice _differs = declare.Notice("visit.rank-differs", "date", "customer", "rank", "required_rank");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        foreach (ref readonly var deal in who.Of(_deals))
            if (deal.Kind == DealKind.Visit) Judge(who, deal, findings);
    }

    private void Judge(in PersonMonth who, in Deal visit, Findings findings)
    {
        var grade = who.Person.Grade;
        var needed = p.Rank[grade];
        if (visit.ContactRank < needed)
            findings.Notify(_tooLow, visit.Date, Customer(visit), Word(visit.ContactRank), Word(needed));
        else if (visit.ContactRank > needed && p.RankMatch[grade] == RankMatch.Exact)
            findings.Notify(_differs, visit.Date, Customer(visit), Word(visit.ContactRank), Word(needed));
        else
            findings.Pay(_bonus, 1, p.Bonus, visit.Date, Customer(visit), Word(visit.ContactRank));
    }

    private static Operand Customer(in Deal visit) => visit.Reference is { Length: > 0 } name ? name : Operand.Word("not_named");

    private static Operand Word(ContactRank rank) => Operand.Word(rank switch
    {
        ContactRank.Staff => "staff",
        ContactRank.DepartmentHead => "department_head",
        ContactRank.VicePresident => "vice_president",
        ContactRank.President => "president",
        _ => "rank_not_recorded",
    });
}
