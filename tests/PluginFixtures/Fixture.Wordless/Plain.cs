namespace Telesales.PluginFixtures.Wordless;

[Policy("wordless.plain", "1.0.0", PolicyKind.Bonus)]
public sealed class Plain(PolicyDeclaration declare) : IPolicy
{
    private readonly Notice _notice = declare.Notice("plain.noted", "done");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        findings.Notify(_notice, Count.Zero);
    }
}
