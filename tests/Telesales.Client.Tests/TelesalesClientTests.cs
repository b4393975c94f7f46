using Google.Type;
using Grpc.Core;
using Telesales.Comparison.V1;
using Telesales.Facts.V1;
using Telesales.Payroll.V1;
using Telesales.Policy.V1;

namespace Telesales.Client.Tests;

/// <summary>The client against the real host, and against one that fails as it is told to.</summary>
public sealed class TelesalesClientTests(ServerFixture server)
{
    [Fact]
    public async Task Calculate_OfOnePerson_GivesAPayslip()
    {
        using var telesales = TelesalesClient.Connect(server.Address);

        var payslip = (await telesales.Payroll.CalculateAsync(Request("119"), cancellationToken: TestContext.Current.CancellationToken)).Payslip;

        Assert.Equal(2980.00m, payslip.Net.ToDecimal());
        Assert.Equal([("base-pay", 3000.00m), ("short-calls", -20.00m)], payslip.Lines.Select(line => (line.Code, line.Amount.ToDecimal())));
        Assert.NotEmpty((await telesales.Policies.ListPlansAsync(new ListPlansRequest(), cancellationToken: TestContext.Current.CancellationToken)).Plans);
    }

    [Fact]
    public async Task Error_OfWrongFacts_HasReasonAndEveryField()
    {
        using var telesales = TelesalesClient.Connect(server.Address);

        var refused = await Assert.ThrowsAsync<RpcException>(async () => await telesales.Payroll.CalculateAsync(Request("many")));

        var error = TelesalesError.Of(refused);
        Assert.Equal((StatusCode.InvalidArgument, ErrorReason.FactsInvalid, "FACTS_INVALID"), (error.Code, error.Reason, error.ReasonName));
        Assert.Equal(["facts.activity[0].value", "facts.activity[1].value", "facts.activity[2].value", "facts.activity[3].value"], error.Violations.Select(violation => violation.Field));
        Assert.Contains("is not a plain number", error.Violations[0].Description, StringComparison.Ordinal);
        Assert.False(error.IsTransient);
        Assert.NotEqual("", error.Metadata["codes"]);
    }

    // A call short on each of four days: 4 × 5.00 become 4 × 7.50.
    [Fact]
    public async Task Compare_OfOneFigure_StreamsTheDifference()
    {
        using var telesales = TelesalesClient.Connect(server.Address);
        var request = Request("119");
        using var call = telesales.Comparisons.Compare(new()
        {
            Before = new() { Plan = request.Settings.Plan, MissingAttendanceAsAttended = true },
            After = new() { Plan = request.Settings.Plan, MissingAttendanceAsAttended = true, Figures = { new ComparedFigure { Policy = "quota.daily-calls", Parameter = "call_fine", Value = "7.50" } } },
            Month = request.Settings.Month,
            Facts = request.Facts,
        }, cancellationToken: TestContext.Current.CancellationToken);
        var parts = await call.ResponseStream.ReadAllAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(-10.00m, parts[1].Person.Difference.ToDecimal());
        Assert.Equal(-10.00m, parts[^1].Summary.Cost.ToDecimal());
    }

    [Fact]
    public void Error_ThatIsNotTheServicesOwn_IsStillRead()
    {
        var error = TelesalesError.Of(new RpcException(new Status(StatusCode.Unavailable, "gone")));

        Assert.Equal((StatusCode.Unavailable, ErrorReason.Unspecified, "gone", true), (error.Code, error.Reason, error.Message, error.IsTransient));
    }

    [Fact]
    public async Task Error_OfAPersonInABatch_IsRead()
    {
        using var telesales = TelesalesClient.Connect(server.Address);
        using var call = telesales.Payroll.CalculateBatch(cancellationToken: TestContext.Current.CancellationToken);
        var request = Request("many");
        await call.RequestStream.WriteAsync(new() { Settings = request.Settings, Facts = request.Facts }, TestContext.Current.CancellationToken);
        await call.RequestStream.CompleteAsync();
        Assert.True(await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken));

        Assert.Equal(ErrorReason.FactsInvalid, TelesalesError.Of(call.ResponseStream.Current.Results[0].Error).Reason);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Save_WhenTheServiceIsAwayForAMoment_IsTriedAgainWithTheSameRequestId(bool unreachable)
    {
        using var handler = new Scripted(new SavePayslipsResponse { Replayed = true }, failures: 2, unreachable ? new HttpRequestException("refused", new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionRefused)) : null);
        using var telesales = TelesalesClient.Connect("http://pay.example", new() { Handler = handler });

        Assert.True((await telesales.SavePayslipsAsync(new(), TestContext.Current.CancellationToken)).Replayed);

        Assert.Equal(3, handler.Bodies.Count);
        var ids = handler.Bodies.Select(body => SavePayslipsRequest.Parser.ParseFrom(body.AsSpan(5).ToArray()).RequestId).ToList();
        Assert.Single(ids.Distinct(StringComparer.Ordinal));
        Assert.True(Guid.TryParse(ids[0], out _));
    }

    [Fact]
    public async Task Save_WithARequestId_KeepsIt()
    {
        using var handler = new Scripted(new SavePayslipsResponse());
        using var telesales = TelesalesClient.Connect("http://pay.example", new() { Handler = handler });
        var request = new SavePayslipsRequest { RequestId = "run-2026-10" };

        await telesales.SavePayslipsAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("run-2026-10", SavePayslipsRequest.Parser.ParseFrom(handler.Bodies[0].AsSpan(5).ToArray()).RequestId);
    }

    [Fact]
    public async Task Call_ThatFailsMoreOftenThanItIsTried_IsUnavailable()
    {
        using var handler = new Scripted(new CalculateResponse(), failures: 9);
        using var telesales = TelesalesClient.Connect("http://pay.example", new() { Handler = handler, Attempts = 2 });

        var gone = await Assert.ThrowsAsync<RpcException>(async () => await telesales.Payroll.CalculateAsync(new()));

        Assert.Equal((StatusCode.Unavailable, 2), (gone.StatusCode, handler.Bodies.Count));
    }

    [Fact]
    public async Task Call_WithoutADeadline_HasOne()
    {
        using var handler = new Scripted(new CalculateResponse()) { Delay = TimeSpan.FromMinutes(1) };
        using var telesales = TelesalesClient.Connect("http://pay.example", new() { Handler = handler, Deadline = TimeSpan.FromMilliseconds(200) });

        var late = await Assert.ThrowsAsync<RpcException>(async () => await telesales.Payroll.CalculateAsync(new()));

        Assert.Equal(StatusCode.DeadlineExceeded, late.StatusCode);
    }

    [Fact]
    public async Task Token_IsAskedForBeforeEachCall()
    {
        using var handler = new Scripted(new CalculateResponse());
        var asked = 0;
        using var telesales = TelesalesClient.Connect("http://localhost", new() { Handler = handler, AllowTokenWithoutTls = true, Token = _ => Task.FromResult(FormattableString.Invariant($"t{++asked}")) });

        await telesales.Payroll.CalculateAsync(new(), cancellationToken: TestContext.Current.CancellationToken);
        await telesales.Payroll.CalculateAsync(new(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["Bearer t1", "Bearer t2"], handler.Tokens);
    }

    [Fact]
    public void Token_OverAConnectionWithoutTls_IsRefused() =>
        Assert.Contains("without TLS", Assert.Throws<ArgumentException>(() => TelesalesClient.Connect("http://pay.example", new() { Token = _ => Task.FromResult("t") })).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void Attempts_BeyondWhatGrpcTakes_AreRefused(int attempts) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TelesalesClient.Connect("http://localhost", new() { Attempts = attempts }));

    [Theory]
    [InlineData("2342.22", 234222)]
    [InlineData("-0.01", -1)]
    [InlineData("-100.50", -10050)]
    [InlineData("0", 0)]
    public void Money_BackAndForth_IsExact(string yuan, long fen)
    {
        var amount = decimal.Parse(yuan, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(fen, amount.ToMoney().ToFen());
        Assert.Equal(amount, amount.ToMoney().ToDecimal());
    }

    [Fact]
    public void Money_OfPartsOfAFen_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => 0.001m.ToMoney());
        Assert.Throws<ArgumentException>(() => new Money { Nanos = 1 }.ToFen());
    }

    // Four working days, each with so many effective calls of the 120 that are due.
    private static CalculateRequest Request(string calls)
    {
        var facts = new Facts.V1.Facts
        {
            Employees =
            {
                new Employee
                {
                    EmployeeId = "A-1", Grade = Grade.Junior, Status = EmploymentStatus.Regular,
                    HireDate = new Date { Year = 2024, Month = 3, Day = 1 }, BasePay = 3000m.ToMoney(),
                },
            },
        };
        for (var day = 1; day <= 26; day++) facts.Calendar.Add(new CalendarDay { Date = new Date { Year = 2026, Month = 10, Day = day }, Working = false });
        facts.Calendar.Add(new CalendarDay { Date = new Date { Year = 2026, Month = 10, Day = 31 }, Working = false });
        for (var day = 27; day <= 30; day++)
        {
            facts.Activity.Add(new Activity { EmployeeId = "A-1", Date = new Date { Year = 2026, Month = 10, Day = day }, Metric = "effective_calls", Value = calls });
        }

        return new()
        {
            Settings = new CalculationSettings { Plan = "plans/R13", Month = "2026-10", LanguageCode = "en", MissingAttendanceAsAttended = true },
            Facts = facts,
        };
    }
}
