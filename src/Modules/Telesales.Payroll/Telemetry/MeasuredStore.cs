using System.Diagnostics;
using Telesales.Payroll.Store;

namespace Telesales.Payroll.Telemetry;

/// <summary>The store with a clock beside it.</summary>
internal sealed class MeasuredStore(PayslipStore store, StoreMetrics metrics) : IPayslipStore, IDisposable
{
    private static readonly ActivitySource Activities = new(PayrollTelemetry.Name);

    public string Place => store.Place;

    public void Dispose() => store.Dispose();

    public Task OpenAsync(CancellationToken cancellation = default) => Timed("open", () => Done(store.OpenAsync(cancellation)));

    public Task OpenForReadingAsync(CancellationToken cancellation = default) => Timed("open", () => Done(store.OpenForReadingAsync(cancellation)));

    public Task CheckAsync(CancellationToken cancellation = default) => Timed("check", () => Done(store.CheckAsync(cancellation)));

    public Task<SaveResult?> FindWriteAsync(Caller caller, string requestId, string contentHash, CancellationToken cancellation = default) =>
        Timed("find-write", () => store.FindWriteAsync(caller, requestId, contentHash, cancellation));

    public Task<SaveResult> SaveAsync(Caller caller, PayslipWrite write, CancellationToken cancellation = default) => Timed("save", () => store.SaveAsync(caller, write, cancellation));

    public Task<StoredPayslip?> FindAsync(Caller caller, PayslipName name, CancellationToken cancellation = default) => Timed("find", () => store.FindAsync(caller, name, cancellation));

    public Task<IReadOnlyList<StoredSummary>> ListAsync(Caller caller, PayslipFilter filter, int most, PayslipPosition? after = null, CancellationToken cancellation = default) =>
        Timed("list", () => store.ListAsync(caller, filter, most, after, cancellation));

    public Task<IReadOnlyList<StoredPayslip>> ReadAsync(Caller caller, PayslipFilter filter, int most, PayslipPosition? after = null, CancellationToken cancellation = default) =>
        Timed("read", () => store.ReadAsync(caller, filter, most, after, cancellation));

    private static async Task<bool> Done(Task work)
    {
        await work;
        return true;
    }

    private async Task<T> Timed<T>(string operation, Func<Task<T>> work)
    {
        using var activity = Activities.StartActivity("store")?.SetTag("telesales.store.operation", operation);
        var started = Stopwatch.GetTimestamp();
        var outcome = "ok";
        try
        {
            return await work();
        }
        catch (Exception fault)
        {
            outcome = OutcomeOf(fault);
            throw;
        }
        finally
        {
            metrics.Asked(operation, outcome, Stopwatch.GetElapsedTime(started));
        }
    }

    private static string OutcomeOf(Exception fault) => fault switch
    {
        StoreException { Problem: var problem } => problem.ToString(),
        RequestIdReusedException => "RequestIdReused",
        RevisionStaleException => "RevisionStale",
        OperationCanceledException => "Cancelled",
        _ => "Fault",
    };
}
