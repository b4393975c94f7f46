using System.Diagnostics;
using System.Diagnostics.Metrics;
using Telesales.Policies;

namespace Telesales.Payroll.Telemetry;

/// <summary>
/// The module's metrics. Labels are plans, policies, outcomes and error codes: lists that the packages give, never what a caller or a
/// person is called.
/// </summary>
internal sealed class PayrollMetrics : IDisposable
{
    private readonly Meter _meter = new(PayrollTelemetry.Name);
    private readonly Counter<long> _payslips;
    private readonly Counter<long> _errors;
    private readonly Histogram<long> _duration;
    private readonly Histogram<long> _people;
    private readonly Histogram<long> _policy;

    public PayrollMetrics()
    {
        _payslips = _meter.CreateCounter<long>("telesales.payslips", "{payslip}", "Payslips calculated, by plan and outcome (paid, withheld).");
        _errors = _meter.CreateCounter<long>("telesales.payslips.errors", "{error}", "Errors for which payslips were withheld, by plan and code.");
        _duration = _meter.CreateHistogram<long>("telesales.calculation.duration", "us", "How long a calculation took, by plan.", advice: Steps(50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 100_000, 1_000_000, 10_000_000));
        _people = _meter.CreateHistogram<long>("telesales.calculation.people", "{person}", "How many people were calculated together, by plan.", advice: Steps(1, 5, 10, 25, 50, 100, 250, 500, 1_000, 10_000, 100_000));
        _policy = _meter.CreateHistogram<long>("telesales.policy.duration", "ns", "How long a policy took for one person: of some people only.", advice: Steps(100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 100_000, 1_000_000));
    }

    /// <summary>Whether anybody looks at the time of policies; measuring it costs.</summary>
    public bool TimesPolicies => _policy.Enabled;

    /// <summary>People were calculated together.</summary>
    public void Calculated(ResolvedPlan plan, IReadOnlyList<PersonResult> results, TimeSpan time)
    {
        var named = new KeyValuePair<string, object?>("plan", plan.Info.Name);
        _duration.Record(time.Ticks / TimeSpan.TicksPerMicrosecond, named);
        _people.Record(results.Count, named);
        if (!_payslips.Enabled && !_errors.Enabled) return;
        long withheld = 0;
        foreach (var result in results)
        {
            if (result is not WithheldPayslip refused) continue;
            withheld++;
            foreach (var error in refused.Errors) _errors.Add(1, named, new("code", error.Code));
        }

        if (results.Count > withheld) _payslips.Add(results.Count - withheld, named, new("outcome", "paid"));
        if (withheld > 0) _payslips.Add(withheld, named, new("outcome", "withheld"));
    }

    /// <summary>A policy was evaluated for one person.</summary>
    /// <param name="policy"><c>id@version</c>.</param>
    /// <param name="stopwatchTicks">How long it took.</param>
    public void Evaluated(string policy, long stopwatchTicks) =>
        _policy.Record(stopwatchTicks * 1_000_000_000 / Stopwatch.Frequency, new KeyValuePair<string, object?>("policy", policy));

    public void Dispose() => _meter.Dispose();

    private static InstrumentAdvice<long> Steps(params long[] bounds) => new() { HistogramBucketBoundaries = bounds };
}
