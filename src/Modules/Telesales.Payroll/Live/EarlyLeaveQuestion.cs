using Telesales.Policies;
using Telesales.Policies.V1;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Payroll.Live;

/// <summary>"May I leave early?", from what the policies said: it knows no plan and no policy, only what their outcomes declare to answer.</summary>
internal static class EarlyLeaveQuestion
{
    // What wins when several rules speak of the day: a duty, then a right, then what is still to do.
    private static readonly (LeaveAnswer Said, EarlyLeaveAnswer Answer)[] ByRank =
    [
        (LeaveAnswer.MustStay, EarlyLeaveAnswer.MustStay),
        (LeaveAnswer.MayLeave, EarlyLeaveAnswer.MayLeave),
        (LeaveAnswer.NotYet, EarlyLeaveAnswer.NotYet),
        (LeaveAnswer.OnTime, EarlyLeaveAnswer.OnTime),
    ];

    /// <summary>The answer.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="payslip">What the policies said, explained.</param>
    /// <param name="isWorkingDay">The person is scheduled on the as-of day and there.</param>
    public static EarlyLeaveCheck Answer(ResolvedPlan plan, Payslip payslip, bool isWorkingDay)
    {
        var today = new List<Said>();
        var week = new List<Said>();
        foreach (var said in Findings(plan, payslip))
        {
            if (said.Answer is LeaveAnswer.FreeTime or LeaveAnswer.FreeTimeInReach)
            {
                if (PersonMonthData.MondayOf(said.On) == PersonMonthData.MondayOf(payslip.AsOf)) week.Add(said);
            }
            else if (said.On == payslip.AsOf)
            {
                today.Add(said);
            }
        }

        var (answer, because) = Decide(plan, today, isWorkingDay);
        return new(
            payslip.EmployeeId,
            payslip.AsOf,
            answer,
            answer == EarlyLeaveAnswer.MayLeave ? Most(today, LeaveAnswer.MayLeave) : 0,
            Most(week, LeaveAnswer.FreeTime),
            Shortfalls(today, LeaveAnswer.MustStay, LeaveAnswer.NotYet),
            Shortfalls(week, LeaveAnswer.FreeTimeInReach),
            [.. because.Concat(week.Select(said => said.Why.Clause)).Distinct(StringComparer.Ordinal)],
            [.. today.Concat(week).Select(said => said.Why)],
            payslip.FactsHash);
    }

    private static (EarlyLeaveAnswer Answer, IEnumerable<string> Clauses) Decide(ResolvedPlan plan, List<Said> today, bool isWorkingDay)
    {
        foreach (var (said, answer) in ByRank)
            if (today.Any(finding => finding.Answer == said)) return (answer, today.Where(finding => finding.Answer == said).Select(finding => finding.Why.Clause));
        var rules = plan.Declarations.Outcomes.Where(outcome => Declared(plan, outcome) is not LeaveAnswer.None).ToList();
        if (rules.Count == 0) return (EarlyLeaveAnswer.NoRule, []);
        // A plan that only knows duties and gives none today lets the person go at the end of the day.
        var onlyDuties = rules.TrueForAll(rule => Declared(plan, rule) is LeaveAnswer.MustStay or LeaveAnswer.OnTime);
        return (isWorkingDay && onlyDuties ? EarlyLeaveAnswer.OnTime : EarlyLeaveAnswer.NotAWorkingDay, rules.Select(rule => rule.Clause));
    }

    private static IEnumerable<Said> Findings(ResolvedPlan plan, Payslip payslip)
    {
        foreach (var given in payslip.Entitlements)
        {
            var answer = Declared(plan, given.Why.Outcome!);
            // An entitlement without minutes that says no more is a duty.
            if (answer == LeaveAnswer.MayLeave && given.Minutes == 0) answer = LeaveAnswer.MustStay;
            if (answer != LeaveAnswer.None) yield return new(answer, given.Date, given.Minutes, given.Why);
        }

        foreach (var missed in payslip.NotApplied)
            if (missed.Outcome?.Live is { Leave: not LeaveAnswer.None, On: { } on } live) yield return new(live.Leave, missed.Find(on)!.Value.Date, 0, missed);
    }

    // An entitlement of a policy about early leave that declares nothing is a right to leave, or, without minutes, a duty to stay.
    private static LeaveAnswer Declared(ResolvedPlan plan, Outcome outcome) =>
        outcome.Live?.Leave ?? (outcome is Entitlement && IsAboutLeaving(plan, outcome) ? LeaveAnswer.MayLeave : LeaveAnswer.None);

    private static bool IsAboutLeaving(ResolvedPlan plan, Outcome outcome) =>
        plan.Policies.Any(policy => policy.Name == plan.Declarations.OutcomePolicies[outcome.Slot] && policy.Attribute.Kind == PolicyKind.EarlyLeave);

    private static int Most(List<Said> findings, LeaveAnswer answer) =>
        findings.Where(said => said.Answer == answer).Select(said => said.Minutes).DefaultIfEmpty().Max();

    private static List<Shortfall> Shortfalls(List<Said> findings, params LeaveAnswer[] answers) =>
        [.. findings.Where(said => answers.Contains(said.Answer)).Select(said => Shortfall.Of(said.Why)).OfType<Shortfall>()];

    private readonly record struct Said(LeaveAnswer Answer, DateOnly On, int Minutes, Explanation Why);
}
