namespace Telesales.PluginFixtures.ContractOther;

public sealed class Plain : Policies.V2.IPolicy
{
    public string Say() => "of the next contract";
}
