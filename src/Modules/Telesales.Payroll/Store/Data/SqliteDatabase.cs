using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Telesales.Payroll.Store.Data;

/// <summary>A SQLite file: write-ahead log, every commit synced to disk, one writer at a time.</summary>
internal sealed class SqliteDatabase : Database
{
    /// <summary>"TLSP", the mark of our files.</summary>
    public const int ApplicationId = 0x544C5350;

    // SQLITE_BUSY and so on: https://www.sqlite.org/rescode.html
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnlyFile = 8;
    private const int DiskError = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CantOpen = 14;
    private const int NotADatabase = 26;

    private readonly SemaphoreSlim _turn = new(1);
    private readonly DbContextOptions<SqlitePayslipContext> _options;
    private readonly string _connectionString;

    public SqliteDatabase(StoreLocation location, StoreOptions options)
        : base(location, options)
    {
        // Waiting for a lock is done here, in slices of a second at most, so that a call that ended stops waiting.
        _connectionString = new SqliteConnectionStringBuilder(location.ConnectionString) { DefaultTimeout = 1 }.ConnectionString;
        _options = new DbContextOptionsBuilder<SqlitePayslipContext>().UseSqlite(_connectionString).Options;
    }

    public override void Dispose()
    {
        using (var connection = new SqliteConnection(_connectionString)) SqliteConnection.ClearPool(connection);
        _turn.Dispose();
    }

    public override PayslipContext NewContext() => new SqlitePayslipContext(_options);

    public override async Task OpenAsync(bool forReading, CancellationToken cancellation)
    {
        CheckPath(forReading);
        await using var connection = await ConnectAsync(cancellation);
        await using var context = NewContext();
        var applied = await AppliedAsync(connection, context, cancellation);
        if (forReading)
        {
            if (Pending(context, applied).Count > 0)
                throw new StoreException(StoreProblem.Missing, $"The store {Location.Place} has no payslips yet, or is of an older version: 'telesales serve' or 'calculate --save' makes it ready.");
            return;
        }

        if (SQLitePCL.raw.sqlite3_db_readonly(connection.Handle, "main") == 1) throw ReadOnlyStore(null);
        if (await ScalarAsync(connection, "PRAGMA journal_mode = WAL", cancellation) is not "wal")
            throw new StoreException(StoreProblem.ReadOnly, $"The store {Location.Place} can't be kept with a write-ahead log here. It must lie on a local disk and be writable.");
        await MigrateAsync(connection, context, cancellation);
    }

    public override async Task<WriteTransaction> BeginAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        var waiting = Stopwatch.StartNew();
        if (!await _turn.WaitAsync(Options.BusyTimeout, cancellation)) throw BusyStore(null);
        SqliteConnection? connection = null;
        try
        {
            connection = await ConnectAsync(cancellation);
            await ScalarAsync(connection, "PRAGMA synchronous = FULL", cancellation);
            if (Options.MostPages is { } pages) await ScalarAsync(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {pages}"), cancellation);
            return new(connection, await BeginImmediateAsync(connection, waiting, cancellation), new Turn(_turn));
        }
        catch
        {
            if (connection is not null) await connection.DisposeAsync();
            _turn.Release();
            throw;
        }
    }

    public override async Task InsertAsync(WriteTransaction write, IReadOnlyList<PayslipRow> rows, CancellationToken cancellation)
    {
        await using var command = write.Command(PayslipColumns.Insert);
        var parameters = PayslipColumns.Names.Select(name =>
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            command.Parameters.Add(parameter);
            return parameter;
        }).ToArray();
        await command.PrepareAsync(cancellation);
        var values = new object[parameters.Length];
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            PayslipColumns.Fill(values, row);
            for (var i = 0; i < values.Length; i++) parameters[i].Value = values[i];
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    protected override StoreException? Meaning(DbException fault) => ((SqliteException)fault).SqliteErrorCode switch
    {
        Full => new(StoreProblem.Full, $"The store {Location.Place} is full: nothing was kept. Make room on its disk, or raise its limit, and try again.", fault),
        Busy or Locked => BusyStore(fault),
        ReadOnlyFile => ReadOnlyStore(fault),
        CantOpen => new(StoreProblem.Missing, $"The store {Location.Place} can't be opened. Check that the folder is there and that this user may write in it.", fault),
        DiskError => new(StoreProblem.Busy, $"The disk of the store {Location.Place} does not answer: nothing was kept.", fault),
        NotADatabase => Foreign(),
        Corrupt => new(StoreProblem.Damaged, $"The store {Location.Place} is damaged. Stop the service, keep the file, and restore a backup (docs/store.md).", fault),
        _ => null,
    };

    private StoreException BusyStore(Exception? fault) => new(
        StoreProblem.Busy,
        string.Create(CultureInfo.InvariantCulture, $"The store {Location.Place} was locked by another writer for {Options.BusyTimeout.TotalSeconds:0.#} s: nothing was kept. Try again with the same request id."),
        fault);

    private StoreException ReadOnlyStore(Exception? fault) =>
        new(StoreProblem.ReadOnly, $"The store {Location.Place} may only be read. Give this user the right to write the file and its folder.", fault);

    private void CheckPath(bool forReading)
    {
        if (Directory.Exists(Location.Path)) throw new StoreException(StoreProblem.Misnamed, $"{Location.Path} is a folder. Name the file: {Path.Combine(Location.Path, StoreOptions.DefaultLocation)}.");
        if (forReading && !File.Exists(Location.Path)) throw new StoreException(StoreProblem.Missing, $"There is no store {Location.Place}: nothing was saved there yet. Name it with --store.");
        var folder = Path.GetDirectoryName(Location.Path)!;
        if (!Directory.Exists(folder)) throw new StoreException(StoreProblem.Missing, $"The folder {folder} of the store is missing. Make it, or name another place with --store.");
    }

    private async Task<SqliteConnection> ConnectAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(_connectionString);
        await connection.OpenAsync(cancellation);
        return connection;
    }

    // The migrations made so far. A file of somebody else is left alone; an empty one becomes ours.
    private async Task<IReadOnlyCollection<string>> AppliedAsync(SqliteConnection connection, PayslipContext context, CancellationToken cancellation)
    {
        var mark = (long)(await ScalarAsync(connection, "PRAGMA application_id", cancellation))!;
        var tables = (long)(await ScalarAsync(connection, "SELECT count(*) FROM sqlite_master", cancellation))!;
        if (tables == 0 && mark is 0 or ApplicationId) return [];
        return mark == ApplicationId ? [.. await context.Database.GetAppliedMigrationsAsync(cancellation)] : throw Foreign();
    }

    private async Task MigrateAsync(SqliteConnection connection, PayslipContext context, CancellationToken cancellation)
    {
        await using var transaction = await BeginImmediateAsync(connection, Stopwatch.StartNew(), cancellation);
        // Asked again now that nobody else can write: two services may start at the same time.
        var applied = await AppliedAsync(connection, context, cancellation);
        if (Pending(context, applied).Count == 0) return;
        await using var command = connection.CreateCommand();
        command.Transaction = (SqliteTransaction)transaction;
        command.CommandText = Script(context, applied);
        await command.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    // Deferred transactions that read first would be refused the write lock later; so it is taken at once.
    private async Task<DbTransaction> BeginImmediateAsync(SqliteConnection connection, Stopwatch waiting, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return connection.BeginTransaction(deferred: false);
            }
            catch (SqliteException busy) when (busy.SqliteErrorCode is Busy or Locked)
            {
                cancellation.ThrowIfCancellationRequested();
                if (waiting.Elapsed >= Options.BusyTimeout) throw;
                await Task.Delay(TimeSpan.FromMilliseconds(20), cancellation);
            }
        }
    }

    private static async Task<object?> ScalarAsync(SqliteConnection connection, string text, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        return await command.ExecuteScalarAsync(cancellation);
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
