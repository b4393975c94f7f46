using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Telesales.Testing;

[assembly: AssemblyFixture(typeof(Telesales.Store.Tests.Postgres))]

namespace Telesales.Store.Tests;

/// <summary>
/// A PostgreSQL server of these tests' own: a cluster in a temporary folder, reached by a Unix socket only. Skipped clearly where PostgreSQL
/// is not installed; with CI=true it must be.
/// </summary>
public sealed class Postgres : IAsyncDisposable
{
    private static readonly string? Programs = FindPrograms();
    private readonly SemaphoreSlim _turn = new(1);
    private DirectoryInfo? _folder;
    private int _databases;

    /// <summary>A new, empty database.</summary>
    internal async Task<string> NewDatabaseAsync()
    {
        if (Programs is null)
        {
            Assert.False(Tools.IsCi, "PostgreSQL is missing: apt-get install postgresql.");
            Assert.Skip("PostgreSQL is not installed here: apt-get install postgresql.");
        }

        await _turn.WaitAsync();
        try
        {
            if (_folder is null) await StartAsync();
            var name = string.Create(CultureInfo.InvariantCulture, $"t{++_databases}");
            await using var connection = new NpgsqlConnection(In("postgres"));
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = $"CREATE DATABASE {name}";
            await command.ExecuteNonQueryAsync();
            return In(name);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_folder is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await Run("pg_ctl", "-D", Data, "-m", "immediate", "stop");
            _folder.Delete(recursive: true);
        }

        _turn.Dispose();
    }

    private string Data => Path.Combine(_folder!.FullName, "data");

    private string In(string database) => $"Host={_folder!.FullName};Username=postgres;Database={database};Maximum Pool Size=40";

    private async Task StartAsync()
    {
        // Not below TMPDIR: the path of a socket has at most 107 characters.
        _folder = Directory.CreateDirectory(Path.Combine("/tmp", "ts-pg-" + Path.GetRandomFileName()[..6]));
        if (Environment.IsPrivilegedProcess) await Tools.Run("/", "chown", "postgres", _folder.FullName);
        await Run("initdb", "-D", Data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync", "--locale=C.UTF-8");
        await Run("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder.FullName, "log"), "-o", $"-c listen_addresses='' -k {_folder.FullName} -c fsync=off -c max_connections=60", "start");
    }

    // initdb and postgres refuse to be root.
    private static async Task Run(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs!, program);
        string[] all = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", path, .. arguments] : [path, .. arguments];
        // The server inherits what it is started with: redirected output would never end.
        var start = new ProcessStartInfo(all[0], all[1..]) { UseShellExecute = false, WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    private static string? FindPrograms()
    {
        var versions = Directory.Exists("/usr/lib/postgresql") ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")) : [];
        var paths = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return versions.Concat(paths).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
    }
}
