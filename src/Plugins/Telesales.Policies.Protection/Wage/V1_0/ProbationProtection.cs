namespace Telesales.Policies.Protection.Wage.V1_0;

/// <summary>How long a probation may last and what must be paid in it (劳动合同法 art. 19, 20).</summary>
internal sealed class ProbationProtection(WageProtectionParameters p, PolicyDeclaration declare)
{
    private readonly ProbationLimit[] _limits = [.. p.ProbationLimits];
    private readonly Notice _paidTooLittle = declare.Notice(
        "law.probation-pay-below-80-percent", "gross", "agreed_wage", "share", "least", "scheduled", "required");

    private readonly Notice _tooLong = declare.Notice("law.probation-too-long", "contract_start", "months", "last_day");

    public void Evaluate(in PersonMonth who, Money gross, Findings findings)
    {
        if (who.Person.AgreedWage is { } agreed)
        {
            var least = agreed * p.ProbationPay * who.SpanFactor;
            if (gross < least) findings.Notify(_paidTooLittle, gross, agreed, p.ProbationPay, least.Rounded(), who.ScheduledDays, who.RequiredDays);
        }

        if (who.Person.ContractStart is not { } start) return;
        var months = LongestMonths(start, who.Person.ContractEnd);
        var lastDay = LastDayOf(months, start);
        if (who.Month.LastDay > lastDay) findings.Notify(_tooLong, start, months, lastDay);
    }

    private Count LongestMonths(DateOnly start, DateOnly? end)
    {
        foreach (var limit in _limits)
            if (end < LastDayOf(limit.ContractUnderMonths, start)) return limit.LongestMonths;
        return p.ProbationLimitOtherwise;
    }

    /// <summary>The last day of so many months from a date on: 3 months from 31 August end on 29 November.</summary>
    private static DateOnly LastDayOf(Count months, DateOnly start) => start.AddMonths((int)months.Value).AddDays(-1);
}
