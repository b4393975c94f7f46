namespace Telesales.Policies.EarlyLeave.StayUntilDone.V1_0;

/// <summary>Whoever has not made the day's calls stays until they are made (R13 §5).</summary>
/// <remarks>Reads the day's figures of the quota, so what was due is worked out once. On the as-of day it is the answer to "may I leave?".</remarks>
[Policy("early-leave.stay-until-done", "1.0.0", PolicyKind.EarlyLeave)]
public sealed class StayUntilDone(PolicyDeclaration declare) : IPolicy
{
    private readonly DailyRead _calls = declare.ReadsDaily("calls.day");

    private readonly Entitlement _stay = declare.Entitlement(
        "stay-until-done", "stay-until-done", new LiveAnswer(LeaveAnswer.MustStay, null, new(Metric.EffectiveCalls, "short", "done", "due")), "date", "done", "due", "short");

    private readonly NotApplied _done = declare.NotApplied(
        "stay-until-done", "stay-until-done.done", new LiveAnswer(LeaveAnswer.OnTime, "date", null), "date", "done", "due");

    public void Evaluate(in PersonMonth who, Findings findings)
    {
        var calls = who.Of(_calls);
        for (var day = who.MonthStart; day <= who.MonthEnd && day < calls.Length; day++)
        {
            if (!calls[day].Exists) continue;
            Count done = new(calls[day].Done.Floor()), due = new(calls[day].Required.Floor());
            var date = who.Days[day].Date;
            if (done < due)
                findings.Entitle(_stay, date, 0, date, done, due, due - done);
            else if (who.IsOpen && date == who.AsOf)
                findings.Miss(_done, date, done, due);
        }
    }
}
