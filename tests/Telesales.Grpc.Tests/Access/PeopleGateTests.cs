using Google.Rpc;
using Grpc.Core;
using Telesales.Payroll.V1;
using static Telesales.Grpc.Tests.Requests;

namespace Telesales.Grpc.Tests.Access;

/// <summary>Whose facts a call may carry.</summary>
public sealed class PeopleGateTests(GuardedServer guarded) : IClassFixture<GuardedServer>
{
    [Fact]
    public async Task Calculate_TeamMemberOfAnotherBranch_IsNotFoundByPath()
    {
        var request = new CalculateRequest { Settings = Settings(missing: true), Facts = People(Of("E1", "Sunrise")), TeamFacts = People(Of("E2", "Sunrise"), Of("E3", "Nightfall"), Of("E4", "Nightfall")) };
        var status = StatusOf(await Refused(Payroll.CalculateAsync(request, guarded.Maker.Headers("clerk", "Sunrise"))));
        Assert.Equal(["team_facts.employees[1]", "team_facts.employees[2]"], Fields(status));
        Assert.Equal("2 people of the facts are not among those whom you may see.", status.Message);
        Assert.Equal(("en", status.Message), (Detail<LocalizedMessage>(status).Locale, Detail<LocalizedMessage>(status).Message));
    }

    [Fact]
    public async Task CalculateBatch_LaterMessageWithAnotherBranch_EndsTheStream()
    {
        using var call = Payroll.CalculateBatch(guarded.Maker.Headers("clerk", "Sunrise"), cancellationToken: TestContext.Current.CancellationToken);
        await call.RequestStream.WriteAsync(new() { Settings = Settings(missing: true), Facts = People(Of("E1", "Sunrise")) }, TestContext.Current.CancellationToken);
        Assert.True(await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        Assert.NotNull(call.ResponseStream.Current.Results[0].Payslip);
        await call.RequestStream.WriteAsync(new() { Facts = People(Of("E2", "Sunrise"), Of("E3", "Nightfall")) }, TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        Assert.Equal(StatusCode.NotFound, refused.StatusCode);
        Assert.Equal(["facts.employees[1]"], Fields(StatusOf(refused)));
    }

    [Fact]
    public async Task Calculate_SeveralBranches_AreAllSeen()
    {
        var claims = TokenMaker.Claims("clerk");
        claims["branch"] = new[] { "Sunrise", "Nightfall" };
        var request = new CalculateRequest { Settings = Settings(missing: true), EmployeeId = "E1", Facts = People(Of("E1", "Sunrise"), Of("E2", "Nightfall")) };
        Assert.NotNull((await Payroll.CalculateAsync(request, TokenMaker.Headers(guarded.Maker.Token(claims)), cancellationToken: TestContext.Current.CancellationToken)).Payslip);
    }

    [Fact]
    public async Task Calculate_ManyForeignPeople_TrailersStayShort()
    {
        var people = Enumerable.Range(0, 1_000).Select(i => Of(FormattableString.Invariant($"E{i}"), "Nightfall")).ToArray();
        var refused = await Refused(Payroll.CalculateAsync(new() { Settings = Settings(missing: true), EmployeeId = "E1", Facts = People(people) }, guarded.Maker.Headers("clerk", "Sunrise")));
        Assert.Equal(21, Detail<BadRequest>(StatusOf(refused)).FieldViolations.Count);
        Assert.Equal("… and 980 more of 1000.", Detail<BadRequest>(StatusOf(refused)).FieldViolations[^1].Description);
        Assert.InRange(refused.Trailers.Sum(entry => entry.Key.Length + (entry.IsBinary ? entry.ValueBytes.Length * 4 / 3 : entry.Value.Length)), 1, 8_000);
    }

    [Fact]
    public async Task Calculate_AgentWithAnotherRole_IsJudgedByTheRoleThatTheMethodNames()
    {
        // As QA they calculate for the branch; being an agent besides neither widens nor narrows that.
        var claims = TokenMaker.Claims("agent", "Sunrise", "E1");
        claims["role"] = new[] { "agent", "qa" };
        var headers = TokenMaker.Headers(guarded.Maker.Token(claims));
        Assert.NotNull((await Payroll.CalculateAsync(new() { Settings = Settings(missing: true), Facts = People(Of("E2", "Sunrise")) }, headers, cancellationToken: TestContext.Current.CancellationToken)).Payslip);
    }

    private PayrollService.PayrollServiceClient Payroll => new(guarded.Server.Channel);

    private static Facts.V1.Employee Of(string id, string branch)
    {
        var person = Employee(id);
        person.Branch = branch;
        return person;
    }
}
