using Telesales.Testing;

namespace Telesales.Host.Tests;

/// <summary>The import verbs from the command line to the payslip.</summary>
public sealed class ImportTests : IDisposable
{
    private static readonly string Samples = Repository.PathOf("samples", "call-logs");
    private readonly string folder = Directory.CreateTempSubdirectory("telesales-import-").FullName;

    [Fact]
    public async Task Calls_OfAnAsteriskLog_BecomeActivityThatIsPaidBy()
    {
        FactFolder.Read(Cli.Sample).Write(folder);
        File.Delete(Path.Combine(folder, "activity.csv"));

        var imported = await CallsAsync("asterisk");

        Assert.Equal((0, ""), (imported.ExitCode, imported.Error));
        Assert.StartsWith("11 calls (0 rows ignored besides), 6 connected, 4 effective; 3 agents,", imported.Output, StringComparison.Ordinal);
        string activity = await File.ReadAllTextAsync(Path.Combine(folder, "activity.csv"));
        Assert.Contains("S03,2026-10-14,refused_calls,2\n", activity, StringComparison.Ordinal);
        Assert.Equal(0, (await Cli.CalculateAsync(folder, "R13")).ExitCode);

        var again = await CallsAsync("asterisk");
        Assert.Equal(0, again.ExitCode);
        Assert.Equal(activity, await File.ReadAllTextAsync(Path.Combine(folder, "activity.csv")));
    }

    [Fact]
    public async Task Calls_OfAnotherLogOfTheSameDays_AreRefusedUnlessAskedFor()
    {
        Assert.Equal(0, (await CallsAsync("asterisk")).ExitCode);

        var refused = await CallsAsync("freeswitch");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("activity.csv: 'activity.csv' already has 17 other rows of these metrics from 2026-10-13 to 2026-10-14", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await CallsAsync("freeswitch", "--overwrite")).ExitCode);
    }

    [Fact]
    public async Task Calls_WithoutARefusedList_SayWhatWasNotCounted()
    {
        var result = await Cli.RunAsync(
            "import", "calls", "--mapping", "asterisk", "--log", Path.Combine(Samples, "asterisk", "Master.csv"), "--agents", Path.Combine(Samples, "agents.csv"), "--out", folder, "--lang", "zh");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("未统计 refused_calls", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_ByAMappingThatIsNotThere_AreRefusedWithTheShippedNames()
    {
        var result = await CallsAsync("asterix");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("asterix: There is no mapping file 'asterix'. Give the path of one of your own, or the name of one that is shipped: asterisk, freeswitch", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mapping_Printed_IsOneOfOnesOwn()
    {
        string mine = Path.Combine(folder, "mine.yaml");
        await File.WriteAllTextAsync(mine, (await Cli.RunAsync("import", "mapping", "asterisk")).Output);

        Assert.Equal(0, (await CallsAsync(mine, "--log", Path.Combine(Samples, "asterisk", "Master.csv"))).ExitCode);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<CliResult> CallsAsync(string mapping, params string[] more) => Cli.RunAsync(
    [
        "import", "calls", "--mapping", mapping, "--agents", Path.Combine(Samples, "agents.csv"), "--refused", Path.Combine(Samples, "refused.csv"), "--out", folder, "--lang", "en",
        .. more.Contains("--log") ? more : [.. more, "--log", Path.Combine(Samples, mapping, "Master.csv")],
    ]);
}
