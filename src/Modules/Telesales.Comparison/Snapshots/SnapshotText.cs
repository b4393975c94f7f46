using System.Globalization;
using System.Text;
using Telesales.Payroll;
using Telesales.Payroll.Rendering;
using Telesales.Policies;

namespace Telesales.Comparison.Snapshots;

/// <summary>A result as text that people compare: amounts, workings and reasons in both languages, and the hashes of the facts that it rests on. No name.</summary>
internal sealed class SnapshotText(ResolvedPlan plan)
{
    // What the plan sees of the facts, and all rows that it could see.
    private const string FactsLine = "facts ";
    private const string RowsLine = "rows ";
    private static readonly string[] Facts = [FactsLine, RowsLine];
    private readonly ExplanationRenderer _zh = new(plan, Language.Zh);
    private readonly ExplanationRenderer _en = new(plan, Language.En);
    private readonly StringBuilder _text = new();

    /// <param name="result">The result.</param>
    /// <param name="rows">The hash of all rows that it could rest on.</param>
    public string Write(PersonResult result, string rows)
    {
        _text.Clear();
        Line($"{plan.Info.Name} {plan.Titles.In(Language.Zh)} {plan.Titles.In(Language.En)}, {plan.Month}");
        if (result is Payslip payslip) Write(payslip, rows);
        else Write((WithheldPayslip)result, rows);
        return _text.ToString().TrimEnd('\n');
    }

    /// <summary>Whether a pinned text is as it is now. Rows that the plan does not see are not looked at, nor is what an older file does not tell of its facts.</summary>
    public static bool IsSame(string pinned, string now)
    {
        if (Told(pinned, FactsLine) is null) now = Without(now, FactsLine);
        return Without(pinned, RowsLine) == Without(now, RowsLine);
    }

    /// <summary>Whether two texts rest on other facts: no hash that both tell is the same. That one no longer can tell what the other tells is no reason to think so.</summary>
    public static bool SayOtherFacts(string pinned, string now)
    {
        string[] told = [.. Facts.Where(kind => Told(pinned, kind) is not null)];
        string[] both = [.. told.Where(kind => Told(now, kind) is not null)];
        return told.Length == 0 || (both.Length > 0 && both.All(kind => Told(pinned, kind) != Told(now, kind)));
    }

    private static string Without(string text, string kind) => Told(text, kind) is { } line ? text.Replace(line + "\n", "", StringComparison.Ordinal) : text;

    private static string? Told(string text, string kind) => text.Split('\n').FirstOrDefault(line => line.StartsWith(kind, StringComparison.Ordinal));

    private void Write(Payslip payslip, string rows)
    {
        Line($"{payslip.EmployeeId}, net {payslip.Net}");
        Line(FactsLine + payslip.FactsHash);
        Line(RowsLine + rows);
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

    private void Write(WithheldPayslip withheld, string rows)
    {
        Line($"{withheld.EmployeeId}, withheld");
        if (withheld.FactsHash.Length > 0) Line(FactsLine + withheld.FactsHash);
        Line(RowsLine + rows);
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
