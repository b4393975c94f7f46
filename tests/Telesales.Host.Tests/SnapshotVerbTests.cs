using System.Text;
using System.Text.RegularExpressions;
using Telesales.Testing;

namespace Telesales.Host.Tests;

/// <summary><c>telesales snapshot create|verify|accept</c>.</summary>
public sealed class SnapshotVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("telesales-snapshot-").FullName;

    private string Pinned => Path.Combine(_folder, "pinned");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Create_OfAVersion_PinsEveryoneInTheTestsOwnFormat()
    {
        var created = await RunAsync("create", "R21");
        var bytes = await File.ReadAllBytesAsync(FileOf("R21@1", "S02"), TestContext.Current.CancellationToken);
        var text = Encoding.UTF8.GetString(bytes);

        Assert.Equal(0, created.ExitCode);
        Assert.Equal(12, Directory.EnumerateFiles(Pinned, "*.verified.txt").Count());
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.NotEqual((byte)'\n', bytes[^1]);
        Assert.DoesNotContain('\r', text);
        Assert.Contains("S02, net 2342.22", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Maria", text, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("verify", "R21")).ExitCode);
        Assert.Equal(1, (await RunAsync("create", "R21")).ExitCode);
    }

    [Fact]
    public async Task Verify_OfADraftThatChanged_ShowsTheLinesAndAcceptPinsThem()
    {
        var draft = Draft("85%");
        Assert.Equal(0, (await RunAsync("create", draft)).ExitCode);
        Draft("89%");

        var verified = await RunAsync("verify", draft);
        Assert.Equal(2, verified.ExitCode);
        Assert.Contains("changed, by the same facts, S08", verified.Output, StringComparison.Ordinal);
        Assert.Contains("- S08, net 3400.00", verified.Output, StringComparison.Ordinal);
        Assert.Contains("+ S08, net 3200.00", verified.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(FileOf("DRAFT@1", "S08").Replace("verified", "received", StringComparison.Ordinal)));

        Assert.Equal(0, (await RunAsync("accept", draft)).ExitCode);
        Assert.Equal(0, (await RunAsync("verify", draft)).ExitCode);
        Assert.Empty(Directory.EnumerateFiles(Pinned, "*.received.txt"));
    }

    [Fact]
    public async Task Accept_OfAReleasedVersionThatChanged_IsRefusedAndWritesNothing()
    {
        var draft = Draft("85%");
        Assert.Equal(0, (await RunAsync("accept", draft, "--release")).ExitCode);
        Draft("89%");
        var before = await File.ReadAllTextAsync(FileOf("DRAFT@1", "S08"), TestContext.Current.CancellationToken);

        var refused = await RunAsync("accept", draft);

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("DRAFT@1 is released and says something else about the same facts: ", refused.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(FileOf("DRAFT@1", "S08"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Accept_OfAReleasedVersionOverOtherFacts_IsNoChangeOfTheVersion()
    {
        Assert.Equal(0, (await RunAsync("create", "R21")).ExitCode);
        var facts = FactFolder.Read(Cli.Sample);
        facts.Replace("activity.csv", "S01,2026-10-08,contacts_collected,80", "S01,2026-10-08,contacts_collected,81");
        var other = Directory.CreateDirectory(Path.Combine(_folder, "facts")).FullName;
        facts.Write(other);

        var verified = await RunAsync("verify", "R21", "--facts", other);
        Assert.Equal(2, verified.ExitCode);
        Assert.Contains("other facts of S01", verified.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("accept", "R21", "--facts", other)).ExitCode);
    }

    // A packaged version is released; a pinned file that somebody edited stands for a version that changed.
    [Fact]
    public async Task Accept_OfAPackagedVersionThatDiffersByTheSameFacts_IsRefused()
    {
        Assert.Equal(0, (await RunAsync("create", "R21")).ExitCode);
        var file = FileOf("R21@1", "S02");
        var edited = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Replace("2342.22", "2342.23", StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, edited, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), TestContext.Current.CancellationToken);

        Assert.Equal(1, (await RunAsync("accept", "R21")).ExitCode);
        Assert.Equal(2, (await RunAsync("verify", "R21")).ExitCode);
    }

    // Base pay by contract withholds whom the facts give none; the grade table pays them. That the new rule also reads less is no other fact.
    [Fact]
    public async Task Accept_OfAReleasedVersionThatBeginsToWithhold_IsRefused()
    {
        var facts = Changed(facts => facts.Replace("employees.csv", "regular,1400,700", "regular,,700"), only: "S02");
        var plan = Policy("policy: base-pay.grade-table@1.0.0", "base_pay: { value: { junior: 1400.00, intermediate: 1800.00, senior: 2400.00 } }", "performance_base: { value: { junior: 700.00, intermediate: 900.00, senior: 1200.00 } }", "least_performance_share: 50%", "performance_proration: { value: in-full }");
        Assert.Equal(0, (await RunAsync("accept", plan, "--release", "--facts", facts)).ExitCode);
        Policy("policy: base-pay.contract@1.0.0", "prorate_by_span: true");

        var verified = await RunAsync("verify", plan, "--facts", facts);
        Assert.Contains("+ S02, withheld", verified.Output, StringComparison.Ordinal);
        Assert.Contains("changed, by the same facts, S02", verified.Output, StringComparison.Ordinal);
        var refused = await RunAsync("accept", plan, "--facts", facts);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("S02", refused.Error, StringComparison.Ordinal);
        Assert.Contains("S02, net 2022.22", await File.ReadAllTextAsync(FileOf("DRAFT@1", "S02"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    // A day without its row is calculated with as if it were attended; yet the row that comes later is another fact.
    [Fact]
    public async Task Accept_OfWithheldWhoseFactsWereMended_IsNoChangeOfTheVersion()
    {
        var incomplete = Changed(facts => facts.Set("attendance.csv", facts.Files["attendance.csv"].Where(line => !line.StartsWith("S02,2026-10-13,", StringComparison.Ordinal)).ToList()));
        Assert.Equal(0, (await RunAsync("create", "R21", "--facts", incomplete)).ExitCode);
        Assert.Matches(@"S02, withheld\nfacts [0-9a-f]{64}\nrows [0-9a-f]{64}\n\n", await File.ReadAllTextAsync(FileOf("R21@1", "S02"), TestContext.Current.CancellationToken));
        Assert.Equal(0, (await RunAsync("verify", "R21", "--facts", incomplete)).ExitCode);

        Assert.Contains("other facts of S02", (await RunAsync("verify", "R21")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("accept", "R21")).ExitCode);
        Assert.Equal(0, (await RunAsync("verify", "R21")).ExitCode);
        // And back: what is withheld now was paid by other facts.
        Assert.Contains("other facts of S02", (await RunAsync("verify", "R21", "--facts", incomplete)).Output, StringComparison.Ordinal);
    }

    // Files told only what the plan sees of the facts, and nothing of those that were withheld.
    [Fact]
    public async Task Verify_OfFilesOfBefore_HoldsAndStillTellsAChange()
    {
        var incomplete = Changed(facts => facts.Set("attendance.csv", facts.Files["attendance.csv"].Where(line => !line.StartsWith("S02,2026-10-13,", StringComparison.Ordinal)).ToList()));
        Assert.Equal(0, (await RunAsync("create", "R21", "--facts", incomplete)).ExitCode);
        foreach (var person in new[] { "S01", "S02", "S08" }) await EditAsync(person, text => Regex.Replace(text, person == "S02" ? "(facts|rows) [0-9a-f]{64}\n" : "rows [0-9a-f]{64}\n", "", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Equal(0, (await RunAsync("verify", "R21", "--facts", incomplete)).ExitCode);

        await EditAsync("S08", text => text.Replace("S08, net ", "S08, net 1", StringComparison.Ordinal));
        Assert.Contains("changed, by the same facts, S08", (await RunAsync("verify", "R21", "--facts", incomplete)).Output, StringComparison.Ordinal);
    }

    // Names are no facts, and R21 looks at no ratings. Accepting tells anew what the same result rests on.
    [Fact]
    public async Task Verify_OfARowThatThePlanDoesNotRead_IsAsPinned()
    {
        Assert.Equal(0, (await RunAsync("create", "R21")).ExitCode);
        var renamed = Changed(facts => facts.Replace("employees.csv", "Maria Santos", "Maria dos Santos"));
        var pinned = await File.ReadAllTextAsync(FileOf("R21@1", "S02"), TestContext.Current.CancellationToken);
        Assert.Equal(0, (await RunAsync("verify", "R21", "--facts", renamed)).ExitCode);
        Assert.Equal(0, (await RunAsync("accept", "R21", "--facts", renamed)).ExitCode);
        Assert.Equal(pinned, await File.ReadAllTextAsync(FileOf("R21@1", "S02"), TestContext.Current.CancellationToken));

        var rated = Changed(facts => facts.Set("ratings.csv", ["employee_id,month,indicator,actual,target", "S02,2026-10,quality,1,2"]));
        Assert.Equal(0, (await RunAsync("verify", "R21", "--facts", rated)).ExitCode);
        Assert.Equal(0, (await RunAsync("accept", "R21", "--facts", rated)).ExitCode);
        Assert.NotEqual(pinned, await File.ReadAllTextAsync(FileOf("R21@1", "S02"), TestContext.Current.CancellationToken));
    }

    private string Changed(Action<FactFolder> change, string? only = null)
    {
        var facts = FactFolder.Read(Cli.Sample);
        if (only is not null) facts = facts.Of(new HashSet<string>(StringComparer.Ordinal) { only });
        change(facts);
        var folder = Directory.CreateDirectory(Path.Combine(_folder, $"facts-{Guid.NewGuid():N}")).FullName;
        facts.Write(folder);
        return folder;
    }

    private async Task EditAsync(string person, Func<string, string> edit)
    {
        var file = FileOf("R21@1", person);
        await File.WriteAllTextAsync(file, edit(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), TestContext.Current.CancellationToken);
    }

    private string Policy(string policy, params string[] parameters)
    {
        var path = Path.Combine(_folder, "draft.yaml");
        string[] lines = ["plan: DRAFT", "revision: 1", "regulation: R21", "from: 2026-10", "title: { zh: 草案, en: Draft }", "policies:", $"  - {policy}", "    clause: R21/s3", "    parameters:", .. parameters.Select(parameter => $"      {parameter}")];
        File.WriteAllText(path, string.Join('\n', lines) + "\n");
        return path;
    }

    private string Draft(string line)
    {
        var path = Path.Combine(_folder, "draft.yaml");
        File.WriteAllText(path, $"plan: DRAFT\nextends: R21\nfrom: 2026-10\ntitle: {{ zh: 草案, en: Draft }}\nfigures: {{ quota.weekly-workload: {{ pass_line: {{ value: {line}, decided: QA }} }} }}\n");
        return path;
    }

    private string FileOf(string version, string person) => Path.Combine(Pinned, $"Payslips.Payslip_plan={version}_month=2026-10_person={person}.verified.txt");

    private Task<CliResult> RunAsync(string verb, string plan, params string[] more) =>
        Cli.RunAsync(["snapshot", verb, "--plan", plan, "--month", "2026-10", "--dir", Pinned, "--lang", "en", .. more.Contains("--facts") ? more : [.. more, "--facts", Cli.Sample]]);
}
