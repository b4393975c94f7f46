using System.Text;
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
