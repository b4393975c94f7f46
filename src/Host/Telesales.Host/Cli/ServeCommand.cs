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
        var command = new Command("serve", "Serve pay calculations over gRPC and REST until interrupted.") { port, httpPort };
        command.SetAction((parsed, cancellation) => TelesalesServer.RunAsync(parsed.GetValue(port), parsed.GetValue(httpPort), cancellation));
        return command;
    }

    public static Option<int> Port() => new("--port")
    {
        Description = "The port of the gRPC service (HTTP/2 without TLS), on the loopback address.",
        DefaultValueFactory = _ => 5080,
        CustomParser = Parse,
    };

    public static Option<int> HttpPort() => new("--http-port")
    {
        Description = "The port of the REST service (HTTP/1.1), on the loopback address.",
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
}
