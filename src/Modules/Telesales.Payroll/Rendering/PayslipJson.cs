using System.Text.Encodings.Web;
using System.Text.Json;
using Telesales.Payroll.Engine;
using Telesales.Policies;

namespace Telesales.Payroll.Rendering;

/// <summary>
/// The JSON of <c>calculate --format json</c>: amounts as strings with two decimals, fractions reduced, lines in payslip order; the same
/// results give the same bytes.
/// </summary>
public static class PayslipJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Writes a month's results.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="asOf">The as-of date as asked for.</param>
    /// <param name="results">The results, by employee id.</param>
    /// <param name="explain">Adds explanations in the language; null leaves them out.</param>
    public static void Write(Stream stream, ResolvedPlan plan, DateOnly asOf, IReadOnlyList<PersonResult> results, IPayslipWords? explain = null)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        WriteMonth(json, plan, asOf, results, explain);
        json.Flush();
        stream.Write("\n"u8);
    }

    /// <summary>
    /// Writes a month of several plans: <c>month</c>, <c>assignments</c> (the file), <c>results</c> (one object a plan, each as
    /// a single plan gives it, by plan), <c>errors</c> and <c>error_details</c> of those whom no plan pays.
    /// </summary>
    /// <param name="stream">Where to.</param>
    /// <param name="month">The results.</param>
    /// <param name="asOf">The as-of date as asked for.</param>
    /// <param name="words">The words of a plan for explanations; null for none.</param>
    /// <param name="language">The language of the errors of those whom no plan pays.</param>
    public static void Write(Stream stream, AssignedMonth month, DateOnly asOf, Func<ResolvedPlan, IPayslipWords>? words, Language language)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("month", month.Month.ToString());
        json.WriteString("assignments", Path.GetFileName(month.Assignments.Source));
        json.WriteStartArray("results");
        foreach (var part in month.Plans) WriteMonth(json, part.Plan, asOf, part.Results, words?.Invoke(part.Plan));
        json.WriteEndArray();
        WriteErrors(json, month.Unassigned);
        WriteErrorDetails(json, month.Unassigned, error => HostMessages.Texts.Render(error, language));
        json.WriteEndObject();
        json.Flush();
        stream.Write("\n"u8);
    }

    private static void WriteMonth(Utf8JsonWriter json, ResolvedPlan plan, DateOnly asOf, IReadOnlyList<PersonResult> results, IPayslipWords? explain)
    {
        json.WriteStartObject();
        json.WriteString("plan", plan.Id);
        json.WriteNumber("revision", plan.Revision);
        json.WriteString("month", plan.Month.ToString());
        if (asOf < plan.Month.LastDay)
        {
            json.WriteString("as_of", Iso.Text(asOf));
            json.WriteBoolean("open", true);
        }

        WriteProvenance(json, plan);
        json.WriteStartObject("payslips");
        foreach (var payslip in results.OfType<Payslip>())
        {
            json.WriteStartObject(payslip.EmployeeId);
            WritePayslip(json, payslip, explain);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        WriteErrors(json, results);
        if (explain is not null) WriteErrorDetails(json, results, explain.Text);
        json.WriteStartObject("settlements");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteErrors(Utf8JsonWriter json, IReadOnlyList<PersonResult> results)
    {
        json.WriteStartObject("errors");
        foreach (var withheld in results.OfType<WithheldPayslip>())
        {
            json.WriteStartArray(withheld.EmployeeId);
            foreach (var code in withheld.Errors.Select(error => error.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) json.WriteStringValue(code);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    internal static void WriteProvenance(Utf8JsonWriter json, ResolvedPlan plan)
    {
        json.WriteStartObject("provenance");
        json.WriteString("parameters_sha256", plan.ParametersHash);
        json.WriteStartArray("policies");
        foreach (var policy in plan.Policies)
        {
            json.WriteStartObject();
            json.WriteString("policy", policy.Name);
            json.WriteString("package", policy.Package.Name);
            json.WriteString("package_sha256", policy.Package.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (plan.Overlays.Count > 0) WriteOverlays(json, plan.Overlays);
        json.WriteEndObject();
    }

    internal static void WriteOverlays(Utf8JsonWriter json, IReadOnlyList<AppliedOverlay> overlays)
    {
        json.WriteStartArray("overlays");
        foreach (var overlay in overlays)
        {
            json.WriteStartObject();
            json.WriteString("overlay", overlay.Name);
            json.WriteString("extends", overlay.Extends);
            json.WriteString("sha256", overlay.Sha256);
            json.WriteStartArray("figures");
            foreach (var changed in overlay.Figures)
            {
                json.WriteStartObject();
                json.WriteString("policy", changed.Policy);
                json.WriteString("parameter", changed.Parameter);
                json.WriteString("value", changed.Figure.Value);
                json.WriteString("instead_of", changed.InsteadOf);
                json.WriteString("clause", changed.Figure.Clause);
                if (changed.Figure.From is { } from) json.WriteString("from", from.ToString());
                if (changed.Figure.Decided is { } decided) json.WriteString("decided", decided);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>What stands in a payslip's object.</summary>
    internal static void WritePayslip(Utf8JsonWriter json, Payslip payslip, IPayslipWords? explain)
    {
        json.WriteString("net", payslip.Net.ToString());
        json.WriteStartArray("lines");
        foreach (var line in payslip.Lines) WriteLine(json, line, explain);
        json.WriteEndArray();
        json.WriteStartObject("measures");
        foreach (var measure in payslip.Measures) json.WriteString(measure.Code, measure.Value.ToString());
        json.WriteEndObject();
        json.WriteStartArray("decisions");
        foreach (var decision in payslip.Decisions)
        {
            json.WriteStartObject();
            json.WriteString("code", decision.Code);
            json.WriteString("effective", Iso.Text(decision.Effective));
            json.WriteBoolean("discretionary", decision.IsDiscretionary);
            if (explain is not null) WriteExplanations(json, "why", decision.Why, explain);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("entitlements");
        foreach (var entitlement in payslip.Entitlements)
        {
            json.WriteStartObject();
            json.WriteString("kind", entitlement.Kind);
            json.WriteString("date", Iso.Text(entitlement.Date));
            json.WriteNumber("minutes", entitlement.Minutes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notices");
        foreach (var notice in payslip.Notices) json.WriteStringValue(notice.Code);
        json.WriteEndArray();
        json.WriteString("facts_sha256", payslip.FactsHash);
        if (explain is not null) WriteReasons(json, payslip, explain);
    }

    private static void WriteLine(Utf8JsonWriter json, PayslipLine line, IPayslipWords? explain)
    {
        json.WriteStartObject();
        json.WriteString("code", line.Code);
        json.WriteString("amount", line.Amount.ToString());
        json.WriteString("quantity", line.Quantity?.ToString());
        json.WriteString("rate", line.Rate?.ToString());
        json.WriteString("ref", line.Reference);
        json.WriteString("clause", line.Clause);
        if (explain is not null)
        {
            json.WriteString("label", explain.Label("line", line.Code));
            WriteExplanations(json, "why", line.Parts, explain);
        }

        json.WriteEndObject();
    }

    private static void WriteReasons(Utf8JsonWriter json, Payslip payslip, IPayslipWords explain)
    {
        json.WriteStartObject("explained_notices");
        foreach (var notice in payslip.Notices) WriteExplanations(json, notice.Code, notice.Why, explain);
        json.WriteEndObject();
        WriteExplanations(json, "not_applied", payslip.NotApplied, explain);
    }

    private static void WriteErrorDetails(Utf8JsonWriter json, IReadOnlyList<PersonResult> results, Func<Explanation, string> text)
    {
        json.WriteStartObject("error_details");
        foreach (var withheld in results.OfType<WithheldPayslip>())
        {
            json.WriteStartArray(withheld.EmployeeId);
            foreach (var error in withheld.Errors)
            {
                json.WriteStartObject();
                json.WriteString("code", error.Code);
                json.WriteString("at", error.Location);
                json.WriteString("message", text(error.Why));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteExplanations(Utf8JsonWriter json, string name, IReadOnlyList<Explanation> explanations, IPayslipWords explain)
    {
        json.WriteStartArray(name);
        foreach (var explanation in explanations)
        {
            json.WriteStartObject();
            json.WriteString("code", explanation.Code);
            json.WriteString("clause", explanation.Clause);
            json.WriteString("policy", explanation.Policy);
            json.WriteString("text", explain.Text(explanation));
            if (explain.Working(explanation) is { } working) json.WriteString("working", working);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
