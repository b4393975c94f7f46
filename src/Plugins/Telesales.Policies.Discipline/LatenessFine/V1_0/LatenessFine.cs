using Telesales.Policies.Discipline.Hours.V1_0;

namespace Telesales.Policies.Discipline.LatenessFine.V1_0;

/// <summary>What lateness and leaving early cost (R01 art. 9).</summary>
public sealed record LatenessFineParameters
{
    /// <summary>For each lateness and each early leave.</summary>
    [Meaning("每次迟到或早退扣款（元）", "The deduction for each lateness and each early leave"), Bounds("0", "100000")]
    public required Money Fine { get; init; }

    /// <summary>What lets a lateness or an early leave pass.</summary>
    [Meaning("迟到、早退可免扣款的情形", "What lets a lateness or an early leave pass")]
    public required IReadOnlyList<Excuse> Excuses { get; init; }
}

/// <summary>
/// Each lateness and each early leave costs so much of the bonus, and so at most the month's performance pay as paid (R01 art. 9). The line keeps
/// how often and the fine for each when the cap bites.
/// </summary>
[Policy("discipline.lateness-fine", "1.0.0", PolicyKind.Discipline)]
public sealed class LatenessFine(LatenessFineParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly Punctuality _punctuality = new(declare);
    private readonly LineRead _performancePay = declare.ReadsLine("performance-pay");
    private readonly PayLine _fine = declare.CappedLine("late-or-early-leave", "late-or-early-leave", "-min(fine, left)", "date", "what", "minutes", "fine", "left");
    private readonly Notice _capped = declare.Notice("late-or-early-leave.capped", "times", "fines", "performance_pay");
    private readonly NotApplied _excused = declare.NotApplied("late-or-early-leave", "late-or-early-leave.excused", "date", "what", "minutes", "excuse");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        var cap = who.Paid(_performancePay);
        if (cap < Money.Zero) cap = Money.Zero;
        var times = Count.Zero;
        for (var day = who.MonthStart; day <= who.MonthEnd; day++)
        {
            if (_punctuality.On(who, day) is not { } recorded) continue;
            var excuse = Punctuality.ExcuseOf(recorded, p.Excuses);
            times += Fined(who.Days[day].Date, "late", recorded.LateMinutes, excuse, cap - (p.Fine * times), findings);
            times += Fined(who.Days[day].Date, "left_early", recorded.EarlyLeaveMinutes - _punctuality.Granted(who, who.Days[day], recorded), excuse, cap - (p.Fine * times), findings);
        }

        if (p.Fine * times > cap) findings.Notify(_capped, times, p.Fine * times, cap);
    }

    private Count Fined(DateOnly date, string what, int minutes, string? excuse, Money left, Findings findings)
    {
        if (minutes <= 0) return Count.Zero;
        if (excuse is not null)
        {
            findings.Miss(_excused, date, Operand.Word(what), new Count(minutes), Operand.Word(excuse));
            return Count.Zero;
        }

        if (left < Money.Zero) left = Money.Zero;
        findings.PayCapped(_fine, 1, -p.Fine, -Amount.Min(p.Fine, left), date, Operand.Word(what), new Count(minutes), p.Fine, left);
        return 1;
    }
}
