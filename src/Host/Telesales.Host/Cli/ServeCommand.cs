using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using Telesales.Host.Server;

namespace Telesales.Host.Cli;

/// <summary><c>telesales serve</c>: the service, over gRPC and REST.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var (port, httpPort) = (Port(), HttpPort());
        var listen = new Option<IPAddress?>("--listen")
        {
            Description = "The address to listen on: localhost, or one of this machine's (0.0.0.0 for all). Another than localhost needs authentication, and TLS or --behind-proxy.",
            HelpName = "ADDRESS",
            CustomParser = ParseAddress,
        };
        var proxy = new Option<bool>("--behind-proxy") { Description = "Something in front of the service ends TLS." };
        var certificate = new Option<string?>("--certificate") { Description = "TLS: the certificate, in PEM or PKCS #12.", HelpName = "FILE" };
        var key = new Option<string?>("--certificate-key") { Description = "TLS: the private key of a PEM certificate, when it is apart.", HelpName = "FILE" };
        var admin = new Option<int?>("--admin-port") { Description = "Metrics for Prometheus and health, on this machine; by default none.", HelpName = "PORT", CustomParser = argument => Parse(argument) };
        var settings = new Option<string?>("--settings") { Description = "A JSON file with settings: docs/operations.md.", HelpName = "FILE" };
        var store = CliOptions.Store();
        var packages = CliOptions.Packages();
        var command = new Command("serve", "Serve pay calculations over gRPC and REST until interrupted.") { port, httpPort, listen, proxy, certificate, key, admin, settings, store, packages };
        command.SetAction((parsed, cancellation) => TelesalesServer.RunAsync(
            new()
            {
                Port = parsed.GetValue(port),
                HttpPort = parsed.GetValue(httpPort),
                Address = parsed.GetValue(listen),
                IsBehindProxy = parsed.GetValue(proxy),
                Certificate = parsed.GetValue(certificate),
                CertificateKey = parsed.GetValue(key),
                AdminPort = parsed.GetValue(admin),
                SettingsFile = parsed.GetValue(settings),
                Store = parsed.GetValue(store),
                Packages = parsed.GetValue(packages),
            },
            cancellation));
        return command;
    }

    public static Option<int> Port() => new("--port")
    {
        Description = "The port of the gRPC service: HTTP/2, with a certificate over TLS.",
        DefaultValueFactory = _ => 5080,
        CustomParser = Parse,
    };

    public static Option<int> HttpPort() => new("--http-port")
    {
        Description = "The port of the REST service: HTTP/1.1, with a certificate over TLS.",
        DefaultValueFactory = _ => 5081,
        CustomParser = Parse,
    };

    private static int Parse(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort) return port;
        argument.AddError($"{((OptionResult)argument.Parent!).Option.Name}: '{text}' is not a port: give a number from 0 to 65535 (0 takes a free one).");
        return 0;
    }

    private static IPAddress? ParseAddress(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (text == "localhost") return null;
        if (IPAddress.TryParse(text, out var address)) return address;
        argument.AddError($"--listen: '{text}' is not an address: give localhost, 0.0.0.0, or an address like 10.0.0.5; the port is --port.");
        return null;
    }
}
