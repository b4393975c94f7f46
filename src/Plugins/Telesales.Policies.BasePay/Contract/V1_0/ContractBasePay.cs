namespace Telesales.Policies.BasePay.Contract.V1_0;

/// <summary>
/// The monthly base pay of the person's own contract, for their scheduled days of employment (rulebook §0; every plan but R21).
/// </summary>
[Policy("base-pay.contract", "1.0.0", PolicyKind.BasePay)]
public sealed class ContractBasePay(ContractBasePayParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly PayLine _basePay = p.ProrateBySpan
        ? declare.Line("base-pay", "base-pay.contract", "base_pay * scheduled / required", "base_pay", "scheduled", "required")
        : declare.Line("base-pay", "base-pay.contract-in-full", "base_pay", "base_pay");

    private readonly PayLine _nothingScheduled = declare.Line("base-pay", "base-pay.contract-nothing-scheduled", "0", "base_pay");
    private readonly InputError _missing = declare.InputError("contract.base-pay-missing", FactTable.Employees, "base_pay");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        if (who.Person.BasePay is not { } basePay)
            findings.Refuse(_missing, who.Person.Origin);
        else if (!p.ProrateBySpan)
            findings.Pay(_basePay, basePay, basePay);
        else if (who.RequiredDays == Count.Zero)
            findings.Pay(_nothingScheduled, Amount.Zero, basePay);
        else
            findings.Pay(_basePay, basePay * who.SpanFactor, basePay, who.ScheduledDays, who.RequiredDays);
    }
}
