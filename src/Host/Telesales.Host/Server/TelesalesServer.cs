using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Telesales.Host.Cli;
using Telesales.Host.Rest;
using Telesales.Host.Rest.OpenApi;
using Telesales.Payroll;
using Telesales.Policies;
using static System.FormattableString;

namespace Telesales.Host.Server;

/// <summary>
/// The server, without TLS on the loopback address: gRPC (HTTP/2) and REST (HTTP/1.1), each on its own port, since without TLS a port speaks
/// one of the two. There is no authentication yet, so nothing else is listened on.
/// </summary>
internal static class TelesalesServer
{
    /// <summary>The largest message taken.</summary>
    public const int MostMessageBytes = 4 * 1024 * 1024;

    /// <summary>How long calls under way may go on once the server is told to stop.</summary>
    public static readonly TimeSpan ShutdownTime = TimeSpan.FromSeconds(30);

    /// <summary>Serves until cancelled or told to stop.</summary>
    /// <param name="port">The port of gRPC; 0 takes a free one.</param>
    /// <param name="httpPort">The port of REST; 0 takes a free one.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="onStarted">Told both ports once calls are taken.</param>
    /// <exception cref="RefusedException">A port can't be listened on.</exception>
    public static async Task<int> RunAsync(int port, int httpPort, CancellationToken cancellation, Action<int, int>? onStarted = null)
    {
        if (port == httpPort && port != 0) throw new RefusedException(Invariant($"gRPC and REST need a port each, and --port and --http-port are both {port}."));
        await using var app = Build(port, httpPort);
        var started = app.Lifetime.ApplicationStarted;
        using var telling = started.Register(() => onStarted?.Invoke(new Uri(app.Urls.First()).Port, new Uri(app.Urls.Last()).Port));
        try
        {
            await app.RunAsync(cancellation);
        }
        catch (IOException unbound) when (!started.IsCancellationRequested)
        {
            throw new RefusedException(Unbound(unbound, port, httpPort));
        }

        return CommandLine.Done;
    }

    // Kestrel names the address that it could not have, and no more.
    private static string Unbound(IOException unbound, int port, int httpPort)
    {
        var (refused, option) = unbound.Message.Contains(Invariant($":{httpPort}"), StringComparison.Ordinal) && httpPort != port ? (httpPort, "--http-port") : (port, "--port");
        return unbound.InnerException is AddressInUseException
            ? Invariant($"Port {refused} is in use. Choose another with {option}.")
            : Invariant($"Port {refused} can't be listened on. Choose another with {option}.");
    }

    /// <summary>A server that is not started yet; with port 0 it takes a free one.</summary>
    /// <param name="port">The port of gRPC.</param>
    /// <param name="httpPort">The port of REST.</param>
    /// <param name="environment">Development or Production; null: as ASPNETCORE_ENVIRONMENT says, else Production.</param>
    /// <param name="configure">What a test puts in the place of a service.</param>
    /// <exception cref="PolicyCatalogueException">Not one package was admitted.</exception>
    public static WebApplication Build(int port, int httpPort, string? environment = null, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = environment });
        builder.Logging.WriteToStandardError();
        builder.WebHost.ConfigureKestrel(kestrel => Listen(kestrel, port, httpPort));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTime);
        builder.Services.AddTelesales().AddPoliciesGrpc().AddPayrollGrpc().AddTelesalesGrpc();
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        // Packages are admitted before the first call is taken: without them there is nothing to calculate with.
        app.Services.GetRequiredService<IPolicyCatalogue>();
        app.UseRouting();
        app.UseRest();
        app.MapPolicies();
        app.MapPayroll();
        app.MapGrpcHealthChecksService();
        app.MapOpenApi();
        if (app.Environment.IsDevelopment()) app.MapGrpcReflectionService();
        return app;
    }

    private static void Listen(KestrelServerOptions kestrel, int port, int httpPort)
    {
        kestrel.AddServerHeader = false;
        // A client that reads slowly is held up by flow control, not cut off; deadlines end calls.
        kestrel.Limits.MinResponseDataRate = null;
        Listen(kestrel, port, HttpProtocols.Http2);
        Listen(kestrel, httpPort, HttpProtocols.Http1);
    }

    private static void Listen(KestrelServerOptions kestrel, int port, HttpProtocols protocols)
    {
        if (port == 0) kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = protocols);
        else kestrel.ListenLocalhost(port, listen => listen.Protocols = protocols);
    }
}
