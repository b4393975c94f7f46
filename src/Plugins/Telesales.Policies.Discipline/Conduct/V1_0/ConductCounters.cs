namespace Telesales.Policies.Discipline.Conduct.V1_0;

/// <summary>Which metrics tell of a conduct that a regulation forbids without a figure.</summary>
public sealed record ConductCountersParameters : ICheckParameters
{
    /// <summary>The metrics as in <c>activity.csv</c>; the plan cites the clause of each under <c>conduct.&lt;metric&gt;</c>.</summary>
    [Meaning("记录在案、不扣款的行为指标", "Metrics of conduct that are counted and cost nothing")]
    public required IReadOnlyList<string> Metrics { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ParameterProblem> Check()
    {
        if (Metrics.Count == 0) yield return new("metrics", "Name at least one metric, or leave the policy out of the plan.") { MessageZh = "请至少写一个指标，或从方案中去掉该策略。" };
        for (var i = 0; i < Metrics.Count; i++)
            for (var j = 0; j < i; j++)
                if (Metrics[i] == Metrics[j]) yield return new(ParameterProblem.Item("metrics", i), $"'{Metrics[i]}' stands twice; name each metric once.") { Other = ParameterProblem.Item("metrics", j), MessageZh = $"“{Metrics[i]}”重复；每个指标只写一次。" };
    }
}

/// <summary>
/// Counts what a regulation forbids without naming a price: the month's total of each metric as a measure <c>conduct.&lt;metric&gt;</c>, also when
/// it is 0, and a notice of the same code when it is not (R03 art. 7, R06 §3 and §4, R08 art. 5, R14 §5).
/// </summary>
[Policy("discipline.conduct-counters", "1.0.0", PolicyKind.Discipline)]
public sealed class ConductCounters : IPolicy
{
    private readonly ActivityRead[] _columns;
    private readonly Measure[] _measures;
    private readonly Notice[] _notices;

    public ConductCounters(ConductCountersParameters p, PolicyDeclaration declare)
    {
        string[] metrics = [.. p.Metrics];
        _columns = Array.ConvertAll(metrics, metric => declare.Reads(new Metric(metric)));
        _measures = Array.ConvertAll(metrics, metric => declare.Measure($"conduct.{metric}"));
        _notices = Array.ConvertAll(metrics, metric => declare.Notice($"conduct.{metric}", "total"));
    }

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            var total = who.Of(_columns[i]).Sum(who.MonthStart, who.MonthEnd);
            findings.Tell(_measures[i], total, Fraction.One);
            if (total > Quantity.Zero) findings.Notify(_notices[i], total);
        }
    }
}
