using System.Diagnostics;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using Telesales.Benchmarks;
using Telesales.Benchmarks.Scale;
using Telesales.Testing;
using static System.FormattableString;

// Without arguments: check, measure, print, write docs/performance.md; --million goes to a million people. --scale: its sections on large branches
// and the store only, printed; --store: that one alone. --check: check only, in seconds. --loop [PART OF A NAME]: processor time of each, by turns,
// on a busy machine or under a profiler. --policies: nanoseconds of each policy. --wire: what a batch over gRPC costs, stage by stage. --short: the ratios
// beside the recorded ones, as CI looks at them; --record writes those. --verbose: what BenchmarkDotNet says too.
var subjects = new Subjects(PayslipBenchmarks.People);
IReadOnlyList<string> differences =
[
    .. Equality.Differences(subjects.Payslips(), subjects.PayslipsByHand()),
    .. Equality.Differences(subjects.Calling.Payslips(), subjects.Calling.PayslipsByHand()),
    .. Equality.Differences(subjects.Payslips(), subjects.ExactAsDecimals()).Select(difference => difference + " (in whole numbers)"),
];
foreach (var difference in differences.Take(20)) Console.Error.WriteLine(difference);
if (differences.Count > 0)
{
    Console.Error.WriteLine(Invariant($"{differences.Count} differences: nothing is measured."));
    return 1;
}

Console.WriteLine(Invariant($"{subjects.People} people: equal to the payslips by hand."));
if (args.Contains("--check")) return 0;
if (Machine.Unoptimised(subjects.Plan) is { Count: > 0 } unoptimised)
{
    Console.Error.WriteLine($"Built without optimisation: {string.Join(", ", unoptimised)}. Run with -c Release.");
    return 1;
}

int[] sizes = args.Contains("--million") ? [1_000, 10_000, 100_000, 1_000_000] : [1_000, 10_000, 100_000];
if (args.Contains("--scale") || args.Contains("--store"))
{
    if (args.Contains("--scale")) Console.WriteLine(ScaleRun.Section(sizes));
    Console.WriteLine(await StoreRun.SectionAsync(sizes.Where(size => size <= 100_000).Max()));
    return 0;
}

if (args.Contains("--policies"))
{
    foreach (var (policy, ticks) in subjects.ByPolicy(turns: 200)) Console.WriteLine(Invariant($"{policy,-40} {Stopwatch.GetElapsedTime(0, ticks).TotalNanoseconds / subjects.People,8:0} ns"));
    return 0;
}

if (args.Contains("--wire"))
{
    WireLoop.Run();
    return 0;
}

if (args.Contains("--short")) return ShortRun.Holds(() => ShortRun.Measure(subjects), ShortRun.Read(), Console.WriteLine) ? 0 : 1;
if (args.Contains("--record"))
{
    ShortRun.Write(ShortRun.Measure(subjects));
    return 0;
}

if (args.Contains("--loop"))
{
    Loop.Run(subjects, args.SkipWhile(word => word != "--loop").Skip(1).FirstOrDefault());
    return 0;
}

// In this process, since the plug-ins are loaded from beside it.
var config = ManualConfig.CreateEmpty()
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(8).WithIterationCount(40).WithIterationTime(TimeInterval.FromMilliseconds(100)))
    .AddLogicalGroupRules(BenchmarkLogicalGroupRule.ByCategory)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddLogger(args.Contains("--verbose") ? ConsoleLogger.Default : NullLogger.Instance)
    .WithArtifactsPath(Path.Combine(Repository.Root, "artifacts", "benchmarks"));
var summary = BenchmarkRunner.Run<PayslipBenchmarks>(config);
if (summary.HasCriticalValidationErrors || summary.Reports.Any(measured => !measured.Success))
{
    foreach (var error in summary.ValidationErrors) Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine("Not everything could be measured; --verbose says more.");
    return 1;
}

var report = PerformanceReport.Of(summary, differences.Count) + ScaleRun.Section(sizes) + await StoreRun.SectionAsync(100_000);
Console.WriteLine(report);
File.WriteAllText(Path.Combine(Repository.Root, "docs", "performance.md"), report);
ShortRun.Write(ShortRun.Measure(subjects));
return 0;
