using System.Text.Json;
using Telesales.Testing;

namespace Telesales.Host.Tests;

/// <summary>The verbs beside calculate.</summary>
public sealed class VerbTests
{
    [Fact]
    public async Task Policies_OfTheBuild_AreThoseOfTheManifests()
    {
        var result = await Cli.RunAsync("policies", "--lang", "en");

        Assert.Equal(0, result.ExitCode);
        Assert.All(Manifests.Policies, policy => Assert.Contains(policy.Split('@')[0], result.Output, StringComparison.Ordinal));
        Assert.Equal(Manifests.Summary, result.Error.Trim());
    }

    [Fact]
    public async Task Plans_OfTheBuild_AreUsable()
    {
        var result = await Cli.RunAsync("plans", "--lang", "en");

        Assert.Equal(0, result.ExitCode);
        Assert.All(Product.Plans, plan => Assert.Contains($"{plan}@1", result.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("refused", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_OfCasesThatHold_EndsWith0()
    {
        var result = await Cli.RunAsync("test", Repository.PathOf("tests", "cases", "R21", "worked-example.yaml"));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("ok   A junior in October 2026", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("hold, 0 do not", result.Error.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_OfACaseThatDoesNotHold_EndsWith2AndSaysWhat()
    {
        var result = await InFileAsync(File.ReadAllText(Repository.PathOf("tests", "cases", "R21", "worked-example.yaml")).Replace("net: 2342.22", "net: 2342.23", StringComparison.Ordinal));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("FAIL A junior in October 2026", result.Output, StringComparison.Ordinal);
        Assert.Contains("E1 net: expected [2342.23] but was [2342.22]", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("case: half a case", ":1")]
    [InlineData("plan: [R21\nmonth: 2026-10\n", "not well-formed YAML")]
    [InlineData("# nothing yet\n", "no golden case found")]
    public async Task Test_OfSomethingThatIsNoCase_EndsWith1AndSaysWhere(string text, string where)
    {
        var result = await InFileAsync(text);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(where, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlanFile_WithABracketThatIsNeverClosed_IsRefusedWithItsPlace()
    {
        var folder = Directory.CreateTempSubdirectory("telesales-plan-");
        var file = Path.Combine(folder.FullName, "plan.yaml");
        var missing = await Cli.CalculateAsync(Cli.Sample, file);
        await File.WriteAllTextAsync(file, "plan: [R21\nrevision: 1\nfacts: { a: [ { b: c } ] }\n");
        var broken = await Cli.CalculateAsync(Cli.Sample, file);
        folder.Delete(recursive: true);

        Assert.Equal((1, 1), (missing.ExitCode, broken.ExitCode));
        Assert.Contains("plan.yaml:1:", broken.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownVerb_EndsWith1() => Assert.Equal(1, (await Cli.RunAsync("calculat")).ExitCode);

    private static async Task<CliResult> InFileAsync(string text)
    {
        var folder = Directory.CreateTempSubdirectory("telesales-cases-");
        try
        {
            var file = Path.Combine(folder.FullName, "cases.yaml");
            await File.WriteAllTextAsync(file, text);
            return await Cli.RunAsync("test", file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

/// <summary>What the manifests in the source say that the build brings.</summary>
internal static class Manifests
{
    private static readonly List<JsonElement> All =
    [
        .. new[] { "Telesales.Policies.*", "Regulations/*" }
            .SelectMany(pattern => Directory.EnumerateDirectories(Repository.PathOf("src", "Plugins", Path.GetDirectoryName(pattern)!), Path.GetFileName(pattern)))
            .Select(folder => Path.Combine(folder, "plugin.json"))
            .Where(File.Exists)
            .Select(file => JsonDocument.Parse(File.ReadAllBytes(file)).RootElement),
    ];

    public static IReadOnlyList<string> Policies { get; } =
        [.. All.Where(manifest => manifest.TryGetProperty("policies", out _)).SelectMany(manifest => manifest.GetProperty("policies").EnumerateArray()).Select(policy => policy.GetString()!)];

    /// <summary>What <c>policies</c> says at the end when all of them are loaded.</summary>
    public static string Summary => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{Policies.Count} policies; {All.Count} packages admitted, 0 refused");
}
