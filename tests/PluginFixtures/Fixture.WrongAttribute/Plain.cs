namespace Telesales.PluginFixtures.WrongAttribute;

/// <summary>It has the attribute and not the interface.</summary>
[Policy("wrong-attribute.plain", "1.0.0", PolicyKind.Bonus)]
public sealed class Plain;

/// <summary>Its version is no version.</summary>
[Policy("wrong-attribute.versionless", "one", PolicyKind.Bonus)]
public sealed class Versionless : IPolicy
{
    public void Evaluate(in PersonMonth who, Findings findings)
    {
    }
}
