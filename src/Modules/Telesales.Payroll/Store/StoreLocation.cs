using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Telesales.Payroll.Store;

/// <summary>Where a store is, understood from what people write.</summary>
/// <param name="IsPostgres">Whether it is a PostgreSQL database; else a SQLite file.</param>
/// <param name="ConnectionString">For the provider.</param>
/// <param name="Path">The file's full path; empty for PostgreSQL.</param>
/// <param name="Place">For people, without a password.</param>
internal sealed record StoreLocation(bool IsPostgres, string ConnectionString, string Path, string Place)
{
    /// <summary>Reads a path or a connection string.</summary>
    /// <exception cref="StoreException">It is neither.</exception>
    public static StoreLocation Parse(string location)
    {
        if (location.Length == 0) throw Misnamed("The store has an empty name.");
        if (location.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || location.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase))
            return OfPostgres(OfUri(location));
        if (!location.Contains('=', StringComparison.Ordinal)) return OfFile(new SqliteConnectionStringBuilder { DataSource = location });
        try
        {
            var keys = new DbConnectionStringBuilder { ConnectionString = location };
            if (keys.ContainsKey("Host") || keys.ContainsKey("Server")) return OfPostgres(new(location));
            if (keys.ContainsKey("Data Source") || keys.ContainsKey("DataSource") || keys.ContainsKey("Filename")) return OfFile(new(location));
        }
        catch (ArgumentException)
        {
            // No message of the provider: it may quote a password.
        }

        throw Misnamed("The store is named by something that is neither a path nor a connection string.");
    }

    private static StoreLocation OfFile(SqliteConnectionStringBuilder file)
    {
        if (file.DataSource.Length == 0 || file.DataSource == ":memory:" || file.Mode == SqliteOpenMode.Memory || file.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            throw Misnamed("A store in memory would be lost at the end.");
        var path = System.IO.Path.GetFullPath(file.DataSource);
        file.DataSource = path;
        file.ForeignKeys = true;
        // Without them, INSERT OR REPLACE would delete behind the triggers' back.
        file.RecursiveTriggers = true;
        return new(false, file.ConnectionString, path, path);
    }

    private static StoreLocation OfPostgres(NpgsqlConnectionStringBuilder server)
    {
        server.ApplicationName ??= "telesales";
        return new(true, server.ConnectionString, "", $"PostgreSQL {server.Host}/{server.Database ?? server.Username}");
    }

    private static NpgsqlConnectionStringBuilder OfUri(string location)
    {
        if (!Uri.TryCreate(location, UriKind.Absolute, out var uri) || uri.Host.Length == 0) throw Misnamed("The store's address is not one of PostgreSQL.");
        var server = new NpgsqlConnectionStringBuilder { Host = uri.Host, Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')) };
        if (uri.Port > 0) server.Port = uri.Port;
        var user = uri.UserInfo.Split(':', 2);
        if (user[0].Length > 0) server.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length == 2) server.Password = Uri.UnescapeDataString(user[1]);
        try
        {
            foreach (var option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(option => option.Split('=', 2)))
                server[option[0] == "sslmode" ? "SSL Mode" : option[0]] = Uri.UnescapeDataString(option.ElementAtOrDefault(1) ?? "");
        }
        catch (ArgumentException)
        {
            throw Misnamed("The store's address has an option that PostgreSQL does not know.");
        }

        return server;
    }

    private static StoreException Misnamed(string why) =>
        new(StoreProblem.Misnamed, $"{why} Give a path (telesales.db), 'Data Source=telesales.db', or 'Host=…;Database=…;Username=…' for PostgreSQL.");
}
