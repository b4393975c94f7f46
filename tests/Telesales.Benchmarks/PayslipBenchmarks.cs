using BenchmarkDotNet.Attributes;

namespace Telesales.Benchmarks;

/// <summary>One operation is one person's month. The descriptions are the rows of docs/performance.md.</summary>
public class PayslipBenchmarks
{
    /// <summary>How many people the branch has.</summary>
    public const int People = 1_000;

    internal const string FromFacts = "R21: facts → payslips";
    internal const string FromMonths = "R21: months made dense → payslips";
    internal const string Calling = "R13: facts → payslips";
    internal const string Assembly = "R21: facts → months made dense";

    private readonly Subjects _subjects = new(People);

    [Benchmark(Description = "decimal C# by hand", Baseline = true, OperationsPerInvoke = People), BenchmarkCategory(FromFacts)]
    public object ByHand() => _subjects.PayslipsByHand();

    [Benchmark(Description = "product: IPayroll, one thread", OperationsPerInvoke = People), BenchmarkCategory(FromFacts)]
    public object Payslips() => _subjects.Payslips();

    [Benchmark(Description = "product, with the facts hash", OperationsPerInvoke = People), BenchmarkCategory(FromFacts)]
    public object PayslipsWithHash() => _subjects.PayslipsWithHash();

    [Benchmark(Description = "product, with explanations", OperationsPerInvoke = People), BenchmarkCategory(FromFacts)]
    public object PayslipsExplained() => _subjects.PayslipsExplained();

    [Benchmark(Description = "decimal C# by hand", Baseline = true, OperationsPerInvoke = People), BenchmarkCategory(FromMonths)]
    public object FromMonthsByHand() => _subjects.FromMonthsByHand();

    [Benchmark(Description = "whole numbers by hand, in buffers", OperationsPerInvoke = People), BenchmarkCategory(FromMonths)]
    public object FromMonthsExact() => _subjects.FromMonthsExact();

    [Benchmark(Description = "product: PlanRun alone, findings in its buffers", OperationsPerInvoke = People), BenchmarkCategory(FromMonths)]
    public object Findings() => _subjects.Findings();

    [Benchmark(Description = "product: PlanRun and payslip objects", OperationsPerInvoke = People), BenchmarkCategory(FromMonths)]
    public object FromMonthsProduct() => _subjects.FromMonths();

    [Benchmark(Description = "decimal C# by hand", Baseline = true, OperationsPerInvoke = People), BenchmarkCategory(Calling)]
    public object CallingByHand() => _subjects.Calling.PayslipsByHand();

    [Benchmark(Description = "product: IPayroll, one thread", OperationsPerInvoke = People), BenchmarkCategory(Calling)]
    public object CallingPayslips() => _subjects.Calling.Payslips();

    [Benchmark(Description = "decimal C# by hand", Baseline = true, OperationsPerInvoke = People), BenchmarkCategory(Assembly)]
    public object AssembledByHand() => _subjects.AssembledByHand();

    [Benchmark(Description = "product: assembly", OperationsPerInvoke = People), BenchmarkCategory(Assembly)]
    public object Assembled() => _subjects.Assembled();
}
