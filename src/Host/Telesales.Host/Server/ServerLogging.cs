namespace Telesales.Host.Server;

/// <summary>Structured logs: one JSON object a line, on stderr.</summary>
internal static class ServerLogging
{
    public static void WriteToStandardError(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.Services.AddSingleton<ILoggerProvider>(_ => new JsonLines(Console.OpenStandardError(), TimeProvider.System));
        logging.SetMinimumLevel(LogLevel.Information);
        // The framework's own lines about requests repeat ours; gRPC's would print exceptions with their messages.
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        logging.AddFilter("Grpc", LogLevel.Critical);
        // A server that can't start says so in one line, or ends with the exception.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    }
}
