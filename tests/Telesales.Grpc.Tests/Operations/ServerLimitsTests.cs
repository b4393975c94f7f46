using System.Net;
using Google.Rpc;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.Extensions.DependencyInjection;
using Telesales.Facts;
using Telesales.Host.Cli;
using Telesales.Host.Server;
using Telesales.Payroll;
using Telesales.Payroll.V1;
using Telesales.Policies;
using static System.FormattableString;
using static Telesales.Grpc.Tests.Requests;
using PersonResult = Telesales.Payroll.PersonResult;

namespace Telesales.Grpc.Tests.Operations;

/// <summary>Each limit, on both of its sides.</summary>
public sealed class ServerLimitsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PeoplePerMessage_UpToTheLimit_AreTaken()
    {
        await using var server = await StartAsync(("PeoplePerMessage", "3"));
        var payroll = new PayrollService.PayrollServiceClient(server.Channel);
        Assert.NotNull((await payroll.CalculateAsync(new() { Settings = Settings(missing: true), EmployeeId = "E0", Facts = Crowd(1), TeamFacts = Crowd(2, from: 1) }, cancellationToken: Cancellation)).Payslip);
        var refused = await Refused(payroll.CalculateAsync(new() { Settings = Settings(missing: true), EmployeeId = "E0", Facts = Crowd(2), TeamFacts = Crowd(2, from: 2) }));
        Assert.Equal((StatusCode.ResourceExhausted, "LIMIT_EXCEEDED", "people_per_message"), (refused.StatusCode, Reason(StatusOf(refused)), Detail<ErrorInfo>(StatusOf(refused)).Metadata["limit"]));
        Assert.Equal("A message takes 3 people at most, and this one has 4. Send them in several messages.", refused.Status.Detail);

        using var call = payroll.CalculateBatch(cancellationToken: Cancellation);
        await call.RequestStream.WriteAsync(new() { Settings = Settings(missing: true), Facts = Crowd(3) }, Cancellation);
        Assert.True(await call.ResponseStream.MoveNext(Cancellation));
        await call.RequestStream.WriteAsync(new() { Facts = Crowd(4, from: 3) }, Cancellation);
        Assert.Equal(StatusCode.ResourceExhausted, (await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(Cancellation))).StatusCode);
    }

    [Fact]
    public async Task Deadline_NotGiven_IsTheDefault()
    {
        var slow = new SlowPayroll(TimeSpan.FromSeconds(20));
        await using var server = await StartAsync(services => services.AddSingleton<IPayroll>(slow), ("DefaultDeadlineSeconds", "1"));
        var payroll = new PayrollService.PayrollServiceClient(server.Channel);
        Assert.Equal(StatusCode.DeadlineExceeded, (await Refused(payroll.CalculateAsync(For("r21", "E1", Settings())))).StatusCode);
        Assert.True(await slow.Told.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation));
        using var http = new HttpClient();
        using var answer = await http.PostAsync(new Uri(server.RestAddress + "/v1/payslips:calculate"), Json(For("r21", "E1", Settings())), Cancellation);
        Assert.Equal(HttpStatusCode.GatewayTimeout, answer.StatusCode);
    }

    [Fact]
    public async Task Deadline_Given_HoldsInPlaceOfTheDefault()
    {
        await using var server = await StartAsync(services => services.AddSingleton<IPayroll>(new SlowPayroll(TimeSpan.FromSeconds(2))), ("DefaultDeadlineSeconds", "1"));
        var refused = await Refused(new PayrollService.PayrollServiceClient(server.Channel).CalculateAsync(For("r21", "E1", Settings()), deadline: DateTime.UtcNow.AddSeconds(20)));
        Assert.Equal("EMPLOYEE_NOT_EMPLOYED", Reason(StatusOf(refused))); // what the slow one says when it is left its time
    }

    [Fact]
    public async Task Stream_ThatSendsNothing_IsEndedAfterTheLimit()
    {
        await using var server = await StartAsync(("StreamIdleSeconds", "2"));
        using var call = new PayrollService.PayrollServiceClient(server.Channel).CalculateBatch(cancellationToken: Cancellation);
        for (var i = 0; i < 4; i++)
        {
            // Longer than the limit in all, shorter each time.
            await call.RequestStream.WriteAsync(new() { Settings = i == 0 ? Settings(missing: true) : null, Facts = Crowd(1, from: i) }, Cancellation);
            Assert.True(await call.ResponseStream.MoveNext(Cancellation));
            await Task.Delay(TimeSpan.FromMilliseconds(700), Cancellation);
        }

        var refused = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(Cancellation));
        Assert.Equal((StatusCode.DeadlineExceeded, "stream_idle"), (refused.StatusCode, Detail<ErrorInfo>(StatusOf(refused)).Metadata["limit"]));
    }

    [Fact]
    public async Task Stream_ThatIsNotRead_IsEndedAfterTheLimit()
    {
        await using var server = await StartAsync(("StreamIdleSeconds", "2"));
        using var call = new PayrollService.PayrollServiceClient(server.Channel).CalculateBatch(cancellationToken: Cancellation);
        var ended = await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            for (var i = 0; i < 1_000; i++)
            {
                var facts = Crowd(50, from: i * 50);
                await call.RequestStream.WriteAsync(new() { Settings = i == 0 ? Settings(missing: true, explain: true) : null, Facts = facts }, Cancellation).WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
            }
        });
        Assert.IsNotType<TimeoutException>(ended);
        // It is cut: who does not read can't be told why.
        await Assert.ThrowsAsync<RpcException>(async () =>
        {
            while (await call.ResponseStream.MoveNext(Cancellation))
            {
            }
        });
        await Works(server.Channel);
    }

    [Fact]
    public async Task Connections_BeyondTheLimit_AreClosed()
    {
        await using var server = await StartAsync(("Connections", "2"));
        using var first = await OpenAsync(server);
        using var second = await OpenAsync(server);
        using var third = GrpcChannel.ForAddress(server.Address);
        // What the client calls a connection that was closed depends on whether it was writing or reading then.
        Assert.Contains((await Assert.ThrowsAsync<RpcException>(() => Works(third))).StatusCode, (StatusCode[])[StatusCode.Unavailable, StatusCode.Internal]);
        first.Dispose();
        for (var turn = 0; ; turn++)
        {
            try
            {
                await Works(third);
                break;
            }
            catch (RpcException) when (turn < 100)
            {
                await Task.Delay(100, Cancellation);
            }
        }
    }

    [Fact]
    public async Task CallsPerConnection_BeyondTheLimit_WaitForTheirTurn()
    {
        await using var server = await StartAsync(("CallsPerConnection", "2"));
        using var handler = new SocketsHttpHandler { EnableMultipleHttp2Connections = false };
        using var channel = GrpcChannel.ForAddress(server.Address, new() { HttpHandler = handler });
        await Works(channel); // the limit is told with the first answer
        var payroll = new PayrollService.PayrollServiceClient(channel);
        using var first = payroll.CalculateBatch(cancellationToken: Cancellation);
        using var second = payroll.CalculateBatch(cancellationToken: Cancellation);
        foreach (var call in new[] { first, second })
        {
            await call.RequestStream.WriteAsync(new() { Settings = Settings(missing: true), Facts = Crowd(1) }, Cancellation);
            Assert.True(await call.ResponseStream.MoveNext(Cancellation));
        }

        var third = Works(channel);
        Assert.NotSame(third, await Task.WhenAny(third, Task.Delay(1000, Cancellation)));
        await first.RequestStream.CompleteAsync();
        Assert.False(await first.ResponseStream.MoveNext(Cancellation));
        await third.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
    }

    [Theory]
    [InlineData(3_000, HttpStatusCode.OK)]
    [InlineData(5_000, HttpStatusCode.RequestHeaderFieldsTooLarge)]
    public async Task Headers_AroundTheLimit(int bytes, HttpStatusCode status)
    {
        await using var server = await StartAsync(("HeaderBytes", "4096"));
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(System.Net.Http.HttpMethod.Get, new Uri(server.RestAddress + "/v1/plans"));
        request.Headers.Add("x-filler", new string('x', bytes));
        using var answer = await http.SendAsync(request, Cancellation);
        Assert.Equal(status, answer.StatusCode);
        var call = new Telesales.Policy.V1.PolicyService.PolicyServiceClient(server.Channel).ListPlansAsync(new(), new Metadata { { "x-filler", new string('x', bytes) } }, cancellationToken: Cancellation);
        if (status == HttpStatusCode.OK) Assert.NotEmpty((await call).Plans);
        else await Refused(call);
    }

    [Theory]
    [InlineData("PeoplePerMessage", "0")]
    [InlineData("DefaultDeadlineSeconds", "forever")]
    [InlineData("StreamIdleSeconds", "3601")]
    [InlineData("HeaderBytes", "1")]
    [InlineData("People", "5")]
    public void Limit_ThatIsNone_IsRefusedByName(string key, string value) => Assert.Contains(
        $"Telesales:Limits:{key}: ",
        Assert.Throws<RefusedException>(() => TelesalesServer.Build(Options((key, value)))).Message,
        StringComparison.Ordinal);

    private static ServerOptions Options(params (string Key, string Value)[] limits) =>
        new() { Settings = limits.ToDictionary(limit => $"Telesales:Limits:{limit.Key}", limit => (string?)limit.Value, StringComparer.Ordinal) };

    private static Task<RunningServer> StartAsync(params (string Key, string Value)[] limits) => RunningServer.StartAsync(Options(limits));

    private static Task<RunningServer> StartAsync(Action<IServiceCollection> configure, params (string Key, string Value)[] limits) => RunningServer.StartAsync(Options(limits), configure: configure);

    private static StringContent Json(CalculateRequest request) => new(Google.Protobuf.JsonFormatter.Default.Format(request), System.Text.Encoding.UTF8, "application/json");

    private static Facts.V1.Facts Crowd(int people, int from = 0) => People([.. Enumerable.Range(from, people).Select(i => Employee(Invariant($"E{i}")))]);

    private static async Task<GrpcChannel> OpenAsync(RunningServer server)
    {
        var channel = GrpcChannel.ForAddress(server.Address);
        await Works(channel);
        return channel;
    }

    private static async Task Works(GrpcChannel channel) =>
        await new Telesales.Policy.V1.PolicyService.PolicyServiceClient(channel).ListPlansAsync(new(), deadline: DateTime.UtcNow.AddSeconds(30));

    private sealed class SlowPayroll(TimeSpan time) : IPayroll
    {
        public TaskCompletionSource<bool> Told { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IReadOnlyList<PersonResult> Calculate(ResolvedPlan plan, FactSet facts, PayrollOptions options, IProgress<int>? progress = null, CancellationToken cancellation = default) => [];

        public PersonResult? CalculateOne(ResolvedPlan plan, FactSet facts, string employeeId, PayrollOptions options, CancellationToken cancellation = default)
        {
            Told.TrySetResult(cancellation.WaitHandle.WaitOne(time));
            cancellation.ThrowIfCancellationRequested();
            return null;
        }
    }
}
