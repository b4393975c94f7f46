using System.Diagnostics;
using Telesales.Policies;

namespace Telesales.Payroll.Telemetry;

/// <summary>Takes the time of each policy of a plan for one person after another; for one thread.</summary>
internal sealed class PolicyClock(PayrollMetrics metrics, ResolvedPlan plan)
{
    private long _lap;

    /// <summary>The first policy begins.</summary>
    public void Start() => _lap = Stopwatch.GetTimestamp();

    /// <summary>A policy has ended and the next one begins.</summary>
    /// <param name="policy">Its place in the plan.</param>
    public void Lap(int policy)
    {
        var now = Stopwatch.GetTimestamp();
        metrics.Evaluated(plan.Planned[policy].Name, now - _lap);
        _lap = Stopwatch.GetTimestamp();
    }
}
