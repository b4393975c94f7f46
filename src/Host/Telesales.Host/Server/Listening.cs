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
    public static void Configure(KestrelServerOptions kestrel, ServerOptions options, ServerCertificate? certificate)
    {
        kestrel.AddServerHeader = false;
        // A client that reads slowly is held up by flow control, not cut off; deadlines end calls.
        kestrel.Limits.MinResponseDataRate = null;
        foreach (var (port, protocols) in new[] { (options.Port, HttpProtocols.Http2), (options.HttpPort, HttpProtocols.Http1) })
        {
            Listen(kestrel, options.Address, port, listen =>
            {
                listen.Protocols = protocols;
                if (certificate is not null) listen.UseHttps(https => https.ServerCertificateSelector = (_, _) => certificate.Current);
            });
        }
    }

    /// <summary>Why an address could not be had, and what to do.</summary>
    public static string Unbound(IOException unbound, ServerOptions options)
    {
        // Kestrel names the address that it could not have, and no more.
        var (refused, option) = unbound.Message.Contains(Invariant($":{options.HttpPort}"), StringComparison.Ordinal) && options.HttpPort != options.Port
            ? (options.HttpPort, "--http-port")
            : (options.Port, "--port");
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
