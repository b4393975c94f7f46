namespace Telesales.Policies.Appraisal.MonthlyShares.V1_0;

/// <summary>An item that is counted over the month against a target (R19 §4, items 2 to 5).</summary>
/// <param name="code">The line.</param>
/// <param name="metric">What is counted.</param>
/// <param name="share">The item's share of the assessment pay.</param>
/// <param name="partial">What a target reached in part is worth.</param>
/// <param name="mayHaveNoTarget">Whether the target may be left unset.</param>
/// <param name="declare">The declaration.</param>
internal sealed class CountItem(string code, Metric metric, Percent share, PartialCount partial, bool mayHaveNoTarget, PolicyDeclaration declare)
{
    private const string Share = "performance_base * scheduled / required * share";
    private readonly ActivityRead _done = declare.Reads(metric);
    private readonly PayLine _inPart = declare.Line(code, "assessment.in-part", $"{Share} * done / due", "metric", "performance_base", "scheduled", "required", "share", "done", "due", "target", "short");
    private readonly PayLine _reached = declare.Line(code, "assessment.reached", Share, "metric", "performance_base", "scheduled", "required", "share", "done", "due", "target");
    private readonly PayLine? _noTarget = mayHaveNoTarget ? declare.Line(code, "assessment.no-target", Share, "metric", "performance_base", "scheduled", "required", "share") : null;

    private readonly NotApplied _short = declare.NotApplied(
        code, "assessment.short", new LiveAnswer(new Distance(metric, "to_go", "done", "due")), "metric", "done", "due", "target", "to_go");

    /// <summary>Pays the item's share as far as it was done.</summary>
    /// <param name="who">The person and month, with at least one scheduled day.</param>
    /// <param name="performanceBase">The performance base of the contract.</param>
    /// <param name="target">What a whole month asks for; 0 where none may be set.</param>
    /// <param name="findings">The sink.</param>
    public void Assess(in PersonMonth who, Amount performanceBase, Fraction target, Findings findings)
    {
        var full = performanceBase * who.SpanFactor * share;
        var name = Operand.Word(metric.Name);
        var due = target * who.SpanFactor;
        if (due.IsZero && _noTarget is not null)
        {
            findings.Pay(_noTarget, full, name, performanceBase, who.ScheduledDays, who.RequiredDays, share);
            return;
        }

        Fraction done = who.Of(_done).Sum(who.MonthStart, who.MonthEnd);
        if (done >= due)
        {
            findings.Pay(_reached, full, name, performanceBase, who.ScheduledDays, who.RequiredDays, share, done, due, target);
            return;
        }

        if (partial == PartialCount.Proportional)
            findings.Pay(_inPart, full * (done / due), name, performanceBase, who.ScheduledDays, who.RequiredDays, share, done, due, target, due - done);
        findings.Miss(_short, name, done, due, target, new Count(-(done - due).Floor()));
    }
}
