namespace Telesales.Policies.Demotion.NoSales.V1_0;

/// <summary>How long nothing may be sold (R01 art. 15).</summary>
public sealed record NoSalesParameters
{
    /// <summary>How many months in a row, this one the last.</summary>
    [Meaning("连续无业绩的月数", "Months in a row without a sale"), Bounds("1", "12")]
    public required Count Months { get; init; }

    /// <summary>The metric of <c>activity.csv</c> that tells of sales.</summary>
    [Meaning("衡量业绩的指标", "The metric that tells of sales")]
    public string Metric { get; init; } = "sales_units";
}

/// <summary>
/// Nothing was sold in so many months in a row, though something was recorded in each: training is ordered (R01 art. 15). A month without any
/// record breaks the row.
/// </summary>
[Policy("demotion.no-sales", "1.0.0", PolicyKind.Demotion, ClosedMonthOnly = true)]
public sealed class NoSales(NoSalesParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly RowsRead<MonthActivity> _activity = declare.ReadsActivityByMonth(new Metric(p.Metric), (int)p.Months.Value - 1);
    private readonly Decision _train = declare.Decision("training-required", "no-sales.months", operands: ["months", "first_month", "last_month"]);
    private readonly NotApplied _sold = declare.NotApplied("training-required", "no-sales.sold", "month", "sold", "months");
    private readonly NotApplied _nothing = declare.NotApplied("training-required", "no-sales.nothing-recorded", "month", "months");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        var first = who.Month.Plus(1 - (int)p.Months.Value);
        var holds = true;
        for (var month = first; month <= who.Month; month = month.Plus(1)) holds &= SoldNothing(who, month, findings);
        if (holds) findings.Decide(_train, who.Month.Plus(1).FirstDay, p.Months, first, who.Month);
    }

    private bool SoldNothing(in PersonMonth who, Month month, Findings findings)
    {
        var recorded = false;
        var sold = Quantity.Zero;
        foreach (ref readonly var activity in who.Of(_activity))
        {
            if (activity.Month != month) continue;
            recorded = true;
            if (activity.Metric == p.Metric) sold += activity.Total;
        }

        if (!recorded) findings.Miss(_nothing, month, p.Months);
        else if (sold != Quantity.Zero) findings.Miss(_sold, month, sold, p.Months);
        return recorded && sold == Quantity.Zero;
    }
}
