using System.Diagnostics;
using Telesales.Testing;

namespace Telesales.Grpc.Tests;

/// <summary>Tools beside .NET that some tests call: Python, Node, buf. Without one a test is skipped and says how to get it; with CI=true it fails.</summary>
internal static class Tools
{
    public static string Root => Repository.Root;

    public static void Need(bool there, string remedy)
    {
        if (there) return;
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"This test may not be skipped in CI: {remedy}.");
        Assert.Skip($"A tool is absent: {remedy}.");
    }

    public static bool OnPath(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool)));

    public static async Task<(int Exit, string Output, string Error)> Run(string folder, string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { UseShellExecute = false, WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PYTHONPATH"] = folder;
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
