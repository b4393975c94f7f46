using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Telesales.Payroll.Store.Data;

/// <summary>A PostgreSQL database: advisory locks keep writers of the same branch and month apart, COPY brings the rows in.</summary>
internal sealed class NpgsqlDatabase : Database
{
    // One key of our own for migrations, the others are hashes.
    private const long MigrationLock = 0x54_65_6C_65_73_61_6C_65;

    private static readonly NpgsqlDbType[] Types =
    [
        NpgsqlDbType.Text, NpgsqlDbType.Integer, NpgsqlDbType.Integer, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Text, NpgsqlDbType.Text,
        NpgsqlDbType.Bigint, NpgsqlDbType.Bytea, NpgsqlDbType.Jsonb, NpgsqlDbType.Bytea, NpgsqlDbType.Bigint, NpgsqlDbType.Bigint,
    ];

    private readonly NpgsqlDataSource _source;
    private readonly DbContextOptions<NpgsqlPayslipContext> _options;

    public NpgsqlDatabase(StoreLocation location, StoreOptions options)
        : base(location, options)
    {
        _source = NpgsqlDataSource.Create(location.ConnectionString);
        _options = new DbContextOptionsBuilder<NpgsqlPayslipContext>().UseNpgsql(_source).Options;
    }

    public override void Dispose() => _source.Dispose();

    public override PayslipContext NewContext() => new NpgsqlPayslipContext(_options);

    public override async Task OpenAsync(bool forReading, CancellationToken cancellation)
    {
        await using var context = NewContext();
        if (forReading)
        {
            if (Pending(context, await AppliedAsync(cancellation)).Count > 0)
                throw new StoreException(StoreProblem.Missing, $"The store {Location.Place} has no payslips yet, or is of an older version: 'telesales serve' or 'calculate --save' makes it ready.");
            return;
        }

        await context.Database.OpenConnectionAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        // Two services may start at the same time: the second waits and finds everything done.
        await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({MigrationLock})", cancellation);
        var applied = await AppliedAsync(cancellation);
        if (Pending(context, applied).Count == 0) return;
        await using (var command = context.Database.GetDbConnection().CreateCommand())
        {
            command.CommandText = Script(context, applied);
            await command.ExecuteNonQueryAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    public override async Task<WriteTransaction> BeginAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        var connection = await _source.OpenConnectionAsync(cancellation);
        try
        {
            var transaction = await connection.BeginTransactionAsync(cancellation);
            var write = new WriteTransaction(connection, transaction, null);
            var timeout = ((long)Options.BusyTimeout.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
            // Acknowledged is on disk, whatever the server's default is.
            await write.ScalarAsync($"SET LOCAL lock_timeout = {timeout}; SET LOCAL synchronous_commit = on", cancellation);
            // In one order, so that no two writers wait for each other.
            foreach (var key in keys.Select(LockOf).Distinct().Order())
                await write.ScalarAsync("SELECT pg_advisory_xact_lock(@key)", cancellation, ("@key", key));
            return write;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override async Task InsertAsync(WriteTransaction write, IReadOnlyList<PayslipRow> rows, CancellationToken cancellation)
    {
        var connection = (NpgsqlConnection)write.Connection;
        await using var copy = await connection.BeginBinaryImportAsync($"COPY payslips ({string.Join(", ", PayslipColumns.Names)}) FROM STDIN (FORMAT BINARY)", cancellation);
        var values = new object[Types.Length];
        foreach (var row in rows)
        {
            PayslipColumns.Fill(values, row);
            await copy.StartRowAsync(cancellation);
            for (var i = 0; i < values.Length; i++) await copy.WriteAsync(values[i], Types[i], cancellation);
        }

        await copy.CompleteAsync(cancellation);
    }

    protected override StoreException? Meaning(DbException fault) => fault switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory or PostgresErrorCodes.ConfigurationLimitExceeded } =>
            new(StoreProblem.Full, $"The store {Location.Place} is full: nothing was kept. Make room on its disk and try again.", fault),
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege } =>
            new(StoreProblem.ReadOnly, $"The store {Location.Place} may not be written by this user. Grant the rights to its schema (docs/store.md).", fault),
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
            new(StoreProblem.Missing, $"There is no database {Location.Place}. Create it first: createdb.", fault),
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            new(StoreProblem.Busy, $"The store {Location.Place} does not let this user in. Check the user and password of --store.", fault),
        PostgresException { SqlState: PostgresErrorCodes.DuplicateTable or PostgresErrorCodes.DuplicateFunction } => Foreign(),
        PostgresException { SqlState: PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted } =>
            new(StoreProblem.Damaged, $"The store {Location.Place} is damaged. Restore a backup (docs/store.md).", fault),
        NpgsqlException { IsTransient: true } or PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.QueryCanceled } =>
            new(StoreProblem.Busy, $"The store {Location.Place} is locked or out of reach: nothing was kept. Try again with the same request id.", fault),
        _ => null,
    };

    // In a connection of its own: where there is no history yet, asking for it would end a transaction.
    private async Task<IReadOnlyCollection<string>> AppliedAsync(CancellationToken cancellation)
    {
        await using var context = NewContext();
        return [.. await context.Database.GetAppliedMigrationsAsync(cancellation)];
    }

    private static long LockOf(string key) => BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
