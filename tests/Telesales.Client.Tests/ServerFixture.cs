using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Telesales.Host.Server;

[assembly: AssemblyFixture(typeof(Telesales.Client.Tests.ServerFixture))]

namespace Telesales.Client.Tests;

/// <summary>The host on real ports of the loopback address, as <c>telesales serve</c> runs it; one for all tests.</summary>
public sealed class ServerFixture : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telesales-client-store-");
    private WebApplication? _app;

    /// <summary>Where gRPC is.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Where REST is.</summary>
    public string RestAddress { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        _app = TelesalesServer.Build(new ServerOptions { Store = Path.Combine(_folder.FullName, "telesales.db") }, "Production");
        await _app.StartAsync();
        var addresses = _app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        (Address, RestAddress) = (addresses.First(), addresses.Last());
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }
}
