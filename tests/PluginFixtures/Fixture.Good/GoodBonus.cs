namespace Telesales.PluginFixtures.Good;

/// <summary>Says one of everything.</summary>
[Policy("good.bonus", "1.0.0", PolicyKind.Bonus, ClosedMonthOnly = true)]
public sealed class GoodBonus(GoodBonusParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly ActivityRead _demos = declare.Reads(new Metric("fixture.good.demo_calls"));
    private readonly PayLine _bonus = declare.Line("score-bonus", "good.bonus-paid", "bonus * done / required", "bonus", "done", "required");
    private readonly PayLine _extra = declare.CountedLine("fixture.good.extra", "good.extra-paid", "done");
    private readonly NotApplied _missed = declare.NotApplied("score-bonus", "good.bonus-missed", "done", "pass_line");
    private readonly Decision _commend = declare.Decision("commend", "good.commended", operands: ["done"]);
    private readonly Entitlement _rest = declare.Entitlement("good-rest", "good.rest");
    private readonly Notice _notice = declare.Notice("good.noted");
    private readonly InputError _error = declare.InputError("good.count-missing", FactTable.Activity, "count");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        Count done = who.Of(_demos).Sum(who.MonthStart, who.MonthEnd).ToCount();
        if (done == 0) findings.Refuse(_error, who.Person.Origin);
        if (((Fraction)done).IsBelow(p.PassLine, who.RequiredDays)) findings.Miss(_missed, done, p.PassLine);
        findings.Pay(_bonus, p.Bonus * (done / p.High), p.Bonus, done, p.High);
        findings.Pay(_extra, done, p.Bonus, done);
        findings.Decide(_commend, who.Month.LastDay, done);
        findings.Entitle(_rest, who.Month.LastDay, p.Days);
        findings.Notify(_notice);
    }
}
