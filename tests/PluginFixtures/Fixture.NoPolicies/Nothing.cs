namespace Telesales.PluginFixtures.NoPolicies;

/// <summary>Its author forgot the attribute.</summary>
public sealed class Nothing : IPolicy
{
    public void Evaluate(in PersonMonth who, Findings findings)
    {
    }
}
