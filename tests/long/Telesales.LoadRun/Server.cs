using System.Diagnostics;
using System.Text.RegularExpressions;
using Grpc.Net.Client;

namespace Telesales.LoadRun;

/// <summary>A server in a process of its own, and a channel to it.</summary>
internal sealed partial class Server : IAsyncDisposable
{
    private readonly Process _process;

    private Server(Process process, string address)
    {
        _process = process;
        Channel = GrpcChannel.ForAddress(address, new GrpcChannelOptions { MaxReceiveMessageSize = null, MaxSendMessageSize = null });
    }

    public GrpcChannel Channel { get; }

    /// <summary>The processor time that it has used.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The product, as <c>telesales serve</c> runs it; its log goes nowhere.</summary>
    public static Task<Server> ProductAsync(string assembly) => StartAsync([assembly, "serve", "--port", "0", "--http-port", "0"], readsError: true);

    /// <summary>The stock echo.</summary>
    public static Task<Server> EchoAsync(string answers) => StartAsync([typeof(Server).Assembly.Location, "echo", answers], readsError: false);

    private static async Task<Server> StartAsync(string[] arguments, bool readsError)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardError = readsError, RedirectStandardOutput = !readsError };
        var process = Process.Start(start)!;
        var said = readsError ? process.StandardError : process.StandardOutput;
        while (await said.ReadLineAsync() is { } line)
        {
            if (Address().Match(line) is not { Success: true } match) continue;
            _ = said.BaseStream.CopyToAsync(Stream.Null);
            return new(process, match.Value);
        }

        throw new InvalidOperationException($"{string.Join(' ', arguments)} ended before it listened.");
    }

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
