using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Telesales.Host.Cli;
using Telesales.Payroll;
using Telesales.Policies;

namespace Telesales.Host.Server;

/// <summary>The gRPC server: HTTP/2 without TLS on the loopback address. There is no authentication yet, so nothing else is listened on.</summary>
internal static class TelesalesServer
{
    /// <summary>The largest message taken.</summary>
    public const int MostMessageBytes = 4 * 1024 * 1024;

    /// <summary>How long calls under way may go on once the server is told to stop.</summary>
    public static readonly TimeSpan ShutdownTime = TimeSpan.FromSeconds(30);

    /// <summary>Serves until cancelled or told to stop.</summary>
    public static async Task<int> RunAsync(int port, CancellationToken cancellation)
    {
        await using var app = Build(port);
        await app.RunAsync(cancellation);
        return CommandLine.Done;
    }

    /// <summary>A server that is not started yet; with port 0 it takes a free one.</summary>
    /// <param name="port">The port.</param>
    /// <param name="environment">Development or Production; null: as ASPNETCORE_ENVIRONMENT says, else Production.</param>
    /// <param name="configure">What a test puts in the place of a service.</param>
    /// <exception cref="PolicyCatalogueException">Not one package was admitted.</exception>
    public static WebApplication Build(int port, string? environment = null, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = environment });
        builder.Logging.WriteToStandardError();
        builder.WebHost.ConfigureKestrel(kestrel => Listen(kestrel, port));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTime);
        builder.Services.AddTelesales().AddPoliciesGrpc().AddPayrollGrpc().AddTelesalesGrpc();
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        // Packages are admitted before the first call is taken: without them there is nothing to calculate with.
        app.Services.GetRequiredService<IPolicyCatalogue>();
        app.MapPolicies();
        app.MapPayroll();
        app.MapGrpcHealthChecksService();
        if (app.Environment.IsDevelopment()) app.MapGrpcReflectionService();
        return app;
    }

    private static void Listen(KestrelServerOptions kestrel, int port)
    {
        kestrel.AddServerHeader = false;
        // A client that reads slowly is held up by flow control, not cut off; deadlines end calls.
        kestrel.Limits.MinResponseDataRate = null;
        if (port == 0) kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http2);
        else kestrel.ListenLocalhost(port, listen => listen.Protocols = HttpProtocols.Http2);
    }
}
