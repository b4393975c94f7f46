using System.Text.Json;
using Telesales.Testing;

namespace Telesales.Host.Tests;

/// <summary><c>telesales compare</c>.</summary>
public sealed class CompareVerbTests
{
    private static readonly string Overlay = Repository.PathOf("samples", "overlays", "sunrise.yaml");

    [Theory]
    [InlineData("en", "1. quota.weekly-workload: pass_line 90% → 85%  [R21/s3]", "12 people, 3 differ: 3 get more, 0 get less. Cost to the branch: +320.00 (25967.23 → 26287.23).")]
    [InlineData("zh", "1. quota.weekly-workload：pass_line 90% → 85%  [R21/s3]", "共 12 人，3 人有差异：3 人增加，0 人减少。对分公司成本的影响：+320.00（25967.23 → 26287.23）。")]
    public async Task Compare_TheSampleOverlay_SaysWhoAndWhy(string language, string change, string counts)
    {
        var result = await RunAsync("R21", Overlay, "--lang", language);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(change, result.Output, StringComparison.Ordinal);
        Assert.Contains("2026-10-12", result.Output, StringComparison.Ordinal);
        Assert.Contains(counts, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_AsJson_HasPeopleCausesAndSummaryButNoNames()
    {
        var result = await RunAsync("R21", Overlay, "--format", "json", "--set-after", "quota.weekly-workload.deduction=150");
        var json = result.Json;

        Assert.Equal(["S02", "S04", "S08", "S09", "S10"], json.GetProperty("people").EnumerateArray().Select(person => person.GetProperty("employee_id").GetString()));
        Assert.Equal(
            """[{"step":0,"amount":"-50.00"},{"step":1,"amount":"100.00"},{"interaction":true,"amount":"50.00"}]""",
            JsonSerializer.Serialize(json.GetProperty("people")[0].GetProperty("causes")));
        Assert.Equal("-50.00", json.GetProperty("summary").GetProperty("by_team")[1].GetProperty("amount").GetString());
        Assert.DoesNotContain("王丽娟", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Maria", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "R21@1")]
    [InlineData(2, "R13")]
    public async Task Compare_ForCi_ExitsByWhetherAnythingDiffers(int exitCode, string after) =>
        Assert.Equal(exitCode, (await RunAsync("R21", after, "--exit-code")).ExitCode);

    [Theory]
    [InlineData("R99", "There is no plan 'R99'")]
    [InlineData("R09", "R09")]
    [InlineData("R21|--set-after|pass_line", "'pass_line' is no setting")]
    [InlineData("R21|--set-after|quota.weekly-workload.passline=85%", "pass_line")]
    public async Task Compare_WithASideThatIsRefused_SaysWhatToMend(string after, string message)
    {
        var result = await RunAsync("R21", [.. after.Split('|')]);

        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    private static Task<CliResult> RunAsync(string before, params string[] more) =>
        Cli.RunAsync(["compare", before, .. more, "--month", "2026-10", "--facts", Cli.Sample, .. more.Contains("--lang") ? Array.Empty<string>() : ["--lang", "en"]]);
}
