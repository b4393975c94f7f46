namespace Telesales.PluginFixtures.Good;

/// <summary>A policy without figures.</summary>
[Policy("good.plain", "1.0.0", PolicyKind.Quota)]
public sealed class Plain(PolicyDeclaration declare) : IPolicy
{
    private readonly ActivityRead _calls = declare.Reads(new Metric("effective_calls"));
    private readonly Measure _total = declare.Measure("good.total");

    public void Evaluate(in PersonMonth who, Findings findings) =>
        findings.Tell(_total, who.Of(_calls).Sum(who.MonthStart, who.MonthEnd), who.RequiredDays);
}
