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
        if (indicators.Count == 0) yield return new(parameter, "Name at least one indicator.") { MessageZh = "请至少写一个指标。" };
        var (first, last, sum) = (-1, -1, default(Percent));
        for (var i = 0; i < indicators.Count; i++)
        {
            for (var j = 0; j < i; j++)
                if (indicators[i].Name == indicators[j].Name) yield return Twice(parameter, i, j, indicators[i].Name);
            if (indicators[i].Weight is not { } weight) continue;
            (first, last, sum) = (first < 0 ? i : first, i, sum + weight);
        }

        if (first < 0) yield break; // none has a weight: all count alike
        for (var i = 0; i < indicators.Count; i++)
            if (indicators[i].Weight is null) yield return Weightless(parameter, i, first);
        if (sum != Percent.Of(100) && indicators.All(indicator => indicator.Weight is not null)) yield return NotWhole(parameter, first, last, sum);
    }

    private static ParameterProblem Twice(string parameter, int at, int first, string name) =>
        new(ParameterProblem.Item(parameter, at, "name"), $"'{name}' stands twice; name each indicator once.")
        {
            Other = ParameterProblem.Item(parameter, first, "name"),
            MessageZh = $"指标“{name}”重复；每个指标只写一次。",
        };

    private static ParameterProblem Weightless(string parameter, int at, int weighted) =>
        new(ParameterProblem.Item(parameter, at), "Some indicators have a weight and this one has none; give each one, or none.")
        {
            Other = ParameterProblem.Item(parameter, weighted, "weight"),
            MessageZh = "有的指标写了权重，这一个没有；请全部写上，或全部不写。",
        };

    private static ParameterProblem NotWhole(string parameter, int first, int last, Percent sum) =>
        new(ParameterProblem.Item(parameter, last, "weight"), $"The weights down to this one sum to {sum}; they must sum to 100%.")
        {
            Other = ParameterProblem.Item(parameter, first, "weight"),
            MessageZh = $"到此为止的权重合计 {sum}，须合计 100%。",
        };
}
