namespace Telesales.Policies.Demotion.Workload.V1_0;

/// <summary>R21 section 5, item 1: two months together below the line, and three with the one after training.</summary>
internal sealed class TogetherRule(DemotionByWorkloadParameters p, PolicyDeclaration declare)
{
    private readonly Decision _demote = declare.Decision(
        "demote", "demotion.together", discretionary: true,
        operands: ["grade", "new_grade", "done_two", "required_two", "done_three", "required_three", "line"]);

    private readonly Decision _dismiss = declare.Decision(
        "dismiss", "demotion.together-junior", discretionary: true,
        operands: ["grade", "new_grade", "done_two", "required_two", "done_three", "required_three", "line"]);

    private readonly NotApplied _absent = declare.NotApplied("demote", "demotion.together-absent");

    private readonly NotApplied _reached = declare.NotApplied(
        "demote", "demotion.together-reached", "done_two", "required_two", "done_three", "required_three", "line");

    public Fraction Line { get; } = p.PassRequirement * p.TogetherLine;

    public bool IsBelow(in Attainment months) => months.IsBelow(Line);

    public bool Applies(in LastMonths months, Findings findings)
    {
        Attainment two = months.BeforeLastAndLast, three = months.AllThree;
        if (!months.BeforeLast.Exists || !months.Last.Exists) findings.Miss(_absent);
        else if (IsBelow(two) && IsBelow(three)) return true;
        else findings.Miss(_reached, two.Done, two.Required, three.Done, three.Required, Line);
        return false;
    }

    public void Demote(in PersonMonth who, in LastMonths months, Findings findings)
    {
        Attainment two = months.BeforeLastAndLast, three = months.AllThree;
        var grade = who.Person.Grade;
        findings.Decide(
            grade == Grade.Junior ? _dismiss : _demote, who.Month.Plus(1).FirstDay,
            grade.Word(), grade.OneDown().Word(), two.Done, two.Required, three.Done, three.Required, Line);
    }
}
