namespace Telesales.Policies.Appraisal.AssessmentTraining.V1_0;

/// <summary>Below which assessment training is ordered (R05 chapter 4).</summary>
public sealed record AssessmentTrainingParameters
{
    /// <summary>The indicator of <c>ratings.csv</c> whose actual is the assessment, 0 to 100.</summary>
    [Meaning("考核得分的指标（0–100）", "The indicator whose actual is the assessment, 0 to 100")]
    public required string Indicator { get; init; }

    /// <summary>Below which assessment training is ordered.</summary>
    [Meaning("须培训线（低于）", "Below which assessment training is ordered"), Bounds("0.01", "100")]
    public required Quantity Below { get; init; }
}

/// <summary>A poor assessment of a closed month orders training (R05 chapter 4, article 3). Nothing is decided without an assessment.</summary>
[Policy("appraisal.assessment-training", "1.0.0", PolicyKind.Appraisal, ClosedMonthOnly = true)]
public sealed class AssessmentTraining(AssessmentTrainingParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly RowsRead<Rating> _ratings = declare.ReadsRatings();
    private readonly Decision _train = declare.Decision("training-required", "assessment.training", operands: ["score", "line"]);
    private readonly NotApplied _passed = declare.NotApplied("training-required", "assessment.no-training", "score", "line");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        foreach (ref readonly var rating in who.Of(_ratings))
        {
            if (rating.Indicator != p.Indicator || rating.Actual is not { } score) continue;
            if (score < p.Below) findings.Decide(_train, who.Month.Plus(1).FirstDay, score, p.Below);
            else findings.Miss(_passed, score, p.Below);
        }
    }
}
