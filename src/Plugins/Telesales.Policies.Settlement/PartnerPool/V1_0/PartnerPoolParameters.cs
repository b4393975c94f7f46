namespace Telesales.Policies.Settlement.PartnerPool.V1_0;

/// <summary>What a unit earns and what violations take (R09; the source names the subjects and gives no figures).</summary>
public sealed record PartnerPoolParameters : ICheckParameters
{
    /// <summary>What each unit sold earns.</summary>
    [Meaning("每单位销量佣金（元）", "Commission for each unit sold"), Bounds("0", "1000000")]
    public required Money PerUnit { get; init; }

    /// <summary>The share of the pool that each minor violation takes.</summary>
    [Meaning("每次轻微违规扣减佣金池的比例", "The share of the pool that each minor violation takes"), Bounds("0%", "100%")]
    public required Percent Minor { get; init; }

    /// <summary>The share that each ordinary one takes.</summary>
    [Meaning("每次一般违规扣减佣金池的比例", "The share of the pool that each ordinary violation takes"), Bounds("0%", "100%")]
    public required Percent Ordinary { get; init; }

    /// <summary>The share that each serious one takes.</summary>
    [Meaning("每次较重违规扣减佣金池的比例", "The share of the pool that each serious violation takes"), Bounds("0%", "100%")]
    public required Percent Serious { get; init; }

    /// <summary>The share that each severe one takes.</summary>
    [Meaning("每次严重违规扣减佣金池的比例", "The share of the pool that each severe violation takes"), Bounds("0%", "100%")]
    public required Percent Severe { get; init; }

    /// <summary>The most that all violations of a month take together.</summary>
    [Meaning("当月各次违规合计扣减的上限", "The most that all violations of a month take together"), Bounds("0%", "100%")]
    public required Percent MostTaken { get; init; }

    /// <summary>The share that a violation of a severity takes.</summary>
    public Percent ShareOf(Severity severity) => severity switch
    {
        Severity.Minor => Minor,
        Severity.Ordinary => Ordinary,
        Severity.Serious => Serious,
        Severity.Severe => Severe,
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "The violation states no severity; write minor, ordinary, serious or severe."),
    };

    /// <inheritdoc/>
    public IEnumerable<ParameterProblem> Check()
    {
        if (Ordinary < Minor) yield return new("ordinary", "An ordinary violation takes at least as much as a minor one.") { Other = "minor", MessageZh = "一般违规的扣减不得少于轻微违规。" };
        if (Serious < Ordinary) yield return new("serious", "A serious violation takes at least as much as an ordinary one.") { Other = "ordinary", MessageZh = "较重违规的扣减不得少于一般违规。" };
        if (Severe < Serious) yield return new("severe", "A severe violation takes at least as much as a serious one.") { Other = "serious", MessageZh = "严重违规的扣减不得少于较重违规。" };
    }
}
