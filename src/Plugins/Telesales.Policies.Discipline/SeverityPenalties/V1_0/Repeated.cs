namespace Telesales.Policies.Discipline.SeverityPenalties.V1_0;

/// <summary>So many penalised incidents within the window: dismissed, and not to be employed again (R01 art. 18).</summary>
internal sealed class Repeated(Count from, Count months, PolicyDeclaration declare)
{
    private readonly Decision _dismiss = declare.Decision("dismiss", "penalty.repeated", career: false, operands: ["times", "months", "line"]);
    private readonly Decision _barred = declare.Decision("rehire-barred", "penalty.repeated-barred", career: false, operands: ["times", "months", "line"]);
    private readonly NotApplied _short = declare.NotApplied("rehire-barred", "penalty.repeated-short", "date", "times", "months", "line", "to_go");

    /// <param name="times">How many there were in the window.</param>
    /// <param name="date">The date of the month's last.</param>
    /// <param name="findings">Where it is said.</param>
    public void Judge(Count times, DateOnly date, Findings findings)
    {
        if (times < from)
        {
            findings.Miss(_short, date, times, months, from, from - times);
            return;
        }

        findings.Decide(_dismiss, date, times, months, from);
        findings.Decide(_barred, date, times, months, from);
    }
}
