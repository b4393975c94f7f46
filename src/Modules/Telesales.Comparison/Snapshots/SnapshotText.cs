using System.Globalization;
using System.Text;
using Telesales.Payroll;
using Telesales.Payroll.Rendering;
using Telesales.Policies;

namespace Telesales.Comparison.Snapshots;

/// <summary>A result as text that people compare: amounts, workings and reasons in both languages, and the hash of the facts that it rests on. No name.</summary>
internal sealed class SnapshotText(ResolvedPlan plan)
{
    public const string FactsLine = "facts ";
    private readonly ExplanationRenderer _zh = new(plan, Language.Zh);
    private readonly ExplanationRenderer _en = new(plan, Language.En);
    private readonly StringBuilder _text = new();

    public string Write(PersonResult result)
    {
        _text.Clear();
        Line($"{plan.Info.Name} {plan.Titles.In(Language.Zh)} {plan.Titles.In(Language.En)}, {plan.Month}");
        if (result is Payslip payslip) Write(payslip);
        else Write((WithheldPayslip)result);
        return _text.ToString().TrimEnd('\n');
    }

    private void Write(Payslip payslip)
    {
        Line($"{payslip.EmployeeId}, net {payslip.Net}");
        Line(FactsLine + payslip.FactsHash);
        Line("");
        foreach (var line in payslip.Lines)
        {
            Line($"{line.Amount,10}  {_zh.Label("line", line.Code)} {_en.Label("line", line.Code)}{(line.Reference is null ? "" : $" {line.Reference}")}  ({line.Section}, {line.Code}, {line.Clause})");
            foreach (var part in line.Parts) Say("why", part);
        }

        Line("");
        foreach (var measure in payslip.Measures)
            Line($"  measure {measure.Code} = {measure.Done.ToShortString()} of {measure.Required.ToShortString()} = {measure.Value}  [{measure.Clause}]  {_zh.Label(measure)}; {_en.Label(measure)}");
        foreach (var decision in payslip.Decisions)
            foreach (var why in decision.Why) Say($"decision {decision.Code} from {Date(decision.Effective)}", why);
        foreach (var given in payslip.Entitlements) Say($"entitlement {given.Kind} on {Date(given.Date)}", given.Why);
        foreach (var notice in payslip.Notices)
            foreach (var why in notice.Why) Say($"notice {notice.Code}", why);
        foreach (var missed in payslip.NotApplied) Say($"not applied {missed.Message}", missed);
    }

    private void Write(WithheldPayslip withheld)
    {
        Line($"{withheld.EmployeeId}, withheld");
        Line("");
        foreach (var error in withheld.Errors) Say($"error {error.Code} at {error.Location}", error.Why);
    }

    private void Say(string heading, Explanation why)
    {
        Line($"  {heading}{(_en.Working(why) is { } working ? $"  {working}" : "")}{(why.Clause.Length > 0 ? $"  [{why.Clause}]" : "")}");
        Line($"      {_zh.Text(why)}");
        Line($"      {_en.Text(why)}");
    }

    private void Line(string text) => _text.Append(text.ReplaceLineEndings(" ")).Append('\n');

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
