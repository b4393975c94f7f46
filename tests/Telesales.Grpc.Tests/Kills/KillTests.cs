using System.Diagnostics;
using System.Globalization;
using Grpc.Net.Client;
using Microsoft.Data.Sqlite;
using Telesales.Payroll.V1;
using static System.FormattableString;

namespace Telesales.Grpc.Tests.Kills;

/// <summary>
/// The host is killed (SIGKILL) while 16 clients save with request ids: what was acknowledged is there once, what was retried is not doubled.
/// Three kills here; TELESALES_KILLS says how many in the long form, tests/long/kill.sh.
/// </summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Clients = 16;
    private const string Branch = "killed";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telesales-kill-");

    private static int Kills => int.Parse(Environment.GetEnvironmentVariable("TELESALES_KILLS") ?? "3", NumberStyles.None, CultureInfo.InvariantCulture);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Host_KilledWhileClientsSave_KeepsWhatWasAcknowledgedOnce()
    {
        var store = Path.Combine(_folder.FullName, "telesales.db");
        using var server = new KilledServer(store, ServeProcess.FreePort(), Cancelled);
        await server.StartAsync();
        var clients = Enumerable.Range(0, Clients).Select(number => new SavingClient(number, Branch)).ToList();
        using var stop = new CancellationTokenSource();
        var running = clients.Select(client => Task.Run(() => client.RunAsync(server.Address, stop.Token))).ToList();
        var watch = Stopwatch.StartNew();
        var moments = new Random(20261103);
        for (var kill = 0; kill < Kills; kill++)
        {
            await SomeAcknowledged(clients, running);
            await Task.Delay(moments.Next(700), Cancelled);
            await server.KillAsync();
            var acknowledged = clients.Select(client => client.Acknowledged).ToList();
            await server.StartAsync();
            IsThereOnce(acknowledged.SelectMany(answers => answers), await ListedAsync(server.Address));
        }

        await SomeAcknowledged(clients, running);
        await stop.CancelAsync();
        await Task.WhenAll(running);
        var elapsed = watch.Elapsed;
        await IsWhole(clients, server.Address);
        await server.KillAsync();
        Assert.Equal("ok", Scalar(store, "PRAGMA integrity_check"));
        Assert.Equal(0L, Scalar(store, "SELECT count(*) FROM (SELECT 1 FROM payslips GROUP BY branch, employee_id, plan_id, month, revision HAVING count(*) > 1)"));
        var (saves, retries, replays) = (clients.Sum(client => client.Acknowledged.Count), clients.Sum(client => client.Retries), clients.Sum(client => client.Replays));
        output.WriteLine(Invariant($"{Kills} kills, {Clients} clients, {elapsed.TotalSeconds:0} s: {saves} saves acknowledged, each there once; {retries} retries, {replays} of them after a save whose answer was lost, none doubled"));
    }

    // Everyone's work goes on: the next kill meets saves under way.
    private static async Task SomeAcknowledged(List<SavingClient> clients, List<Task> running)
    {
        var before = clients.Sum(client => client.Acknowledged.Count);
        while (clients.Sum(client => client.Acknowledged.Count) < before + (2 * Clients))
        {
            if (running.FirstOrDefault(task => task.IsFaulted) is { } broken) await broken;
            await Task.Delay(20, Cancelled);
        }
    }

    private static void IsThereOnce(IEnumerable<SavePayslipsResponse> acknowledged, List<PayslipSummary> listed)
    {
        var names = listed.Select(payslip => payslip.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(listed.Count, names.Count);
        Assert.Equal(listed.Count, listed.Select(payslip => (payslip.EmployeeId, payslip.Revision)).Distinct().Count());
        Assert.All(acknowledged.SelectMany(answer => answer.Results), result => Assert.Contains(result.Payslip.Name, names));
    }

    // Nothing but what was acknowledged: every person once, and one revision of the recalculated payslip for each request.
    private static async Task IsWhole(List<SavingClient> clients, string address)
    {
        var listed = await ListedAsync(address);
        IsThereOnce(clients.SelectMany(client => client.Acknowledged), listed);
        Assert.Equal(2 * clients.Sum(client => client.Acknowledged.Count), listed.Count);
        var revisions = listed.ToLookup(payslip => payslip.EmployeeId, payslip => payslip.Revision, StringComparer.Ordinal);
        using var channel = GrpcChannel.ForAddress(address);
        var payslips = new PayslipService.PayslipServiceClient(channel);
        foreach (var client in clients)
        {
            var answers = client.Acknowledged;
            Assert.Equal(Enumerable.Range(1, answers.Count), revisions[client.Recalculated].Order());
            for (var request = 0; request < answers.Count; request++) Assert.Equal([1], revisions[client.PersonOf(request)]);
            // The last one again: answered as at first.
            var again = await payslips.SavePayslipsAsync(client.RequestOf(answers.Count - 1), cancellationToken: Cancelled);
            Assert.True(again.Replayed);
            Assert.Equal(answers[^1].Results, again.Results);
        }
    }

    private static async Task<List<PayslipSummary>> ListedAsync(string address)
    {
        using var channel = GrpcChannel.ForAddress(address);
        var payslips = new PayslipService.PayslipServiceClient(channel);
        var listed = new List<PayslipSummary>();
        var page = new ListPayslipsResponse();
        do
        {
            page = await payslips.ListPayslipsAsync(new() { Branch = Branch, AllRevisions = true, PageSize = 500, PageToken = page.NextPageToken }, cancellationToken: Cancelled);
            listed.AddRange(page.Payslips);
        }
        while (page.NextPageToken.Length > 0);
        return listed;
    }

    private static object? Scalar(string store, string text)
    {
        using var connection = new SqliteConnection($"Data Source={store};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        return command.ExecuteScalar();
    }
}
