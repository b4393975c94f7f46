using Grpc.Core;
using Telesales.Policy.V1;
using Telesales.Testing;
using static Telesales.Grpc.Tests.Requests;

namespace Telesales.Grpc.Tests;

/// <summary>Regulations over the API, and plans checked before they are anywhere.</summary>
public sealed class RegulationApiTests(ServerFixture server)
{
    private static readonly string R21 = File.ReadAllText(Repository.PathOf("src", "Plugins", "Regulations", "R21-telesales-group", "plan.yaml"));

    [Fact]
    public async Task ListRegulations_PageByPage_GivesEachOnceWithItsCounts()
    {
        var whole = await server.Policies.ListRegulationsAsync(new());
        var first = await server.Policies.ListRegulationsAsync(new() { PageSize = 1 });
        var second = await server.Policies.ListRegulationsAsync(new() { PageSize = 1, PageToken = first.NextPageToken });
        Assert.Equal(whole.Regulations.Take(2), [.. first.Regulations, .. second.Regulations]);
        Assert.Equal(whole.Regulations.Select(regulation => regulation.Id).Order(StringComparer.Ordinal), whole.Regulations.Select(regulation => regulation.Id));
        var r21 = Assert.Single(whole.Regulations, regulation => regulation.Name == "regulations/R21");
        Assert.Equal(["plans/R21@1"], r21.Plans);
        Assert.Equal("电销组考核管理制度", r21.Title.Zh);
        Assert.All(whole.Regulations.Where(regulation => regulation.Complete), regulation => Assert.Equal(regulation.Clauses, regulation.Computed + regulation.Recorded + regulation.Conduct));
    }

    [Fact]
    public async Task GetRegulation_R21_SaysWhatComputesEachClause()
    {
        var regulation = (await server.Policies.GetRegulationAsync(new() { Name = "regulations/R21" })).Regulation;
        Assert.Equal(regulation.Summary.Clauses, regulation.Clauses.Count);
        Assert.All(regulation.Clauses, clause => Assert.All([clause.Summary.Zh, clause.Summary.En], text => Assert.NotEqual("", text)));
        var third = regulation.Clauses.Single(clause => clause.Id == "R21/s3");
        Assert.Equal(ClauseKind.Computed, third.Kind);
        Assert.Contains(third.Outcomes, outcome => outcome is { Plan: "plans/R21@1", Policy: "policies/quota.weekly-workload@1.0.0", Kind: OutcomeKind.Line, Code: "weekly-deduction" });
        var line = third.Figures.Single(figure => figure.Parameter.Name == "pass_line");
        Assert.Equal(("90%", Basis.Source, "R21/s3", "percent"), (line.Parameter.Value, line.Parameter.Basis, line.Parameter.Clause, line.Parameter.Type));
        Assert.NotEqual("", line.Meaning.Zh);
    }

    [Theory]
    [InlineData("regulations/R99", "REGULATION_NOT_FOUND")]
    [InlineData("R21", "REQUEST_INVALID")]
    [InlineData("regulations/../plan.yaml", "REQUEST_INVALID")]
    public async Task GetRegulation_ThatIsNone_IsRefused(string name, string reason) =>
        Assert.Equal(reason, Reason(StatusOf(await Refused(server.Policies.GetRegulationAsync(new() { Name = name })))));

    [Fact]
    public async Task ValidatePlan_ThatIsRight_GivesItsFiguresInForce()
    {
        var answer = await server.Policies.ValidatePlanAsync(new() { Text = R21.Replace("pass_line: 90%", "pass_line: 85%", StringComparison.Ordinal), Month = "2026-10" });
        Assert.True(answer.Valid);
        Assert.Empty(answer.Problems);
        var quota = answer.Plan.Policies.Single(policy => policy.Policy == "policies/quota.weekly-workload@1.0.0");
        Assert.Equal("85%", quota.Parameters.Single(parameter => parameter is { Name: "pass_line", InForce: true }).Value);
        // Nothing is kept: the plan that pays is what it was.
        var paying = (await server.Policies.GetPlanAsync(new() { Name = "plans/R21", Month = "2026-10" })).Plan;
        Assert.Equal("90%", paying.Policies.SelectMany(policy => policy.Parameters).Single(parameter => parameter is { Name: "pass_line", InForce: true }).Value);
    }

    [Fact]
    public async Task ValidatePlan_WithSeveralErrors_NamesThemAllWithTheirPlaceInBothLanguages()
    {
        var wrong = R21.Replace("pass_line: 90%", "pass_lin: 90%", StringComparison.Ordinal).Replace("rate: 1%", "rate: 101%", StringComparison.Ordinal);
        var answer = await server.Policies.ValidatePlanAsync(new() { Text = wrong, Month = "2026-10" });
        Assert.False(answer.Valid);
        Assert.Null(answer.Plan);
        var lines = wrong.Split('\n');
        int LineOf(string text) => Array.FindIndex(lines, line => line.Contains(text, StringComparison.Ordinal)) + 1;
        var unknown = answer.Problems.Single(problem => problem.Code == "plan.unknown-parameter");
        Assert.Equal((LineOf("pass_lin:"), 7, "policies[1].parameters.pass_lin"), (unknown.Line, unknown.Column, unknown.Key));
        Assert.Contains("pass_line", unknown.Remedy.En, StringComparison.Ordinal);
        Assert.Contains("pass_line", unknown.Remedy.Zh, StringComparison.Ordinal);
        Assert.Contains(answer.Problems, problem => problem.Code == "plan.missing-parameter");
        Assert.Contains(answer.Problems, problem => problem.Line == LineOf("rate: 101%"));
        Assert.Equal(answer.Problems.OrderBy(problem => problem.Line), answer.Problems);
    }

    [Theory]
    [InlineData("plan: [", "2026-10")]
    [InlineData("42", "2026-10")]
    [InlineData("plan: X\nplan: X", "2026-10")]
    [InlineData("{r21}", "1970-01")]
    public async Task ValidatePlan_ThatIsNone_AnswersWithProblems(string text, string month)
    {
        var answer = await server.Policies.ValidatePlanAsync(new() { Text = text.Replace("{r21}", R21, StringComparison.Ordinal), Month = month });
        Assert.False(answer.Valid);
        Assert.NotEmpty(answer.Problems);
    }

    [Theory]
    [InlineData("", "2026-10", "text")]
    [InlineData("plan: X", "October", "month")]
    public async Task ValidatePlan_RequestThatIsMalformed_IsRefused(string text, string month, string field) =>
        Assert.Equal([field], Fields(StatusOf(await Refused(server.Policies.ValidatePlanAsync(new() { Text = text, Month = month })))));

    [Theory]
    [InlineData(1024 * 1024, true)]
    [InlineData((1024 * 1024) + 1, false)]
    public async Task ValidatePlan_AroundTheLimit_IsReadOrRefused(int length, bool isRead)
    {
        var call = server.Policies.ValidatePlanAsync(new() { Text = "plan: X #" + new string('x', length - 9), Month = "2026-10" });
        if (isRead) Assert.False((await call).Valid);
        else Assert.Equal(["text"], Fields(StatusOf(await Refused(call))));
    }

    [Fact]
    public async Task ValidatePlan_OfAnOverlay_IsBoundToThePlanOfTheCatalogue()
    {
        var answer = await server.Policies.ValidatePlanAsync(new() { Text = Overlay("R21"), Month = "2026-10" });
        Assert.Empty(answer.Problems);
        Assert.Equal(("SUN-R21", "R21"), (answer.Plan.Id, answer.Plan.Extends));
        var figures = answer.Plan.Policies.Single(policy => policy.Policy == "policies/quota.weekly-workload@1.0.0").Parameters;
        Assert.Equal(("85%", Basis.Overlay), (figures.Single(parameter => parameter is { Name: "pass_line", InForce: true }).Value, figures.Single(parameter => parameter is { Name: "pass_line", InForce: true }).Basis));

        var wrong = await server.Policies.ValidatePlanAsync(new() { Text = Overlay("R21").Replace("pass_line", "pass_lin", StringComparison.Ordinal), Month = "2026-10" });
        var problem = Assert.Single(wrong.Problems);
        Assert.Equal(("plan.unknown-parameter", 5), (problem.Code, problem.Line));
    }

    /// <summary>What is there and what is not are refused in the same words: who asks learns nothing about the machine's files.</summary>
    [Theory]
    [InlineData("{r21}")]
    [InlineData("/etc/passwd")]
    [InlineData("/nowhere/plan.yaml")]
    [InlineData("../plan.yaml")]
    [InlineData("own.yaml")]
    [InlineData("own.YML")]
    [InlineData("C:\\plans\\own")]
    public async Task ValidatePlan_OfAnOverlayOverAPath_IsRefusedAndOpensNoFile(string path)
    {
        path = path.Replace("{r21}", Repository.PathOf("src", "Plugins", "Regulations", "R21-telesales-group", "plan.yaml"), StringComparison.Ordinal);
        var answer = await server.Policies.ValidatePlanAsync(new() { Text = Overlay(path), Month = "2026-10" });
        var problem = Assert.Single(answer.Problems);
        Assert.Equal(("plan.overlay-path", 2, 10, "extends"), (problem.Code, problem.Line, problem.Column, problem.Key));
        Assert.Equal($"This overlay may not extend '{path}', a path.", problem.Message.En);
        Assert.Null(answer.Plan);
    }

    [Fact]
    public async Task ValidatePlan_OfAnOverlayOverAPipe_DoesNotWaitForIt()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Pipes with names are POSIX.");
        var folder = Directory.CreateTempSubdirectory("telesales-pipe-");
        var pipe = Path.Combine(folder.FullName, "plan.yaml");
        using (var made = System.Diagnostics.Process.Start("mkfifo", [pipe])) await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        // Whoever opened it would wait for a writer for ever.
        var answer = await server.Policies.ValidatePlanAsync(new() { Text = Overlay(pipe), Month = "2026-10" }, deadline: DateTime.UtcNow.AddSeconds(30));
        Assert.Equal("plan.overlay-path", Assert.Single(answer.Problems).Code);
        folder.Delete(recursive: true);
    }

    /// <summary>A plan is named, over any method, as the catalogue has it.</summary>
    [Theory]
    [InlineData("plans/{r21}")]
    [InlineData("{r21}")]
    [InlineData("plans/../plan.yaml")]
    [InlineData("plans/own.yaml")]
    [InlineData("plans/R21.yml@1")]
    public async Task Plan_NamedByAPath_IsNone(string name)
    {
        name = name.Replace("{r21}", Repository.PathOf("src", "Plugins", "Regulations", "R21-telesales-group", "plan.yaml"), StringComparison.Ordinal);
        var settings = Settings();
        settings.Plan = name;
        foreach (var call in new Func<Task>[]
        {
            () => server.Policies.GetPlanAsync(new() { Name = name, Month = "2026-10" }).ResponseAsync,
            () => server.Payroll.CalculateAsync(new() { Settings = settings, Facts = People(Employee("E1")) }).ResponseAsync,
            () => new Payroll.V1.ProgressService.ProgressServiceClient(server.Channel).GetProgressAsync(new() { Settings = settings, Facts = People(Employee("E1")), EmployeeId = "E1" }).ResponseAsync,
            () => new Payroll.V1.SettlementService.SettlementServiceClient(server.Channel).SettleAsync(new() { Settings = settings }).ResponseAsync,
        })
            Assert.Contains(Reason(StatusOf(await Assert.ThrowsAsync<RpcException>(call))), new[] { "REQUEST_INVALID", "PLAN_NOT_FOUND" });
    }

    private static string Overlay(string extends) => $$"""
        plan: SUN-R21
        extends: {{extends}}
        from: 2026-01
        title: { zh: 晨光, en: Sunrise }
        figures: { quota.weekly-workload: { pass_line: 85% } }
        """;
}
