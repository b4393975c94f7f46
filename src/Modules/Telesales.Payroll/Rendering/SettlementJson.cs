using System.Text.Encodings.Web;
using System.Text.Json;
using Telesales.Payroll.Settlements;
using Telesales.Policies;

namespace Telesales.Payroll.Rendering;

/// <summary>
/// The JSON of <c>settle --format json</c>: the shape of <c>calculate</c> with <c>settlements</c> by partner and no payslips. The same
/// results give the same bytes.
/// </summary>
public static class SettlementJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Writes a month's settlements; partners with whom nothing is settled are left out.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="settlements">What is settled.</param>
    /// <param name="words">The words of the explanations.</param>
    public static void Write(Stream stream, ResolvedPlan plan, IReadOnlyList<PartnerSettlement> settlements, IPayslipWords words)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("plan", plan.Id);
        json.WriteNumber("revision", plan.Revision);
        json.WriteString("month", plan.Month.ToString());
        PayslipJson.WriteProvenance(json, plan);
        json.WriteStartObject("payslips");
        json.WriteEndObject();
        json.WriteStartObject("errors");
        json.WriteEndObject();
        json.WriteStartObject("settlements");
        foreach (var settlement in settlements.Where(settlement => settlement.IsSettled)) WriteSettlement(json, settlement, words);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        stream.Write("\n"u8);
    }

    private static void WriteSettlement(Utf8JsonWriter json, PartnerSettlement settlement, IPayslipWords words)
    {
        json.WriteStartObject(settlement.Partner);
        foreach (var code in new[] { "pool", "settled", "surplus" }) json.WriteString(code, settlement[code]?.ToString());
        json.WriteString("error", settlement.Errors.Count > 0 ? settlement.Errors[0].Code : null);
        json.WriteStartArray("lines");
        foreach (var line in settlement.Lines)
        {
            json.WriteStartObject();
            json.WriteString("code", line.Code);
            json.WriteString("ref", line.Reference);
            json.WriteString("amount", line.Amount.ToString());
            json.WriteString("label", words.Label("settlement", line.Code));
            json.WriteString("clause", line.Why.Clause);
            json.WriteString("working", words.Working(line.Why));
            json.WriteString("text", words.Text(line.Why));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("errors");
        foreach (var error in settlement.Errors)
        {
            json.WriteStartObject();
            json.WriteString("code", error.Code);
            json.WriteString("location", error.Location);
            json.WriteString("clause", error.Why.Clause);
            json.WriteString("text", words.Text(error.Why));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
