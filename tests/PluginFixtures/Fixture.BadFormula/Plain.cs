namespace Telesales.PluginFixtures.BadFormula;

[Policy("bad-formula.plain", "1.0.0", PolicyKind.Bonus)]
public sealed class Plain(PolicyDeclaration declare) : IPolicy
{
    private readonly PayLine _line = declare.Line("score-bonus", "plain.paid", "done * ratee", "done", "rate");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        findings.Pay(_line, Amount.Zero, Count.Zero, Money.Zero);
    }
}
