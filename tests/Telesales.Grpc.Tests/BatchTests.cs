using Google.Rpc;
using Grpc.Core;
using Telesales.Facts.V1;
using Telesales.Payroll.V1;
using static System.FormattableString;
using static Telesales.Grpc.Tests.Requests;

namespace Telesales.Grpc.Tests;

public sealed class BatchTests(ServerFixture server)
{
    [Fact]
    public async Task CalculateBatch_OnePersonsError_DoesNotEndTheStream()
    {
        using var call = server.Payroll.CalculateBatch();
        var first = new CalculateBatchRequest { Settings = Settings(missing: true), BatchId = "one", Facts = People(Employee("A"), Employee("B"), Employee("C")) };
        first.Facts.Employees[1].HireDate.Day = 99;
        first.Facts.Activity.Add(new Activity { EmployeeId = "C", Date = CsvMessage.Date("2026-10-08"), Metric = "contacts_collected", Value = "-1" });
        first.Facts.Activity.Add(new Activity { EmployeeId = "stranger", Date = CsvMessage.Date("2026-10-08"), Metric = "contacts_collected", Value = "1" });
        await call.RequestStream.WriteAsync(first, TestContext.Current.CancellationToken);
        var answer = await Next(call);
        Assert.Equal(("one", true), (answer.BatchId, answer.BatchComplete));
        var results = answer.Results.ToDictionary(result => result.EmployeeId, StringComparer.Ordinal);
        Assert.Equal(4, results.Count);
        Assert.NotNull(results["A"].Payslip);
        Assert.Equal(["facts.employees[1].hire_date"], Fields(results["B"].Error));
        Assert.Equal(["facts.activity[0].value"], Fields(results["C"].Error));
        Assert.Equal(["facts.activity[1].employee_id"], Fields(results["stranger"].Error));
        await call.RequestStream.WriteAsync(new() { BatchId = "two", Facts = People(Employee("D"), Employee("A")) }, TestContext.Current.CancellationToken);
        answer = await Next(call);
        Assert.Equal("two", answer.BatchId);
        Assert.NotNull(answer.Results.Single(result => result.EmployeeId == "D").Payslip);
        Assert.Equal(["stream.person-repeated"], Codes(answer.Results.Single(result => result.EmployeeId == "A").Error));
        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task CalculateBatch_ManyWrongRowsOfSeveral_CountsEachPersonsOwn()
    {
        using var call = server.Payroll.CalculateBatch();
        var request = new CalculateBatchRequest { Settings = Settings(missing: true), Facts = People(Employee("A"), Employee("B"), Employee("C"), Employee("D"), Employee("E")) };
        void Add(string person, int rows, string metric, string value) =>
            request.Facts.Activity.AddRange(Enumerable.Repeat(new Activity { EmployeeId = person, Date = CsvMessage.Date("2026-10-08"), Metric = metric, Value = value }, rows));
        Add("A", 2500, "dialed_calls", "-1");
        Add("B", 1, "dialed_calls", "-1");
        Add("C", 1500, "dialed_calls", "many");
        Add("D", 700, "dialed_calls", "-1");
        await call.RequestStream.WriteAsync(request, TestContext.Current.CancellationToken);
        var results = (await Next(call)).Results.ToDictionary(result => result.EmployeeId, StringComparer.Ordinal);
        Assert.Equal(
            ["The facts have 2500 errors.", "The facts have 1 error.", "The facts have 1500 errors.", "The facts have 700 errors."],
            new[] { "A", "B", "C", "D" }.Select(person => results[person].Error.Message));
        Assert.NotNull(results["E"].Payslip);
        foreach (var (person, rows) in new[] { ("A", 2500), ("C", 1500) })
        {
            var violations = Detail<BadRequest>(results[person].Error).FieldViolations;
            Assert.Equal(1001, violations.Count);
            Assert.Equal(("MORE_VIOLATIONS", Invariant($"… and {rows - 1000} more of {rows}.")), (violations[^1].Reason, violations[^1].Description));
        }

        Assert.Equal(700, Fields(results["D"].Error).Length);
    }

    [Fact]
    public async Task CalculateBatch_FaultWhileOneIsCalculated_IsThatPersonsErrorOnly()
    {
        await using var own = await RunningServer.StartAsync("Production", FailingFor.Replace("B"));
        using var call = new PayrollService.PayrollServiceClient(own.Channel).CalculateBatch();
        await call.RequestStream.WriteAsync(new() { Settings = Settings(missing: true), Facts = People(Employee("A"), Employee("B"), Employee("C")) }, TestContext.Current.CancellationToken);
        var results = (await Next(call)).Results;
        Assert.Equal(["A", "B", "C"], results.Select(result => result.EmployeeId));
        Assert.NotNull(results[0].Payslip);
        Assert.NotNull(results[2].Payslip);
        Assert.Equal((int)StatusCode.Internal, results[1].Error.Code);
        Assert.Equal("INTERNAL", Reason(results[1].Error));
        Assert.Matches("^[0-9a-f]{32}$", Detail<ErrorInfo>(results[1].Error).Metadata["error_id"]);
        Assert.DoesNotContain("Wang", results[1].ToString(), StringComparison.Ordinal);
        await call.RequestStream.WriteAsync(new() { Facts = People(Employee("D")) }, TestContext.Current.CancellationToken);
        Assert.NotNull((await Next(call)).Results.Single().Payslip);
        await call.RequestStream.CompleteAsync();
    }

    [Fact]
    public async Task CalculateBatch_FiguresBeyondAllBounds_EndOnePersonOnly()
    {
        using var call = server.Payroll.CalculateBatch();
        var request = new CalculateBatchRequest { Settings = Settings(missing: true), Facts = People(Employee("A"), Employee("B")) };
        request.Facts.Activity.AddRange(Enumerable.Repeat(new Activity { EmployeeId = "B", Date = CsvMessage.Date("2026-10-08"), Metric = "dialed_calls", Value = "8000000000000" }, 2));
        await call.RequestStream.WriteAsync(request, TestContext.Current.CancellationToken);
        var results = (await Next(call)).Results.ToDictionary(result => result.EmployeeId, StringComparer.Ordinal);
        Assert.NotNull(results["A"].Payslip);
        Assert.Equal(2, results.Count);
        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task CalculateBatch_TeamComesInTwoMessages_IsPaidWhenItIsComplete()
    {
        using var call = server.Payroll.CalculateBatch();
        var first = new CalculateBatchRequest { Settings = Settings("plans/R15", missing: true), BatchId = "one", Facts = People(Employee("A", "T1"), Employee("Z"), Employee("X", "T2")) };
        first.Facts.Teams.Add(Target("T1"));
        first.Facts.Teams.Add(Target("T2"));
        await call.RequestStream.WriteAsync(first, TestContext.Current.CancellationToken);
        var alone = await Next(call);
        Assert.Equal(["Z"], alone.Results.Select(result => result.EmployeeId));
        Assert.False(alone.BatchComplete);
        await call.RequestStream.WriteAsync(new() { BatchId = "two", Facts = People(Employee("B", "T1"), Employee("C", "T1")), CompletedTeams = { "T1" } }, TestContext.Current.CancellationToken);
        var answers = new[] { await Next(call), await Next(call) };
        Assert.Equal(["one:A", "two:B,C"], answers.Select(answer => $"{answer.BatchId}:{string.Join(',', answer.Results.Select(result => result.EmployeeId))}").Order(StringComparer.Ordinal));
        Assert.Equal(["33.33", "33.33", "33.34"], answers.SelectMany(answer => answer.Results).Select(Reward).Order(StringComparer.Ordinal));
        await call.RequestStream.CompleteAsync();
        var last = await Next(call);
        Assert.Equal(("one", true, "100.00"), (last.BatchId, last.BatchComplete, Reward(last.Results.Single())));
        Assert.False(await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task CalculateBatch_ColleagueWithWrongRows_KeepsTheTeamFromBeingPaidWrongly()
    {
        using var call = server.Payroll.CalculateBatch();
        var request = new CalculateBatchRequest { Settings = Settings("plans/R15", missing: true), Facts = People(Employee("A", "T1"), Employee("B", "T1")), CompletedTeams = { "T1" } };
        request.Facts.Teams.Add(Target("T1"));
        request.Facts.Employees[1].Status = EmploymentStatus.Unspecified;
        await call.RequestStream.WriteAsync(request, TestContext.Current.CancellationToken);
        await call.RequestStream.CompleteAsync();
        var results = new List<PersonResult>();
        await foreach (var answer in call.ResponseStream.ReadAllAsync(TestContext.Current.CancellationToken)) results.AddRange(answer.Results);
        Assert.Equal("FACTS_INVALID", Reason(results.Single(result => result.EmployeeId == "B").Error));
        Assert.Equal("TEAM_FACTS_MISSING", Reason(results.Single(result => result.EmployeeId == "A").Error));
    }

    [Fact]
    public async Task CalculateBatch_MemberAfterTheTeamWasComplete_EndsTheStream()
    {
        using var call = server.Payroll.CalculateBatch();
        await call.RequestStream.WriteAsync(new() { Settings = Settings("plans/R15", missing: true), Facts = People(Employee("A", "T1")), CompletedTeams = { "T1" } }, TestContext.Current.CancellationToken);
        await Next(call);
        await call.RequestStream.WriteAsync(new() { Facts = People(Employee("B", "T1")) }, TestContext.Current.CancellationToken);
        Assert.Equal(["stream.team-already-complete"], Codes(StatusOf(await Ended(call))));
    }

    [Fact]
    public async Task CalculateBatch_ErrorInWhatAllShare_EndsTheStream()
    {
        using var calendar = server.Payroll.CalculateBatch();
        var request = new CalculateBatchRequest { Settings = Settings(missing: true), Facts = People(Employee("A")) };
        request.Facts.Calendar.Add(new CalendarDay { Date = CsvMessage.Date("2026-10-99"), Working = true });
        await calendar.RequestStream.WriteAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(["facts.calendar[0].date"], Fields(StatusOf(await Ended(calendar))));

        using var unset = server.Payroll.CalculateBatch();
        await unset.RequestStream.WriteAsync(new() { Facts = People(Employee("A")) }, TestContext.Current.CancellationToken);
        Assert.Equal(["settings"], Fields(StatusOf(await Ended(unset))));

        using var late = server.Payroll.CalculateBatch();
        await late.RequestStream.WriteAsync(new() { Settings = Settings(missing: true) }, TestContext.Current.CancellationToken);
        Assert.True((await Next(late)).BatchComplete);
        await late.RequestStream.WriteAsync(new() { Facts = new() { Calendar = { new CalendarDay { Date = CsvMessage.Date("2026-10-01"), Working = false } } } }, TestContext.Current.CancellationToken);
        Assert.Equal(["stream.shared-facts-late"], Codes(StatusOf(await Ended(late))));
    }

    [Fact]
    public async Task CalculateBatch_ManyPeopleInOneMessage_AnswersInParts()
    {
        using var call = server.Payroll.CalculateBatch();
        var people = Enumerable.Range(0, 120).Select(i => Employee(Invariant($"E{i:000}"))).ToArray();
        await call.RequestStream.WriteAsync(new() { Settings = Settings(missing: true), BatchId = "all", Facts = People(people) }, TestContext.Current.CancellationToken);
        await call.RequestStream.CompleteAsync();
        var answers = new List<CalculateBatchResponse>();
        await foreach (var answer in call.ResponseStream.ReadAllAsync(TestContext.Current.CancellationToken)) answers.Add(answer);
        Assert.Equal([(50, false), (50, false), (20, true)], answers.Select(answer => (answer.Results.Count, answer.BatchComplete)));
        Assert.Equal(people.Select(person => person.EmployeeId), answers.SelectMany(answer => answer.Results).Select(result => result.EmployeeId));
    }

    [Fact]
    public async Task CalculateBatch_AndCalculate_GiveTheSamePayslip()
    {
        var single = (await server.Payroll.CalculateAsync(For("r21", "E1", Settings(explain: true)))).Payslip;
        using var call = server.Payroll.CalculateBatch();
        await call.RequestStream.WriteAsync(new() { Settings = Settings(explain: true), Facts = CsvMessage.Read("r21") }, TestContext.Current.CancellationToken);
        Assert.Equal(single, (await Next(call)).Results.Single(result => result.EmployeeId == "E1").Payslip);
    }

    private static TeamTarget Target(string team) => new() { Team = team, Month = "2026-10", Metric = "sales_amount", Target = "10", Actual = "10", BonusPool = CsvMessage.Money("100") };

    private static string Reward(PersonResult result) => Text(result.Payslip.Lines.Single(line => line.Code == "team-reward").Amount);

    private static async Task<CalculateBatchResponse> Next(AsyncDuplexStreamingCall<CalculateBatchRequest, CalculateBatchResponse> call)
    {
        Assert.True(await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        return call.ResponseStream.Current;
    }

    private static async Task<RpcException> Ended(AsyncDuplexStreamingCall<CalculateBatchRequest, CalculateBatchResponse> call) =>
        await Assert.ThrowsAsync<RpcException>(async () =>
        {
            while (await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken))
            {
            }
        });
}
