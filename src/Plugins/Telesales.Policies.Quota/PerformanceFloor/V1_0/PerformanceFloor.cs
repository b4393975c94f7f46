namespace Telesales.Policies.Quota.PerformanceFloor.V1_0;

/// <summary>R21 section 3: the weekly deductions are taken from performance pay, which does not go below zero.</summary>
[Policy("quota.performance-floor", "1.0.0", PolicyKind.Quota, ClosedMonthOnly = true)]
public sealed class PerformanceFloor(PerformanceFloorParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly LineRead _performance = declare.ReadsLine("performance-pay");
    private readonly LineRead _deductions = declare.ReadsLine("weekly-deduction");
    private readonly LineRead _givenBack = declare.ReadsLine("give-back");

    private readonly PayLine _floor = declare.Line(
        "performance-floor", "performance-floor.lifted", "deducted - given_back - performance", "performance", "deducted", "given_back");

    private readonly NotApplied _notLifted = declare.NotApplied("performance-floor", "performance-floor.not-in-plan", "below_zero");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        Money performance = who.Paid(_performance), deducted = -who.Paid(_deductions), givenBack = who.Paid(_givenBack);
        var left = performance - deducted + givenBack;
        if (left >= Money.Zero) return;
        if (p.Rule == PerformanceFloorRule.Zero) findings.Pay(_floor, -left, performance, deducted, givenBack);
        else findings.Miss(_notLifted, left);
    }
}
