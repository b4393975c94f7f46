using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using static System.FormattableString;

namespace Telesales.Grpc.Tests.Operations;

/// <summary><c>telesales serve</c> as a process of its own, on free ports.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _log;
    private readonly Task<string> _output;

    private HostProcess(Process process, int port, int httpPort, int adminPort)
    {
        (_process, Address, RestAddress, AdminAddress) = (process, Invariant($"http://localhost:{port}"), Invariant($"http://localhost:{httpPort}"), Invariant($"http://localhost:{adminPort}"));
        (_log, _output) = (process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
    }

    public string Address { get; }

    public string RestAddress { get; }

    public string AdminAddress { get; }

    public bool HasExited => _process.HasExited;

    /// <summary>Starts it and waits until it is ready.</summary>
    public static async Task<HostProcess> StartAsync(params (string Key, string Value)[] environment)
    {
        var (port, httpPort, adminPort) = (FreePort(), FreePort(), FreePort());
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "telesales.dll"), "serve", "--port", Invariant($"{port}"), "--http-port", Invariant($"{httpPort}"), "--admin-port", Invariant($"{adminPort}")])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var (key, value) in environment) start.Environment[key] = value;
        var host = new HostProcess(Process.Start(start)!, port, httpPort, adminPort);
        using var http = new HttpClient();
        for (var turn = 0; turn < 600; turn++)
        {
            if (host.HasExited) throw new InvalidOperationException(await host._log);
            if (await StatusOf(http, host.AdminAddress + "/healthz/ready") == HttpStatusCode.OK) return host;
            await Task.Delay(100);
        }

        throw new TimeoutException("The host does not become ready.");
    }

    /// <summary>The status of a page; null when nobody answers.</summary>
    public static async Task<HttpStatusCode?> StatusOf(HttpClient http, string address)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(address));
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Tells it to stop.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", Invariant($"{_process.Id}")]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits for its end.</summary>
    public async Task<(int Exit, string Log, string Output)> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return (_process.ExitCode, await _log, await _output);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
