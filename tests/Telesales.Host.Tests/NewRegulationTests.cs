using System.Diagnostics;
using System.Text.Json;

namespace Telesales.Host.Tests;

/// <summary>A regulation of a known shape is a folder: a plan, an index of clauses and words, without code or a build. The executable finds it by TELESALES_PLUGINS.</summary>
public sealed class NewRegulationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("telesales-new-regulation-").FullName;

    public NewRegulationTests()
    {
        Package("plugin.json", """
            { "id": "company.r22", "version": "1.0.0", "contract": 1, "plans": ["plan.yaml"], "regulations": ["regulation.yaml"], "messages": ["messages.zh.yaml", "messages.en.yaml"] }
            """);
        Package("regulation.yaml", """
            regulation: R22
            title: { zh: 新公司绩效制度, en: Performance rules of a new company }
            clauses:
              - { id: R22/art1, zh: 目的, en: Purpose, conduct: { zh: 没有数额, en: No figure } }
              - { id: R22/art2, zh: 守时与投诉两项考核, en: Punctuality and complaints }
              - { id: R22/art3, zh: 低分培训, en: Training for low scores }
              - { id: R22/art4, zh: 建议奖, en: A reward for proposals }
            """);
        Package("messages.en.yaml", "word.punctuality: punctuality\nword.complaints: complaints");
        Package("messages.zh.yaml", "word.punctuality: 守时\nword.complaints: 投诉");
        Package("plan.yaml", """
            plan: R22
            revision: 1
            regulation: R22
            from: 2026-01
            title: { zh: 新公司绩效制度, en: Performance rules of a new company }
            policies:
              - policy: base-pay.contract@1.0.0
                clause: CN-LCL/art30
                parameters: { prorate_by_span: { value: true, basis: ours } }
              - policy: appraisal.scorecard@1.0.0
                clause: R22/art2
                parameters:
                  indicators: { value: [ { name: punctuality, weight: 70% }, { name: complaints, weight: 30%, lower_is_better: true } ] }
                  most_points: 110
              - policy: appraisal.score-training@1.0.0
                clause: R22/art3
                parameters: { line: 80 }
              - policy: bonus.adopted-proposal@1.0.0
                clause: R22/art4
                parameters: { bonus: 66.00 }
            """);
        Write("facts/employees.csv", """
            employee_id,name,grade,hire_date,status,base_pay,performance_base
            A,王芳,junior,2025-01-06,regular,3000,1000
            """);
        Write("facts/ratings.csv", """
            employee_id,month,indicator,actual,target
            A,2026-10,punctuality,90,100
            A,2026-10,complaints,4,2
            """);
        Write("facts/incidents.csv", """
            employee_id,date,type,count
            A,2026-10-14,adopted-proposal,2
            """);
    }

    // 70 % × 90 + 30 % × 50 = 63 + 15 = 78, below 80; two proposals are 132.
    [Fact]
    public async Task Folder_WithoutCode_PaysByItsPlan()
    {
        var (exit, output, error) = await RunAsync("calculate", "--plan", "R22", "--month", "2026-10", "--facts", Path.Combine(_folder, "facts"), "--format", "json", "--explain", "--lang", "en");

        Assert.True(exit == 0, error);
        var payslip = JsonDocument.Parse(output).RootElement.GetProperty("payslips").GetProperty("A");
        var lines = payslip.GetProperty("lines").EnumerateArray().Select(line => $"{Text(line, "code")} {Text(line, "amount")} {Text(line, "clause")}");
        Assert.Equal(["base-pay 3000.00 CN-LCL/art30", "performance-pay 780.00 R22/art2", "adopted-proposal 132.00 R22/art4"], lines);
        Assert.Equal("3912.00", Text(payslip, "net"));
        Assert.Equal("78/1", Text(payslip.GetProperty("measures"), "score"));
        Assert.Equal(["training-required 2026-11-01 R22/art3"], payslip.GetProperty("decisions").EnumerateArray().Select(decision => $"{Text(decision, "code")} {Text(decision, "effective")} {Text(decision.GetProperty("why")[0], "clause")}"));
        Assert.Contains("punctuality: 90 of 100 is 90 points", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_IsListed_AndSaysWhatComputesItsClauses()
    {
        var (_, plans, _) = await RunAsync("plans", "--lang", "en");
        Assert.Contains("R22@1", plans, StringComparison.Ordinal);

        var (exit, coverage, error) = await RunAsync("regulation", "R22", "--coverage", "--lang", "en");
        Assert.True(exit == 0, error);
        Assert.Contains("R22/art4", coverage, StringComparison.Ordinal);
        Assert.Contains("bonus.adopted-proposal", coverage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_IsProvenByCasesAsData()
    {
        Write("cases/case.yaml", """
            case: A score of 78 in October 2026 calls for a training
            plan: R22
            month: 2026-10
            facts:
              employees:
                - { employee_id: A, name: 王芳, grade: junior, hire_date: 2025-01-06, status: regular, base_pay: 3000, performance_base: 1000 }
              ratings:
                - { employee_id: A, month: 2026-10, indicator: punctuality, actual: 90, target: 100 }
                - { employee_id: A, month: 2026-10, indicator: complaints, actual: 4, target: 2 }
            expect:
              A:
                net: 3780.00
                decisions: [ { code: training-required, effective: 2026-11-01 } ]
            """);

        var (exit, output, error) = await RunAsync("test", Path.Combine(_folder, "cases"));
        Assert.True(exit == 0, output + error);
        var (wrong, _, _) = await RunAsync("calculate", "--plan", "R23", "--month", "2026-10", "--facts", Path.Combine(_folder, "facts"));
        Assert.Equal(1, wrong);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string? Text(JsonElement element, string property) => element.GetProperty(property).GetString();

    private void Package(string file, string text) => Write($"plugins/company.r22/1.0.0/{file}", text);

    private void Write(string path, string text)
    {
        var file = Path.Combine([_folder, .. path.Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text + "\n");
    }

    private async Task<(int Exit, string Output, string Error)> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "telesales.dll"), .. args])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["TELESALES_PLUGINS"] = Path.Combine(_folder, "plugins") },
        };
        using var process = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output, await error);
    }
}
