using Telesales.Policies.Appraisal.Indicators.V1_0;

namespace Telesales.Policies.Appraisal.Scorecard.V1_0;

/// <summary>The indicators of a regulation and how far each can go (R16 §2 and §3; R01 art. 13, R10 §5, R11 §5, R12 §6, R14 §3).</summary>
public sealed record ScorecardParameters : ICheckParameters
{
    /// <summary>The indicators, with their weights.</summary>
    [Meaning("考核指标及权重", "The indicators and their weights")]
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>The most that one indicator scores; reaching the target scores 100.</summary>
    [Meaning("单项指标最高得分（达标为 100 分）", "The most that an indicator scores; its target is 100"), Bounds("1", "1000")]
    public required Quantity MostPoints { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ParameterProblem> Check() => Indicator.Check("indicators", Indicators);
}
