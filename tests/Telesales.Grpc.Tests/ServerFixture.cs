using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Telesales.Host.Server;
using Telesales.Payroll.V1;
using Telesales.Policy.V1;

[assembly: AssemblyFixture(typeof(Telesales.Grpc.Tests.ServerFixture))]

namespace Telesales.Grpc.Tests;

/// <summary>The host on a real port of the loopback address, as <c>telesales serve</c> runs it; one for all tests.</summary>
public sealed class ServerFixture : IAsyncLifetime
{
    private RunningServer? _server;

    internal GrpcChannel Channel => _server!.Channel;

    internal PayrollService.PayrollServiceClient Payroll => new(Channel);

    internal PolicyService.PolicyServiceClient Policies => new(Channel);

    internal string Address => _server!.Address;

    internal string RestAddress => _server!.RestAddress;

    internal IServiceProvider Services => _server!.Services;

    public async ValueTask InitializeAsync() => _server = await RunningServer.StartAsync("Production");

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }
}

/// <summary>A host of its own, for tests that change it.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningServer(WebApplication app, IReadOnlyList<string> addresses) =>
        (_app, Address, RestAddress, AdminAddress, Channel) = (app, addresses[0], addresses[1], addresses[^1], GrpcChannel.ForAddress(addresses[0], new GrpcChannelOptions { MaxReceiveMessageSize = null, MaxSendMessageSize = null }));

    public string Address { get; }

    public string RestAddress { get; }

    /// <summary>The admin port's, where there is one.</summary>
    public string AdminAddress { get; }

    public IServiceProvider Services => _app.Services;

    public GrpcChannel Channel { get; }

    public static Task<RunningServer> StartAsync(string environment, Action<IServiceCollection>? configure = null) => StartAsync(new ServerOptions(), environment, configure);

    public static async Task<RunningServer> StartAsync(ServerOptions options, string environment = "Production", Action<IServiceCollection>? configure = null)
    {
        var app = TelesalesServer.Build(options, environment, configure);
        await app.StartAsync();
        var addresses = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        return new(app, [.. addresses]);
    }

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
