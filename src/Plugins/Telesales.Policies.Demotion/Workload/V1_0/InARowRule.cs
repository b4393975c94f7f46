namespace Telesales.Policies.Demotion.Workload.V1_0;

/// <summary>R21 section 3: two months in a row below the month's total; the company may take the grade or the job.</summary>
internal sealed class InARowRule(DemotionByWorkloadParameters p, PolicyDeclaration declare)
{
    private readonly Fraction _line = p.PassRequirement * p.InARowLine;

    private readonly Decision _demoteOrDismiss = declare.Decision(
        "demote-or-dismiss", "demotion.in-a-row", discretionary: true, operands: ["done_last", "required_last", "done", "required", "line"]);

    private readonly NotApplied _absent = declare.NotApplied("demote-or-dismiss", "demotion.in-a-row-absent");

    private readonly NotApplied _reached = declare.NotApplied(
        "demote-or-dismiss", "demotion.in-a-row-reached", "done_last", "required_last", "done", "required", "line");

    public bool Applies(in LastMonths months, Findings findings)
    {
        if (!months.Last.Exists) findings.Miss(_absent);
        else if (months.Last.IsBelow(_line) && months.This.IsBelow(_line)) return true;
        else findings.Miss(_reached, months.Last.Done, months.Last.Required, months.This.Done, months.This.Required, _line);
        return false;
    }

    public void DemoteOrDismiss(in PersonMonth who, in LastMonths months, Findings findings) =>
        findings.Decide(
            _demoteOrDismiss, who.Month.Plus(1).FirstDay,
            months.Last.Done, months.Last.Required, months.This.Done, months.This.Required, _line);
}
