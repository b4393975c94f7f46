namespace Telesales.Policies.Quota.GiveBack.V1_0;

/// <summary>What a month that reaches its total gives back of its weekly deductions (R21 section 3).</summary>
public sealed record GiveBackParameters
{
    /// <summary>The share given back.</summary>
    [Meaning("月度完成总量时返还扣款的比例", "The share of the deductions given back"), Bounds("0%", "100%")]
    public required Percent Share { get; init; }

    /// <summary>The line that the month must reach.</summary>
    [Meaning("返还所需的月度达成率", "The line that the month must reach"), Bounds("0%", "1000%")]
    public required Percent MonthLine { get; init; }
}
