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

    // Nothing is paid otherwise: the line, its one value and both clauses.
    [Fact]
    public async Task FindWitnesses_WhereOnlyAClauseIsAnother_SaysWhichClauses()
    {
        var plan = await File.ReadAllTextAsync(Repository.PathOf("src", "Plugins", "Regulations", "R21-telesales-group", "plan.yaml"));
        var first = plan.IndexOf("clause: R21/s3", StringComparison.Ordinal);
        var file = Path.Combine(Directory.CreateTempSubdirectory("telesales-compare-").FullName, "plan.yaml");
        await File.WriteAllTextAsync(file, $"{plan[..first]}clause: R21/s4{plan[(first + "clause: R21/s3".Length)..]}");

        var result = await Cli.RunAsync("compare", "R21", file, "--month", "2026-10", "--find-witnesses", "--lang", "en");
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("1. Base pay [R21/s3 → R21/s4]: 1400.00\n", result.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("()", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Out_OfAComparisonThatIsRefused_KeepsTheReportBefore()
    {
        var folder = Directory.CreateTempSubdirectory("telesales-compare-").FullName;
        var report = Path.Combine(folder, "report.md");

        Assert.Equal(0, (await RunAsync("R21", Overlay, "--format", "markdown", "--out", report)).ExitCode);
        var before = await File.ReadAllTextAsync(report);
        Assert.Equal(1, (await RunAsync("R21", "R99", "--format", "markdown", "--out", report)).ExitCode);

        Assert.Contains("+320.00", before, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(report));
        Assert.Equal([report], Directory.GetFiles(folder));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Out_IntoAFolderThatIsNotThere_SaysSoBeforeAnythingIsCompared()
    {
        var result = await RunAsync("R21", Overlay, "--out", Path.Combine(Path.GetTempPath(), "not-there", "report.md"));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("--out: there is no folder", result.Error, StringComparison.Ordinal);
    }

    // The overlay's line of 85 % frees the worked example's week at 89 %; where the law raises pay to the minimum wage, it takes the raise away.
    [Fact]
    public async Task Compare_OverGoldenCases_NamesThoseThatChange()
    {
        var cases = Repository.PathOf("tests", "cases", "R21");
        var result = await Cli.RunAsync(["compare", "R21", Overlay, "--cases", cases, "--month", "2026-10", "--format", "json", "--lang", "en", "--exit-code"]);

        Assert.Equal(2, result.ExitCode);
        var (free, law) = (result.Json[0], result.Json[1]);
        var person = Assert.Single(free.GetProperty("people").EnumerateArray());
        Assert.StartsWith("worked-example.yaml:2 A junior in October 2026 with one week at 89 %", person.GetProperty("case").GetString(), StringComparison.Ordinal);
        Assert.Equal(("E1", "100.00"), (person.GetProperty("employee_id").GetString(), person.GetProperty("difference").GetString()));
        Assert.Equal((4, 1), (free.GetProperty("summary").GetProperty("cases").GetInt32(), free.GetProperty("summary").GetProperty("cases_different").GetInt32()));
        Assert.Equal(("2200.00", "true"), (law.GetProperty("minimum_wage").GetString(), law.GetProperty("enforce").GetString()));
        Assert.Contains("of other plans or months", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table", "worked-example.yaml:2")]
    [InlineData("markdown", "worked-example.yaml:2")]
    [InlineData("html", "worked-example.yaml:2")]
    public async Task Compare_OverOneFileOfCases_IsAReportLikeAnyOther(string format, string told)
    {
        var result = await Cli.RunAsync(["compare", "R21", Overlay, "--cases", Repository.PathOf("tests", "cases", "R21", "worked-example.yaml"), "--format", format, "--lang", "en"]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(told, result.Output, StringComparison.Ordinal);
        Assert.Contains("2 cases, 1 with a difference.", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("R13|R13|--cases|tests/cases/R21", "There is no case of R13 in R21.")]
    [InlineData("R21|samples/overlays/sunrise.yaml|--cases|tests/cases/R21|--format|html", "Choose with --month")]
    [InlineData("R21|R21|--cases|tests/cases/R21|--facts|samples/sunrise-branch", "Compare over one thing")]
    [InlineData("R21|R21", "Compare over one thing")]
    [InlineData("R21|R21|--facts|samples/sunrise-branch", "Give the pay month with --month")]
    [InlineData("R21|R21|--cases|tests/cases/R21|--saved", "--saved goes with --facts")]
    [InlineData("R21|R21|--month|2026-10|--facts|samples/sunrise-branch|--saved|--store|no-such-store.db", "no-such-store.db")]
    public async Task Compare_OverWhatIsNotThere_SaysWhatToGive(string arguments, string message)
    {
        var result = await Cli.RunAsync(["compare", .. arguments.Split('|').Select(argument => argument.Contains('/') ? Repository.PathOf(argument.Split('/')) : argument), "--lang", "en"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_WithSavedPayslips_BeginsWithWhatWasPaid()
    {
        var folder = Directory.CreateTempSubdirectory("telesales-compare-").FullName;
        try
        {
            var store = Path.Combine(folder, "store.db");
            Assert.Equal(0, (await Cli.RunAsync(["calculate", "--plan", "R21", "--month", "2026-10", "--facts", Cli.Sample, "--save", "--store", store])).ExitCode);
            var facts = FactFolder.Read(Cli.Sample);
            facts.Replace("activity.csv", "S02,2026-10-16,contacts_collected,38", "S02,2026-10-16,contacts_collected,40");
            facts.Write(folder);

            var result = await Cli.RunAsync(["compare", "R21", Overlay, "--month", "2026-10", "--facts", folder, "--saved", "--store", store, "--branch", "sunrise", "--lang", "en"]);
            Assert.Equal(0, result.ExitCode);
            Assert.Contains("2. since it was saved: calculated anew under the plan before", result.Output, StringComparison.Ordinal);
            Assert.Contains("the facts of 1 changed, and 0 come out otherwise by the same facts and plan", result.Output, StringComparison.Ordinal);
            Assert.Contains("Cost to the branch: +320.00", result.Output, StringComparison.Ordinal);

            var none = await Cli.RunAsync(["compare", "R21", Overlay, "--month", "2026-10", "--facts", folder, "--saved", "--store", store, "--branch", "nightfall", "--lang", "en"]);
            Assert.Equal(1, none.ExitCode);
            Assert.Contains("There is no payslip of R21@1 and 2026-10 in ", none.Error, StringComparison.Ordinal);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<CliResult> RunAsync(string before, params string[] more) =>
        Cli.RunAsync(["compare", before, .. more, "--month", "2026-10", "--facts", Cli.Sample, .. more.Contains("--lang") ? Array.Empty<string>() : ["--lang", "en"]]);
}
