using Npgsql;
using Telesales.Payroll.Store;

namespace Telesales.Store.Tests;

/// <summary>The store in PostgreSQL, on a real server.</summary>
public sealed class PostgresStoreTests(Postgres server) : StoreBehaviour
{
    private protected override Task<string> NewPlaceAsync() => server.NewDatabaseAsync();

    [Theory]
    [InlineData("UPDATE payslips SET net_fen = net_fen + 1")]
    [InlineData("DELETE FROM payslips")]
    [InlineData("TRUNCATE payslips CASCADE")]
    [InlineData("UPDATE requests SET request_id = 'x'")]
    [InlineData("DELETE FROM wordings")]
    [InlineData("UPDATE origins SET plan_id = 'R1'")]
    [InlineData("INSERT INTO requests SELECT * FROM requests ON CONFLICT (id) DO UPDATE SET request_id = 'x'")]
    public async Task Rows_Changed_AreRefused(string change)
    {
        var place = await NewPlaceAsync();
        using var store = await OpenAsync(place);
        await store.SaveAsync(Months.Caller(), Months.Write(), Cancelled);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(place, change));
        Assert.Contains("append-only", refused.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_InTheView_AddUpToTheNet()
    {
        var place = await NewPlaceAsync();
        using var store = await OpenAsync(place);
        await store.SaveAsync(Months.Caller(), Months.Write(), Cancelled);
        Assert.Equal(0L, await ScalarAsync(place, "SELECT count(*) FROM payslips p WHERE net_fen <> (SELECT coalesce(sum(amount_fen), 0) FROM payslip_lines l WHERE l.uid = p.uid AND l.revision = p.revision)"));
        Assert.True((long)(await ScalarAsync(place, "SELECT count(*) FROM payslip_lines"))! > 10);
    }

    [Fact]
    public async Task Writer_OfTheSameMonthThatIsHeldUp_IsToldBusy()
    {
        var place = await NewPlaceAsync();
        using var store = PayslipStore.At(new StoreOptions { Location = place, BusyTimeout = TimeSpan.FromMilliseconds(300) }, TimeProvider.System);
        await store.OpenAsync(Cancelled);
        await using var other = new NpgsqlConnection(place);
        await other.OpenAsync(Cancelled);
        await using var transaction = await other.BeginTransactionAsync(Cancelled);
        await using (var held = new NpgsqlCommand("LOCK TABLE requests IN EXCLUSIVE MODE", other, transaction)) await held.ExecuteNonQueryAsync(Cancelled);
        Assert.Equal(StoreProblem.Busy, (await Assert.ThrowsAsync<StoreException>(() => store.SaveAsync(Months.Caller(), Months.Write(), Cancelled))).Problem);
        await transaction.RollbackAsync(Cancelled);
        Assert.False((await store.SaveAsync(Months.Caller(), Months.Write(), Cancelled)).IsReplay);
    }

    [Fact]
    public async Task Server_ThatIsGone_IsToldBusy()
    {
        using var store = PayslipStore.At(new StoreOptions { Location = "Host=/tmp/ts-nothing-here;Database=x;Username=x;Password=geheim" }, TimeProvider.System);
        var gone = await Assert.ThrowsAsync<StoreException>(() => store.OpenAsync(Cancelled));
        Assert.Equal(StoreProblem.Busy, gone.Problem);
        Assert.DoesNotContain("geheim", gone.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", store.Place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_ThatIsMissing_IsNamed()
    {
        var place = new NpgsqlConnectionStringBuilder(await NewPlaceAsync()) { Database = "nowhere" }.ConnectionString;
        using var store = PayslipStore.At(new StoreOptions { Location = place }, TimeProvider.System);
        var missing = await Assert.ThrowsAsync<StoreException>(() => store.OpenAsync(Cancelled));
        Assert.Equal(StoreProblem.Missing, missing.Problem);
    }

    [Fact]
    public async Task Database_OfSomethingElse_IsLeftAsItIs()
    {
        var place = await NewPlaceAsync();
        await ExecuteAsync(place, "CREATE TABLE payslips (mine int)");
        using var store = PayslipStore.At(new StoreOptions { Location = place }, TimeProvider.System);
        Assert.Equal(StoreProblem.Foreign, (await Assert.ThrowsAsync<StoreException>(() => store.OpenAsync(Cancelled))).Problem);
        Assert.Equal(0L, await ScalarAsync(place, "SELECT count(*) FROM information_schema.tables WHERE table_name IN ('wordings', '__EFMigrationsHistory')"));
    }

    [Fact]
    public async Task Database_OfANewerVersion_IsRefused()
    {
        var place = await NewPlaceAsync();
        using (await OpenAsync(place)) await ExecuteAsync(place, "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231000000_Later', '10.0.15')");
        using var store = PayslipStore.At(new StoreOptions { Location = place }, TimeProvider.System);
        Assert.Equal(StoreProblem.Newer, (await Assert.ThrowsAsync<StoreException>(() => store.OpenAsync(Cancelled))).Problem);
        Assert.Equal(StoreProblem.Newer, (await Assert.ThrowsAsync<StoreException>(() => store.OpenForReadingAsync(Cancelled))).Problem);
    }

    private static async Task ExecuteAsync(string place, string text) => await ScalarAsync(place, text);

    private static async Task<object?> ScalarAsync(string place, string text)
    {
        await using var connection = new NpgsqlConnection(place);
        await connection.OpenAsync(Cancelled);
        await using var command = new NpgsqlCommand(text, connection);
        return await command.ExecuteScalarAsync(Cancelled);
    }
}
