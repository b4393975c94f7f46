namespace Branch008;

/// <summary>The figures of articles 2 and 3.</summary>
public sealed record VideoCallsParameters
{
    /// <summary>Video calls a month.</summary>
    [Meaning("每月视频通话定额", "Video calls a month"), Bounds("0", "10000")]
    public required Count Quota { get; init; }

    /// <summary>What each missing one costs.</summary>
    [Meaning("每少一次扣款（元）", "Deduction for each missing one"), Bounds("0", "1000")]
    public required Money Deduction { get; init; }

    /// <summary>What each one beyond pays.</summary>
    [Meaning("每超一次奖励（元）", "Pay for each one beyond"), Bounds("0", "1000")]
    public required Money Bonus { get; init; }

    /// <summary>The most that those beyond pay in a month.</summary>
    [Meaning("超额奖励上限（元）", "The most that those beyond pay"), Bounds("0", "100000")]
    public required Money MostBonus { get; init; }
}
