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
        Dictionary<string, Quantity>? collected = null; // by project, for those who have receipts
        var collectedInMonth = Quantity.Zero;
        foreach (ref readonly var deal in who.Of(_deals))
        {
            if (deal.Kind != DealKind.Receipt) continue;
            var amount = deal.Amount ?? Quantity.Zero;
            if (string.IsNullOrEmpty(deal.Reference))
            {
                findings.Refuse(_noReference, deal.Origin, deal.Date, Yuan(amount));
                continue;
            }

            // As recorded with the project's first receipt of the month, and since.
            collected ??= [];
            if (!collected.TryGetValue(deal.Reference, out var before)) before = deal.CollectedBefore ?? Quantity.Zero;
            collected[deal.Reference] = before + amount;
            if (before + amount < Quantity.Zero) findings.Refuse(_overRefund, deal.Origin, deal.Date, deal.Reference, Yuan(amount), Yuan(before));
            Pay(deal, p.CapPer == CapScope.Project ? before : collectedInMonth, findings);
            collectedInMonth += amount;
        }
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
