namespace Branch008;

/// <summary>Articles 2 and 3 of the branch's rules: a month's quota of video calls; each one missing is deducted, each one beyond pays, up to so much.</summary>
[Policy("branch-008.video-calls", "1.0.0", PolicyKind.Quota, ClosedMonthOnly = true)]
public sealed class VideoCalls(VideoCallsParameters p, PolicyDeclaration declare) : IPolicy
{
    private readonly ActivityRead _calls = declare.Reads(new Metric("branch-008.video_calls"));
    private readonly Measure _attained = declare.Measure("branch-008.video-calls");
    private readonly PayLine _short = declare.CountedLine("branch-008.video-short", "branch-008.short", "done", "quota");
    private readonly PayLine _bonus = declare.Line("branch-008.video-bonus", "branch-008.beyond", "min(beyond * bonus, most)", "done", "quota", "beyond", "bonus", "most");
    private readonly NotApplied _even = declare.NotApplied("branch-008.video-bonus", "branch-008.even", "quota");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        var done = who.Of(_calls).Sum(who.MonthStart, who.MonthEnd).ToCount();
        if (p.Quota > 0) findings.Tell(_attained, done, p.Quota);
        if (done < p.Quota) findings.Pay(_short, quantity: p.Quota - done, rate: -p.Deduction, done, p.Quota);
        else if (done == p.Quota) findings.Miss(_even, p.Quota);
        else findings.Pay(_bonus, Bonus(done - p.Quota), done, p.Quota, done - p.Quota, p.Bonus, p.MostBonus);
    }

    private Amount Bonus(Count beyond) => new(Fraction.Min(beyond * new Fraction(p.Bonus.Fen, 1), p.MostBonus.Fen));
}
