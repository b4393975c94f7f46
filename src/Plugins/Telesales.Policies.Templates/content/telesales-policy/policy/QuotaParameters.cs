namespace Branch042;

/// <summary>The figures of the notice, item 2. They stand in the plan, never in code.</summary>
public sealed record QuotaParameters
{
    /// <summary>Effective calls for each day attended in full.</summary>
    [Meaning("每出勤日有效电话数", "Effective calls for each day attended"), Bounds("0", "1000")]
    public required Count CallsADay { get; init; }

    /// <summary>What each missing call costs.</summary>
    [Meaning("每少一通扣款（元）", "Deduction for each missing call"), Bounds("0", "100")]
    public required Money Deduction { get; init; }
}
