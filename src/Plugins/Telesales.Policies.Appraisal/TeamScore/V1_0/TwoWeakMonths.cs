namespace Telesales.Policies.Appraisal.TeamScore.V1_0;

/// <summary>Two months in a row below the line lower the grade (R17 §5); decided when the month is over.</summary>
internal sealed class TwoWeakMonths(Quantity line, PolicyDeclaration declare)
{
    private readonly Decision _demote = declare.Decision("demote", "team-score.two-weak-months", discretionary: true, operands: ["month", "score", "before", "score_before", "line"]);
    private readonly NotApplied _reached = declare.NotApplied("demote", "team-score.line-reached", "score", "line", "above");
    private readonly NotApplied _reachedBefore = declare.NotApplied("demote", "team-score.line-reached-before", "score", "before", "score_before", "line");
    private readonly NotApplied _absentBefore = declare.NotApplied("demote", "team-score.no-score-before", "score", "before", "line");
    private readonly NotApplied _open = declare.NotApplied("demote", "team-score.month-open", "score", "score_before", "line", "as_of");

    /// <summary>Decides, or says what was missing.</summary>
    /// <param name="who">The person and month.</param>
    /// <param name="score">The final score.</param>
    /// <param name="scoreBefore">That of the month before; null when there was none.</param>
    /// <param name="findings">The sink.</param>
    public void Judge(in PersonMonth who, Fraction score, Fraction? scoreBefore, Findings findings)
    {
        var before = who.Month.Plus(-1);
        if (score >= line)
            findings.Miss(_reached, score, line, score - line);
        else if (scoreBefore is not { } earlier)
            findings.Miss(_absentBefore, score, before, line);
        else if (earlier >= line)
            findings.Miss(_reachedBefore, score, before, earlier, line);
        else if (who.IsOpen)
            findings.Miss(_open, score, earlier, line, who.AsOf);
        else
            findings.Decide(_demote, who.Month.Plus(1).FirstDay, who.Month, score, before, earlier, line);
    }
}
