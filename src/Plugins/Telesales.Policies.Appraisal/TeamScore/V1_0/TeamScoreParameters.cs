using Telesales.Policies.Appraisal.Indicators.V1_0;

namespace Telesales.Policies.Appraisal.TeamScore.V1_0;

/// <summary>The indicators of R17 §2, how much the team counts (§4), and when two weak months lower the grade (§5).</summary>
public sealed record TeamScoreParameters : ICheckParameters
{
    /// <summary>The indicators of the individual score.</summary>
    [Meaning("个人考核指标及权重", "The indicators of the individual score and their weights")]
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>The most that one indicator scores; reaching the target scores 100.</summary>
    [Meaning("单项指标最高得分（达标为 100 分）", "The most that an indicator scores; its target is 100"), Bounds("1", "1000")]
    public required Quantity MostPoints { get; init; }

    /// <summary>How much the individual score counts.</summary>
    [Meaning("个人得分所占比例", "How much the individual score counts"), Bounds("0%", "100%")]
    public required Percent IndividualShare { get; init; }

    /// <summary>How much the mean of the team counts.</summary>
    [Meaning("团队平均得分所占比例", "How much the mean of the team counts"), Bounds("0%", "100%")]
    public required Percent TeamShare { get; init; }

    /// <summary>A final score below it in this month and the one before lowers the grade.</summary>
    [Meaning("连续两月低于多少分降职", "Below this in two months in a row, the grade is lowered"), Bounds("0.01", "1000")]
    public required Quantity DemoteBelow { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ParameterProblem> Check()
    {
        foreach (var problem in Indicator.Check("indicators", Indicators)) yield return problem;
        if (IndividualShare + TeamShare != Percent.Of(100))
            yield return new("team_share", $"'individual_share' {IndividualShare} and 'team_share' {TeamShare} must sum to 100%.")
            {
                Other = "individual_share",
                MessageZh = $"individual_share {IndividualShare} 与 team_share {TeamShare} 须合计 100%。",
            };
        if (DemoteBelow > MostPoints)
            yield return new("demote_below", $"No score reaches {DemoteBelow}: 'most_points' is {MostPoints}, so everyone would be below it.")
            {
                Other = "most_points",
                MessageZh = $"得分最高为 most_points {MostPoints}，永远达不到 {DemoteBelow}，所有人都会低于该线。",
            };
    }
}
