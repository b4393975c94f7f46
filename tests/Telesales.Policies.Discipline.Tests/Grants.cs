namespace Telesales.Policies.Discipline.Tests;

/// <summary>A policy of the plan that grants minutes on a date, as R21's early leave does.</summary>
[Policy("test.grants", "1.0.0", PolicyKind.EarlyLeave)]
internal sealed class Grants(string kind, string date, int minutes, PolicyDeclaration declare) : IPolicy
{
    private readonly Entitlement _granted = declare.Entitlement(kind, kind);

    public void Evaluate(in PersonMonth who, Findings findings) => findings.Entitle(_granted, On(date), minutes);
}
