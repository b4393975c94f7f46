using System.Diagnostics;

namespace Telesales.Testing;

/// <summary>Tools that some tests call. Without one such a test is skipped and says how to get it; with CI=true it fails.</summary>
public static class Tools
{
    /// <summary>Whether tests run as continuous integration, where nothing may be skipped.</summary>
    public static bool IsCi => Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>Whether a tool can be called.</summary>
    public static bool OnPath(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, tool)));

    /// <summary>Runs a tool to its end.</summary>
    public static async Task<(int Exit, string Output, string Error)> Run(string folder, string tool, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { UseShellExecute = false, WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
