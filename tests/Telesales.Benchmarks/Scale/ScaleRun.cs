using System.Diagnostics;
using System.Text;
using Telesales.Benchmarks.ByHand;
using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Policies;
using Telesales.Testing;
using static System.FormattableString;

namespace Telesales.Benchmarks.Scale;

/// <summary>
/// Whether a payslip costs the same in a small branch and in a large one, what a second core gives, and what is allocated and kept for it. The row
/// by hand and the product's rows of a size are measured by turns in the same run.
/// </summary>
internal static class ScaleRun
{
    private const int Payslips = 200_000; // measured a size and turn
    private const int Turns = 5;

    public static string Section(IReadOnlyList<int> sizes)
    {
        var text = new StringBuilder(
            """

            ## From small branches to large ones

            | people | by hand, a payslip | product, a payslip | ratio | two threads | passing bytes | kept bytes | bytes of facts |
            |---:|---:|---:|---:|---:|---:|---:|---:|

            """);
        foreach (var size in sizes) text.Append(Row(size)).Append('\n');
        text.Append(
            """

            R21, facts to payslips as in the first table, in processor time on one thread. *Two threads*: how many times as fast by the clock as one.
            *Passing*: allocated and free again, a payslip; *kept*: what a payslip holds on to afterwards; *facts*: what a person's facts hold.

            """);
        return text.ToString();
    }

    private static string Row(int people)
    {
        var plan = Product.Plan("R21", OrdinaryBranch.Month);
        var before = Heap();
        var facts = OrdinaryBranch.Of(people, FactVocabularies.Of(Product.Catalogue));
        var factBytes = (Heap() - before) / people;
        var byHand = new ByHandRun(plan, facts);
        Func<object> one = () => Product.Payroll.Calculate(plan, facts, Options(1)), two = () => Product.Payroll.Calculate(plan, facts, Options(2));
        var (allocated, kept) = Memory(one, people);
        Measure[] least = [Measure.Most, Measure.Most, Measure.Most];
        var repeats = Math.Max(1, Payslips / people);
        for (var turn = 0; turn < Turns; turn++)
        {
            var runs = new[] { () => byHand.Calculate(), one, two };
            for (var i = 0; i < runs.Length; i++) least[i] = least[i].Min(Measure.Of(runs[i], repeats));
        }

        double hand = least[0].Cpu / repeats / people, product = least[1].Cpu / repeats / people;
        return Invariant($"| {people:#,0} | {hand:0.00} µs | {product:0.00} µs | {hand / product:0.00} × | {least[1].Clock / least[2].Clock:0.00} × | {allocated - kept:#,0} | {kept:#,0} | {factBytes:#,0} |");
    }

    private static PayrollOptions Options(int threads) => new() { HashFacts = false, Threads = threads };

    private static (long Allocated, long Kept) Memory(Func<object> run, int people)
    {
        run(); // buffers are made once
        var heap = Heap();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var result = run();
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var kept = Heap() - heap;
        GC.KeepAlive(result);
        return (allocated / people, kept / people);
    }

    private static long Heap() => GC.GetTotalMemory(forceFullCollection: true);

    private sealed class ByHandRun(ResolvedPlan plan, FactSet facts)
    {
        private readonly HandMonthReader _reader = new(facts, plan.Month.FirstDay);
        private readonly HandR21 _byHand = new(plan.Month.FirstDay);
        private readonly HandMonth _month = new();

        public HandPayslip[] Calculate()
        {
            var payslips = new HandPayslip[facts.Employees.Length];
            for (var i = 0; i < payslips.Length; i++)
            {
                _reader.Read(i, _month);
                payslips[i] = _byHand.Calculate(_month);
            }

            return payslips;
        }
    }
}

/// <summary>Microseconds of the processor and by the clock.</summary>
internal readonly record struct Measure(double Cpu, double Clock)
{
    public static Measure Most => new(double.MaxValue, double.MaxValue);

    public Measure Min(Measure other) => new(Math.Min(Cpu, other.Cpu), Math.Min(Clock, other.Clock));

    public static Measure Of(Func<object> run, int repeats = 1)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (cpu, started) = (process.TotalProcessorTime, Stopwatch.GetTimestamp());
        for (var i = 0; i < repeats; i++) GC.KeepAlive(run());
        var clock = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
        process.Refresh();
        return new((process.TotalProcessorTime - cpu).TotalMicroseconds, clock);
    }
}
