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
        var port = ServeProcess.FreePort();
        using var process = ServeProcess.Start(port);
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

    [Theory]
    [InlineData("serve")]
    [InlineData("demo")]
    public async Task Serve_PortInUse_SaysSoInOneLine(string verb)
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;
        using var process = ServeProcess.Start(port, verb);
        var log = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.Equal(1, process.ExitCode);
        var said = await log;
        Assert.EndsWith(Invariant($"Port {port} is in use. Choose another with --port.\n"), said.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("service is up", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_Port0_NamesThePortOnceItTakesCalls()
    {
        using var process = ServeProcess.Start(0, "demo");
        _ = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            string? line;
            do line = await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            while (line is not null && !line.Contains("The gRPC service is up on 127.0.0.1:", StringComparison.Ordinal));
            var port = int.Parse(line!.Split("127.0.0.1:")[1].Split(';')[0], System.Globalization.CultureInfo.InvariantCulture);
            using var socket = new System.Net.Sockets.TcpClient();
            await socket.ConnectAsync(System.Net.IPAddress.Loopback, port, TestContext.Current.CancellationToken);
        }
        finally
        {
            process.Kill();
        }
    }

    [Theory]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData("http")]
    public async Task Serve_PortThatIsNone_IsRefusedInASentence(string port)
    {
        using var output = new MemoryStream();
        using var said = new StringWriter();
        Assert.Equal(1, await Host.Cli.CommandLine.RunAsync(["serve", "--port", port], output, said));
        Assert.Contains($"--port: '{port}' is not a port: give a number from 0 to 65535", said.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", said.ToString(), StringComparison.Ordinal);
    }
}
