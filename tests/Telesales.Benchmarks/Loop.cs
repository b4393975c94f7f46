using System.Diagnostics;
using static System.FormattableString;

namespace Telesales.Benchmarks;

/// <summary>Every subject by turns for some seconds, in processor time: it disregards what else the machine does, and a profiler finds long runs.</summary>
internal static class Loop
{
    public const string FactsByHand = "by hand, facts to payslips";
    public const string Facts = "product, facts to payslips";
    public const string MonthsByHand = "by hand, months to payslips";
    public const string Months = "product, months to payslips";
    public const string Findings = "product, months to findings";
    public const string AssembledByHand = "by hand, facts to months";
    public const string CallingByHand = "by hand, R13, facts to payslips";
    public const string Calling = "product, R13, facts to payslips";
    public const string Assembled = "product, facts to months";
    private const int Turns = 15;
    private const int Repeats = 40;

    /// <param name="subjects">What is measured.</param>
    /// <param name="only">Part of the name of those to run; null for all.</param>
    public static void Run(Subjects subjects, string? only)
    {
        foreach (var (name, time) in Times(subjects, only, Turns)) Console.WriteLine(Invariant($"{name,-34} {time:0.000} µs"));
    }

    /// <summary>The processor time of each for one person, the least of some turns.</summary>
    public static IEnumerable<(string Name, double Microseconds)> Times(Subjects subjects, string? only, int turns)
    {
        (string Name, Action Run)[] all =
        [
            (FactsByHand, () => subjects.PayslipsByHand()),
            (Facts, () => subjects.Payslips()),
            (MonthsByHand, () => subjects.FromMonthsByHand()),
            (CallingByHand, () => subjects.Calling.PayslipsByHand()),
            (Calling, () => subjects.Calling.Payslips()),
            ("whole numbers, months to payslips", () => subjects.FromMonthsExact()),
            (Months, () => subjects.FromMonths()),
            (Findings, () => subjects.Findings()),
            (AssembledByHand, () => subjects.AssembledByHand()),
            (Assembled, () => subjects.Assembled()),
        ];
        if (only is not null) all = [.. all.Where(subject => subject.Name.Contains(only, StringComparison.Ordinal))];
        var least = all.Select(_ => TimeSpan.MaxValue).ToArray();
        for (var turn = 0; turn < turns; turn++)
            for (var i = 0; i < all.Length; i++)
                least[i] = TimeSpan.FromTicks(Math.Min(least[i].Ticks, Cost(all[i].Run).Ticks));
        return all.Zip(least, (subject, time) => (subject.Name, time.TotalMicroseconds / Repeats / subjects.People));
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
