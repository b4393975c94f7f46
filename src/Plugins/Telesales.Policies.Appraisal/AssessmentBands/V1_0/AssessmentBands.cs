namespace Telesales.Policies.Appraisal.AssessmentBands.V1_0;

/// <summary>What a good and what a poor assessment lead to (R05 chapter 4).</summary>
public sealed record AssessmentBandsParameters : ICheckParameters
{
    /// <summary>The indicator of <c>ratings.csv</c> whose actual is the assessment, 0 to 100.</summary>
    [Meaning("考核得分的指标（0–100）", "The indicator whose actual is the assessment, 0 to 100")]
    public required string Indicator { get; init; }

    /// <summary>From which assessment on it is excellent.</summary>
    [Meaning("优秀线", "From which assessment on it is excellent"), Bounds("0", "100")]
    public required Quantity ExcellentFrom { get; init; }

    /// <summary>What an excellent one pays.</summary>
    [Meaning("优秀奖励（元）", "What an excellent assessment pays"), Bounds("0", "1000000")]
    public required Money ExcellentBonus { get; init; }

    /// <summary>Below which assessment there is a warning.</summary>
    [Meaning("警告线（低于）", "Below which assessment there is a warning"), Bounds("0.01", "100")]
    public required Quantity WarnBelow { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ParameterProblem> Check()
    {
        if (WarnBelow > ExcellentFrom) yield return new("warn_below", $"An assessment between {ExcellentFrom} and {WarnBelow} would be excellent and warned of at once; 'warn_below' is at most 'excellent_from'.")
        {
            Other = "excellent_from",
            MessageZh = $"{ExcellentFrom} 至 {WarnBelow} 之间的得分既优秀又要警告；warn_below 不得高于 excellent_from。",
        };
    }
}

/// <summary>An excellent assessment pays a bonus and is commended, a poor one is warned of (R05 chapter 4, articles 1 and 2).</summary>
[Policy("appraisal.assessment-bands", "1.0.0", PolicyKind.Appraisal)]
public sealed class AssessmentBands(AssessmentBandsParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly RowsRead<Rating> _ratings = declare.ReadsRatings();
    private readonly PayLine _bonus = declare.Line("excellent-bonus", "assessment.excellent", "bonus", "bonus", "score", "line");
    private readonly Decision _commend = declare.Decision("commend", "assessment.commended", career: false, operands: ["score", "line"]);
    private readonly Decision _warn = declare.Decision("warn", "assessment.warned", career: false, operands: ["score", "line"]);
    private readonly Notice _absent = declare.Notice("score.absent", "month");
    private readonly NotApplied _short = declare.NotApplied("excellent-bonus", "assessment.excellent-short", "score", "line", "to_go");
    private readonly NotApplied _noWarning = declare.NotApplied("warn", "assessment.no-warning", "score", "line");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        if (ScoreOf(who) is not { } score)
        {
            findings.Notify(_absent, who.Month);
            return;
        }

        var next = who.Month.Plus(1).FirstDay;
        if (score >= p.ExcellentFrom)
        {
            findings.Pay(_bonus, p.ExcellentBonus, p.ExcellentBonus, score, p.ExcellentFrom);
            findings.Decide(_commend, next, score, p.ExcellentFrom);
            return;
        }

        findings.Miss(_short, score, p.ExcellentFrom, p.ExcellentFrom - score);
        if (score < p.WarnBelow) findings.Decide(_warn, next, score, p.WarnBelow);
        else findings.Miss(_noWarning, score, p.WarnBelow);
    }

    private Quantity? ScoreOf(in PersonMonth who)
    {
        foreach (ref readonly var rating in who.Of(_ratings))
            if (rating.Indicator == p.Indicator) return rating.Actual;
        return null;
    }
}
