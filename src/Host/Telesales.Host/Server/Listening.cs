using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Telesales.Host.Cli;
using static System.FormattableString;

namespace Telesales.Host.Server;

/// <summary>What is listened on, and what is refused: pay must not stand open to a network.</summary>
internal static class Listening
{
    /// <summary>Refuses what would let in whoever is on the network, or send tokens through it readable.</summary>
    /// <exception cref="RefusedException">Says what is missing and how to give it.</exception>
    public static void Check(ServerOptions options, bool isAuthenticated, bool hasCertificate, IConfiguration configuration)
    {
        if (configuration.GetSection("Kestrel:Endpoints").GetChildren().Any())
            throw new RefusedException("Kestrel:Endpoints is set and would listen beside what serve checks. Remove it, and use --listen and --port.");
        if (options.Port == options.HttpPort && options.Port != 0)
            throw new RefusedException(Invariant($"gRPC and REST need a port each, and --port and --http-port are both {options.Port}."));
        if (options.AdminPort is { } admin && admin != 0 && (admin == options.Port || admin == options.HttpPort))
            throw new RefusedException(Invariant($"--admin-port needs a port of its own, and {admin} is taken by another option."));
        if (options.IsLoopback) return;
        if (!isAuthenticated)
        {
            throw new RefusedException(Invariant(
                $"--listen {options.Address}: without authentication only this machine is served, or everyone on the network could see all pay. Set up authentication (docs/operations.md), or leave --listen out."));
        }

        if (!hasCertificate && !options.IsBehindProxy)
        {
            throw new RefusedException(Invariant(
                $"--listen {options.Address}: without TLS tokens and pay would go through the network readable. Give --certificate, or --behind-proxy when something in front of the service ends TLS."));
        }
    }

    /// <summary>Listens: gRPC (HTTP/2) and REST (HTTP/1.1) each on its own port, since without TLS a port speaks one of the two.</summary>
    public static void Configure(KestrelServerOptions kestrel, ServerOptions options, ServerLimits limits, ServerCertificate? certificate)
    {
        kestrel.AddServerHeader = false;
        // A client that reads slowly is held up by flow control, not cut off; deadlines end calls.
        kestrel.Limits.MinResponseDataRate = null;
        kestrel.Limits.MaxConcurrentConnections = limits.Connections;
        kestrel.Limits.MaxRequestHeadersTotalSize = limits.HeaderBytes;
        kestrel.Limits.Http2.MaxRequestHeaderFieldSize = limits.HeaderBytes;
        kestrel.Limits.Http2.MaxStreamsPerConnection = limits.CallsPerConnection;
        // A client that is gone without a word is noticed.
        kestrel.Limits.Http2.KeepAlivePingDelay = TimeSpan.FromSeconds(60);
        foreach (var (port, protocols) in new[] { (options.Port, HttpProtocols.Http2), (options.HttpPort, HttpProtocols.Http1) })
        {
            Listen(kestrel, options.Address, port, listen =>
            {
                listen.Protocols = protocols;
                if (certificate is not null) listen.UseHttps(https => https.ServerCertificateSelector = (_, _) => certificate.Current);
            });
        }
    }

    /// <summary>Listens on the admin port, on the loopback address always.</summary>
    public static void ConfigureAdmin(KestrelServerOptions kestrel, int port) => Listen(kestrel, null, port, listen =>
    {
        listen.Protocols = HttpProtocols.Http1;
        AdminPort.Mark(listen);
    });

    /// <summary>Why an address could not be had, and what to do.</summary>
    public static string Unbound(IOException unbound, ServerOptions options)
    {
        // Kestrel names the address that it could not have, and no more.
        var (refused, option) = new[] { (Port: options.HttpPort, Option: "--http-port"), (Port: options.AdminPort ?? 0, Option: "--admin-port") }
            .FirstOrDefault(other => other.Port != 0 && unbound.Message.Contains(Invariant($":{other.Port}"), StringComparison.Ordinal), (options.Port, "--port"));
        return unbound.InnerException is AddressInUseException
            ? Invariant($"Port {refused} is in use. Choose another with {option}.")
            : Invariant($"Port {refused} can't be listened on. Choose another with {option}.");
    }

    private static void Listen(KestrelServerOptions kestrel, IPAddress? address, int port, Action<ListenOptions> configure)
    {
        if (address is not null) kestrel.Listen(address, port, configure);
        else if (port == 0) kestrel.Listen(IPAddress.Loopback, port, configure);
        else kestrel.ListenLocalhost(port, configure);
    }
}
