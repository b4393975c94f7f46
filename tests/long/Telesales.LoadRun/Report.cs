using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Telesales.Payroll.V1;

namespace Telesales.LoadRun;

/// <summary>The figures of a run, as they are kept and quoted: medians over the rounds, ratios round by round.</summary>
internal sealed class Report(IReadOnlyList<CalculateBatchRequest> batches, IReadOnlyList<CalculateRequest> requests, string answers)
{
    private readonly List<(Round Product, Round Echo)> _batch = [];
    private readonly List<(Round Product, Round Echo)> _unary = [];
    private Round? _live;

    public void Batch(Round product, Round echo) => _batch.Add((product, echo));

    public void Unary(Round product, Round echo) => _unary.Add((product, echo));

    public void Live(Round live) => _live = live;

    public string Text()
    {
        var text = new StringBuilder();
        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        var people = batches.Sum(batch => batch.Facts.Employees.Count);
        Line($"- {Environment.ProcessorCount} cores ({RuntimeInformation.ProcessArchitecture}) shared by client and server, {RuntimeInformation.FrameworkDescription}; {_batch.Count} alternating rounds, medians; ratios are medians of the rounds' own ratios");
        Line($"- a person of a batch: {batches.Sum(batch => batch.CalculateSize()) / people} bytes in, {new FileInfo(answers).Length / people} bytes out; of a unary call: {requests.Average(request => request.CalculateSize()):0} bytes in");
        Line($"");
        Line($"| | product | echo | ratio | asked for |");
        Line($"|---|---:|---:|---:|---:|");
        Line($"| batches of 50 over one stream, people a second | {Median(_batch, r => r.Product.PerSecond):#,0} | {Median(_batch, r => r.Echo.PerSecond):#,0} | {Ratio(_batch, r => r.PerSecond):0.00} | ≥ 0.70 |");
        Line($"| unary, 64 in flight, calls a second | {Median(_unary, r => r.Product.PerSecond):#,0} | {Median(_unary, r => r.Echo.PerSecond):#,0} | {Ratio(_unary, r => r.PerSecond):0.00} | ≥ 0.80 |");
        Line($"| unary, 64 in flight, p50 in ms | {Median(_unary, r => r.Product.P50) / 1000:0.00} | {Median(_unary, r => r.Echo.P50) / 1000:0.00} | {Ratio(_unary, r => r.P50):0.00} | |");
        Line($"| unary, 64 in flight, p99 in ms | {Median(_unary, r => r.Product.P99) / 1000:0.00} | {Median(_unary, r => r.Echo.P99) / 1000:0.00} | {Ratio(_unary, r => r.P99):0.00} | ≤ 1.50 |");
        Line($"| batch, processor time of the server a person in µs | {Median(_batch, r => r.Product.CpuMicroseconds):0.0} | {Median(_batch, r => r.Echo.CpuMicroseconds):0.0} | {Ratio(_batch, r => r.CpuMicroseconds):0.00} | |");
        Line($"| unary, processor time of the server a call in µs | {Median(_unary, r => r.Product.CpuMicroseconds):0.0} | {Median(_unary, r => r.Echo.CpuMicroseconds):0.0} | {Ratio(_unary, r => r.CpuMicroseconds):0.00} | |");
        if (_live is { } live)
            Line($"| `CheckEarlyLeave`, one at a time, as the client waits: p50 / p99 in ms; processor time of the server | {live.P50 / 1000:0.00} / {live.P99 / 1000:0.00}; {live.CpuMicroseconds / 1000:0.00} | | | ≤ 1 at the server |");
        return text.ToString();
    }

    private static double Median(IEnumerable<(Round Product, Round Echo)> rounds, Func<(Round Product, Round Echo), double> of)
    {
        var sorted = rounds.Select(of).Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private static double Ratio(IEnumerable<(Round Product, Round Echo)> rounds, Func<Round, double> of) => Median(rounds, round => of(round.Product) / of(round.Echo));
}
