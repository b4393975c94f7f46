using System.Diagnostics;
using Grpc.Net.Client;
using Telesales.Payroll.V1;
using static System.FormattableString;
using static Telesales.Grpc.Tests.Requests;

namespace Telesales.Grpc.Tests;

/// <summary><c>telesales serve</c> as a process: what it says, and how it stops.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task Serve_ToldToStop_FinishesTheStreamUnderWayAndLogsNoNames()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "SIGTERM is a POSIX signal.");
        var port = FreePort();
        using var process = Serve(port);
        var log = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var channel = GrpcChannel.ForAddress(Invariant($"http://localhost:{port}"));
        await channel.ConnectAsync(new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);
        using var call = new PayrollService.PayrollServiceClient(channel).CalculateBatch();
        var employee = Employee("geheim-id");
        employee.Name = "Wang Geheim";
        await call.RequestStream.WriteAsync(new() { Settings = Settings(missing: true), Facts = People(employee) }, TestContext.Current.CancellationToken);
        Assert.True(await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken));

        using (var kill = Process.Start("kill", ["-TERM", Invariant($"{process.Id}")])) await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        // Longer than command lines usually leave a process that was told to stop.
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        Assert.False(process.HasExited);
        await call.RequestStream.WriteAsync(new() { Facts = People(Employee("another")) }, TestContext.Current.CancellationToken);
        Assert.True(await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken));

        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        Assert.Equal("", await output);
        Assert.Contains("/telesales.payroll.v1.PayrollService/CalculateBatch OK", await log, StringComparison.Ordinal);
        Assert.DoesNotContain("eheim", await log, StringComparison.OrdinalIgnoreCase);
    }

    private static Process Serve(int port)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "telesales.dll"), "serve", "--port", Invariant($"{port}")])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
