namespace Telesales.Policies.Appraisal.ScoreBands.V1_0;

/// <summary>The lines between the bands of R17 §5.</summary>
public sealed record ScoreBandsParameters : ICheckParameters
{
    /// <summary>From this score on there is a bonus and a commendation.</summary>
    [Meaning("达到多少分奖励并表彰", "From this score on there is a bonus and a commendation"), Bounds("0", "1000")]
    public required Quantity CommendFrom { get; init; }

    /// <summary>The bonus.</summary>
    [Meaning("奖金（元）", "The bonus"), Bounds("0", "1000000")]
    public required Money Bonus { get; init; }

    /// <summary>Below this score there is a warning.</summary>
    [Meaning("低于多少分警告", "Below this score there is a warning"), Bounds("0.01", "1000")]
    public required Quantity WarnBelow { get; init; }

    /// <summary>Below this score, and not low enough for a warning, a training is offered.</summary>
    [Meaning("低于多少分（未到警告）提供培训", "Below this score, and not low enough for a warning, a training is offered"), Bounds("0", "1000")]
    public required Quantity OfferTrainingBelow { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ParameterProblem> Check()
    {
        if (OfferTrainingBelow < WarnBelow)
            yield return new("offer_training_below", $"{OfferTrainingBelow} lies below 'warn_below' {WarnBelow}, so no training would ever be offered.")
            {
                Other = "warn_below",
                MessageZh = $"offer_training_below {OfferTrainingBelow} 低于 warn_below {WarnBelow}，永远不会提供培训机会。",
            };
        if (CommendFrom < OfferTrainingBelow)
            yield return new("commend_from", $"A score between {CommendFrom} and {OfferTrainingBelow} would be commended and sent to a training at once; 'commend_from' is at least 'offer_training_below'.")
            {
                Other = "offer_training_below",
                MessageZh = $"{CommendFrom} 至 {OfferTrainingBelow} 之间的得分既受表彰又须培训；commend_from 不得低于 offer_training_below。",
            };
    }
}

/// <summary>What a score leads to: a bonus and a commendation, the offer of a training, or a warning (R17 §5).</summary>
[Policy("appraisal.score-bands", "1.0.0", PolicyKind.Appraisal)]
public sealed class ScoreBands(ScoreBandsParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly MeasureRead _score = declare.ReadsMeasure(
        "score", [new("commend_from", p.CommendFrom), new("warn_below", p.WarnBelow), new("offer_training_below", p.OfferTrainingBelow)]);
    private readonly PayLine _bonus = declare.Line("score-bonus", "score-bands.bonus", "bonus", "bonus", "score", "line");
    private readonly Decision _commend = declare.Decision("commend", "score-bands.commended", career: false, operands: ["score", "line"]);
    private readonly Decision _warn = declare.Decision("warn", "score-bands.warned", career: false, operands: ["score", "line", "short"]);
    private readonly Decision _offer = declare.Decision("training-offered", "score-bands.training-offered", career: false, operands: ["score", "line", "short"]);
    private readonly NotApplied _noBonus = declare.NotApplied("score-bonus", "score-bands.no-bonus", "score", "line", "short");
    private readonly NotApplied _noWarning = declare.NotApplied("warn", "score-bands.no-warning", "score", "line", "above");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        if (who.Of(_score) is not { Exists: true } measured) return;
        Fraction score = measured.Done / measured.Required, commend = p.CommendFrom, warn = p.WarnBelow, offer = p.OfferTrainingBelow;
        var next = who.Month.Plus(1).FirstDay;
        if (score >= commend)
        {
            findings.Pay(_bonus, p.Bonus, p.Bonus, score, commend);
            findings.Decide(_commend, next, score, commend);
            return;
        }

        findings.Miss(_noBonus, score, commend, commend - score);
        if (score < warn) findings.Decide(_warn, next, score, warn, warn - score);
        else findings.Miss(_noWarning, score, warn, score - warn);
        if (score >= warn && score < offer) findings.Decide(_offer, next, score, offer, offer - score);
    }
}
