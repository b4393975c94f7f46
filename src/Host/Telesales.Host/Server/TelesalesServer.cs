using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Telesales.Host.Cli;
using Telesales.Payroll;
using Telesales.Policies;
using static System.FormattableString;

namespace Telesales.Host.Server;

/// <summary>The gRPC server: HTTP/2 without TLS on the loopback address. There is no authentication yet, so nothing else is listened on.</summary>
internal static class TelesalesServer
{
    /// <summary>The largest message taken.</summary>
    public const int MostMessageBytes = 4 * 1024 * 1024;

    /// <summary>How long calls under way may go on once the server is told to stop.</summary>
    public static readonly TimeSpan ShutdownTime = TimeSpan.FromSeconds(30);

    /// <summary>Serves until cancelled or told to stop.</summary>
    /// <param name="port">The port; 0 takes a free one.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="onStarted">Told the port once calls are taken.</param>
    /// <exception cref="RefusedException">The port can't be listened on.</exception>
    public static async Task<int> RunAsync(int port, CancellationToken cancellation, Action<int>? onStarted = null)
    {
        await using var app = Build(port);
        var started = app.Lifetime.ApplicationStarted;
        using var telling = started.Register(() => onStarted?.Invoke(new Uri(app.Urls.First()).Port));
        try
        {
            await app.RunAsync(cancellation);
        }
        catch (IOException unbound) when (!started.IsCancellationRequested)
        {
            throw new RefusedException(unbound.InnerException is AddressInUseException
                ? Invariant($"Port {port} is in use. Choose another with --port.")
                : Invariant($"Port {port} can't be listened on. Choose another with --port."));
        }

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
