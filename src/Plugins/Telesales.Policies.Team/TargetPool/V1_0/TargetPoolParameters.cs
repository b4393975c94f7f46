namespace Telesales.Policies.Team.TargetPool.V1_0;

/// <summary>How a team's pool is shared.</summary>
public enum PoolSplit
{
    /// <summary>The same for each member.</summary>
    Equally,

    /// <summary>In proportion to each member's sales amount of the month; equally when nobody sold.</summary>
    BySalesAmount,
}

/// <summary>The reading of R15, paragraph 3.</summary>
public sealed record TargetPoolParameters
{
    /// <summary>How the pool is shared.</summary>
    [Meaning("团队奖金如何分配", "How the pool is shared")]
    public PoolSplit Split { get; init; } = PoolSplit.Equally;
}
