using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Telesales.Payroll.Store;
using Telesales.Payroll.Store.Data;

namespace Telesales.Store.Tests;

/// <summary>The store in a SQLite file.</summary>
public sealed class SqliteStoreTests : StoreBehaviour, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telesales-store-");
    private int _files;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private protected override Task<string> NewPlaceAsync() => Task.FromResult(NewFile());

    [Theory]
    [InlineData("UPDATE payslips SET net_fen = net_fen + 1")]
    [InlineData("DELETE FROM payslips")]
    [InlineData("INSERT OR REPLACE INTO payslips SELECT * FROM payslips")]
    [InlineData("UPDATE OR REPLACE payslips SET revision = 1")]
    [InlineData("UPDATE requests SET request_id = 'x'")]
    [InlineData("DELETE FROM requests")]
    [InlineData("DELETE FROM wordings")]
    [InlineData("UPDATE wordings SET content = '{}'")]
    [InlineData("UPDATE origins SET plan_id = 'R1'")]
    [InlineData("DELETE FROM origins")]
    public async Task Rows_Changed_AreRefused(string change)
    {
        var file = NewFile();
        using var store = await OpenAsync(file);
        await store.SaveAsync(Months.Caller(), Months.Write(), Cancelled);
        var refused = Assert.Throws<SqliteException>(() => Scalar(StoreLocation.Parse(file).ConnectionString, change));
        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_IsWrittenAheadAndSynced_WithItsMark()
    {
        var file = NewFile();
        using var store = await OpenAsync(file);
        Assert.Equal("wal", Scalar($"Data Source={file}", "PRAGMA journal_mode"));
        Assert.Equal((long)SqliteDatabase.ApplicationId, Scalar($"Data Source={file}", "PRAGMA application_id"));
        using var database = new SqliteDatabase(StoreLocation.Parse(file), new());
        await using var write = await database.BeginAsync([], Cancelled);
        Assert.Equal(2L, await write.ScalarAsync("PRAGMA synchronous", Cancelled));
        Assert.Equal(1L, await write.ScalarAsync("PRAGMA foreign_keys", Cancelled));
        Assert.Equal(1L, await write.ScalarAsync("PRAGMA recursive_triggers", Cancelled));
    }

    [Fact]
    public async Task Lines_InTheView_AddUpToTheNet()
    {
        var file = NewFile();
        using var store = await OpenAsync(file);
        await store.SaveAsync(Months.Caller(), Months.Write(), Cancelled);
        Assert.Equal(0L, Scalar($"Data Source={file}", "SELECT count(*) FROM payslips p WHERE net_fen <> (SELECT coalesce(sum(amount_fen), 0) FROM payslip_lines l WHERE l.uid = p.uid AND l.revision = p.revision)"));
        Assert.True((long)Scalar($"Data Source={file}", "SELECT count(*) FROM payslip_lines")! > 10);
    }

    [Fact]
    public async Task Wording_OfManyPayslips_IsKeptOnce()
    {
        var file = NewFile();
        using var store = await OpenAsync(file);
        await store.SaveAsync(Months.Caller(), Months.Write("a"), Cancelled);
        await store.SaveAsync(Months.Caller(), Months.Write("b", minimumWage: 4_000), Cancelled);
        Assert.Equal(1L, Scalar($"Data Source={file}", "SELECT count(*) FROM wordings"));
        Assert.Equal(2L, Scalar($"Data Source={file}", "SELECT count(*) FROM origins"));
    }

    [Fact]
    public void Model_HasNoChangeWithoutAMigration()
    {
        using var sqlite = new SqliteDesignTime().CreateDbContext([]);
        using var postgres = new NpgsqlDesignTime().CreateDbContext([]);
        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.False(postgres.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Store_WithoutRoom_IsFullAndKeepsNothing()
    {
        var file = NewFile();
        using (await OpenAsync(file))
        {
        }

        var pages = (long)Scalar($"Data Source={file}", "PRAGMA page_count")!;
        using var store = PayslipStore.At(new() { Location = file, MostPages = (int)pages + 2 }, TimeProvider.System);
        await store.OpenAsync(Cancelled);
        var full = await Assert.ThrowsAsync<StoreException>(() => store.SaveAsync(Months.Caller(), Months.Write(), Cancelled));
        Assert.Equal(StoreProblem.Full, full.Problem);
        Assert.Empty(await store.ListAsync(Months.Caller(), new(), 10, cancellation: Cancelled));
        Assert.Null(await store.FindWriteAsync(Months.Caller(), "r-1", "content", Cancelled));
        using var larger = PayslipStore.At(new() { Location = file, MostPages = (int)pages + 2_000 }, TimeProvider.System);
        Assert.False((await larger.SaveAsync(Months.Caller(), Months.Write(), Cancelled)).IsReplay);
    }

    [Fact]
    public async Task Store_ThatAnotherWriterHolds_IsBusyAfterItsTime()
    {
        var file = NewFile();
        using var store = PayslipStore.At(new() { Location = file, BusyTimeout = TimeSpan.FromMilliseconds(400) }, TimeProvider.System);
        await store.OpenAsync(Cancelled);
        using var other = new SqliteConnection($"Data Source={file}");
        other.Open();
        using (var held = other.BeginTransaction(deferred: false))
        {
            var busy = await Assert.ThrowsAsync<StoreException>(() => store.SaveAsync(Months.Caller(), Months.Write(), Cancelled));
            Assert.Equal(StoreProblem.Busy, busy.Problem);
            using var ended = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.SaveAsync(Months.Caller(), Months.Write(), ended.Token));
            Assert.Empty(await store.ListAsync(Months.Caller(), new(), 10, cancellation: Cancelled));
        }

        Assert.False((await store.SaveAsync(Months.Caller(), Months.Write(), Cancelled)).IsReplay);
    }

    [Fact]
    public async Task File_ThatMayOnlyBeRead_IsRefusedForWritingAndRead()
    {
        var file = NewFile();
        using (var store = await OpenAsync(file)) await store.SaveAsync(Months.Caller(), Months.Write(), Cancelled);
        using var reader = PayslipStore.At(new() { Location = $"Data Source={file};Mode=ReadOnly" }, TimeProvider.System);
        await reader.OpenForReadingAsync(Cancelled);
        Assert.NotEmpty(await reader.ListAsync(Months.Caller(), new(), 10, cancellation: Cancelled));
        Assert.Equal(StoreProblem.ReadOnly, (await Assert.ThrowsAsync<StoreException>(() => reader.SaveAsync(Months.Caller(), Months.Write("b"), Cancelled))).Problem);
        Assert.Equal(StoreProblem.ReadOnly, (await Assert.ThrowsAsync<StoreException>(() => reader.OpenAsync(Cancelled))).Problem);
    }

    [Fact]
    public async Task File_ThatIsNone_IsForeign()
    {
        var file = NewFile();
        await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("employee_id,name\n", 100)), Cancelled);
        Assert.Equal(StoreProblem.Foreign, await RefusedAsync(file));
        Assert.StartsWith("employee_id", await File.ReadAllTextAsync(file, Cancelled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_OfAnotherProgram_IsForeign()
    {
        var file = NewFile();
        Scalar($"Data Source={file}", "CREATE TABLE songs (title TEXT)");
        Assert.Equal(StoreProblem.Foreign, await RefusedAsync(file));
        Assert.Equal(1L, Scalar($"Data Source={file}", "SELECT count(*) FROM sqlite_master"));
    }

    [Fact]
    public async Task File_ThatIsDamaged_IsRefusedWhenItIsRead()
    {
        var file = NewFile();
        using (var store = await OpenAsync(file)) await store.SaveAsync(Months.Caller(), Months.Write(), Cancelled);
        Scalar($"Data Source={file};Pooling=False", "PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearAllPools();
        var bytes = await File.ReadAllBytesAsync(file, Cancelled);
        Array.Fill<byte>(bytes, 0x5A, 4096, bytes.Length - 4096);
        await File.WriteAllBytesAsync(file, bytes, Cancelled);
        Assert.Equal(StoreProblem.Damaged, await RefusedAsync(file));
    }

    [Fact]
    public async Task File_OfANewerVersion_IsRefused()
    {
        var file = NewFile();
        using (await OpenAsync(file)) Scalar($"Data Source={file}", "INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '10.0.15')");
        Assert.Equal(StoreProblem.Newer, await RefusedAsync(file));
        using var store = PayslipStore.At(new() { Location = file }, TimeProvider.System);
        Assert.Equal(StoreProblem.Newer, (await Assert.ThrowsAsync<StoreException>(() => store.OpenForReadingAsync(Cancelled))).Problem);
    }

    [Fact]
    public async Task Folder_ThatIsMissingOrTheFileItself_IsNamed()
    {
        Assert.Equal(StoreProblem.Missing, await RefusedAsync(Path.Combine(_folder.FullName, "no", "such", "telesales.db")));
        Assert.Equal(StoreProblem.Misnamed, await RefusedAsync(_folder.FullName));
        using var store = PayslipStore.At(new() { Location = NewFile() }, TimeProvider.System);
        Assert.Equal(StoreProblem.Missing, (await Assert.ThrowsAsync<StoreException>(() => store.OpenForReadingAsync(Cancelled))).Problem);
        Assert.Empty(_folder.EnumerateFiles());
    }

    [Theory]
    [InlineData("")]
    [InlineData(":memory:")]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=x;Mode=Memory")]
    [InlineData("Colour=red")]
    [InlineData("Data Source=x;Passwort=geheim")]
    [InlineData("Host=x;Passwort=geheim")]
    [InlineData("postgres:///payroll")]
    [InlineData("postgres://x/y?geheim=1")]
    public void Place_ThatIsNone_IsRefusedWithoutQuotingIt(string location)
    {
        var refused = Assert.Throws<StoreException>(() => StoreLocation.Parse(location));
        Assert.Equal(StoreProblem.Misnamed, refused.Problem);
        Assert.DoesNotContain("geheim", refused.ToString(), StringComparison.Ordinal);
        Assert.Contains("Data Source=telesales.db", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://ann:s%40fe@db.example:5433/pay%20roll?sslmode=Require", "Host=db.example;Database=\"pay roll\";Port=5433;Username=ann;Password=s@fe;SSL Mode=Require;Application Name=telesales", "PostgreSQL db.example/pay roll")]
    [InlineData("Host=db;Database=payroll;Username=ann;Password=x", "Host=db;Database=payroll;Username=ann;Password=x;Application Name=telesales", "PostgreSQL db/payroll")]
    public void Place_InPostgres_IsUnderstood(string location, string connection, string place)
    {
        var parsed = StoreLocation.Parse(location);
        Assert.Equal((true, connection, place), (parsed.IsPostgres, parsed.ConnectionString, parsed.Place));
    }

    [Fact]
    public void Name_OfAPayslip_IsReadAndWritten()
    {
        var uid = PayslipName.NewUid(new(2026, 11, 3, 0, 0, 0, TimeSpan.Zero));
        Assert.True(PayslipName.TryParse($"payslips/{uid}", out var newest));
        Assert.True(PayslipName.TryParse($"payslips/{uid}@12", out var twelfth));
        Assert.Equal(($"payslips/{uid}", $"payslips/{uid}@12", null, 12), (newest.ToString(), twelfth.ToString(), newest.Revision, twelfth.Revision));
        Assert.True(string.CompareOrdinal(uid, PayslipName.NewUid(new(2026, 11, 4, 0, 0, 0, TimeSpan.Zero))) < 0);
        string[] wrong = ["", "payslips/", "payslips/x", $"payslips/{uid}@0", $"payslips/{uid}@", $"payslips/{uid}@1 ", $"Payslips/{uid}", $"payslips/{uid}\n", $"payslips/{uid.ToLower(CultureInfo.InvariantCulture)}", uid];
        Assert.All(wrong, name => Assert.False(PayslipName.TryParse(name, out _)));
    }

    private string NewFile() => Path.Combine(_folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{++_files}.db"));

    private static async Task<StoreProblem> RefusedAsync(string file)
    {
        using var store = PayslipStore.At(new() { Location = file }, TimeProvider.System);
        return (await Assert.ThrowsAsync<StoreException>(() => store.OpenAsync(Cancelled))).Problem;
    }

    private static object? Scalar(string connectionString, string text)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        return command.ExecuteScalar();
    }
}
