namespace Telesales.PluginFixtures.GoodNext;

/// <summary>The next version, which counts dialed calls.</summary>
[Policy("good.plain", "1.1.0", PolicyKind.Quota)]
public sealed class Plain(PolicyDeclaration declare) : IPolicy
{
    private readonly ActivityRead _calls = declare.Reads(Metric.DialedCalls);
    private readonly Measure _total = declare.Measure("good.total");

    public void Evaluate(in PersonMonth who, Findings findings) =>
        findings.Tell(_total, who.Of(_calls).Sum(who.MonthStart, who.MonthEnd), who.RequiredDays);
}
