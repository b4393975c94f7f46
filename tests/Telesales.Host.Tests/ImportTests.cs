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

    [Fact]
    public async Task Clock_CompletesAttendance_AndIsNotWrittenWhileADayIsUndecided()
    {
        string log = Path.Combine(folder, "clock.csv");
        await File.WriteAllTextAsync(log, "工号,姓名,日期,上班打卡,下班打卡\nS01,,2026/10/14,9:15,\n");
        string[] command = ["import", "clock", "--mapping", Repository.PathOf("samples", "clock", "mapping.yaml"), "--log", log, "--out", folder, "--lang", "zh"];

        var undecided = await Cli.RunAsync(command);
        Assert.Equal((1, ""), (undecided.ExitCode, undecided.Output));
        Assert.Contains("clock.csv:2：S01 在 2026-10-14 只有 09:15 的打卡", undecided.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, "attendance.csv")));

        await File.WriteAllTextAsync(log, "工号,姓名,日期,上班打卡,下班打卡\nS01,,2026/10/14,9:15,18:00\n");
        var written = await Cli.RunAsync(command);
        Assert.Equal((0, "共 1 个有打卡的人日：迟到 1 个，早退 0 个；另有 0 行无打卡。\n"), (written.ExitCode, written.Output));
        Assert.Equal("employee_id,date,attended,late_minutes,early_leave_minutes\nS01,2026-10-14,1,15,0\n", await File.ReadAllTextAsync(Path.Combine(folder, "attendance.csv")));
    }

    [Fact]
    public async Task Records_ThatAreComplete_AreCountedAndTheOthersListed()
    {
        string samples = Repository.PathOf("samples", "records");
        string rejected = Path.Combine(folder, "rejected.csv");

        var result = await Cli.RunAsync(
            "import", "records", "--contacts", Path.Combine(samples, "contacts.csv"), "--invitees", Path.Combine(samples, "invitees.csv"), "--out", folder, "--rejected", rejected, "--lang", "en");

        Assert.Equal((0, "3 records counted, 5 not counted.\n"), (result.ExitCode, result.Output));
        Assert.Contains("contacts.csv:5: Not counted for S01 on 2026-10-14: department missing or not usable.", result.Error, StringComparison.Ordinal);
        Assert.Equal(
            "employee_id,date,metric,value\nS01,2026-10-14,contacts_collected,2\nS01,2026-10-15,invitees_confirmed,1\n", await File.ReadAllTextAsync(Path.Combine(folder, "activity.csv")));
        Assert.Equal(6, (await File.ReadAllLinesAsync(rejected)).Length);
    }

    [Fact]
    public async Task Records_WithoutAnyList_AreRefused()
    {
        var result = await Cli.RunAsync("import", "records", "--out", folder);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Give --contacts, --invitees, or both.", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<CliResult> CallsAsync(string mapping, params string[] more) => Cli.RunAsync(
    [
        "import", "calls", "--mapping", mapping, "--agents", Path.Combine(Samples, "agents.csv"), "--refused", Path.Combine(Samples, "refused.csv"), "--out", folder, "--lang", "en",
        .. more.Contains("--log") ? more : [.. more, "--log", Path.Combine(Samples, mapping, "Master.csv")],
    ]);
}
