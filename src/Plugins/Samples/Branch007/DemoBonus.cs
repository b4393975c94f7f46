namespace Branch007;

/// <summary>Notice 7 of the branch, item 2: so much for each customer who agreed to a demonstration, beyond the number that is expected.</summary>
[Policy("branch-007.demo-bonus", "1.0.0", PolicyKind.Bonus)]
public sealed class DemoBonus(DemoBonusParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly ActivityRead _met = declare.Reads(Metric.CustomersMet);
    private readonly PayLine _bonus = declare.CountedLine("branch-007.demo-bonus", "demo-bonus.beyond", "met", "expected");
    private readonly NotApplied _short = declare.NotApplied("branch-007.demo-bonus", "demo-bonus.short", "met", "expected", "to_go");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        var met = who.Of(_met).Sum(who.MonthStart, who.MonthEnd).ToCount();
        if (met > p.Expected)
            findings.Pay(_bonus, quantity: met - p.Expected, rate: p.Bonus, met, p.Expected);
        else
            findings.Miss(_short, met, p.Expected, p.Expected - met + 1);
    }
}
