namespace Telesales.Policies.Discipline.Compensation.V1_0;

/// <summary>Whoever causes a loss makes it good, within a share of the wage (R07 art. 18).</summary>
public sealed record LossCompensationParameters
{
    /// <summary>The type of incident whose <c>points</c> are the loss in yuan.</summary>
    [Meaning("造成损失的事件类型（金额记在 points）", "The type of incident whose points are the loss in yuan")]
    public required string Type { get; init; }

    /// <summary>The most that is taken in a month, as a share of the sum of the positive lines.</summary>
    [Meaning("每月赔偿不超过应发合计的比例", "The most that is taken in a month, as a share of the positive lines"), Bounds("0%", "100%")]
    public required Percent MostOfGross { get; init; }
}

/// <summary>
/// The month's losses are made good up to a share of the positive lines as paid, rounded down to the cent (R07 art. 18; the share is the law's,
/// 工资支付暂行规定 art. 16).
/// </summary>
[Policy("discipline.loss-compensation", "1.0.0", PolicyKind.Discipline)]
public sealed class LossCompensation(LossCompensationParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly RowsRead<Incident> _incidents = declare.ReadsIncidents();
    private readonly PayLine _compensation = declare.Line("compensation", "compensation", "-min(loss, floor(most * gross))", "loss", "most", "gross");
    private readonly Notice _capped = declare.Notice("compensation.capped", "loss", "taken", "left", "most", "gross");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        var loss = Amount.Zero;
        foreach (ref readonly var incident in who.Of(_incidents))
            if (incident.Type == p.Type) loss += Amount.FromYuan(incident.Points ?? Quantity.Zero) * incident.Count;
        if (loss == Amount.Zero) return;

        var gross = Money.Zero;
        foreach (var line in who.PaidLines)
            if (line.Amount > Money.Zero) gross += line.Amount;
        Amount cap = (gross * p.MostOfGross).RoundedDown();
        if (loss > cap) findings.Notify(_capped, loss, cap, loss - cap, p.MostOfGross, gross);
        findings.Pay(_compensation, -Amount.Min(loss, cap), loss, p.MostOfGross, gross);
    }
}
