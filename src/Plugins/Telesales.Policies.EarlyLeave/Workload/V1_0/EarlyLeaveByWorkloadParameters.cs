namespace Telesales.Policies.EarlyLeave.Workload.V1_0;

/// <summary>How much time a finished day or week gives (R21 section 3).</summary>
public sealed record EarlyLeaveByWorkloadParameters
{
    /// <summary>Minutes for a finished day.</summary>
    [Meaning("当日完成工作量可提前下班的分钟数", "Minutes by which one may leave early on a finished day"), Bounds("0", "480")]
    public required Count DayMinutes { get; init; }

    /// <summary>Minutes for a week finished early.</summary>
    [Meaning("提前完成本周工作量可自由活动的最多分钟数", "The most free minutes for a week finished before its closing day"), Bounds("0", "2400")]
    public required Count WeekMinutes { get; init; }
}
