namespace Telesales.Policies.Quota.DailyGuide.V1_0;

/// <summary>The figure of R19 §4, item 2.</summary>
public sealed record DailyGuideParameters
{
    /// <summary>Calls to dial a day, on the average of the month.</summary>
    [Meaning("平均每天拨出电话（个）", "Calls to dial a day, on the average of the month"), Bounds("1", "10000")]
    public required Count Calls { get; init; }
}

/// <summary>A guide of calls a day, over the whole month: whoever stays below it is told, and nothing is deducted (R19 §4, item 2).</summary>
[Policy("quota.daily-guide", "1.0.0", PolicyKind.Quota, ClosedMonthOnly = true)]
public sealed class DailyGuide(DailyGuideParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly ActivityRead _calls = declare.Reads(Metric.DialedCalls);
    private readonly Notice _below = declare.Notice("daily-guide.below", "done", "days", "calls", "guide", "short");
    private readonly NotApplied _kept = declare.NotApplied("daily-guide.below", "daily-guide.kept", "done", "days", "calls", "guide");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        Fraction done = who.Of(_calls).Sum(who.MonthStart, who.MonthEnd);
        var guide = new Count(p.Calls.Value * who.ScheduledDays.Value);
        if (done < guide) findings.Notify(_below, done, who.ScheduledDays, p.Calls, guide, guide - done);
        else findings.Miss(_kept, done, who.ScheduledDays, p.Calls, guide);
    }
}
