using System.Net.Sockets;
using Google.Rpc;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Telesales.Facts;
using Telesales.Host.Server;
using Telesales.Payroll;
using Telesales.Payroll.V1;
using Telesales.Policies;
using static System.FormattableString;
using static Telesales.Grpc.Tests.Requests;

namespace Telesales.Grpc.Tests;

public sealed class LimitTests(ServerFixture server)
{
    [Fact]
    public async Task Calculate_MessageAboveTheLimit_IsRefusedAndTheNextCallWorks()
    {
        var request = For("r21", "E1", Settings());
        request.Facts.Calendar[0].Note = new string('x', TelesalesServer.MostMessageBytes);
        Assert.Equal(StatusCode.ResourceExhausted, (await Refused(server.Payroll.CalculateAsync(request))).StatusCode);
        await ServerWorks();
    }

    [Fact]
    public async Task Calculate_MessageJustBelowTheLimit_IsTaken()
    {
        var request = For("r21", "E1", Settings());
        request.Facts.Calendar[0].Note = new string('x', 900);
        request.Facts.Activity.AddRange(Enumerable.Repeat(Dialed(), (TelesalesServer.MostMessageBytes - request.CalculateSize()) / (Dialed().CalculateSize() + 2)));
        Assert.InRange(request.CalculateSize(), TelesalesServer.MostMessageBytes * 98 / 100, TelesalesServer.MostMessageBytes);
        Assert.Equal("2342.22", Text((await server.Payroll.CalculateAsync(request)).Payslip.Net));
    }

    [Fact]
    public async Task Calculate_DeadlineOf1Millisecond_IsExceededAndTheNextCallWorks()
    {
        var request = For("r21", "E1", Settings(explain: true));
        request.Facts.Activity.AddRange(Enumerable.Repeat(Dialed(), 60_000));
        var refused = await Refused(server.Payroll.CalculateAsync(request, deadline: DateTime.UtcNow.AddMilliseconds(1)));
        Assert.Equal(StatusCode.DeadlineExceeded, refused.StatusCode);
        using var stream = server.Payroll.CalculateBatch(deadline: DateTime.UtcNow.AddMilliseconds(1));
        refused = await Assert.ThrowsAsync<RpcException>(() => stream.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        Assert.Equal(StatusCode.DeadlineExceeded, refused.StatusCode);
        await ServerWorks();
    }

    [Fact]
    public async Task Calculate_DeadlinePassesWhileCalculating_TheCalculationIsTold()
    {
        var waiting = new WaitingPayroll();
        await using var own = await RunningServer.StartAsync("Production", services => services.AddSingleton<IPayroll>(waiting));
        var refused = await Refused(new PayrollService.PayrollServiceClient(own.Channel).CalculateAsync(For("r21", "E1", Settings()), deadline: DateTime.UtcNow.AddSeconds(3)));
        Assert.Equal(StatusCode.DeadlineExceeded, refused.StatusCode);
        Assert.True(await waiting.Told.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task CalculateBatch_ClientCancelsInTheMiddle_ServerGoesOn()
    {
        for (var round = 0; round < 10; round++)
        {
            using var cancel = new CancellationTokenSource();
            using var call = server.Payroll.CalculateBatch(cancellationToken: cancel.Token);
            await call.RequestStream.WriteAsync(new() { Settings = Settings(missing: true), Facts = Crowd(0) }, TestContext.Current.CancellationToken);
            if (round % 2 == 0) await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken);
            await cancel.CancelAsync();
            await Assert.ThrowsAnyAsync<Exception>(async () =>
            {
                while (await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken))
                {
                }
            });
        }

        await ServerWorks();
    }

    [Fact]
    public async Task Connection_CutInTheMiddle_ServerGoesOn()
    {
        var address = new Uri(server.Address);
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
            // An HTTP/2 preface, empty settings, and half a frame.
            await socket.GetStream().WriteAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\u0004\0\0\0\0\0\0\u0010"u8.ToArray(), TestContext.Current.CancellationToken);
            socket.LingerState = new(enable: true, seconds: 0);
        }

        await ServerWorks();
    }

    [Fact]
    public async Task CalculateBatch_ClientDoesNotRead_IsNotReadFromUntilItDoes()
    {
        using var call = server.Payroll.CalculateBatch();
        var written = 0;
        Task write;
        do
        {
            var request = new CalculateBatchRequest { BatchId = Invariant($"{written}"), Facts = Crowd(written) };
            foreach (var person in request.Facts.Employees) person.Name = new string('n', 900);
            if (written == 0) request.Settings = Settings(missing: true, explain: true);
            write = call.RequestStream.WriteAsync(request, TestContext.Current.CancellationToken);
            written++;
        }
        while (await Task.WhenAny(write, Task.Delay(3000, TestContext.Current.CancellationToken)) == write && written < 300);
        Assert.InRange(written, 2, 299);
        var reading = Task.Run(async () =>
        {
            var people = 0;
            await foreach (var answer in call.ResponseStream.ReadAllAsync(TestContext.Current.CancellationToken)) people += answer.Results.Count;
            return people;
        });
        await write;
        await call.RequestStream.CompleteAsync();
        Assert.Equal(written * 50, await reading);
    }

    [Fact]
    public async Task Calculate_FaultOfTheService_TellsAnIdAndNothingElse()
    {
        await using var own = await RunningServer.StartAsync("Development", services => services.AddSingleton<IPayroll, FailingPayroll>());
        var refused = await Refused(new PayrollService.PayrollServiceClient(own.Channel).CalculateAsync(For("r21", "E1", Settings())));
        Assert.Equal(StatusCode.Internal, refused.StatusCode);
        var status = StatusOf(refused);
        Assert.Equal("INTERNAL", Reason(status));
        Assert.Matches("^[0-9a-f]{32}$", Detail<ErrorInfo>(status).Metadata["error_id"]);
        Assert.DoesNotContain("Wang", status.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("FailingPayroll", status.ToString() + refused.Status.Detail, StringComparison.Ordinal);
    }

    private static Facts.V1.Activity Dialed() => new() { EmployeeId = "E1", Date = CsvMessage.Date("2026-10-30"), Metric = "dialed_calls", Value = "1" };

    private static Facts.V1.Facts Crowd(int number) => People([.. Enumerable.Range(0, 50).Select(i => Employee(Invariant($"E{number}-{i}")))]);

    private async Task ServerWorks() =>
        Assert.Equal("2342.22", Text((await server.Payroll.CalculateAsync(For("r21", "E1", Settings()))).Payslip.Net));

    private sealed class WaitingPayroll : IPayroll
    {
        public TaskCompletionSource<bool> Told { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IReadOnlyList<Telesales.Payroll.PersonResult> Calculate(ResolvedPlan plan, FactSet facts, PayrollOptions options, IProgress<int>? progress = null, CancellationToken cancellation = default) => [];

        public Telesales.Payroll.PersonResult? CalculateOne(ResolvedPlan plan, FactSet facts, string employeeId, PayrollOptions options, CancellationToken cancellation = default)
        {
            Told.SetResult(cancellation.WaitHandle.WaitOne(TimeSpan.FromSeconds(20)));
            return null;
        }
    }

    private sealed class FailingPayroll : IPayroll
    {
        public IReadOnlyList<Telesales.Payroll.PersonResult> Calculate(ResolvedPlan plan, FactSet facts, PayrollOptions options, IProgress<int>? progress = null, CancellationToken cancellation = default) =>
            throw new InvalidOperationException("Wang earns 5000.00");

        public Telesales.Payroll.PersonResult? CalculateOne(ResolvedPlan plan, FactSet facts, string employeeId, PayrollOptions options, CancellationToken cancellation = default) =>
            throw new InvalidOperationException("Wang earns 5000.00");
    }
}
