using Telesales.Facts;
using Telesales.Payroll.Engine;
using Telesales.Policies;
using Telesales.Policies.V1;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Payroll.Live;

/// <inheritdoc/>
internal sealed class LiveQuestions : ILiveQuestions
{
    public LiveResult<EarlyLeaveCheck> CheckEarlyLeave(ResolvedPlan plan, FactSet facts, string employeeId, PayrollOptions options, CancellationToken cancellation = default) =>
        Ask(plan, facts, employeeId, options with { AsOfDayGoesOn = true }, static (plan, payslip, seen) => EarlyLeaveQuestion.Answer(plan, payslip, IsWorkingDay(seen)), cancellation);

    public LiveResult<MonthProgress> GetProgress(ResolvedPlan plan, FactSet facts, string employeeId, PayrollOptions options, CancellationToken cancellation = default) =>
        Ask(plan, facts, employeeId, options, static (_, payslip, seen) => Progress(payslip, seen), cancellation);

    private static LiveResult<T> Ask<T>(
        ResolvedPlan plan, FactSet facts, string employeeId, PayrollOptions options, Func<ResolvedPlan, Payslip, PersonMonthData, T> answer, CancellationToken cancellation)
        where T : class
    {
        options = options with { AsOf = options.AsOfFor(plan.Month), Explain = true };
        if (PayrollEngine.EngineOf(plan, facts, employeeId, options, cancellation) is not var (engine, employee)) return new(null, null);
        using (engine)
        {
            return engine.Calculate(employee) switch
            {
                Payslip payslip => new(answer(plan, payslip, engine.Seen), null),
                WithheldPayslip withheld => new(null, withheld),
                var other => throw new InvalidOperationException($"There is no result of type {other.GetType().Name}."),
            };
        }
    }

    private static bool IsWorkingDay(PersonMonthData seen)
    {
        var day = seen.Days[seen.IndexOf(seen.AsOf)];
        return day.IsScheduled && !seen.Attendance[seen.IndexOf(seen.AsOf)].Attended.IsZero;
    }

    private static MonthProgress Progress(Payslip payslip, PersonMonthData seen)
    {
        var weeks = new List<WeekProgress>();
        foreach (var measure in payslip.Measures)
            if (measure.Reference is { IsNone: false, Text: null } about)
                foreach (ref readonly var week in seen.Weeks)
                    if (week.Monday == about.Date) weeks.Add(new(week.Monday, week.ClosingDay, week.IsOpen, measure));
        // A duty that is not given is nothing to reach.
        var thresholds = payslip.NotApplied.Where(why => why.Outcome?.Live?.Leave != LeaveAnswer.OnTime);
        return new(payslip, weeks, [.. thresholds.Select(why => new Threshold(why, Shortfall.Of(why)))]);
    }
}
