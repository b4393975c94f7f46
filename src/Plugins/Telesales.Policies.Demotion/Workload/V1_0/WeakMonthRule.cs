namespace Telesales.Policies.Demotion.Workload.V1_0;

/// <summary>R21 section 5, item 2: a month far below the quota, and the month after, trained for, below it too.</summary>
internal sealed class WeakMonthRule(DemotionByWorkloadParameters p, PolicyDeclaration declare)
{
    private readonly Decision _demote = declare.Decision(
        "demote", "demotion.weak-month", discretionary: true,
        operands: ["grade", "new_grade", "done_last", "required_last", "weak_line", "done", "required", "line"]);

    private readonly Decision _dismiss = declare.Decision(
        "dismiss", "demotion.weak-month-junior", discretionary: true,
        operands: ["grade", "new_grade", "done_last", "required_last", "weak_line", "done", "required", "line"]);

    private readonly NotApplied _absent = declare.NotApplied("demote", "demotion.weak-month-absent");

    private readonly NotApplied _reached = declare.NotApplied(
        "demote", "demotion.weak-month-reached", "done_last", "required_last", "weak_line", "done", "required", "line");

    private readonly Fraction _line = p.PassRequirement * p.MonthAfterLine;

    public Fraction WeakLine { get; } = p.PassRequirement * p.WeakMonthLine;

    public bool IsWeak(in Attainment month) => month.IsBelow(WeakLine);

    public bool Applies(in LastMonths months, Findings findings)
    {
        if (!months.Last.Exists) findings.Miss(_absent);
        else if (IsWeak(months.Last) && months.This.IsBelow(_line)) return true;
        else findings.Miss(_reached, months.Last.Done, months.Last.Required, WeakLine, months.This.Done, months.This.Required, _line);
        return false;
    }

    public void Demote(in PersonMonth who, in LastMonths months, Findings findings)
    {
        var grade = who.Person.Grade;
        findings.Decide(
            grade == Grade.Junior ? _dismiss : _demote, who.Month.Plus(1).FirstDay,
            grade.Word(), grade.OneDown().Word(), months.Last.Done, months.Last.Required, WeakLine, months.This.Done, months.This.Required, _line);
    }
}
