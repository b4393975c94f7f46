using Telesales.Testing;

namespace Telesales.Host.Tests;

/// <summary><c>telesales plan validate</c>.</summary>
public sealed class PlanValidateTests
{
    private static readonly string R13 = Repository.PathOf("src", "Plugins", "Regulations", "R13-telemarketing-department", "plan.yaml");

    [Theory]
    [InlineData("en", "plan.yaml: R13@1 can be used in 2026-10.")]
    [InlineData("zh", "plan.yaml：R13@1 在 2026-10 可用。")]
    public async Task Validate_OfAPlanThatIsRight_ShowsItsFigures(string language, string said)
    {
        var result = await Cli.RunAsync("plan", "validate", R13, "--month", "2026-10", "--lang", language);
        Assert.Equal((0, said), (result.ExitCode, result.Error.Trim()));
        Assert.Matches(@"quota\.daily-calls@1\.0\.0 +│ calls +│ 120 +│ R13/s1", result.Output);
    }

    [Fact]
    public async Task Validate_OfAPlanThatIsWrong_NamesEveryPlaceAndGivesNoFigures()
    {
        var folder = Directory.CreateTempSubdirectory("telesales-plan-");
        try
        {
            var file = Path.Combine(folder.FullName, "own");
            await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(R13, TestContext.Current.CancellationToken)).Replace(" calls: 120", " call: 120", StringComparison.Ordinal), TestContext.Current.CancellationToken);
            var result = await Cli.RunAsync("plan", "validate", file, "--month", "2026-10", "--format", "json", "--lang", "en");
            Assert.Equal(1, result.ExitCode);
            Assert.False(result.Json.GetProperty("valid").GetBoolean());
            Assert.Empty(result.Json.GetProperty("figures").EnumerateObject());
            Assert.Equal(
                ["plan.missing-parameter 12:5 policies[1].parameters.calls", "plan.unknown-parameter 20:7 policies[1].parameters.call"],
                result.Json.GetProperty("problems").EnumerateArray().Select(problem => $"{problem.GetProperty("code")} {problem.GetProperty("line")}:{problem.GetProperty("column")} {problem.GetProperty("key")}"));
            Assert.EndsWith("own: 2 problems, not usable.", result.Error.Trim(), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
