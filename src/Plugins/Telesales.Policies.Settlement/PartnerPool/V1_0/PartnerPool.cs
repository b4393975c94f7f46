namespace Telesales.Policies.Settlement.PartnerPool.V1_0;

/// <summary>
/// What is settled with a partner who sells with their own people: so much for each unit, less a share for each violation, at most all of it;
/// what they paid to their people comes out of it, and may not be more (R09). With a partner run by the company nothing is settled.
/// </summary>
[Policy("settlement.partner-pool", "1.0.0", PolicyKind.Settlement)]
public sealed class PartnerPool(PartnerPoolParameters p, PolicyDeclaration declare) : ISettlementPolicy
{
    private readonly SettlementLine _pool = declare.SettlementLine("pool", "settlement.pool.units", "units * per_unit", "units", "per_unit");
    private readonly SettlementLine _violation = declare.SettlementLine("violations", "settlement.violation", "-(pool * share * times)", "severity", "pool", "share", "times");
    private readonly SettlementLine _spared = declare.SettlementLine("violations-cap", "settlement.violations-cap.spared", "pool * (taken - most)", "pool", "taken", "most");
    private readonly SettlementLine _settled = declare.SettlementLine("settled", "settlement.settled.left", "pool * (1 - min(taken, most))", "pool", "taken", "most");
    private readonly SettlementLine _surplus = declare.SettlementLine("surplus", "settlement.surplus.left", "settled - paid", "settled", "paid");
    private readonly InputError _overspend = declare.InputError("settlement.overspend", FactTable.Partners, "paid_to_people", "partner", "settled", "paid", "beyond");
    private readonly NotApplied _selfOperated = declare.NotApplied("settled", "settlement.self-operated", "partner");

    public void Settle(in PartnerMonth partner, Findings findings)
    {
        if (partner.Mode != PartnerMode.Cooperative)
        {
            findings.Miss(_selfOperated, partner.Name);
            return;
        }

        var pool = Amount.FromYuan(partner.SalesUnits.ToFraction() * ((Amount)p.PerUnit).Yuan);
        findings.Settle(_pool, pool, partner.SalesUnits, p.PerUnit);
        var taken = Taken(partner, pool, findings);
        var share = taken < p.MostTaken ? taken : p.MostTaken;
        if (taken > p.MostTaken) findings.Settle(_spared, pool * (taken.ToFraction() - p.MostTaken.ToFraction()), pool, taken, p.MostTaken);

        var exact = pool * (Fraction.One - share.ToFraction());
        findings.Settle(_settled, exact, pool, taken, p.MostTaken);
        Balance(partner, exact.Rounded(), findings);
    }

    private Percent Taken(in PartnerMonth partner, Amount pool, Findings findings)
    {
        var taken = Percent.Of(0);
        foreach (ref readonly var violation in partner.Violations)
        {
            var share = p.ShareOf(violation.Severity);
            taken += new Percent(share.PartsPerMillion * violation.Count.Value);
            findings.Settle(_violation, Word(violation.Severity), -(pool * (share.ToFraction() * violation.Count)), Operand.Word(Word(violation.Severity)), pool, share, violation.Count);
        }

        return taken;
    }

    // From what is settled as paid, to the cent.
    private void Balance(in PartnerMonth partner, Money settled, Findings findings)
    {
        var paid = Amount.FromYuan(partner.PaidToPeople);
        var surplus = settled - paid;
        findings.Settle(_surplus, surplus, settled, paid);
        if (surplus.Rounded() < Money.Zero) findings.Refuse(_overspend, partner.Origin, partner.Name, settled, paid, -surplus);
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Minor => "minor",
        Severity.Ordinary => "ordinary",
        Severity.Serious => "serious",
        _ => "severe",
    };
}
