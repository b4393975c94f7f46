using System.CommandLine;
using Telesales.Host.Server;

namespace Telesales.Host.Cli;

/// <summary><c>telesales serve</c>: the gRPC service.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var port = Port();
        var command = new Command("serve", "Serve pay calculations over gRPC until interrupted.") { port };
        command.SetAction((parsed, cancellation) => TelesalesServer.RunAsync(parsed.GetValue(port), cancellation));
        return command;
    }

    public static Option<int> Port() => new("--port")
    {
        Description = "The port of the gRPC service (HTTP/2 without TLS), on the loopback address.",
        DefaultValueFactory = _ => 5080,
    };
}
