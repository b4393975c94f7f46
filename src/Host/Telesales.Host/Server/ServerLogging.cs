using Microsoft.Extensions.Logging.Console;

namespace Telesales.Host.Server;

/// <summary>Structured logs: one JSON object a line, on stderr.</summary>
internal static class ServerLogging
{
    public static void WriteToStandardError(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddJsonConsole(json =>
        {
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            json.IncludeScopes = false;
        });
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.SetMinimumLevel(LogLevel.Information);
        // The framework's own lines about requests repeat ours; gRPC's would print exceptions with their messages.
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        logging.AddFilter("Grpc", LogLevel.Critical);
        // Where this one may speak at all, every request is given an activity and a scope that nobody reads; a trace makes its own.
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // A server that can't start says so in one line, or ends with the exception.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    }
}
