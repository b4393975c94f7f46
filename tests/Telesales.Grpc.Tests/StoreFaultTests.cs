using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.Data.Sqlite;
using Telesales.Host.Cli;
using Telesales.Host.Server;
using Telesales.Payroll.V1;
using static Telesales.Grpc.Tests.Requests;

namespace Telesales.Grpc.Tests;

/// <summary>A store that is full, locked, damaged or of a newer version: nothing is half kept, and everyone is told what to do.</summary>
public sealed class StoreFaultTests : IDisposable
{
    private static readonly HttpClient Http = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telesales-faults-");

    private string Store => Path.Combine(_folder.FullName, "telesales.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task StoreWithoutRoom_KeepsNothing_AndTakesTheSameRequestOnceThereIs()
    {
        await MakeAsync();
        var pages = (long)Execute("PRAGMA page_count")!;
        var request = SavedPayslipTests.Save(People([.. Enumerable.Range(0, 50).Select(i => Employee(FormattableString.Invariant($"E{i}")))]));
        await using (var server = await StartAsync(("MostPages", (pages + 2).ToString(CultureInfo.InvariantCulture))))
        {
            var payslips = new PayslipService.PayslipServiceClient(server.Channel);
            var full = await Refused(payslips.SavePayslipsAsync(request));
            Assert.Equal((StatusCode.ResourceExhausted, "STORE_FULL"), (full.StatusCode, Reason(StatusOf(full))));
            Assert.StartsWith("The store is full; nothing was kept.", StatusOf(full).Message, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.TooManyRequests, await PostAsync(server, request));
            Assert.Empty((await payslips.ListPayslipsAsync(new())).Payslips);
        }

        await using var larger = await StartAsync();
        var saved = await new PayslipService.PayslipServiceClient(larger.Channel).SavePayslipsAsync(request);
        Assert.Equal((false, 50), (saved.Replayed, saved.Results.Count(result => result.Payslip is not null)));
    }

    [Fact]
    public async Task StoreThatAnotherWriterHolds_IsBusyInTime_AndIsRead()
    {
        await using var server = await StartAsync(("BusySeconds", "1"));
        var payslips = new PayslipService.PayslipServiceClient(server.Channel);
        var first = (await payslips.SavePayslipsAsync(SavedPayslipTests.Save(People(Employee("E1"))))).Results[0].Payslip;
        var request = SavedPayslipTests.Save(People(Employee("E2")));
        using (var other = new SqliteConnection($"Data Source={Store}"))
        {
            other.Open();
            using var held = other.BeginTransaction(deferred: false);
            var watch = Stopwatch.StartNew();
            var busy = await Refused(payslips.SavePayslipsAsync(request));
            Assert.Equal((StatusCode.Unavailable, "STORE_BUSY"), (busy.StatusCode, Reason(StatusOf(busy))));
            Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(20));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(server, request));
            Assert.Equal(first, (await payslips.GetPayslipAsync(new() { Name = first.Name })).Summary);
        }

        Assert.False((await payslips.SavePayslipsAsync(request)).Replayed);
    }

    [Fact]
    public async Task Deadline_WhileTheStoreIsHeld_EndsTheCallAndKeepsNothing()
    {
        await using var server = await StartAsync(("BusySeconds", "60"));
        var payslips = new PayslipService.PayslipServiceClient(server.Channel);
        var request = SavedPayslipTests.Save(People(Employee("E1")));
        using (var other = new SqliteConnection($"Data Source={Store}"))
        {
            other.Open();
            using var held = other.BeginTransaction(deferred: false);
            var ended = await Assert.ThrowsAsync<RpcException>(() => payslips.SavePayslipsAsync(request, deadline: DateTime.UtcNow.AddSeconds(1)).ResponseAsync);
            Assert.Equal(StatusCode.DeadlineExceeded, ended.StatusCode);
        }

        Assert.Empty((await payslips.ListPayslipsAsync(new())).Payslips);
        Assert.False((await payslips.SavePayslipsAsync(request)).Replayed);
    }

    [Fact]
    public async Task StoreOfANewerVersion_IsNotServed()
    {
        await MakeAsync();
        Execute("INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Later', '10.0.15')");
        Assert.Contains("was last used by a newer version of this service", await ServeIsRefusedAsync(Store), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FileThatIsNoStore_IsNotServedAndLeftAsItIs()
    {
        await File.WriteAllTextAsync(Store, string.Concat(Enumerable.Repeat("employee_id,name\n", 100)), TestContext.Current.CancellationToken);
        Assert.Contains("is not a store of payslips", await ServeIsRefusedAsync(Store), StringComparison.Ordinal);
        Assert.StartsWith("employee_id,name", await File.ReadAllTextAsync(Store, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no/such/telesales.db", "of the store is missing")]
    [InlineData(".", "is a folder")]
    [InlineData("Host=/tmp/nowhere-at-all;Database=pay;Username=u;Password=geheim", "is locked or out of reach")]
    public async Task PlaceThatCantBe_IsNotServed(string place, string sentence)
    {
        var location = place.Contains('=', StringComparison.Ordinal) ? place : Path.Combine(_folder.FullName, place);
        var said = await ServeIsRefusedAsync(location);
        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", said, StringComparison.Ordinal);
    }

    // What a user reads: what is wrong and what to do, and no trace of the program.
    private static async Task<string> ServeIsRefusedAsync(string store)
    {
        using var process = ServeProcess.Start(0, "serve", "--store", store);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((CommandLine.Refused, ""), (process.ExitCode, await output));
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", said, StringComparison.Ordinal);
        return said;
    }

    // A store that is there, and that no server has open.
    private async Task MakeAsync() => await (await StartAsync()).DisposeAsync();

    private Task<RunningServer> StartAsync(params (string Key, string Value)[] settings) => RunningServer.StartAsync(new ServerOptions
    {
        Store = Store,
        Settings = settings.ToDictionary(setting => $"Telesales:Store:{setting.Key}", setting => (string?)setting.Value, StringComparer.Ordinal),
    });

    private static async Task<HttpStatusCode> PostAsync(RunningServer server, SavePayslipsRequest request)
    {
        using var content = new StringContent(JsonFormatter.Default.Format(request), Encoding.UTF8, "application/json");
        using var answer = await Http.PostAsync(new Uri(server.RestAddress + "/v1/payslips:save"), content, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private object? Execute(string text)
    {
        using var connection = new SqliteConnection($"Data Source={Store}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        return command.ExecuteScalar();
    }
}
