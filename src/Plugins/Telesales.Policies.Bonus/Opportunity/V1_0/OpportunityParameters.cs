namespace Telesales.Policies.Bonus.Opportunity.V1_0;

/// <summary>What a complete opportunity pays (R21 section 3).</summary>
public sealed record OpportunityParameters
{
    /// <summary>What each opportunity pays.</summary>
    [Meaning("每个商机奖励（元）", "What each complete opportunity pays"), Bounds("0", "100000")]
    public required Money Bonus { get; init; }
}
