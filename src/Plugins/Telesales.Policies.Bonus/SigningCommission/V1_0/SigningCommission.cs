namespace Telesales.Policies.Bonus.SigningCommission.V1_0;

/// <summary>
/// R21 section 3: a share of the money collected on signed projects, up to a cap; a refund takes back what it earned.
/// </summary>
[Policy("bonus.signing-commission", "1.0.0", PolicyKind.Bonus)]
public sealed class SigningCommission(SigningCommissionParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly RowsRead<Deal> _deals = declare.ReadsDeals();

    private readonly PayLine _commission = declare.Line(
        "signing-commission",
        p.CapPer == CapScope.Project ? "signing-commission.receipt" : "signing-commission.receipt-of-month",
        "min(cap, rate * after) - min(cap, rate * before)",
        "date", "received", "before", "after", "rate", "cap");

    private readonly InputError _noReference = declare.InputError("receipt.reference-missing", FactTable.Deals, "reference", "date", "received");

    private readonly InputError _overRefund = declare.InputError(
        "receipt.refund-exceeds-collected", FactTable.Deals, "amount", "date", "project", "received", "collected");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        var deals = who.Of(_deals);
        var collectedInMonth = Quantity.Zero;
        for (var i = 0; i < deals.Length; i++)
        {
            if (deals[i].Kind != DealKind.Receipt) continue;
            if (string.IsNullOrEmpty(deals[i].Reference))
            {
                findings.Refuse(_noReference, deals[i].Origin, deals[i].Date, Yuan(deals[i].Amount ?? Quantity.Zero));
                continue;
            }

            var before = CollectedBefore(deals, i);
            var amount = deals[i].Amount ?? Quantity.Zero;
            if (before + amount < Quantity.Zero) findings.Refuse(_overRefund, deals[i].Origin, deals[i].Date, deals[i].Reference, Yuan(amount), Yuan(before));
            Pay(deals[i], p.CapPer == CapScope.Project ? before : collectedInMonth, findings);
            collectedInMonth += amount;
        }
    }

    /// <summary>What had been collected on the receipt's project: as recorded with its first receipt of the month, and since.</summary>
    private static Quantity CollectedBefore(ReadOnlySpan<Deal> deals, int receipt)
    {
        Quantity? collected = null;
        for (var i = 0; i < receipt; i++)
        {
            if (deals[i].Kind != DealKind.Receipt || deals[i].Reference != deals[receipt].Reference) continue;
            collected ??= deals[i].CollectedBefore ?? Quantity.Zero;
            collected += deals[i].Amount ?? Quantity.Zero;
        }

        return collected ?? deals[receipt].CollectedBefore ?? Quantity.Zero;
    }

    private void Pay(in Deal receipt, Quantity before, Findings findings)
    {
        var amount = receipt.Amount ?? Quantity.Zero;
        var after = before + amount;
        findings.Pay(_commission, receipt.Reference!, Earned(after) - Earned(before), receipt.Date, Yuan(amount), Yuan(before), Yuan(after), p.Rate, p.Cap);
    }

    private Amount Earned(Quantity collected) => Amount.Min(p.Cap, Yuan(collected) * p.Rate);

    private static Amount Yuan(Quantity amount) => Amount.FromYuan(amount);
}
