namespace Telesales.Policies.Protection.Wage.V1_0;

/// <summary>How much may be deducted, and what must be left (工资支付暂行规定 art. 16).</summary>
internal sealed class DeductionProtection(WageProtectionParameters p, PolicyDeclaration declare)
{
    private readonly Notice _tooMuch = declare.Notice("law.deductions-over-20-percent", "deductions", "gross", "limit", "allowed");
    private readonly Notice _tooLittleLeft = declare.Notice(
        "law.below-minimum-wage", "rest", "gross", "minimum", "minimum_wage", "scheduled", "required");

    private readonly NotApplied _notEnforced = declare.NotApplied("wage-protection", "wage-protection.not-enforced", "amount_due");
    private readonly NotApplied _notNeeded = declare.NotApplied("wage-protection", "wage-protection.not-needed", "gross", "deductions", "rest", "kept");

    private readonly PayLine _protection = p.MinimumWage is null
        ? declare.Line(
            "wage-protection", "wage-protection.without-minimum",
            "max(0, (1 - limit) * gross - (gross - deductions))",
            "gross", "deductions", "limit")
        : declare.Line(
            "wage-protection", "wage-protection",
            "max(0, max((1 - limit) * gross, min(minimum_wage * scheduled / max(required, 1), gross)) - (gross - deductions))",
            "gross", "deductions", "limit", "minimum_wage", "scheduled", "required");

    public void Evaluate(in PersonMonth who, Money gross, Money deductions, Findings findings)
    {
        var rest = gross - deductions;
        var allowed = gross * p.MaxDeductions;
        if (deductions > allowed) findings.Notify(_tooMuch, deductions, gross, p.MaxDeductions, allowed);

        var kept = gross - allowed;
        if (p.MinimumWage is { } wage)
        {
            var minimum = wage * who.SpanFactor;
            var least = Amount.Min(minimum, gross);
            if (rest < least) findings.Notify(_tooLittleLeft, rest, gross, minimum, wage, who.ScheduledDays, who.RequiredDays);
            kept = Amount.Max(kept, least);
        }

        if (rest >= kept) findings.Miss(_notNeeded, gross, deductions, rest, kept);
        else if (!p.Enforce) findings.Miss(_notEnforced, (kept - rest).Rounded());
        else if (p.MinimumWage is { } minimumWage)
            findings.Pay(_protection, kept - rest, gross, deductions, p.MaxDeductions, minimumWage, who.ScheduledDays, who.RequiredDays);
        else
            findings.Pay(_protection, kept - rest, gross, deductions, p.MaxDeductions);
    }
}
