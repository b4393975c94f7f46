using Telesales.Payroll;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Snapshots.Tests;

/// <summary>What one policy says in a month: its figures, then person by person.</summary>
internal sealed class PolicyText(SampleMonth month, string policy)
{
    private readonly ExplainedText _text = new(month);

    public string Write()
    {
        _text.Line($"{policy} in {month.Heading}");
        foreach (var parameter in month.Plan.Policies.Single(planned => planned.Name == policy).Parameters)
            _text.Line($"  {parameter.Name}: {parameter.Value}  [{parameter.Figure.Clause}, {Basis(parameter.Figure)}]");
        var silent = new List<string>();
        foreach (var payslip in month.Results.OfType<Payslip>())
        {
            if (HasSaid(payslip)) Person(payslip);
            else silent.Add(payslip.EmployeeId);
        }

        if (silent.Count > 0) _text.Line($"\nNothing is said of {string.Join(", ", silent)}.");
        return _text.ToString();
    }

    private bool HasSaid(Payslip payslip) =>
        payslip.Lines.SelectMany(line => line.Parts)
            .Concat(payslip.Decisions.SelectMany(decision => decision.Why))
            .Concat(payslip.Entitlements.Select(entitlement => entitlement.Why))
            .Concat(payslip.Notices.SelectMany(notice => notice.Why))
            .Concat(payslip.NotApplied)
            .Any(IsOurs)
        || payslip.Measures.Any(measure => measure.Policy == policy)
        || payslip.Daily.Any(figures => IsOurs(figures.Code));

    private void Person(Payslip payslip)
    {
        _text.Line("");
        _text.Line(SampleMonth.Describe(payslip.EmployeeId));
        foreach (var line in payslip.Lines)
            foreach (var part in line.Parts.Where(IsOurs)) _text.Say($"line {line.Code}{(line.Reference is null ? "" : $" {line.Reference}")}", part);
        foreach (var measure in payslip.Measures.Where(measure => measure.Policy == policy)) _text.Measure(measure);
        foreach (var figures in payslip.Daily.Where(figures => IsOurs(figures.Code))) _text.Daily(figures);
        foreach (var decision in payslip.Decisions)
            foreach (var why in decision.Why.Where(IsOurs)) _text.Say($"decision {decision.Code} from {ExplainedText.Date(decision.Effective)}{(decision.IsDiscretionary ? ", discretionary" : "")}", why);
        foreach (var entitlement in payslip.Entitlements.Where(entitlement => IsOurs(entitlement.Why)))
            _text.Say($"entitlement {entitlement.Kind} on {ExplainedText.Date(entitlement.Date)}", entitlement.Why);
        foreach (var notice in payslip.Notices)
            foreach (var why in notice.Why.Where(IsOurs)) _text.Say($"notice {notice.Code}", why);
        foreach (var missed in payslip.NotApplied.Where(IsOurs)) _text.Say($"not applied {missed.Message}", missed);
    }

    private bool IsOurs(Explanation explanation) => explanation.Policy == policy;

    private bool IsOurs(string daily) => month.Plan.Declarations.Outcomes.Any(outcome =>
        outcome.Kind == OutcomeKind.Daily && outcome.Code == daily && month.Plan.Declarations.OutcomePolicies[outcome.Slot] == policy);

    private static string Basis(Figure figure) => figure.Basis.ToString().ToLowerInvariant();
}
