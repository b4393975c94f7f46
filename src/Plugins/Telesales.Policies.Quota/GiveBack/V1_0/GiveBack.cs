namespace Telesales.Policies.Quota.GiveBack.V1_0;

/// <summary>R21 section 3: a month whose whole workload was done gives back most of its weekly deductions.</summary>
[Policy("quota.give-back", "1.0.0", PolicyKind.Quota, ClosedMonthOnly = true)]
public sealed class GiveBack(GiveBackParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly MeasureRead _month = declare.ReadsMeasure("workload.month");
    private readonly DailyRead _contactsPerUnit = declare.ReadsDaily("workload.contacts-per-unit");
    private readonly LineRead _deductions = declare.ReadsLine("weekly-deduction");

    private readonly PayLine _giveBack =
        declare.Line("give-back", "give-back.month-reached", "share * deducted", "share", "deducted", "done", "required", "month_line");

    private readonly NotApplied _short =
        declare.NotApplied("give-back", "give-back.month-short", new LiveAnswer(new Distance(Metric.ContactsCollected, "contacts_short")), "done", "required", "month_line", "units_short", "contacts_short");

    private readonly NotApplied _noMonth = declare.NotApplied("give-back", "give-back.month-absent");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        var deducted = -who.Paid(_deductions);
        if (deducted == Money.Zero) return;
        var month = who.Of(_month);
        if (!month.Exists)
        {
            findings.Miss(_noMonth);
        }
        else if (month.Reaches(p.MonthLine))
        {
            findings.Pay(_giveBack, deducted * p.Share, p.Share, deducted, month.Done, month.Required, p.MonthLine);
        }
        else
        {
            var unitsShort = (month.Required * p.MonthLine.ToFraction()) - month.Done;
            var contacts = unitsShort * who.Of(_contactsPerUnit)[who.MonthStart].Done;
            findings.Miss(_short, month.Done, month.Required, p.MonthLine, unitsShort, new Count(-(-contacts).Floor()));
        }
    }
}
