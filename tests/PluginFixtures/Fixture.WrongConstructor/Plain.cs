namespace Telesales.PluginFixtures.WrongConstructor;

/// <summary>Its constructor asks for something that the host can't give.</summary>
[Policy("wrong-constructor.plain", "1.0.0", PolicyKind.Bonus)]
public sealed class Plain(PolicyDeclaration declare, string name, int size) : IPolicy
{
    private readonly Notice _notice = declare.Notice(name + size);

    public void Evaluate(in PersonMonth who, Findings findings) => findings.Notify(_notice);
}
