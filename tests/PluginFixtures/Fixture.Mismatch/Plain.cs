namespace Telesales.PluginFixtures.Mismatch;

/// <summary>The manifest lists another one.</summary>
[Policy("mismatch.unlisted", "1.0.0", PolicyKind.Bonus)]
public sealed class Plain(PolicyDeclaration declare) : IPolicy
{
    private readonly Notice _notice = declare.Notice("plain.noted");

    public void Evaluate(in PersonMonth who, Findings findings) => findings.Notify(_notice);
}
