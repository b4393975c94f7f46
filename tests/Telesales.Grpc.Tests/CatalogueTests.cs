using Google.Rpc;
using Grpc.Core;
using Telesales.Policy.V1;
using static Telesales.Grpc.Tests.Requests;

namespace Telesales.Grpc.Tests;

public sealed class CatalogueTests(ServerFixture server)
{
    [Fact]
    public async Task ListPolicies_PageByPage_GivesEachPolicyOnce()
    {
        var whole = await server.Policies.ListPoliciesAsync(new());
        var names = new List<string>();
        var token = "";
        do
        {
            var page = await server.Policies.ListPoliciesAsync(new() { PageSize = 2, PageToken = token });
            Assert.InRange(page.Policies.Count, 1, 2);
            names.AddRange(page.Policies.Select(policy => policy.Name));
            token = page.NextPageToken;
        }
        while (token.Length > 0);
        Assert.Equal(whole.Policies.Select(policy => policy.Name), names);
        Assert.Equal("", whole.NextPageToken);
        var weekly = Assert.Single(whole.Policies, policy => policy.Name == "policies/quota.weekly-workload@1.0.0");
        Assert.Equal(PolicyKind.Quota, weekly.Kind);
        Assert.Matches("^[0-9a-f]{64}$", weekly.PackageSha256);
        Assert.NotEmpty(weekly.Parameters);
        Assert.Empty(whole.RefusedPackages);
    }

    [Fact]
    public async Task ListPolicies_TokenOfAnotherList_IsRefused()
    {
        var page = await server.Policies.ListPoliciesAsync(new() { PageSize = 1 });
        var refused = await Refused(server.Policies.ListPlansAsync(new() { PageToken = page.NextPageToken }));
        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
        Assert.Equal(["page_token"], Fields(StatusOf(refused)));
    }

    [Fact]
    public async Task ListPlans_AfterStart_HasThePlansOfTheRulebook()
    {
        var plans = await server.Policies.ListPlansAsync(new());
        foreach (var id in new[] { "R13", "R15", "R21" })
        {
            var plan = plans.Plans.First(candidate => candidate.Id == id);
            Assert.Empty(plan.Problems);
            Assert.NotEqual("", plan.Title.Zh);
            Assert.NotEqual("", plan.Title.En);
        }
    }

    [Fact]
    public async Task GetPlan_R21_GivesFiguresWithClauseBasisAndWhatItReadsAndSays()
    {
        var plan = (await server.Policies.GetPlanAsync(new() { Name = "plans/R21", Month = "2026-10" })).Plan;
        Assert.StartsWith("plans/R21@", plan.Name, StringComparison.Ordinal);
        Assert.False(plan.ReadsTeam);
        Assert.Matches("^[0-9a-f]{64}$", plan.ParametersHash);
        var weekly = plan.Policies.Single(policy => policy.Policy.StartsWith("policies/quota.weekly-workload@", StringComparison.Ordinal));
        var line = weekly.Parameters.Single(parameter => parameter.Name == "pass_line" && parameter.InForce);
        Assert.Equal("R21/s3", line.Clause);
        Assert.NotEqual(Basis.Unspecified, line.Basis);
        Assert.Contains("90", line.Value, StringComparison.Ordinal);
        Assert.Contains("pass_line", weekly.ParametersSchema, StringComparison.Ordinal);
        Assert.Contains(weekly.Reads, read => read.Kind == "attendance");
        Assert.Contains(weekly.Outcomes, outcome => outcome.Kind == OutcomeKind.Line && outcome.Code == "weekly-deduction" && outcome.Clause == "R21/s3");
        Assert.Contains(plan.Clauses, clause => clause.Id == "R21/s3" && clause.Summary.Zh.Length > 0 && clause.Summary.En.Length > 0);
    }

    [Fact]
    public async Task GetPlan_R15_ReadsTheTeam() =>
        Assert.True((await server.Policies.GetPlanAsync(new() { Name = "plans/R15", Month = "2026-10" })).Plan.ReadsTeam);

    [Theory]
    [InlineData("plans/R99", "2026-10", StatusCode.NotFound, "PLAN_NOT_FOUND")]
    [InlineData("plans/R21@99", "2026-10", StatusCode.NotFound, "PLAN_NOT_FOUND")]
    [InlineData("R21", "2026-10", StatusCode.InvalidArgument, "REQUEST_INVALID")]
    [InlineData("plans/../../secret", "2026-10", StatusCode.InvalidArgument, "REQUEST_INVALID")]
    [InlineData("plans/R21\n", "2026-10", StatusCode.InvalidArgument, "REQUEST_INVALID")]
    [InlineData("plans/R21", "2026-13", StatusCode.InvalidArgument, "REQUEST_INVALID")]
    [InlineData("plans/R21", "", StatusCode.InvalidArgument, "REQUEST_INVALID")]
    [InlineData("plans/R21", "1900-01", StatusCode.FailedPrecondition, "PLAN_NOT_USABLE")]
    public async Task GetPlan_ThatIsNotThere_SaysWhy(string name, string month, StatusCode code, string reason)
    {
        var refused = await Refused(server.Policies.GetPlanAsync(new() { Name = name, Month = month }));
        Assert.Equal(code, refused.StatusCode);
        Assert.Equal(reason, Reason(StatusOf(refused)));
        if (code == StatusCode.FailedPrecondition) Assert.NotEmpty(Detail<PreconditionFailure>(StatusOf(refused)).Violations);
    }
}
