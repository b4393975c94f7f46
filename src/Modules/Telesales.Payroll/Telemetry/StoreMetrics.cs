using System.Diagnostics.Metrics;

namespace Telesales.Payroll.Telemetry;

/// <summary>How long the store takes. Labels are its own words: what was asked of it, and what came of that.</summary>
internal sealed class StoreMetrics : IDisposable
{
    private readonly Meter _meter = new(PayrollTelemetry.Name);
    private readonly Histogram<long> _duration;

    public StoreMetrics() => _duration = _meter.CreateHistogram<long>(
        "telesales.store.duration",
        "us",
        "How long the store took, by operation and outcome (ok, or what was wrong).",
        advice: new InstrumentAdvice<long> { HistogramBucketBoundaries = [100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 500_000, 1_000_000, 5_000_000] });

    /// <summary>The store was asked for something.</summary>
    public void Asked(string operation, string outcome, TimeSpan time) =>
        _duration.Record(time.Ticks / TimeSpan.TicksPerMicrosecond, new KeyValuePair<string, object?>("operation", operation), new("outcome", outcome));

    public void Dispose() => _meter.Dispose();
}
