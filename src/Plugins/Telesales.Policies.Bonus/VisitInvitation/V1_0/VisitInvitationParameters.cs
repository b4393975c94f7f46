namespace Telesales.Policies.Bonus.VisitInvitation.V1_0;

/// <summary>What an agreed visit pays and whom it must be with (R21 section 3).</summary>
public sealed record VisitInvitationParameters
{
    /// <summary>What each visit pays.</summary>
    [Meaning("每次拜访邀约奖励（元）", "What each visit pays"), Bounds("0", "100000")]
    public required Money Bonus { get; init; }

    /// <summary>The rank that the contact must have.</summary>
    [Meaning("各职级邀约对象的要求职务", "The rank of the contact that each grade must reach")]
    public required PerGrade<ContactRank> Rank { get; init; }

    /// <summary>Whether a higher rank will do.</summary>
    [Meaning("各职级的邀约对象职务更高时是否有效", "Whether a higher rank will do, by grade")]
    public PerGrade<RankMatch> RankMatch { get; init; } = new(V1_0.RankMatch.OrAbove, V1_0.RankMatch.OrAbove, V1_0.RankMatch.OrAbove);
}

/// <summary>Whether a higher rank will do.</summary>
public enum RankMatch
{
    /// <summary>The rank or a higher one.</summary>
    OrAbove = 0,

    /// <summary>Exactly the rank.</summary>
    Exact = 1,
}
