namespace Telesales.Policies.Bonus.AdoptedProposal.V1_0;

/// <summary>The figure of R10 §5.</summary>
public sealed record AdoptedProposalParameters
{
    /// <summary>For each proposal that the company took up.</summary>
    [Meaning("每条被采纳建议奖励（元）", "What each proposal that was taken up pays"), Bounds("0", "100000")]
    public required Money Bonus { get; init; }
}

/// <summary>A bonus for each proposal that the company took up, recorded as the incident <c>adopted-proposal</c> (R10 §5).</summary>
[Policy("bonus.adopted-proposal", "1.0.0", PolicyKind.Bonus)]
public sealed class AdoptedProposal(AdoptedProposalParameters p, PolicyDeclaration declare) : IPolicy
{
    private const string Type = "adopted-proposal";
    private readonly RowsRead<Incident> _incidents = declare.ReadsIncidents();
    private readonly PayLine _bonus = declare.CountedLine(Type, "adopted-proposal.taken-up", "date");
    private readonly NotApplied _none = declare.NotApplied(Type, "adopted-proposal.none", "month");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        var any = false;
        foreach (ref readonly var incident in who.Of(_incidents))
        {
            if (incident.Type != Type) continue;
            findings.Pay(_bonus, incident.Count, p.Bonus, incident.Date);
            any = true;
        }

        if (!any) findings.Miss(_none, who.Month);
    }
}
