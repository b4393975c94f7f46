namespace Telesales.Policies.Appraisal.ScoreTraining.V1_0;

/// <summary>The line of R16 §6.</summary>
public sealed record ScoreTrainingParameters
{
    /// <summary>A score below it calls for training.</summary>
    [Meaning("低于多少分须培训", "A score below this calls for training"), Bounds("0.01", "1000")]
    public required Quantity Line { get; init; }
}

/// <summary>Whoever scores below the line in a month is to be trained (R16 §6).</summary>
[Policy("appraisal.score-training", "1.0.0", PolicyKind.Appraisal, ClosedMonthOnly = true)]
public sealed class ScoreTraining(ScoreTrainingParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly MeasureRead _score = declare.ReadsMeasure("score", [new("line", p.Line)]);
    private readonly Decision _required = declare.Decision("training-required", "score-training.below", operands: ["score", "line", "short"]);
    private readonly NotApplied _reached = declare.NotApplied("training-required", "score-training.reached", "score", "line", "above");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        if (who.Of(_score) is not { Exists: true } measured) return;
        var (score, line) = (measured.Done / measured.Required, p.Line.ToFraction());
        if (score < line) findings.Decide(_required, who.Month.Plus(1).FirstDay, score, line, line - score);
        else findings.Miss(_reached, score, line, score - line);
    }
}
