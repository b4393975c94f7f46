using System.Diagnostics;
using Telesales.Testing;

namespace Telesales.Host.Tests;

/// <summary>QA's first five minutes, as the READMEs have them: exactly those commands, by the executable, in a folder that has the samples.</summary>
public sealed class FirstFiveMinutesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telesales-qa-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("README.md", "## QA's first five minutes", "en_US.UTF-8", "12 people, 3 differ: 3 get more, 0 get less. Cost to the branch: +320.00 (25967.23 → 26287.23).")]
    [InlineData("README.zh-CN.md", "## QA 的头五分钟", "zh_CN.UTF-8", "共 12 人，3 人有差异：3 人增加，0 人减少。对分公司成本的影响：+320.00（25967.23 → 26287.23）。")]
    public async Task Commands_OfTheReadme_CompareReportFindAndPin(string readme, string heading, string language, string counts)
    {
        var text = await File.ReadAllTextAsync(Repository.PathOf(readme), TestContext.Current.CancellationToken);
        var section = text[text.IndexOf(heading, StringComparison.Ordinal)..];
        var (exitCode, output) = await RunAsync(section.Split("```\n")[1], language);

        Assert.Contains(counts, output, StringComparison.Ordinal);
        Assert.Contains(counts, section, StringComparison.Ordinal);
        Assert.Contains("activity: employee_id E1", output, StringComparison.Ordinal);
        Assert.Equal(0, exitCode);
        Assert.StartsWith("<!DOCTYPE html>", await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "report.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var pinned = Path.Combine(_folder.FullName, "snapshots", "Payslips.Payslip_plan=MY-R21@1_month=2026-10_person=S02.verified.txt");
        Assert.Contains("S02, net 2442.22", await File.ReadAllTextAsync(pinned, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(24, Directory.EnumerateFiles(Path.GetDirectoryName(pinned)!).Count());
    }

    private async Task<(int ExitCode, string Output)> RunAsync(string commands, string language)
    {
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "samples"), Repository.PathOf("samples"));
        var start = new ProcessStartInfo("bash") { WorkingDirectory = _folder.FullName, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["LC_ALL"] = language;
        using var bash = Process.Start(start)!;
        await bash.StandardInput.WriteAsync($"telesales() {{ dotnet '{Path.Combine(AppContext.BaseDirectory, "telesales.dll")}' \"$@\"; }}\n{commands}");
        bash.StandardInput.Close();
        var (output, error) = (bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), bash.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (bash.ExitCode, await output + await error);
    }
}
