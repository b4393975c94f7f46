namespace Telesales.Policies.Appraisal.Indicators.V1_0;

/// <summary>An indicator of a scorecard: a row a month in <c>ratings.csv</c>.</summary>
public sealed record Indicator
{
    /// <summary>The name in the facts: <c>sales_amount</c>.</summary>
    [Meaning("指标（ratings.csv 的 indicator）", "The indicator, as in ratings.csv")]
    public required string Name { get; init; }

    /// <summary>Its weight. Either every indicator has one and they sum to 100 %, or none has and all count alike.</summary>
    [Meaning("权重；全部不写则各指标权重相同", "Its weight; when none has one, all count alike"), Bounds("0.0001%", "100%")]
    public Percent? Weight { get; init; }

    /// <summary>Less is better: the target is divided by the result.</summary>
    [Meaning("是否越低越好", "Whether less is better")]
    public bool LowerIsBetter { get; init; }

    /// <summary>Whether indicators can be told apart and their weights sum to 100 %.</summary>
    internal static IEnumerable<ParameterProblem> Check(string parameter, IReadOnlyList<Indicator> indicators)
    {
        if (indicators.Count == 0) yield return new(parameter, "Name at least one indicator.");
        var names = new HashSet<string>();
        var weighted = 0;
        var sum = default(Percent);
        foreach (var indicator in indicators)
        {
            if (!names.Add(indicator.Name)) yield return new(parameter, $"'{indicator.Name}' stands twice; name each indicator once.");
            if (indicator.Weight is not { } weight) continue;
            weighted++;
            sum += weight;
        }

        if (weighted > 0 && weighted < indicators.Count) yield return new(parameter, "Some indicators have a weight and some have none; give each one, or none.");
        else if (weighted > 0 && sum != Percent.Of(100)) yield return new(parameter, $"The weights sum to {sum}; they must sum to 100%.");
    }
}
