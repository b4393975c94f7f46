using System.Text;
using BenchmarkDotNet.Reports;
using static System.FormattableString;

namespace Telesales.Benchmarks;

/// <summary>docs/performance.md: every figure in it comes from the run.</summary>
internal static class PerformanceReport
{
    private const string Head =
        """
        # Performance

        Written by `dotnet run -c Release --project tests/Telesales.Benchmarks`; not edited by hand.

        """;

    private const string Reading =
        """

        A payslip is one person's month under the regulation and the wage protection: lines, net, measures, decisions, entitlements, notices. The
        product runs its policies from the loaded packages; *by hand* is the same regulation written straight in C# with `decimal` and plain
        objects (`tests/Telesales.Benchmarks/ByHand`); *whole numbers by hand* knows besides into what all figures of its population divide, and
        writes into lists that it uses again: about the least that exact arithmetic costs. Before anything is measured, the two are compared person by person, and a run in which
        one person differs is refused. All rows run on one thread. The facts hash and the explanations are off unless the row says so. Ratio:
        how many times as fast as the row by hand of the same group (more is better). Time is the lower quartile of the iterations: what the
        code costs while the machine does little else.

        `PlanRun alone` leaves its findings in reused buffers and makes no payslip objects; the row by hand of its group makes them.
        """;

    public static string Of(Summary summary, int differences)
    {
        var text = new StringBuilder(Head);
        Say(text, "");
        Say(text, Invariant($"- {Machine.Date}, commit {Machine.Commit}"));
        Say(text, Invariant($"- {Machine.Description}"));
        Say(text, Invariant($"- {PayslipBenchmarks.People} people, {differences} of them differ from the payslips by hand"));
        foreach (var group in summary.Reports.GroupBy(report => report.BenchmarkCase.Descriptor.Categories[0])) Write(text, group.Key, [.. group]);
        Say(text, Reading);
        return text.ToString();
    }

    private static void Write(StringBuilder text, string title, IReadOnlyList<BenchmarkReport> reports)
    {
        var byHand = Nanoseconds(reports.Single(report => report.BenchmarkCase.Descriptor.Baseline));
        Say(text, "");
        Say(text, Invariant($"## {title}"));
        Say(text, "");
        Say(text, "| | time a payslip | payslips a second | ratio | allocated a payslip |");
        Say(text, "|---|---:|---:|---:|---:|");
        foreach (var report in reports)
        {
            var time = Nanoseconds(report);
            var bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase);
            Say(text, Invariant($"| {report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'')} | {time / 1000:0.00} µs | {1e9 / time:#,0} | {byHand / time:0.00} × | {bytes:#,0} B |"));
        }
    }

    private static double Nanoseconds(BenchmarkReport report) => report.ResultStatistics!.Q1;

    private static void Say(StringBuilder text, string line) => text.Append(line).Append('\n');
}
