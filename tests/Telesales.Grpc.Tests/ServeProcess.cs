using System.Diagnostics;
using System.Net.Sockets;
using static System.FormattableString;

namespace Telesales.Grpc.Tests;

/// <summary><c>telesales serve</c> as a process of its own.</summary>
internal static class ServeProcess
{
    public static Process Start(int port, string verb = "serve", params string[] more)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "telesales.dll"), verb, "--port", Invariant($"{port}"), "--http-port", "0", .. more])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            // A line for every call, as docs/operations.md has it.
            Environment = { ["LC_ALL"] = "C", ["Logging__LogLevel__Telesales.Host.Server.CallInterceptor"] = "Debug" },
        };
        return Process.Start(start)!;
    }

    /// <summary>A port that nobody listens on just now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
