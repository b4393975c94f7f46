using Telesales.Payroll.Store.Data;

namespace Telesales.Payroll.Store;

/// <inheritdoc cref="IPayslipStore"/>
internal sealed class PayslipStore(Database database, TimeProvider time) : IPayslipStore, IDisposable
{
    private readonly PayslipReading _reading = new(database);
    private readonly PayslipWriting _writing = new(database, time);

    public string Place => database.Location.Place;

    /// <summary>A store at a place; nothing is opened yet.</summary>
    /// <exception cref="StoreException">The place is not named in a way that can be understood.</exception>
    public static PayslipStore At(StoreOptions options, TimeProvider time)
    {
        var location = StoreLocation.Parse(options.Location);
        return new(location.IsPostgres ? new NpgsqlDatabase(location, options) : new SqliteDatabase(location, options), time);
    }

    public void Dispose() => database.Dispose();

    public Task OpenAsync(CancellationToken cancellation = default) => database.GuardAsync(() => database.OpenAsync(forReading: false, cancellation));

    public Task OpenForReadingAsync(CancellationToken cancellation = default) => database.GuardAsync(() => database.OpenAsync(forReading: true, cancellation));

    public Task CheckAsync(CancellationToken cancellation = default) => database.GuardAsync(() => _reading.CheckAsync(cancellation));

    public Task<SaveResult?> FindWriteAsync(Caller caller, string requestId, string contentHash, CancellationToken cancellation = default) =>
        database.GuardAsync(() => _reading.FindWriteAsync(caller, requestId, contentHash, cancellation));

    public async Task<SaveResult> SaveAsync(Caller caller, PayslipWrite write, CancellationToken cancellation = default)
    {
        if (await FindWriteAsync(caller, write.RequestId, write.ContentHash, cancellation) is { } before) return before;
        if (await database.GuardAsync(() => _writing.SaveAsync(caller, write, cancellation)) is { } saved) return saved;
        // Somebody else was faster with the same request id.
        return await FindWriteAsync(caller, write.RequestId, write.ContentHash, cancellation)
            ?? throw new StoreException(StoreProblem.Busy, $"The store {Place} was changed meanwhile: try again with the same request id.");
    }

    public async Task<StoredPayslip?> FindAsync(Caller caller, PayslipName name, CancellationToken cancellation = default) =>
        await database.GuardAsync(() => _reading.FindAsync(caller, name, cancellation));

    public Task<IReadOnlyList<StoredSummary>> ListAsync(Caller caller, PayslipFilter filter, int most, PayslipPosition? after = null, CancellationToken cancellation = default) =>
        database.GuardAsync(() => _reading.ListAsync(caller, filter, most, after, cancellation));

    public Task<IReadOnlyList<StoredPayslip>> ReadAsync(Caller caller, PayslipFilter filter, int most, PayslipPosition? after = null, CancellationToken cancellation = default) =>
        database.GuardAsync(() => _reading.ReadAsync(caller, filter, most, after, cancellation));
}
