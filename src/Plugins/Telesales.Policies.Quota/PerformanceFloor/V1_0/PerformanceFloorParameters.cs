namespace Telesales.Policies.Quota.PerformanceFloor.V1_0;

/// <summary>How far deductions may eat into performance pay (R21 section 3).</summary>
public sealed record PerformanceFloorParameters
{
    /// <summary>Where performance pay ends.</summary>
    [Meaning("绩效工资扣至负数时的处理", "What happens when deductions exceed performance pay")]
    public PerformanceFloorRule Rule { get; init; } = PerformanceFloorRule.Zero;
}

/// <summary>What happens when deductions exceed performance pay.</summary>
public enum PerformanceFloorRule
{
    /// <summary>The excess is made good: performance pay ends at zero.</summary>
    Zero = 0,

    /// <summary>The excess is taken from other pay.</summary>
    None = 1,
}
