using System.Text.Json;
using Telesales.Testing;

namespace Telesales.Host.Tests;

/// <summary>The sample overlay, as its README has it: R21 with the week's line at 85 %.</summary>
public sealed class OverlayTests
{
    private static readonly string Overlay = Repository.PathOf("samples", "overlays", "sunrise.yaml");

    [Fact]
    public void Sample_IsFiveLines() => Assert.Equal(5, File.ReadAllLines(Overlay).Length);

    [Fact]
    public async Task Calculate_ByTheSample_DeductsOnlyBelow85AndSaysWhy()
    {
        var plan = (await RunAsync("R21")).Json;
        var overlaid = (await RunAsync(Overlay)).Json;

        // The sample's S02 has a week at 89 %, deducted by R21; S08 weeks at 81.67, 55.5, 87.5 and 85.5 %: two of four stay below 85 %.
        Assert.Equal(("2342.22", "2442.22"), (Net(plan, "S02"), Net(overlaid, "S02")));
        Assert.Equal(("3200.00", "3400.00"), (Net(plan, "S08"), Net(overlaid, "S08")));
        Assert.Equal(Net(plan, "S01"), Net(overlaid, "S01"));
        Assert.Equal("SUN-R21", overlaid.GetProperty("plan").GetString());
        var applied = Assert.Single(overlaid.GetProperty("provenance").GetProperty("overlays").EnumerateArray());
        Assert.Equal(("SUN-R21@1", "R21@1"), (applied.GetProperty("overlay").GetString(), applied.GetProperty("extends").GetString()));
        Assert.Equal(
            """{"policy":"quota.weekly-workload@1.0.0","parameter":"pass_line","value":"85%","instead_of":"90%","clause":"R21/s3","decided":"Branch meeting of 2026-09-20"}""",
            JsonSerializer.Serialize(Assert.Single(applied.GetProperty("figures").EnumerateArray())));
        Assert.False(plan.GetProperty("provenance").TryGetProperty("overlays", out _));
        Assert.NotEqual(Hash(plan), Hash(overlaid));
    }

    [Theory]
    [InlineData("en", "'85' is not a percentage such as 90%")]
    [InlineData("zh", "“85”不是")]
    public async Task Calculate_ByAnOverlayWithAMistake_IsRefusedAtItsPlace(string language, string message)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("telesales-overlay-").FullName, "mine.yaml");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(Overlay)).Replace("value: 85%", "value: 85", StringComparison.Ordinal));
        var result = await RunAsync(path, "--lang", language);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("mine.yaml:5:57 figures.quota.weekly-workload.pass_line.value", result.Error, StringComparison.Ordinal);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Fact]
    public async Task Calculate_BeforeTheSamplesFirstMonth_IsRefused()
    {
        var result = await Cli.RunAsync("calculate", "--plan", Overlay, "--month", "2026-09", "--facts", Cli.Sample, "--lang", "en");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("SUN-R21@1 is in force from 2026-10; 2026-09 is earlier", result.Error, StringComparison.Ordinal);
    }

    private static Task<CliResult> RunAsync(string plan, params string[] more) =>
        Cli.RunAsync(["calculate", "--plan", plan, "--month", "2026-10", "--facts", Cli.Sample, "--format", "json", .. more]);

    private static string? Net(JsonElement run, string id) => run.GetProperty("payslips").GetProperty(id).GetProperty("net").GetString();

    private static string? Hash(JsonElement run) => run.GetProperty("provenance").GetProperty("parameters_sha256").GetString();
}
