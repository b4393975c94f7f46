using System.Net;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Telesales.Host.Server.Access;
using static Telesales.Grpc.Tests.Requests;

namespace Telesales.Grpc.Tests.Access;

/// <summary>
/// Every method × every role × people of one's own and of others, on a real server with signed tokens. The methods come from the
/// descriptors: a new one without a row here fails.
/// </summary>
public sealed class RoleMatrixTests(GuardedServer guarded) : IClassFixture<GuardedServer>
{
    private const string OwnBranch = "Sunrise";
    private const string OwnId = "E1";
    private static readonly string[] Roles = ["service", "clerk", "qa", "agent"];

    // Written apart from the host's table: it is what was decided, not what was done.
    private static readonly Dictionary<string, string> Decided = new(StringComparer.Ordinal)
    {
        ["telesales.comparison.v1.ComparisonService/Compare"] = "service clerk qa",
        ["telesales.documents.v1.DocumentService/RenderMonth"] = "service clerk",
        ["telesales.documents.v1.DocumentService/RenderPayslip"] = "service clerk agent",
        ["telesales.payroll.v1.PayrollService/Calculate"] = "service clerk qa",
        ["telesales.payroll.v1.PayrollService/CalculateBatch"] = "service clerk qa",
        ["telesales.payroll.v1.PayslipService/GetPayslip"] = "service clerk agent",
        ["telesales.payroll.v1.PayslipService/ListPayslips"] = "service clerk agent",
        ["telesales.payroll.v1.PayslipService/SavePayslips"] = "service clerk",
        ["telesales.payroll.v1.ProgressService/CheckEarlyLeave"] = "service clerk agent",
        ["telesales.payroll.v1.ProgressService/GetProgress"] = "service clerk agent",
        ["telesales.payroll.v1.SettlementService/Settle"] = "service clerk qa",
        ["telesales.policy.v1.PolicyService/GetPlan"] = "service clerk qa agent",
        ["telesales.policy.v1.PolicyService/GetRegulation"] = "service clerk qa agent",
        ["telesales.policy.v1.PolicyService/ListPlans"] = "service clerk qa agent",
        ["telesales.policy.v1.PolicyService/ListPolicies"] = "service clerk qa agent",
        ["telesales.policy.v1.PolicyService/ListRegulations"] = "service clerk qa agent",
        ["telesales.policy.v1.PolicyService/ValidatePlan"] = "service clerk qa agent",
    };

    public static TheoryData<string, string> MethodsAndRoles()
    {
        var data = new TheoryData<string, string>();
        foreach (var rpc in Rpc.All)
            foreach (var role in Roles) data.Add(rpc.Name, role);
        return data;
    }

    public static TheoryData<string, string> RoutesAndRoles()
    {
        var data = new TheoryData<string, string>();
        foreach (var rpc in Rpc.All.Where(rpc => rpc.Route is not null))
            foreach (var role in Roles) data.Add(rpc.Name, role);
        return data;
    }

    public static TheoryData<string> MethodsWithFacts() => [.. Rpc.All.Where(rpc => Requested.HasFacts(rpc.Input)).Select(rpc => rpc.Name)];

    [Fact]
    public void EveryMethod_HasARow()
    {
        Assert.NotEmpty(Rpc.All);
        Assert.Equal(Rpc.All.Select(rpc => rpc.Name).Order(StringComparer.Ordinal), Decided.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Decided.Keys.Order(StringComparer.Ordinal), MethodRoles.Methods.Order(StringComparer.Ordinal));
        foreach (var (method, roles) in Decided) Assert.Equal(roles.Split(' '), MethodRoles.Of(method));
    }

    [Fact]
    public void EveryEndpoint_HasARow()
    {
        Assert.Equal(Decided.Keys.Order(StringComparer.Ordinal), Mapped().Where(method => method.StartsWith("telesales.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        var open = Mapped().Where(method => MethodRoles.Of(method).Count == 0).ToList();
        Assert.All(open, method => Assert.True(MethodRoles.IsForAnyone(method), $"{method} has no row."));
        Assert.All(open, method => Assert.StartsWith("grpc.", method.TrimStart('/'), StringComparison.Ordinal));
    }

    [Fact]
    public void MethodWithoutARow_IsForNobody()
    {
        Assert.Empty(MethodRoles.Of("telesales.payroll.v1.PayrollService/Later"));
        Assert.False(MethodRoles.IsForAnyone("telesales.payroll.v1.PayrollService/Later"));
    }

    [Theory]
    [MemberData(nameof(MethodsAndRoles))]
    public async Task Method_ByRole_IsAnsweredOrDenied(string method, string role)
    {
        var rpc = Rpc.Of(method);
        var refused = await rpc.CallAsync(Calls, guarded.Maker.Headers(role, OwnBranch, OwnId), Requested.For(rpc.Input, OwnBranch, OwnId));
        if (Decided[method].Split(' ').Contains(role))
        {
            Assert.DoesNotContain(refused?.StatusCode, new StatusCode?[] { StatusCode.PermissionDenied, StatusCode.Unauthenticated, StatusCode.Internal, StatusCode.Unimplemented });
            return;
        }

        Assert.Equal(StatusCode.PermissionDenied, refused!.StatusCode);
        Assert.Equal("ROLE_REQUIRED", Reason(StatusOf(refused)));
    }

    [Theory]
    [MemberData(nameof(RoutesAndRoles))]
    public async Task Route_ByRole_IsAnsweredOrDenied(string method, string role)
    {
        var rpc = Rpc.Of(method);
        var request = Requested.For(rpc.Input, OwnBranch, OwnId);
        var (code, _) = await rpc.CallAsync(guarded.Server.RestAddress, null, request);
        Assert.Equal(HttpStatusCode.Unauthorized, code);
        (code, var reason) = await rpc.CallAsync(guarded.Server.RestAddress, guarded.Maker.Token(TokenMaker.Claims(role, OwnBranch, OwnId)), request);
        if (!Decided[method].Split(' ').Contains(role))
        {
            Assert.Equal((HttpStatusCode.Forbidden, "ROLE_REQUIRED"), (code, reason));
            return;
        }

        Assert.DoesNotContain(code, new[] { HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized, HttpStatusCode.InternalServerError, HttpStatusCode.NotImplemented });
        if (!Requested.HasFacts(rpc.Input)) return;
        Assert.Equal(HttpStatusCode.OK, code);
        var foreign = await rpc.CallAsync(guarded.Server.RestAddress, guarded.Maker.Token(TokenMaker.Claims(role, OwnBranch, OwnId)), Requested.For(rpc.Input, "Nightfall", OwnId));
        Assert.Equal((HttpStatusCode.NotFound, "EMPLOYEE_NOT_FOUND"), foreign);
    }

    [Theory]
    [MemberData(nameof(MethodsWithFacts))]
    public async Task FactsOfOnesOwnPeople_AreTaken(string method)
    {
        var rpc = Rpc.Of(method);
        foreach (var role in Decided[method].Split(' '))
        {
            var refused = await rpc.CallAsync(Calls, guarded.Maker.Headers(role, OwnBranch, OwnId), Requested.For(rpc.Input, OwnBranch, OwnId));
            Assert.Null(refused);
        }
    }

    [Theory]
    [MemberData(nameof(MethodsWithFacts))]
    public async Task FactsOfAnotherBranch_AreNotFound(string method)
    {
        foreach (var branch in new[] { "Nightfall", "", "sunrise", "*" })
            foreach (var role in Decided[method].Split(' ')) await IsNotFound(method, role, branch, OwnId);
    }

    [Theory]
    [MemberData(nameof(MethodsWithFacts))]
    public async Task FactsOfAnotherPerson_AreNotFoundForAnAgent(string method)
    {
        if (!Decided[method].Contains("agent", StringComparison.Ordinal)) return;
        await IsNotFound(method, "agent", OwnBranch, "E2");
        await IsNotFound(method, "agent", OwnBranch, "e1");
    }

    [Theory]
    [MemberData(nameof(MethodsWithFacts))]
    public async Task FactsOfAnybody_WithoutABranch_AreNotFound(string method)
    {
        var rpc = Rpc.Of(method);
        var claims = TokenMaker.Claims(Decided[method].Split(' ')[^1], employeeId: OwnId);
        claims.Remove("branch");
        var refused = await rpc.CallAsync(Calls, TokenMaker.Headers(guarded.Maker.Token(claims)), Requested.For(rpc.Input, OwnBranch, OwnId));
        Assert.Equal(StatusCode.NotFound, refused?.StatusCode);
    }

    [Fact]
    public void Facts_AreWhereTheGateLooks() => Assert.All(Rpc.All, rpc => Assert.True(Requested.FactsAreOnTop(rpc.Input), $"{rpc}: facts stand in a field of the request itself, once."));

    private CallInvoker Calls => guarded.Server.Channel.CreateCallInvoker();

    private async Task IsNotFound(string method, string role, string branch, string employeeId)
    {
        var rpc = Rpc.Of(method);
        var refused = await rpc.CallAsync(Calls, guarded.Maker.Headers(role, OwnBranch, OwnId), Requested.For(rpc.Input, branch, employeeId));
        Assert.Equal(StatusCode.NotFound, refused?.StatusCode);
        Assert.Equal("EMPLOYEE_NOT_FOUND", Reason(StatusOf(refused!)));
        Assert.Contains("facts.employees[0]", Fields(StatusOf(refused!)));
        Assert.DoesNotContain(employeeId, StatusOf(refused!).ToString(), StringComparison.Ordinal);
    }

    private HashSet<string> Mapped() =>
    [
        .. from source in guarded.Server.Services.GetServices<EndpointDataSource>()
           from endpoint in source.Endpoints
           let method = endpoint.Metadata.GetMetadata<GrpcMethodMetadata>()
           where method is not null
           select method.Method.FullName.TrimStart('/'),
    ];
}
