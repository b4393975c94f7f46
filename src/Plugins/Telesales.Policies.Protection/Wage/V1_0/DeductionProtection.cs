namespace Telesales.Policies.Protection.Wage.V1_0;

/// <summary>How much may be deducted, and what must be left (工资支付暂行规定 art. 16).</summary>
internal sealed class DeductionProtection(WageProtectionParameters p, PolicyDeclaration declare)
{
    private readonly Notice _tooMuch = declare.Notice("law.deductions-over-20-percent", "deductions", "gross", "limit", "allowed");
    private readonly Notice _tooLittleLeft = declare.Notice(
        "law.below-minimum-wage", "rest", "gross", "minimum", "minimum_wage", "scheduled", "required");

    private readonly NotApplied _notEnforced = declare.NotApplied("wage-protection", "wage-protection.not-enforced", "amount_due");
    private readonly NotApplied _notNeeded = declare.NotApplied("wage-protection", "wage-protection.not-needed", "gross", "deductions", "rest", "kept");

    private readonly PayLine _toShare = declare.Line(
        "wage-protection", "wage-protection.to-share", "(1 - limit) * gross - (gross - deductions)", "gross", "deductions", "limit");

    private readonly PayLine _toMinimum = declare.Line(
        "wage-protection", "wage-protection.to-minimum-wage", "min(minimum_wage * scheduled / required, gross) - (gross - deductions)",
        "gross", "deductions", "minimum_wage", "scheduled", "required");

    public void Evaluate(in PersonMonth who, Money gross, Money deductions, Findings findings)
    {
        var rest = gross - deductions;
        var allowed = gross * p.MaxDeductions;
        if (deductions > allowed) findings.Notify(_tooMuch, deductions, gross, p.MaxDeductions, allowed.RoundedDown());

        var share = gross - allowed;
        var minimum = (p.MinimumWage ?? Money.Zero) * who.SpanFactor;
        var least = Amount.Min(minimum, gross);
        if (p.MinimumWage is { } wage && rest < least)
            findings.Notify(_tooLittleLeft, rest, gross, minimum.Rounded(), wage, who.ScheduledDays, who.RequiredDays);

        var kept = Amount.Max(share, least);
        if (rest >= kept) findings.Miss(_notNeeded, gross, deductions, rest, kept.Rounded());
        else if (!p.Enforce) findings.Miss(_notEnforced, (kept - rest).Rounded());
        else if (share >= least) findings.Pay(_toShare, kept - rest, gross, deductions, p.MaxDeductions);
        else findings.Pay(_toMinimum, kept - rest, gross, deductions, p.MinimumWage!.Value, who.ScheduledDays, who.RequiredDays);
    }
}
