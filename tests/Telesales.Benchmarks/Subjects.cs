using Telesales.Benchmarks.ByHand;
using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Payroll.Assembly;
using Telesales.Payroll.Engine;
using Telesales.Policies;
using Telesales.Policies.V1.Hosting;
using Telesales.Testing;

namespace Telesales.Benchmarks;

/// <summary>What is measured: the product with its loaded plug-ins, the same payslips by hand, and the stages of either; over one population.</summary>
internal sealed class Subjects
{
    private static readonly PayrollOptions Plain = new() { HashFacts = false, Threads = 1 };

    private readonly ResolvedPlan _plan;
    private readonly FactSet _facts;
    private readonly HandMonthReader _reader;
    private readonly HandR21 _byHand;
    private readonly HandMonth _month = new();
    private readonly HandMonth[] _months;
    private readonly PersonMonthAssembler _assembler;
    private readonly PersonMonthData _data = new();
    private readonly PersonMonthData[] _assembled;
    private readonly HostFindings[] _host;
    private readonly PlanRun _run;
    private readonly PayslipBuilder _builder;

    public Subjects(int people)
    {
        _plan = Product.Plan("R21", OrdinaryBranch.Month);
        _facts = OrdinaryBranch.Of(people, FactVocabularies.Of(Product.Catalogue));
        _reader = new(_facts, _plan.Month.FirstDay);
        _byHand = new(_plan.Month.FirstDay);
        _assembler = new(_plan.Declarations, _facts, _plan.Month, _plan.Month.LastDay, missingAsAttended: false);
        _run = _plan.NewRun(keepsReasons: false);
        _builder = new(_plan, explain: false);
        _months = new HandMonth[people];
        _assembled = new PersonMonthData[people];
        _host = new HostFindings[people];
        for (var i = 0; i < people; i++)
        {
            _reader.Read(i, _months[i] = new());
            _assembler.Assemble(i, _assembled[i] = new(), _host[i] = new());
        }
    }

    public int People => _facts.Employees.Length;

    public ResolvedPlan Plan => _plan;

    public IReadOnlyList<PersonResult> Payslips() => Product.Payroll.Calculate(_plan, _facts, Plain);

    public IReadOnlyList<PersonResult> PayslipsWithHash() => Product.Payroll.Calculate(_plan, _facts, Plain with { HashFacts = true });

    public IReadOnlyList<PersonResult> PayslipsExplained() => Product.Payroll.Calculate(_plan, _facts, Plain with { Explain = true });

    public IReadOnlyList<HandPayslip> PayslipsByHand()
    {
        var payslips = new HandPayslip[People];
        for (var i = 0; i < payslips.Length; i++)
        {
            _reader.Read(i, _month);
            payslips[i] = _byHand.Calculate(_month);
        }

        return payslips;
    }

    public IReadOnlyList<HandPayslip> FromMonthsByHand()
    {
        var payslips = new HandPayslip[People];
        for (var i = 0; i < payslips.Length; i++) payslips[i] = _byHand.Calculate(_months[i]);
        return payslips;
    }

    public long Findings()
    {
        long said = 0;
        foreach (var data in _assembled)
        {
            _run.Evaluate(data);
            said += FindingsHost.Items(_run.Findings).Length;
        }

        return said;
    }

    private static readonly int Few = int.Parse(Environment.GetEnvironmentVariable("FEW") ?? "1000");
    public void ByPolicy()
    {
        var ticks = new long[64]; var least = new long[64]; Array.Fill(least, long.MaxValue);
        long last = 0;
        _run.OnEvaluated = i => { var now = System.Diagnostics.Stopwatch.GetTimestamp(); ticks[i] += now - last; last = now; };
        for (var turn = 0; turn < 200; turn++)
        {
            Array.Clear(ticks);
            for (var k = 0; k < 1000; k++) { var data = _assembled[k % Few]; last = System.Diagnostics.Stopwatch.GetTimestamp(); _run.Evaluate(data); }
            for (var i = 0; i < 64; i++) if (ticks[i] > 0) least[i] = Math.Min(least[i], ticks[i]);
        }
        for (var i = 0; i < _plan.Policies.Count; i++) Console.WriteLine($"{_plan.Policies[i].Name,-40} {least[i] / 1000.0:0} ns");
        _run.OnEvaluated = null;
        long ops = 0, items = 0; var kinds = new Dictionary<string,int>();
        foreach (var data in _assembled) { _run.Evaluate(data); foreach (var f in FindingsHost.Items(_run.Findings)) { items++; ops += FindingsHost.Operands(_run.Findings, f).Length; kinds[f.Outcome.Kind + " " + f.Outcome.Code] = kinds.GetValueOrDefault(f.Outcome.Kind + " " + f.Outcome.Code) + 1; } }
        Console.WriteLine($"{items / 1000.0} findings, {ops / 1000.0} operands");
        foreach (var k in kinds.OrderByDescending(k => k.Value)) Console.WriteLine($"  {k.Key} {k.Value / 1000.0}");
    }

    public IReadOnlyList<PersonResult> FromMonths()
    {
        var payslips = new PersonResult[People];
        for (var i = 0; i < payslips.Length; i++)
        {
            _run.Evaluate(_assembled[i]);
            payslips[i] = _builder.Build(_assembled[i], _host[i], _run, "");
        }

        return payslips;
    }

    public long Assembled()
    {
        long days = 0;
        for (var i = 0; i < People; i++)
        {
            _assembler.Assemble(i, _data, _host[i]);
            days += _data.ScheduledDays.Value;
        }

        return days;
    }

    public long AssembledByHand()
    {
        long rows = 0;
        for (var i = 0; i < People; i++)
        {
            _reader.Read(i, _month);
            rows += _month.Deals.Count;
        }

        return rows;
    }
}
