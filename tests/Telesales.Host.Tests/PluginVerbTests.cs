using Telesales.Testing;

namespace Telesales.Host.Tests;

/// <summary><c>telesales plugin</c> as somebody types it, with the sample package, in both languages.</summary>
public sealed class PluginVerbTests : IDisposable
{
    private const string Name = "branch-007@1.0.0";
    private static readonly string Sample = Repository.PathOf("artifacts", "plugins", "branch-007", "1.0.0");
    private readonly string _folder = Directory.CreateTempSubdirectory("telesales-plugin-").FullName;

    private string File => Path.Combine(_folder, "branch-007.zip");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Package_FromFolderToRetirement_SaysWhatHappens()
    {
        await Says(0, "packed branch-007@1.0.0", "plugin", "pack", Sample, "--out", File, "--lang", "en");
        await Says(0, "policies branch-007.demo-bonus@1.0.0", "plugin", "inspect", File, "--lang", "en");
        await Says(0, "branch-007@1.0.0 can be installed and activated.", InStore("install", File, "--dry-run", "--lang", "en"));
        await Says(0, "中没有安装插件包。", InStore("list", "--lang", "zh"));
        await Says(0, "已安装 branch-007@1.0.0", InStore("install", File, "--lang", "zh"));
        await Says(0, "未启用", InStore("list", "--lang", "zh"));
        await Says(0, "takes part from 2026-10 on", InStore("activate", Name, "--from", "2026-10", "--lang", "en"));
        await Says(0, "自 2027-01 起停用", InStore("retire", Name, "--from", "2027-01", "--lang", "zh"));
        await Says(0, "2026-10…2026-12", InStore("list", "--lang", "en"));
    }

    [Fact]
    public async Task Package_RetiredBeforeItsNextActivation_SaysThatItTakesPartAgain()
    {
        await Says(0, "packed", "plugin", "pack", Sample, "--out", File, "--lang", "en");
        await Says(0, "installed", InStore("install", File, "--lang", "en"));
        await Says(0, "takes part from 2026-10 on", InStore("activate", Name, "--from", "2026-10", "--lang", "en"));
        await Says(0, "takes part from 2027-01 on", InStore("activate", Name, "--from", "2027-01", "--lang", "en"));
        await Says(0, "From 2027-01 on it takes part, as was said before: retire it with --from 2027-01 too", InStore("retire", Name, "--from", "2026-12", "--lang", "en"));
        await Says(0, "自 2026-12 起停用，此前已如此设定", InStore("activate", Name, "--from", "2026-11", "--lang", "zh"));
        await Says(0, "2026-10…2026-11, 2027-01…", InStore("list", "--lang", "en"));

        var last = await Cli.RunAsync(InStore("retire", Name, "--from", "2027-01", "--lang", "en"));
        Assert.DoesNotContain("as was said before", last.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Project_NotBuilt_SaysHowToBuildIt() =>
        await Says(1, "build the policy's project first (dotnet build)", "plugin", "pack", _folder, "--lang", "en");

    [Fact]
    public async Task Project_Built_IsPackedFromItsFolder()
    {
        var built = Path.Combine(_folder, "policy", "bin", "package");
        Directory.CreateDirectory(built);
        foreach (var file in Directory.GetFiles(Sample)) System.IO.File.Copy(file, Path.Combine(built, Path.GetFileName(file)));
        System.IO.File.WriteAllText(Path.Combine(_folder, "policy", "plugin.json"), "{}");
        System.IO.File.WriteAllText(Path.Combine(_folder, "policy", "policy.csproj"), "");
        await Says(0, "packed branch-007@1.0.0", "plugin", "pack", _folder, "--out", File, "--lang", "en");
        await Says(0, "已打包 branch-007@1.0.0", "plugin", "pack", Path.Combine(_folder, "policy"), "--out", File, "--lang", "zh");
    }

    /// <summary>What activation would refuse is said while the version can still be mended, every problem of it.</summary>
    [Fact]
    public async Task Package_WithAPlanThatCantBeUsed_IsPackedWithAWarning()
    {
        var source = Directory.CreateDirectory(Path.Combine(_folder, "source")).FullName;
        foreach (var file in Directory.GetFiles(Sample)) System.IO.File.Copy(file, Path.Combine(source, Path.GetFileName(file)));
        var plan = Path.Combine(source, "plan.yaml");
        System.IO.File.WriteAllText(plan, System.IO.File.ReadAllText(plan).Replace("expected: 20", "expectd: 20", StringComparison.Ordinal));
        foreach (var (language, mind) in new[] { ("en", "Mind: beside the packages that come with this host it could not be activated, 2 problems:"), ("zh", "此包无法启用，共 2 处问题：") })
        {
            var result = await Cli.RunAsync("plugin", "pack", source, "--out", File, "--lang", language);
            Assert.Equal(0, result.ExitCode);
            Assert.Contains(mind, result.Error, StringComparison.Ordinal);
            Assert.Contains("'expectd'", result.Error.Replace('“', '\'').Replace('”', '\''), StringComparison.Ordinal);
            Assert.Contains("[plan.missing-parameter]", result.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("0001", result.Error, StringComparison.Ordinal);
        }

        var right = await Cli.RunAsync("plugin", "pack", Sample, "--out", File, "--lang", "en");
        Assert.DoesNotContain("Mind", right.Output + right.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_ThatIsNoPackage_IsRefusedInBothLanguages()
    {
        System.IO.File.WriteAllText(File, "no zip");
        await Says(1, "refused, 1 problem", InStore("install", File, "--lang", "en"));
        await Says(1, "未被接受，共 1 处问题", InStore("install", File, "--lang", "zh"));
        await Says(1, "There is no file", "plugin", "inspect", File + ".none", "--lang", "en");
    }

    [Fact]
    public async Task Activation_WithoutAMonth_IsRefused() => await Says(1, "--from", InStore("activate", Name));

    [Fact]
    public async Task DryRun_WithACaseThatDoesNotHold_SaysWhichAndExitsWithTwo()
    {
        var source = Path.Combine(_folder, "source");
        Directory.CreateDirectory(Path.Combine(source, "cases"));
        foreach (var file in Directory.GetFiles(Sample)) System.IO.File.Copy(file, Path.Combine(source, Path.GetFileName(file)));
        var cases = System.IO.File.ReadAllText(Repository.PathOf("tests", "Telesales.Docs.Tests", "demo-bonus.yaml"));
        System.IO.File.WriteAllText(Path.Combine(source, "cases", "demo-bonus.yaml"), cases);
        await Says(0, "packed", "plugin", "pack", source, "--out", File, "--lang", "en");
        await Says(0, "its own cases: 2 hold, 0 do not", InStore("install", File, "--dry-run", "--lang", "en"));

        System.IO.File.WriteAllText(Path.Combine(source, "cases", "demo-bonus.yaml"), cases.Replace("net: 3008.00", "net: 3009.00", StringComparison.Ordinal));
        await Says(0, "packed", "plugin", "pack", source, "--out", File, "--lang", "en");
        await Says(2, "E1 net: expected [3009.00] but was [3008.00]", InStore("install", File, "--dry-run", "--lang", "en"));
    }

    [Fact]
    public async Task DryRun_AgainstAPlan_ComparesAndHoldsThePolicies()
    {
        await Says(0, "packed", "plugin", "pack", Repository.PathOf("artifacts", "plugins", "branch-009", "1.0.0"), "--out", File, "--lang", "en");
        var result = await Cli.RunAsync(InStore("install", File, "--dry-run", "--from", "2026-10", "--against", "R21", "--facts", Cli.Sample, "--lang", "en"));
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("its own cases: 2 hold, 0 do not", result.Output, StringComparison.Ordinal);
        Assert.Contains("ok   can be called from many threads", result.Output, StringComparison.Ordinal);
        Assert.Contains("ok   reads only what it declares", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("FAIL", result.Output, StringComparison.Ordinal);
        Assert.Contains("policy branch-009.quota@1.0.0 added; policy quota.weekly-workload@1.0.0 removed", result.Output, StringComparison.Ordinal);
        Assert.Contains("12 people, 12 differ", result.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "packages")));
        await Says(0, "没有可与之比较的方案 branch-009（可用 --against 指定）", InStore("install", File, "--dry-run", "--from", "2026-10", "--lang", "zh"));
    }

    private string[] InStore(string verb, params string[] more) => ["plugin", verb, .. more, "--packages", Path.Combine(_folder, "packages")];

    private static async Task Says(int exit, string text, params string[] args)
    {
        var result = await Cli.RunAsync(args);
        Assert.True(result.ExitCode == exit, $"{result.Output}\n{result.Error}");
        Assert.Contains(text, result.Output + result.Error, StringComparison.Ordinal);
    }
}
