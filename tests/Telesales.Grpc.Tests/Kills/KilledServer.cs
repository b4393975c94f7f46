using System.Diagnostics;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;

namespace Telesales.Grpc.Tests.Kills;

/// <summary>A server over one store that is killed and started again on the same port.</summary>
internal sealed class KilledServer(string store, int port, CancellationToken cancellation) : IDisposable
{
    private Process? _process;

    public string Address { get; } = FormattableString.Invariant($"http://localhost:{port}");

    /// <summary>Starts it; returns once it takes calls.</summary>
    public async Task StartAsync()
    {
        _process = ServeProcess.Start(port, "serve", "--store", store);
        // Read away, so that no pipe is ever full.
        _ = _process.StandardOutput.ReadToEndAsync(cancellation);
        var said = _process.StandardError.ReadToEndAsync(cancellation);
        using var channel = GrpcChannel.ForAddress(Address);
        var waiting = Stopwatch.StartNew();
        while (!await IsServingAsync(channel))
        {
            Assert.False(_process.HasExited, _process.HasExited ? await said : "");
            Assert.True(waiting.Elapsed < TimeSpan.FromMinutes(2), "The server does not start.");
            await Task.Delay(50, cancellation);
        }
    }

    /// <summary>Kills it at once: SIGKILL, no goodbye.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync(cancellation);
        Assert.NotEqual(0, _process.ExitCode);
        _process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        if (_process is null) return;
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task<bool> IsServingAsync(GrpcChannel channel)
    {
        try
        {
            var health = await new Health.HealthClient(channel).CheckAsync(new(), deadline: DateTime.UtcNow.AddSeconds(5), cancellationToken: cancellation);
            return health.Status == HealthCheckResponse.Types.ServingStatus.Serving;
        }
        catch (RpcException)
        {
            return false;
        }
    }
}
