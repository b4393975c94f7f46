using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Telesales.Testing;

namespace Telesales.Host.Tests;

/// <summary>
/// The README's five commands as they stand there, from an empty folder to the branch's quota paying on a running host. It packs the feed, restores and
/// builds, which takes minutes: with CI=true only.
/// </summary>
public sealed class FiveCommandsTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private readonly string _folder = Directory.CreateTempSubdirectory("telesales-five-").FullName;

    public static TheoryData<string> Readmes => new("README.md", "README.zh-CN.md");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Readmes))]
    public void Readme_NeedsFiveCommands(string readme) => Assert.Equal(5, Commands(readme).Count);

    [Fact]
    public void Readmes_SayTheSame() => Assert.Equal(Commands("README.md"), Commands("README.zh-CN.md"));

    [Fact]
    public void Template_NamesThePackagesVersion() =>
        Assert.Contains($"\"defaultValue\": \"{VersionOfPackages()}\"", File.ReadAllText(Repository.PathOf("src", "Plugins", "Telesales.Policies.Templates", "content", "telesales-policy", ".template.config", "template.json")), StringComparison.Ordinal);

    [Fact]
    public async Task EmptyFolder_FiveCommandsLater_HasItsQuotaPayingOnARunningHost()
    {
        Assert.SkipUnless(Tools.IsCi, "The feed is packed and a project built from it with CI=true only.");
        var configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))!;
        await Run($"bash '{Repository.PathOf("tools", "pack-sdk.sh")}' \"$FEED\" -c {configuration} --no-build");
        await Run($"dotnet new install \"$FEED\"/Telesales.Policies.Templates.{VersionOfPackages()}.nupkg");
        var port = FreePort();
        using var server = Process.Start(Shell(FormattableString.Invariant($"exec telesales serve --port 0 --http-port {port} --store '{_folder}/telesales.db'"), isQuiet: true))!;
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(FormattableString.Invariant($"http://127.0.0.1:{port}")) };
            await Until(async () => (await client.GetAsync("/healthz/ready", TestContext.Current.CancellationToken)).StatusCode == HttpStatusCode.OK);
            Assert.Equal(HttpStatusCode.NotFound, (await Calculate(client)).Status);

            foreach (var command in Commands("README.md")) await Run(command);

            await Until(async () => (await Calculate(client)).Status == HttpStatusCode.OK);
            var lines = (await Calculate(client)).Body.GetProperty("payslip").GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("code").GetString());
            Assert.Equal(["base-pay", "branch-042.short-quota"], lines);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    // One call in October is far from the quota.
    private static async Task<(HttpStatusCode Status, JsonElement Body)> Calculate(HttpClient client)
    {
        var answer = await client.PostAsJsonAsync("/v1/payslips:calculate", new
        {
            settings = new { plan = "plans/branch-042", month = "2026-10", languageCode = "en", missingAttendanceAsAttended = true },
            employeeId = "A1",
            facts = new
            {
                employees = new[] { new { employeeId = "A1", grade = "GRADE_JUNIOR", status = "EMPLOYMENT_STATUS_REGULAR", hireDate = new { year = 2024, month = 1, day = 1 }, basePay = new { currencyCode = "CNY", units = "3000" } } },
                activity = new[] { new { employeeId = "A1", date = new { year = 2026, month = 10, day = 14 }, metric = "effective_calls", value = "1" } },
            },
        });
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    private static List<string> Commands(string readme)
    {
        var lines = File.ReadAllLines(Repository.PathOf(readme)).ToList();
        var first = lines.FindIndex(line => line.StartsWith("dotnet new telesales-policy", StringComparison.Ordinal));
        return [.. lines.Skip(first).TakeWhile(line => line != "```")];
    }

    private static string VersionOfPackages() =>
        File.ReadAllLines(Repository.PathOf("Directory.Build.props")).Single(line => line.Contains("<Version>", StringComparison.Ordinal)).Split('>', '<')[2];

    // As a machine that has the template and the host: the feed's packages are restored apart, the others from where they are.
    private ProcessStartInfo Shell(string command, bool isQuiet = false)
    {
        var start = new ProcessStartInfo("bash", ["-c", command]) { WorkingDirectory = Directory.CreateDirectory(Path.Combine(_folder, "work")).FullName, UseShellExecute = false, RedirectStandardOutput = !isQuiet, RedirectStandardError = !isQuiet };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        start.Environment["PATH"] = AppContext.BaseDirectory + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        start.Environment["FEED"] = Path.Combine(_folder, "feed");
        start.Environment["TELESALES_PACKAGES"] = Path.Combine(_folder, "packages");
        start.Environment["DOTNET_CLI_HOME"] = Path.Combine(_folder, "home");
        start.Environment["NUGET_PACKAGES"] = Path.Combine(_folder, "restored");
        start.Environment["RestoreFallbackFolders"] = packages;
        return start;
    }

    private async Task Run(string command)
    {
        using var process = Process.Start(Shell(command))!;
        using var cancel = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(cancel.Token);
        var error = process.StandardError.ReadToEndAsync(cancel.Token);
        await process.WaitForExitAsync(cancel.Token);
        Assert.True(process.ExitCode == 0, $"{command}\n{await output}\n{await error}");
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(200, TestContext.Current.CancellationToken))
        {
            try
            {
                if (await holds()) return;
            }
            catch (HttpRequestException) when (watch.Elapsed < TimeSpan.FromMinutes(1))
            {
                continue; // it does not listen yet
            }

            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), "The host did not come so far.");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
