namespace Telesales.Policies.Bonus.RatingTarget.V1_0;

/// <summary>What reaching the month's own target pays (R02 art. 11).</summary>
public sealed record RatingTargetParameters
{
    /// <summary>The indicator of <c>ratings.csv</c> with actual and target.</summary>
    [Meaning("衡量目标完成的指标", "The indicator with actual and target")]
    public required string Indicator { get; init; }

    /// <summary>The bonus of the month.</summary>
    [Meaning("完成目标奖金（元）", "The bonus for reaching the target"), Bounds("0", "1000000")]
    public required Money Bonus { get; init; }
}

/// <summary>A bonus for who reaches the month's own sales target (R02 art. 11). Without a target, or one of 0, there is nothing to reach.</summary>
[Policy("bonus.rating-target", "1.0.0", PolicyKind.Bonus)]
public sealed class RatingTarget(RatingTargetParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly RowsRead<Rating> _ratings = declare.ReadsRatings();
    private readonly PayLine _bonus = declare.Line("target-bonus", "target-bonus.reached", "bonus", "bonus", "actual", "target");
    private readonly NotApplied _short = declare.NotApplied("target-bonus", "target-bonus.short", "actual", "target", "to_go");
    private readonly NotApplied _noActual = declare.NotApplied("target-bonus", "target-bonus.no-actual", "month", "target");
    private readonly NotApplied _noTarget = declare.NotApplied("target-bonus", "target-bonus.no-target", "month");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        var rating = RatingOf(who);
        if (rating.Target is not { } target || target <= Quantity.Zero) findings.Miss(_noTarget, who.Month);
        else if (rating.Actual is not { } actual) findings.Miss(_noActual, who.Month, target);
        else if (actual < target) findings.Miss(_short, actual, target, target - actual);
        else findings.Pay(_bonus, p.Bonus, p.Bonus, actual, target);
    }

    private Rating RatingOf(in PersonMonth who)
    {
        foreach (ref readonly var rating in who.Of(_ratings))
            if (rating.Indicator == p.Indicator) return rating;
        return default;
    }
}
