using System.Diagnostics;
using Telesales.Benchmarks.ByHand;
using Telesales.Benchmarks.ByHand.Exact;
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
    private readonly ExactMonth[] _exactMonths;
    private readonly ExactR21 _exact;
    private readonly ExactPayslip _exactPayslip = new();
    private readonly PersonMonthAssembler _assembler;
    private readonly PersonMonthData _data = new();
    private readonly PersonMonthData[] _assembled;
    private readonly HostFindings[] _host;
    private readonly PlanRun _run;
    private readonly PayslipBuilder _builder;

    public Subjects(int people)
    {
        Calling = new(people);
        _plan = Product.Plan("R21", OrdinaryBranch.Month);
        _facts = OrdinaryBranch.Of(people, FactVocabularies.Of(Product.Catalogue));
        _reader = new(_facts, _plan.Month.FirstDay);
        _byHand = new(_plan.Month.FirstDay);
        _assembler = new(_plan.Declarations, _facts, _plan.Month, _plan.Month.LastDay, missingAsAttended: false);
        _run = _plan.NewRun(keepsReasons: false);
        _builder = new(_plan, explain: false);
        _months = new HandMonth[people];
        _exact = new(_plan.Month.FirstDay);
        _exactMonths = new ExactMonth[people];
        _assembled = new PersonMonthData[people];
        _host = new HostFindings[people];
        for (var i = 0; i < people; i++)
        {
            _reader.Read(i, _months[i] = new());
            _exactMonths[i] = ExactMonth.Of(_months[i]);
            _assembler.Assemble(i, _assembled[i] = new(), _host[i] = new());
        }
    }

    /// <summary>The same of R13.</summary>
    public CallingSubjects Calling { get; }

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

    /// <summary>The payslips in whole numbers, as decimals: to be compared.</summary>
    public IReadOnlyList<HandPayslip> ExactAsDecimals() => [.. _exactMonths.Select(month =>
    {
        _exact.Calculate(month, _exactPayslip);
        return _exactPayslip.ToDecimals();
    })];

    public long FromMonthsExact()
    {
        long net = 0;
        foreach (var month in _exactMonths)
        {
            _exact.Calculate(month, _exactPayslip);
            net += _exactPayslip.Net;
        }

        return net;
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

    /// <summary>The processor's ticks that each policy of the plan takes for all months, the least of some turns.</summary>
    public IEnumerable<(string Policy, long Ticks)> ByPolicy(int turns)
    {
        var least = Enumerable.Repeat(long.MaxValue, _plan.Policies.Count).ToArray();
        for (var turn = 0; turn < turns; turn++)
        {
            var ticks = new long[least.Length];
            var last = 0L;
            _run.OnEvaluated = policy =>
            {
                var now = Stopwatch.GetTimestamp();
                ticks[policy] += now - last;
                last = now;
            };
            foreach (var data in _assembled)
            {
                last = Stopwatch.GetTimestamp();
                _run.Evaluate(data);
            }

            for (var i = 0; i < least.Length; i++) least[i] = Math.Min(least[i], ticks[i]);
        }

        _run.OnEvaluated = null;
        return _plan.Policies.Select(policy => policy.Name).Zip(least);
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
