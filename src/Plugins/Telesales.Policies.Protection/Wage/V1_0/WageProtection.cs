namespace Telesales.Policies.Protection.Wage.V1_0;

/// <summary>
/// What the law keeps for the worker whatever a plan deducts: 工资支付暂行规定 art. 16 (deductions and minimum wage), 劳动合同法
/// art. 19 and 20 (probation). Notices, and with <see cref="WageProtectionParameters.Enforce"/> a line that lifts the pay.
/// </summary>
[Policy("protection.wage", "1.0.0", PolicyKind.Protection, ClosedMonthOnly = true)]
public sealed class WageProtection(WageProtectionParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly DeductionProtection _deductions = new(p, declare);
    private readonly ProbationProtection _probation = new(p, declare);

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        Money gross = default, deductions = default;
        foreach (var line in who.PaidLines)
        {
            if (line.Amount > Money.Zero) gross += line.Amount;
            else deductions -= line.Amount;
        }

        if (deductions > Money.Zero) _deductions.Evaluate(who, gross, deductions, findings);
        if (who.Person.Status == EmploymentStatus.Probation) _probation.Evaluate(who, gross, findings);
    }
}
