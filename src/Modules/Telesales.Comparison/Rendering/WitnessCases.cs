using System.Globalization;
using System.Text;
using System.Text.Json;
using Telesales.Payroll;

namespace Telesales.Comparison.Rendering;

/// <summary>Witnesses as golden cases: what the side after pays them becomes what is expected, so that the suite keeps what was found.</summary>
public static class WitnessCases
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every witness as a case of one YAML file, as <c>docs/golden-cases.md</c> has it.</summary>
    /// <param name="pair">The two sides; the plan after is written as it was named.</param>
    /// <param name="report">What was found.</param>
    /// <param name="words">Words for the cases' names.</param>
    public static string Write(ComparisonPair pair, WitnessReport report, ComparisonWords words) =>
        string.Join("---\n", report.Witnesses.Select(witness => Case(pair, witness, words)));

    private static string Case(ComparisonPair pair, Witness witness, ComparisonWords words)
    {
        var way = witness.Way;
        var yaml = new StringBuilder();
        var name = $"{words.Item(way.Kind, way.Code, way.Reference)}: {words.Value(way.Before)} → {words.Value(way.After)} ({string.Join(", ", way.Causes.Select(cause => words.Cause(cause.Step)))})";
        yaml.Append(CultureInfo.InvariantCulture, $"case: {Quoted(name)}\nplan: {Quoted(pair.After.Plan)}\nmonth: {pair.Month}\n");
        if (pair.After.AsOf is { } asOf) yaml.Append(CultureInfo.InvariantCulture, $"as_of: {asOf:yyyy-MM-dd}\n");
        yaml.Append("options: { missing_attendance_as_attended: true }\nfacts:\n");
        foreach (var table in witness.Facts.GroupBy(fact => fact.Table, StringComparer.Ordinal))
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  {table.Key}:\n");
            foreach (var row in table) yaml.Append(CultureInfo.InvariantCulture, $"    - {Row(row)}\n");
        }

        yaml.Append(CultureInfo.InvariantCulture, $"expect:\n  {Quoted(witness.Difference.EmployeeId)}:\n");
        if (witness.After is not Payslip payslip) return yaml.Append(CultureInfo.InvariantCulture, $"    errors: [{string.Join(", ", Errors(witness.After))}]\n").ToString();
        yaml.Append(CultureInfo.InvariantCulture, $"    net: {payslip.Net}\n    lines:{(payslip.Lines.Count == 0 ? " {}" : "")}\n");
        foreach (var item in Engine.PayslipItem.Of(payslip).Where(item => item.Kind == ItemKind.Line)) yaml.Append(CultureInfo.InvariantCulture, $"      {Quoted(item.About is null ? item.Code : $"{item.Code}/{item.About}")}: {item.Text}\n");
        yaml.Append(CultureInfo.InvariantCulture, $"    decisions: [{string.Join(", ", payslip.Decisions.Select(decision => string.Create(CultureInfo.InvariantCulture, $"{{ effective: {decision.Effective:yyyy-MM-dd}, code: {decision.Code} }}")))}]\n");
        return yaml.Append(CultureInfo.InvariantCulture, $"    notices: [{string.Join(", ", payslip.Notices.Select(notice => notice.Code))}]\n").ToString();
    }

    private static string Row(WitnessFact fact) => $"{{ {string.Join(", ", fact.Columns.Select(column => $"{column.Key}: {Quoted(column.Value)}"))} }}";

    private static IEnumerable<string> Errors(PersonResult result) => ((WithheldPayslip)result).Errors.Select(error => error.Code).Distinct(StringComparer.Ordinal);

    // Plain where YAML reads it as it stands.
    private static string Quoted(string text) => text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or '@' or '/') && text.Length > 0 ? text : JsonSerializer.Serialize(text, Relaxed);
}
