using System.Text;
using Telesales.Policies.V1;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.Testing;

/// <summary>A line as paid.</summary>
/// <param name="Code">The line code.</param>
/// <param name="Reference">What it is about, or empty.</param>
/// <param name="Amount">Rounded.</param>
/// <param name="Quantity">Null for a line that counts nothing.</param>
/// <param name="Rate">Null for a line that counts nothing.</param>
/// <param name="Clause">The clause.</param>
public sealed record BenchLine(string Code, string Reference, Money Amount, Count? Quantity, Money? Rate, string Clause)
{
    /// <summary><c>weekly-deduction/2026-10-12: 1 × -100.00 = -100.00</c>.</summary>
    public override string ToString() =>
        $"{Code}{(Reference.Length == 0 ? "" : "/" + Reference)}: {(Quantity is null ? "" : $"{Quantity} × {Rate} = ")}{Amount}";
}

/// <summary>A decision.</summary>
public sealed record BenchDecision(string Code, DateOnly Effective, bool IsDiscretionary, string Message, string Clause);

/// <summary>An entitlement.</summary>
public sealed record BenchEntitlement(string Kind, DateOnly Date, int Minutes);

/// <summary>A notice, a clause that did not hold or an input error, with its operands by name.</summary>
public sealed record BenchMessage(string Code, string Message, IReadOnlyDictionary<string, Operand> Operands, FactOrigin Origin);

/// <summary>What a payslip would say, in plain values for asserts: zero lines and a leaver's career decisions are left out as the host does.</summary>
public sealed class BenchResult
{
    private readonly List<BenchLine> _lines = [];
    private readonly SortedDictionary<string, Fraction> _measures = new(StringComparer.Ordinal);
    private readonly List<BenchDecision> _decisions = [];
    private readonly List<BenchEntitlement> _entitlements = [];
    private readonly List<BenchMessage> _notices = [];
    private readonly List<BenchMessage> _notApplied = [];
    private readonly List<BenchMessage> _errors = [];

    /// <summary>The lines.</summary>
    public IReadOnlyList<BenchLine> Lines => _lines;

    /// <summary>The sum of the lines.</summary>
    public Money Net => _lines.Aggregate(Money.Zero, (sum, line) => sum + line.Amount);

    /// <summary>Measures by code, with their reference: <c>workload.week.2026-10-12</c>.</summary>
    public IReadOnlyDictionary<string, Fraction> Measures => _measures;

    /// <summary>The decisions.</summary>
    public IReadOnlyList<BenchDecision> Decisions => _decisions;

    /// <summary>The entitlements.</summary>
    public IReadOnlyList<BenchEntitlement> Entitlements => _entitlements;

    /// <summary>The notices, as often as given.</summary>
    public IReadOnlyList<BenchMessage> Notices => _notices;

    /// <summary>Notice codes, unique and sorted.</summary>
    public IReadOnlyList<string> NoticeCodes => Codes(_notices);

    /// <summary>Clauses that were examined and did not hold.</summary>
    public IReadOnlyList<BenchMessage> NotApplied => _notApplied;

    /// <summary>Input errors; the host would withhold the payslip.</summary>
    public IReadOnlyList<BenchMessage> Errors => _errors;

    /// <summary>Error codes, unique and sorted.</summary>
    public IReadOnlyList<string> ErrorCodes => Codes(_errors);

    /// <summary>The amount under a code, over all references; 0.00 when there is no line.</summary>
    public Money Paid(string code) => _lines.Where(line => line.Code == code).Aggregate(Money.Zero, (sum, line) => sum + line.Amount);

    /// <summary>The only line of a code and reference, or null.</summary>
    public BenchLine? Line(string code, string reference = "") => _lines.SingleOrDefault(line => line.Code == code && line.Reference == reference);

    /// <summary>Everything, one finding a line: handy in a failing test.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var line in _lines) text.Append(line).Append('\n');
        foreach (var (code, value) in _measures) text.Append(code).Append(' ').Append(value).Append('\n');
        foreach (var decision in _decisions) text.Append(decision).Append('\n');
        foreach (var entitlement in _entitlements) text.Append(entitlement).Append('\n');
        foreach (var code in NoticeCodes) text.Append("notice ").Append(code).Append('\n');
        foreach (var code in ErrorCodes) text.Append("error ").Append(code).Append('\n');
        return text.ToString();
    }

    internal static BenchResult Of(PlanRun run, PersonMonthData data)
    {
        var result = new BenchResult();
        foreach (var finding in FindingsHost.Items(run.Findings)) result.Add(finding, FindingsHost.Operands(run.Findings, finding), data);
        foreach (var line in run.Lines)
        {
            if (line.Amount == Money.Zero && !LineCodes.StaysWhenZero(line.Line.Code)) continue;
            Count? quantity = line.IsCounted ? line.Quantity : null;
            Money? rate = line.IsCounted ? line.Rate : null;
            result._lines.Add(new(line.Line.Code, line.Reference.ToString(), line.Amount, quantity, rate, line.Line.Clause));
        }

        return result;
    }

    private void Add(in Finding finding, ReadOnlySpan<Operand> operands, PersonMonthData data)
    {
        switch (finding.Outcome)
        {
            case PayLine line:
                Reconcile(line, finding, operands);
                break;
            case Measure:
                _measures[finding.Reference.IsNone ? finding.Outcome.Code : $"{finding.Outcome.Code}.{finding.Reference}"] = finding.First / finding.Second;
                break;
            case Decision decision when !(decision.IsCareer && data.Person.LeaveDate <= data.Month.LastDay):
                _decisions.Add(new(decision.Code, finding.Date, decision.IsDiscretionary, decision.Message, decision.Clause));
                break;
            case Entitlement:
                _entitlements.Add(new(finding.Outcome.Code, finding.Date, (int)finding.First.Floor()));
                break;
            case Notice:
                _notices.Add(MessageOf(finding, operands));
                break;
            case V1.NotApplied:
                _notApplied.Add(MessageOf(finding, operands));
                break;
            case InputError:
                _errors.Add(MessageOf(finding, operands));
                break;
        }
    }

    private static void Reconcile(PayLine line, in Finding finding, ReadOnlySpan<Operand> operands)
    {
        if (line.Formula is null) return;
        var byName = ByName(line, operands);
        var yuan = Formula.Evaluate(line.Formula, name => byName[name].Number);
        if (yuan * 100 != finding.First)
            throw new InvalidOperationException($"The formula '{line.Formula}' of {line.Code} gives {yuan} yuan from its operands; the policy paid {new Amount(finding.First)}.");
    }

    private static BenchMessage MessageOf(in Finding finding, ReadOnlySpan<Operand> operands) =>
        new(finding.Outcome.Code, finding.Outcome.Message, ByName(finding.Outcome, operands), finding.Origin);

    private static Dictionary<string, Operand> ByName(Outcome outcome, ReadOnlySpan<Operand> operands)
    {
        var byName = new Dictionary<string, Operand>(StringComparer.Ordinal);
        for (var i = 0; i < operands.Length; i++) byName[outcome.Operands[i]] = operands[i];
        return byName;
    }

    private static List<string> Codes(List<BenchMessage> messages) =>
        [.. messages.Select(message => message.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
