namespace Telesales.Grpc.Tests.Access;

/// <summary>A server that takes a test issuer's tokens; one for all tests of a class.</summary>
public sealed class GuardedServer : IAsyncLifetime
{
    private RunningServer? _server;

    internal TokenMaker Maker { get; } = new();

    internal RunningServer Server => _server!;

    public async ValueTask InitializeAsync() => _server = await RunningServer.StartAsync(Maker.Options, "Development");

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        Maker.Dispose();
    }
}
