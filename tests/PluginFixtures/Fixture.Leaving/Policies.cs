namespace Telesales.PluginFixtures.Leaving;

/// <summary>A branch's own rule: three demonstrations make the day, and one may leave 45 minutes early. Its right declares nothing, its shortfall does.</summary>
[Policy("leaving.demos", "1.0.0", PolicyKind.EarlyLeave)]
public sealed class LeaveAfterDemos(PolicyDeclaration declare) : IPolicy
{
    private static readonly Count Enough = 3;
    private static readonly Metric Demos = new("fixture.leaving.demos");
    private readonly ActivityRead _demos = declare.Reads(Demos);
    private readonly Entitlement _early = declare.Entitlement("fixture.leaving.early", "leaving.early", "done");

    private readonly NotApplied _short = declare.NotApplied(
        "fixture.leaving.early", "leaving.short", new LiveAnswer(LeaveAnswer.NotYet, "day", new(Demos, "missing", "made", "due")), "day", "made", "due", "missing");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        for (var day = who.MonthStart; day <= who.MonthEnd; day++)
        {
            if (who.Days[day] is not { IsScheduled: true, IsSeen: true } on) continue;
            var done = who.Of(_demos)[day].ToCount();
            if (done < Enough) findings.Miss(_short, on.Date, done, Enough, Enough - done);
            else findings.Entitle(_early, on.Date, 45, done);
        }
    }
}

/// <summary>A duty to stay that declares nothing: whoever made more than nine has forms to fill in.</summary>
[Policy("leaving.forms", "1.0.0", PolicyKind.EarlyLeave)]
public sealed class StayForForms(PolicyDeclaration declare) : IPolicy
{
    private readonly ActivityRead _demos = declare.Reads(new Metric("fixture.leaving.demos"));
    private readonly Entitlement _stay = declare.Entitlement("fixture.leaving.forms", "leaving.forms", "done");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        for (var day = who.MonthStart; day <= who.MonthEnd; day++)
            if (who.Days[day].IsSeen && who.Of(_demos)[day].ToCount() is var done && done > 9) findings.Entitle(_stay, who.Days[day].Date, 0, done);
    }
}

/// <summary>Pays, so that there is a plan.</summary>
[Policy("leaving.pay", "1.0.0", PolicyKind.BasePay)]
public sealed class Pay(PolicyDeclaration declare) : IPolicy
{
    private readonly PayLine _pay = declare.Line("base-pay", "leaving.paid", "pay", "pay");

    public void Evaluate(in PersonMonth who, Findings findings) => findings.Pay(_pay, Money.Yuan(1000), Money.Yuan(1000));
}
