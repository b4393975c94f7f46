namespace Telesales.PluginFixtures.Failing;

/// <summary>Fails on one person.</summary>
[Policy("failing.person", "1.0.0", PolicyKind.BasePay)]
public sealed class FailingPerson(PolicyDeclaration declare) : IPolicy
{
    private readonly ActivityRead _contacts = declare.Reads(Metric.ContactsCollected);
    private readonly PayLine _base = declare.Line("base-pay", "failing.paid", "base", "base");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        if (who.Person.Id == "FAIL") throw new InvalidOperationException("This person is too much for me.");
        var pay = Money.Yuan(1000 + who.Of(_contacts).Sum(who.MonthStart, who.MonthEnd).ToCount().Value);
        findings.Pay(_base, pay, pay);
    }
}

/// <summary>Fails on one team in the first pass; gives every member of another team one yuan.</summary>
[Policy("failing.team", "1.0.0", PolicyKind.Team)]
public sealed class FailingTeam(PolicyDeclaration declare) : ITeamPolicy
{
    private readonly TeamFigure _share = declare.TeamFigure("share");
    private readonly PayLine _line = declare.Line("fixture.failing.share", "failing.share", "share", "share");

    public void Prepare(in TeamMonth team)
    {
        if (team.Team == "FAIL") throw new InvalidOperationException("This team is too much for me.");
        for (var i = 0; i < team.MemberCount; i++) team.Give(i, _share, 0, 100);
    }

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        foreach (var given in who.Of(_share)) findings.Pay(_line, new Amount(given.Value), new Amount(given.Value));
    }
}
