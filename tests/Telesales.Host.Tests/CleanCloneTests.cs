using System.Diagnostics;
using Telesales.Testing;

namespace Telesales.Host.Tests;

/// <summary>
/// What is committed builds, runs and publishes, with every policy of the manifests. It takes minutes, so it runs on CI (<c>CI=true</c>) only.
/// </summary>
public sealed class CleanCloneTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    [Fact]
    public async Task Clone_BuiltAndPublished_LoadsEveryPolicyOfTheManifests()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", "A clean clone is built with CI=true only.");
        var folder = Directory.CreateTempSubdirectory("telesales-clone-");
        try
        {
            var clone = Path.Combine(folder.FullName, "clone");
            var published = Path.Combine(folder.FullName, "published");
            await RunAsync(folder.FullName, "git", "clone", "--quiet", "--no-hardlinks", Repository.Root, clone);
            await RunAsync(clone, "dotnet", "publish", "src/Host/Telesales.Host", "-c", "Release", "-o", published, "--disable-build-servers");

            var built = await RunAsync(clone, Path.Combine(clone, "src/Host/Telesales.Host/bin/Release/net10.0/telesales"), "policies", "--lang", "en");
            var run = await RunAsync(folder.FullName, Path.Combine(published, "telesales"), "policies", "--lang", "en");

            Assert.Equal(Manifests.Summary, built.Error.Trim());
            Assert.Equal(Manifests.Summary, run.Error.Trim());
            Assert.Equal(built.Output, run.Output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(string Output, string Error)> RunAsync(string folder, string command, params string[] args)
    {
        var start = new ProcessStartInfo(command, args) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        // The build that runs these tests must not steer the one that they start.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        using var cancel = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(cancel.Token);
        var error = process.StandardError.ReadToEndAsync(cancel.Token);
        await process.WaitForExitAsync(cancel.Token);
        Assert.True(process.ExitCode == 0, $"{command} {string.Join(' ', args)}\n{await output}\n{await error}");
        return (await output, await error);
    }
}
