namespace Branch007;

/// <summary>The figures of notice 7, item 2.</summary>
public sealed record DemoBonusParameters
{
    /// <summary>How many customers a month are expected without a bonus.</summary>
    [Meaning("每月基本人数", "Customers expected a month"), Bounds("0", "1000")]
    public required Count Expected { get; init; }

    /// <summary>What each one beyond pays.</summary>
    [Meaning("超出部分每人奖励（元）", "Pay for each one beyond"), Bounds("0", "1000")]
    public required Money Bonus { get; init; }
}
