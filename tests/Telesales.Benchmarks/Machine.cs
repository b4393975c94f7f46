using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using Telesales.Policies;
using Telesales.Testing;

namespace Telesales.Benchmarks;

/// <summary>What a figure depends on: the day, the source, the machine.</summary>
internal static class Machine
{
    public static string Date => DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Commit
    {
        get
        {
            var commit = Git("rev-parse --short=12 HEAD");
            return commit.Length == 0 ? "unknown" : Git("status --porcelain -- src tests/Telesales.Benchmarks").Length == 0 ? commit : commit + " with changes";
        }
    }

    public static string Description => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores ({RuntimeInformation.ProcessArchitecture}), {RuntimeInformation.FrameworkDescription}");

    /// <summary>Assemblies that were built without optimisation, by name: what is measured with them means nothing.</summary>
    public static IReadOnlyList<string> Unoptimised(ResolvedPlan plan) =>
    [
        .. plan.Policies.Select(policy => policy.Policy.GetType().Assembly)
            .Concat([typeof(Machine).Assembly, typeof(ResolvedPlan).Assembly, typeof(Payroll.IPayroll).Assembly, typeof(Facts.FactSet).Assembly, typeof(Policies.V1.IPolicy).Assembly])
            .Distinct()
            .Where(assembly => assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true })
            .Select(assembly => assembly.GetName().Name!),
    ];

    private static string Git(string arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var git = Process.Start(start);
        if (git is null) return "";
        var text = git.StandardOutput.ReadToEnd().Trim();
        git.WaitForExit();
        return git.ExitCode == 0 ? text : "";
    }
}
