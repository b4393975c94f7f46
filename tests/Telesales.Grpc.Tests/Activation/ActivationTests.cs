using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Telesales.Host.Cli;
using Telesales.Payroll.V1;
using Telesales.Testing;

namespace Telesales.Grpc.Tests.Activation;

/// <summary>
/// A package is installed and activated by the command line while a server answers 500 calls a second: no call fails, each sees one catalogue, and
/// the months before stay as they were. TELESALES_ACTIVATION_SECONDS makes it longer (tests/long/activation.sh).
/// </summary>
[Collection(nameof(ActivationTests))]
public sealed class ActivationTests : IDisposable
{
    private const int CallsPerSecond = 500;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly string _folder = Directory.CreateTempSubdirectory("telesales-activation-").FullName;

    private string Store => Path.Combine(_folder, "packages");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Server_Running_TakesOverWhatIsActivated()
    {
        await using var server = await StartAsync();
        var client = new PayrollService.PayrollServiceClient(server.Channel);
        Assert.Equal("PLAN_NOT_FOUND", Requests.Reason(Requests.StatusOf(await Requests.Refused(client.CalculateAsync(Ask("2026-10"))))));

        await Plugin("install", Pack("1.0.0", bonuses: 8));
        await Plugin("activate", "branch-007@1.0.0", "--from", "2026-10");
        await Until(async () => await AmountOrNull(client, "2026-10") is not null);

        Assert.Equal("3008.00", await AmountOrNull(client, "2026-10"));
        var early = Requests.StatusOf(await Requests.Refused(client.CalculateAsync(Ask("2026-09"))));
        Assert.Equal("PLAN_NOT_USABLE", Requests.Reason(early));
        Assert.Contains("does not take part in 2026-09", early.Message, StringComparison.Ordinal);

        await Plugin("retire", "branch-007@1.0.0", "--from", "2026-11");
        await Until(async () => await AmountOrNull(client, "2026-11") is null);
        Assert.Equal("3008.00", await AmountOrNull(client, "2026-10"));
    }

    [Fact]
    public async Task Activation_UnderLoad_FailsNoCallAndChangesNoEarlierMonth()
    {
        var seconds = int.Parse(Environment.GetEnvironmentVariable("TELESALES_ACTIVATION_SECONDS") ?? "5", CultureInfo.InvariantCulture);
        await Plugin("install", Pack("1.0.0", bonuses: 8));
        await Plugin("activate", "branch-007@1.0.0", "--from", "2026-10");
        await using var server = await StartAsync();
        var client = new PayrollService.PayrollServiceClient(server.Channel);
        await AmountOrNull(client, "2026-10");

        using var stop = new CancellationTokenSource();
        var load = CallAsync(client, stop.Token);
        var activations = 0;
        var watch = Stopwatch.StartNew();
        for (; watch.Elapsed < TimeSpan.FromSeconds(seconds); await Task.Delay(500, TestContext.Current.CancellationToken))
        {
            activations++;
            var version = FormattableString.Invariant($"1.{activations}.0");
            await Plugin("install", Pack(version, [8, .. Enumerable.Range(1, activations).Select(more => 8 + more)]));
            await Plugin("activate", $"branch-007@{version}", "--from", "2026-11");
            var expected = FormattableString.Invariant($"{3008 + activations}.00");
            await Until(async () => await AmountOrNull(client, "2026-11") == expected);
        }

        var elapsed = watch.Elapsed.TotalSeconds;
        await stop.CancelAsync();
        var (calls, october, november) = await load;
        TestContext.Current.SendDiagnosticMessage(FormattableString.Invariant($"{calls} calls in {elapsed:0} s, {activations} activations"));
        Assert.InRange(calls, 0.95 * CallsPerSecond * elapsed, double.MaxValue);
        Assert.True(activations >= 1);
        Assert.Equal(["3008.00"], october);
        Assert.Equal(Enumerable.Range(0, activations + 1).Select(more => FormattableString.Invariant($"{3008 + more}.00")), november);
    }

    /// <summary>Superseded versions stay loaded (docs/plugins.md says what that costs); the catalogues before are let go.</summary>
    [Fact]
    public async Task Catalogues_Superseded_AreLetGo()
    {
        await using var server = await StartAsync();
        var client = new PayrollService.PayrollServiceClient(server.Channel);
        var catalogues = new List<WeakReference>();
        for (var i = 1; i <= 4; i++)
        {
            await Supersede(client, FormattableString.Invariant($"1.{i}.0"));
            catalogues.Add(Current(server));
        }

        await Until(() =>
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return Task.FromResult(catalogues.Count(catalogue => catalogue.IsAlive) == 1);
        });
        Assert.True(catalogues[^1].IsAlive);
    }

    // Nothing of the caller holds it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Current(RunningServer server) => new(server.Services.GetRequiredService<Policies.IPolicyCatalogue>().Snapshot);

    // The same plan, from another version of the package: the answer's provenance says which.
    private async Task Supersede(PayrollService.PayrollServiceClient client, string version)
    {
        await Plugin("install", Pack(version, bonuses: 8));
        await Plugin("activate", $"branch-007@{version}", "--from", "2026-10");
        await Until(async () =>
        {
            if (await AmountOrNull(client, "2026-10") is null) return false;
            var answer = await client.CalculateAsync(Ask("2026-10"));
            return answer.Payslip.Provenance.Packages.Any(package => package.Id == "branch-007" && package.Version == version);
        });
    }

    // A call that fails throws here.
    private static async Task<(int Calls, List<string> October, List<string> November)> CallAsync(PayrollService.PayrollServiceClient client, CancellationToken stop)
    {
        var calls = new List<Task<(bool IsOctober, string Amount)>>();
        var watch = Stopwatch.StartNew();
        for (var isLast = false; !isLast;)
        {
            isLast = stop.IsCancellationRequested;
            while (calls.Count < watch.Elapsed.TotalSeconds * CallsPerSecond) calls.Add(CallAsync(client, isOctober: calls.Count % 2 == 0));
            await Task.Delay(1, CancellationToken.None);
        }

        var answers = await Task.WhenAll(calls);
        return (answers.Length, Distinct(isOctober: true), Distinct(isOctober: false));

        List<string> Distinct(bool isOctober) => [.. answers.Where(answer => answer.IsOctober == isOctober).Select(answer => answer.Amount).Distinct().Order(StringComparer.Ordinal)];
    }

    private static async Task<(bool, string)> CallAsync(PayrollService.PayrollServiceClient client, bool isOctober)
    {
        var answer = await client.CalculateAsync(Ask(isOctober ? "2026-10" : "2026-11"));
        return (isOctober, Requests.Text(answer.Payslip.Net));
    }

    private Task<RunningServer> StartAsync() => RunningServer.StartAsync(new Host.Server.ServerOptions { Packages = Store, Store = Path.Combine(_folder, "telesales.db") });

    // 21 customers in the month are one beyond the 20 that are expected.
    private static CalculateRequest Ask(string month)
    {
        var person = Requests.Employee("E1");
        person.BasePay = CsvMessage.Money("3000");
        var facts = Requests.People(person);
        facts.Activity.Add(new Facts.V1.Activity { EmployeeId = "E1", Date = CsvMessage.Date(month + "-12"), Metric = "customers_met", Value = "21" });
        return new() { Settings = Requests.Settings("plans/B007", month, missing: true), EmployeeId = "E1", Facts = facts };
    }

    private static async Task<string?> AmountOrNull(PayrollService.PayrollServiceClient client, string month)
    {
        try
        {
            return Requests.Text((await client.CalculateAsync(Ask(month))).Payslip.Net);
        }
        catch (RpcException refused) when (refused.StatusCode is StatusCode.NotFound or StatusCode.FailedPrecondition)
        {
            return null;
        }
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var watch = Stopwatch.StartNew(); !await holds(); await Task.Delay(100, TestContext.Current.CancellationToken))
            Assert.True(watch.Elapsed < Patience, "The server did not take it over.");
    }

    private async Task Plugin(string verb, params string[] more)
    {
        using var error = new StringWriter();
        Assert.True(await CommandLine.RunAsync(["plugin", verb, .. more, "--packages", Store, "--lang", "en"], Stream.Null, error) == 0, error.ToString());
    }

    // The sample in another version: each revision of its plan pays another bonus for a customer beyond.
    private string Pack(string version, params int[] bonuses)
    {
        var source = Repository.PathOf("artifacts", "plugins", "branch-007", "1.0.0");
        var folder = Directory.CreateDirectory(Path.Combine(_folder, version)).FullName;
        foreach (var path in Directory.GetFiles(source)) File.Copy(path, Path.Combine(folder, Path.GetFileName(path)));
        var names = bonuses.Select((_, index) => FormattableString.Invariant($"plan-{index + 1}.yaml")).ToList();
        Rewrite("plugin.json", text => text.Replace("\"version\": \"1.0.0\"", $"\"version\": \"{version}\"", StringComparison.Ordinal).Replace("\"plan.yaml\"", string.Join(", ", names.Select(name => $"\"{name}\"")), StringComparison.Ordinal));
        var plan = File.ReadAllText(Path.Combine(folder, "plan.yaml"));
        File.Delete(Path.Combine(folder, "plan.yaml"));
        foreach (var (index, name) in names.Index())
            File.WriteAllText(Path.Combine(folder, name), plan.Replace("revision: 1", FormattableString.Invariant($"revision: {index + 1}"), StringComparison.Ordinal).Replace("value: 8.00", FormattableString.Invariant($"value: {bonuses[index]}.00"), StringComparison.Ordinal));
        var file = Path.Combine(_folder, $"{version}.zip");
        Assert.True(Policies.PackageArchive.Pack(folder, _ => File.Create(file)).IsRight);
        return file;

        void Rewrite(string name, Func<string, string> change) => File.WriteAllText(Path.Combine(folder, name), change(File.ReadAllText(Path.Combine(folder, name))));
    }
}

/// <summary>500 calls a second leave the other tests' deadlines no room on a small machine: it runs by itself.</summary>
[CollectionDefinition(nameof(ActivationTests), DisableParallelization = true)]
public sealed class ByItself;
