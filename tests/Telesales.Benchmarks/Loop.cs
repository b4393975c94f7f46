using System.Diagnostics;
using static System.FormattableString;

namespace Telesales.Benchmarks;

/// <summary>Every subject by turns for some seconds, in processor time: it disregards what else the machine does, and a profiler finds long runs.</summary>
internal static class Loop
{
    private const int Turns = 15;
    private const int Repeats = 40;

    /// <param name="subjects">What is measured.</param>
    /// <param name="only">Part of the name of those to run; null for all.</param>
    public static void Run(Subjects subjects, string? only)
    {
        (string Name, Action Run)[] all =
        [
            ("by hand, facts to payslips", () => subjects.PayslipsByHand()),
            ("product, facts to payslips", () => subjects.Payslips()),
            ("by hand, months to payslips", () => subjects.FromMonthsByHand()),
            ("product, months to payslips", () => subjects.FromMonths()),
            ("product, months to findings", () => subjects.Findings()),
            ("by hand, facts to months", () => subjects.AssembledByHand()),
            ("product, facts to months", () => subjects.Assembled()),
        ];
        if (only is not null) all = [.. all.Where(subject => subject.Name.Contains(only, StringComparison.Ordinal))];
        var least = all.Select(_ => TimeSpan.MaxValue).ToArray();
        for (var turn = 0; turn < Turns; turn++)
            for (var i = 0; i < all.Length; i++)
                least[i] = TimeSpan.FromTicks(Math.Min(least[i].Ticks, Cost(all[i].Run).Ticks));
        for (var i = 0; i < all.Length; i++) Console.WriteLine(Invariant($"{all[i].Name,-32} {least[i].TotalMicroseconds / Repeats / subjects.People:0.000} µs"));
    }

    private static TimeSpan Cost(Action run)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < Repeats; i++) run();
        process.Refresh();
        return process.TotalProcessorTime - before;
    }
}
