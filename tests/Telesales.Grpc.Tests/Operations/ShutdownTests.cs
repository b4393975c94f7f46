using System.Net;
using Grpc.Net.Client;
using Telesales.Payroll.V1;
using static Telesales.Grpc.Tests.Requests;

namespace Telesales.Grpc.Tests.Operations;

/// <summary>Told to stop: first no longer ready, still taking calls; then what is under way is finished.</summary>
public sealed class ShutdownTests
{
    [Fact]
    public async Task ToldToStop_IsNotReadyFirst_ThenFinishesTheStreamAndEnds()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "SIGTERM is a POSIX signal.");
        var cancellation = TestContext.Current.CancellationToken;
        await using var host = await HostProcess.StartAsync(("Telesales__Limits__ShutdownNoticeSeconds", "6"));
        using var channel = GrpcChannel.ForAddress(host.Address);
        var payroll = new PayrollService.PayrollServiceClient(channel);
        using var call = payroll.CalculateBatch(cancellationToken: cancellation);
        await call.RequestStream.WriteAsync(new() { Settings = Settings(missing: true), Facts = People(Employee("E1")) }, cancellation);
        Assert.True(await call.ResponseStream.MoveNext(cancellation));

        await host.TerminateAsync();
        using var http = new HttpClient();
        while (await HostProcess.StatusOf(http, host.RestAddress + "/healthz/ready") == HttpStatusCode.OK) await Task.Delay(50, cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await HostProcess.StatusOf(http, host.RestAddress + "/healthz/ready"));
        Assert.Equal(HttpStatusCode.OK, await HostProcess.StatusOf(http, host.RestAddress + "/healthz/live"));
        // A call that is sent meanwhile is taken.
        Assert.NotNull((await payroll.CalculateAsync(For("r21", "E1", Settings()), cancellationToken: cancellation)).Payslip);

        while (await HostProcess.StatusOf(http, host.RestAddress + "/healthz/live") is not null) await Task.Delay(50, cancellation);
        Assert.False(host.HasExited);
        await call.RequestStream.WriteAsync(new() { Facts = People(Employee("E2")) }, cancellation);
        Assert.True(await call.ResponseStream.MoveNext(cancellation));
        Assert.NotNull(call.ResponseStream.Current.Results[0].Payslip);
        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext(cancellation));
        Assert.Equal(0, (await host.EndAsync()).Exit);
    }

    [Fact]
    public async Task ToldToStop_StreamThatDoesNotEnd_IsEndedInTime()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "SIGTERM is a POSIX signal.");
        await using var host = await HostProcess.StartAsync(("Telesales__Limits__ShutdownSeconds", "2"));
        using var channel = GrpcChannel.ForAddress(host.Address);
        using var call = new PayrollService.PayrollServiceClient(channel).CalculateBatch(cancellationToken: TestContext.Current.CancellationToken);
        await call.RequestStream.WriteAsync(new() { Settings = Settings(missing: true), Facts = People(Employee("E1")) }, TestContext.Current.CancellationToken);
        Assert.True(await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        await host.TerminateAsync();
        Assert.Equal(0, (await host.EndAsync().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)).Exit);
    }
}
