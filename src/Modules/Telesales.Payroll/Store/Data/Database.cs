using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Telesales.Payroll.Store.Data;

/// <summary>What differs between SQLite and PostgreSQL.</summary>
internal abstract class Database(StoreLocation location, StoreOptions options) : IDisposable
{
    public StoreLocation Location => location;

    protected StoreOptions Options => options;

    /// <summary>Closes what is kept open between two uses.</summary>
    public abstract void Dispose();

    /// <summary>For queries.</summary>
    public abstract PayslipContext NewContext();

    /// <summary>Makes it ready to be written, or only read.</summary>
    public abstract Task OpenAsync(bool forReading, CancellationToken cancellation);

    /// <summary>A transaction that no other writer of these payslips can be in.</summary>
    /// <param name="keys">What is written, such as branch and month: others of the same keys wait.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public abstract Task<WriteTransaction> BeginAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation);

    /// <summary>Adds rows in the transaction.</summary>
    public abstract Task InsertAsync(WriteTransaction write, IReadOnlyList<PayslipRow> rows, CancellationToken cancellation);

    /// <summary>What a fault of the database means; null when it is a fault of ours.</summary>
    protected abstract StoreException? Meaning(DbException fault);

    /// <summary>Does something with the database; its faults become a <see cref="StoreException"/>.</summary>
    public async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception fault) when (MeaningOf(fault) is not null)
        {
            throw MeaningOf(fault)!;
        }
    }

    /// <inheritdoc cref="GuardAsync{T}"/>
    public Task GuardAsync(Func<Task> work) => GuardAsync(async () =>
    {
        await work();
        return true;
    });

    protected StoreException Newer() => new(
        StoreProblem.Newer,
        $"The store {location.Place} was last used by a newer version of this service. Use that version, or another store (--store).");

    protected StoreException Foreign() => new(
        StoreProblem.Foreign,
        $"{location.Place} is not a store of payslips: it belongs to something else and is left as it is. Name another one with --store.");

    /// <summary>Which migrations are still to be made, by name.</summary>
    /// <param name="context">The context.</param>
    /// <param name="applied">Those that were made.</param>
    /// <exception cref="StoreException">Some were made that this version does not know.</exception>
    protected IReadOnlyList<string> Pending(PayslipContext context, IReadOnlyCollection<string> applied)
    {
        var known = context.Database.GetMigrations().ToList();
        return applied.Except(known, StringComparer.Ordinal).Any() ? throw Newer() : [.. known.Except(applied, StringComparer.Ordinal)];
    }

    /// <summary>What brings the store from the newest migration made up to date, as SQL for one transaction: it is made whole or not at all.</summary>
    protected static string Script(PayslipContext context, IReadOnlyCollection<string> applied) =>
        context.GetService<IMigrator>().GenerateScript(applied.Count == 0 ? null : applied.Max(StringComparer.Ordinal), null, MigrationsSqlGenerationOptions.NoTransactions);

    // Entity Framework wraps what a provider throws.
    private StoreException? MeaningOf(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
            if (fault is DbException known) return Meaning(known);
        return null;
    }
}

/// <summary>A transaction in which payslips are kept; undone unless it is committed.</summary>
internal sealed class WriteTransaction(DbConnection connection, DbTransaction transaction, IDisposable? turn) : IAsyncDisposable
{
    public DbConnection Connection => connection;

    /// <summary>A command in the transaction, with its parameters as they stand in the text.</summary>
    public DbCommand Command(string text, params (string Name, object Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>The first column of the first row; null when there is no row.</summary>
    public async Task<object?> ScalarAsync(string text, CancellationToken cancellation, params (string Name, object Value)[] parameters)
    {
        await using var command = Command(text, parameters);
        return await command.ExecuteScalarAsync(cancellation);
    }

    /// <summary>From here on everything is on disk.</summary>
    public Task CommitAsync() => transaction.CommitAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
        finally
        {
            turn?.Dispose();
        }
    }
}
