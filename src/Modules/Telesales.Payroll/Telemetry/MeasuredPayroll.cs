using System.Diagnostics;
using Telesales.Facts;
using Telesales.Policies;

namespace Telesales.Payroll.Telemetry;

/// <summary>The engine with a clock beside it.</summary>
internal sealed class MeasuredPayroll(IPayroll engine, PayrollMetrics metrics) : IPayroll
{
    private static readonly ActivitySource Activities = new(PayrollTelemetry.Name);

    public IReadOnlyList<PersonResult> Calculate(ResolvedPlan plan, FactSet facts, PayrollOptions options, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        using var activity = Begin(plan, facts.Employees.Length);
        var started = Stopwatch.GetTimestamp();
        var results = engine.Calculate(plan, facts, options, progress, cancellation);
        metrics.Calculated(plan, results, Stopwatch.GetElapsedTime(started));
        return results;
    }

    public PersonResult? CalculateOne(ResolvedPlan plan, FactSet facts, string employeeId, PayrollOptions options, CancellationToken cancellation = default)
    {
        using var activity = Begin(plan, 1);
        var started = Stopwatch.GetTimestamp();
        var result = engine.CalculateOne(plan, facts, employeeId, options, cancellation);
        if (result is not null) metrics.Calculated(plan, [result], Stopwatch.GetElapsedTime(started));
        return result;
    }

    private static Activity? Begin(ResolvedPlan plan, int people) => Activities.StartActivity("calculate")?
        .SetTag("telesales.plan", plan.Info.Name)
        .SetTag("telesales.month", plan.Month.ToString())
        .SetTag("telesales.people", people);
}
