using System.Globalization;
using Telesales.Testing;
using static System.FormattableString;

namespace Telesales.Benchmarks;

/// <summary>
/// The short form for CI: the ratios in processor time, beside those that were recorded on a quiet machine. A shared machine measures anything once;
/// only what is below half of what was recorded three times in a row is slower.
/// </summary>
internal static class ShortRun
{
    private const int Turns = 5;
    private const int Tries = 3;

    private static readonly string Recorded = Repository.PathOf("tests", "Telesales.Benchmarks", "recorded-ratios.txt");

    /// <summary>Prints the ratios; false when one is below half of the recorded one in every try.</summary>
    /// <param name="measure">Measures once.</param>
    /// <param name="recorded">What was recorded.</param>
    /// <param name="say">Takes a line.</param>
    public static bool Holds(Func<IReadOnlyList<(string Name, double Ratio)>> measure, IReadOnlyDictionary<string, double> recorded, Action<string> say)
    {
        for (var turn = 1; turn <= Tries; turn++)
        {
            var slow = 0;
            foreach (var (name, ratio) in measure())
            {
                var before = recorded.TryGetValue(name, out var known) ? known : 0;
                var isSlow = ratio < before / 2;
                if (isSlow) slow++;
                say(Invariant($"{name,-48} {ratio,6:0.00} × (recorded {before:0.00} ×){(isSlow ? ": below half" : "")}"));
            }

            if (slow == 0) return true;
            say(Invariant($"Try {turn} of {Tries}: {slow} below half of what was recorded."));
        }

        return false;
    }

    /// <summary>How many times as fast as what stands beside it each part of the product is.</summary>
    public static IReadOnlyList<(string Name, double Ratio)> Measure(Subjects subjects)
    {
        var time = Loop.Times(subjects, null, Turns).ToDictionary(part => part.Name, part => part.Microseconds, StringComparer.Ordinal);
        return
        [
            ("R21, facts to payslips: decimal by hand", time[Loop.FactsByHand] / time[Loop.Facts]),
            ("R21, months to payslips: decimal by hand", time[Loop.MonthsByHand] / time[Loop.Months]),
            ("R21, months to findings: decimal by hand", time[Loop.MonthsByHand] / time[Loop.Findings]),
            ("R21, facts to months: decimal by hand", time[Loop.AssembledByHand] / time[Loop.Assembled]),
            ("R13, facts to payslips: decimal by hand", time[Loop.CallingByHand] / time[Loop.Calling]),
            ("a batch on the wire: stock parse and serialise", WireLoop.Ratio(Turns)),
        ];
    }

    /// <summary>What was recorded, by name.</summary>
    public static IReadOnlyDictionary<string, double> Read() => File.ReadLines(Recorded)
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('\t'))
        .ToDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Records the ratios.</summary>
    public static void Write(IReadOnlyList<(string Name, double Ratio)> ratios) => File.WriteAllLines(Recorded,
    [
        Invariant($"# Written by dotnet run -c Release --project tests/Telesales.Benchmarks -- --record; {Machine.Date}, commit {Machine.Commit}, {Machine.Description}"),
        .. ratios.Select(part => Invariant($"{part.Name}\t{part.Ratio:0.00}")),
    ]);
}
