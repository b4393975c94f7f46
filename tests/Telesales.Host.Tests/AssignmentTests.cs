using System.Text.Json;

namespace Telesales.Host.Tests;

/// <summary><c>calculate --assignments</c>: everyone is paid by the plan of their branch and role.</summary>
public sealed class AssignmentTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("telesales-assigned-").FullName;
    private readonly string _plans = Directory.CreateTempSubdirectory("telesales-assignments-").FullName;

    public AssignmentTests()
    {
        Write("employees.csv", """
            employee_id,name,branch,team,role,grade,hire_date,status,base_pay
            E1,,East,T1,representative,junior,2025-01-06,regular,3000
            E2,,East,T1,supervisor,junior,2025-01-06,regular,5000
            W1,,West,T1,representative,junior,2025-01-06,regular,4000
            W2,,West,T1,representative,junior,2025-01-06,regular,4000
            N1,,North,,,junior,2025-01-06,regular,4000
            """);
        Write("teams.csv", """
            team,month,metric,target,actual,bonus_pool
            T1,2026-10,sales_units,10,12,100.01
            """);
    }

    [Fact]
    public async Task Calculate_ByAssignments_PaysEveryoneByTheirPlan()
    {
        var result = await RunAsync("- { plan: R18, from: 2026-01, branch: East }\n- { plan: R15, from: 2026-01, branch: West }\n- { plan: R15, from: 2026-01, branch: East, role: supervisor }");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("2026-10", result.Json.GetProperty("month").GetString());
        var plans = result.Json.GetProperty("results").EnumerateArray().ToDictionary(plan => plan.GetProperty("plan").GetString()!);
        Assert.Equal(["R15", "R18"], plans.Keys);
        Assert.Equal(["E2", "W1", "W2"], plans["R15"].GetProperty("payslips").EnumerateObject().Select(payslip => payslip.Name));
        Assert.Equal(["E1"], plans["R18"].GetProperty("payslips").EnumerateObject().Select(payslip => payslip.Name));

        // The team's pool is for those whom R15 pays: 100.01 / 3 = 33.33 each, the remaining two cents to E2 and W1. E1 of the same team has no part.
        Assert.Equal(["33.34", "33.34", "33.33"], new[] { "E2", "W1", "W2" }.Select(id => Line(plans["R15"], id, "team-reward")));
        Assert.Equal("3000.00", Line(plans["R18"], "E1", "base-pay"));
        Assert.Equal("plan.unassigned", Assert.Single(result.Errors["N1"]));
        Assert.Contains("N1: plan.unassigned employees.csv:6", result.Error, StringComparison.Ordinal);
        Assert.Contains("1 person is paid by no plan.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calculate_ByOneRowForEveryone_IsTheSinglePlansResult()
    {
        var single = await Cli.RunAsync("calculate", "--plan", "R15", "--month", "2026-10", "--facts", _folder, "--missing-attendance-as-attended", "--format", "json");
        var assigned = await RunAsync("- { plan: R15@1, from: 2026-01, role: representative }\n- { plan: R15, from: 2026-01 }");

        Assert.Equal(0, assigned.ExitCode);
        var only = Assert.Single(assigned.Json.GetProperty("results").EnumerateArray());
        Assert.Equal(JsonSerializer.Serialize(single.Json), JsonSerializer.Serialize(only));
        Assert.Empty(assigned.Json.GetProperty("errors").EnumerateObject());
    }

    [Fact]
    public async Task Calculate_ByAssignments_ShowsATableAPlan()
    {
        var result = await RunAsync("- { plan: R18, from: 2026-01 }\n- { plan: R15, from: 2026-01, branch: West }", "table", "zh");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("R15@1 公司电销部管理制度", result.Output, StringComparison.Ordinal);
        Assert.Contains("R18@1 ", result.Output, StringComparison.Ordinal);
        Assert.Contains("R15@1，2026-10：已算 2 人，暂缓 0 人。", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- { plan: R15, from: 2026-01 }\n- { plan: R18, from: 2026-01 }", "assignments.overlap", "line 2")]
    [InlineData("- { plan: R15, from: 2026-01, until: 2026-03 }\n- { plan: R18, from: 2026-05 }", "assignments.gap", "from 2026-04 to 2026-04")]
    [InlineData("- { plan: R99, from: 2026-01 }", "assignments.unknown-plan", "plan-assignments.yaml:2:11")]
    [InlineData("- { plan: R09, from: 2026-01 }", "[plan.", "R09")] // a settlement pays nobody
    public async Task Calculate_ByAssignmentsThatAreWrong_IsRefusedWhole(string rows, string code, string names)
    {
        var result = await RunAsync(rows);

        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains(code, result.Error, StringComparison.Ordinal);
        Assert.Contains(names, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData()]
    [InlineData("--plan", "R15", "--assignments", "x.yaml")]
    public async Task Calculate_WithNeitherOrBoth_IsRefused(params string[] options)
    {
        var result = await Cli.RunAsync(["calculate", .. options, "--month", "2026-10", "--facts", _folder]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Give either --plan or --assignments.", result.Error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        Directory.Delete(_plans, recursive: true);
    }

    private Task<CliResult> RunAsync(string rows, string format = "json", string language = "en")
    {
        var file = Path.Combine(_plans, "plan-assignments.yaml");
        File.WriteAllText(file, "assignments:\n" + rows);
        return Cli.RunAsync("calculate", "--assignments", file, "--month", "2026-10", "--facts", _folder, "--missing-attendance-as-attended", "--format", format, "--lang", language);
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text + "\n");

    private static string? Line(JsonElement plan, string id, string code) =>
        plan.GetProperty("payslips").GetProperty(id).GetProperty("lines").EnumerateArray().Single(line => line.GetProperty("code").GetString() == code).GetProperty("amount").GetString();
}
