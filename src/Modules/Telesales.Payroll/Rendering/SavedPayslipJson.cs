using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Telesales.Payroll.Store;
using Telesales.Policies;

namespace Telesales.Payroll.Rendering;

/// <summary>The JSON of <c>payslips list</c> and <c>payslips show</c>: an array; the same payslips give the same bytes.</summary>
public static class SavedPayslipJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Writes payslips in short: name, whose, month, plan, revision, net, when it was kept.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="payslips">The payslips.</param>
    public static void Write(Stream stream, IEnumerable<StoredSummary> payslips) => Write(stream, json =>
    {
        foreach (var payslip in payslips)
        {
            json.WriteStartObject();
            Write(json, payslip);
            json.WriteEndObject();
        }
    });

    /// <summary>Writes whole payslips: the same, then <c>provenance</c> and the <c>payslip</c> as <c>calculate --explain --format json</c> has it.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="payslips">The payslips.</param>
    /// <param name="language">The language of the explanations.</param>
    public static void Write(Stream stream, IEnumerable<StoredPayslip> payslips, Language language) => Write(stream, json =>
    {
        foreach (var payslip in payslips)
        {
            json.WriteStartObject();
            Write(json, payslip.Summary);
            Write(json, payslip.Provenance);
            json.WriteStartObject("payslip");
            PayslipJson.WritePayslip(json, payslip.Payslip, payslip.Words(language));
            json.WriteEndObject();
            json.WriteEndObject();
        }
    });

    private static void Write(Stream stream, Action<Utf8JsonWriter> write)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartArray();
        write(json);
        json.WriteEndArray();
        json.Flush();
        stream.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, StoredSummary payslip)
    {
        json.WriteString("name", payslip.Name.ToString());
        json.WriteString("month", payslip.Month.ToString());
        json.WriteString("branch", payslip.Person.Branch);
        json.WriteString("team", payslip.Person.Team);
        json.WriteString("employee_id", payslip.Person.EmployeeId);
        json.WriteString("employee_name", payslip.Person.Name);
        json.WriteString("plan", payslip.Plan);
        json.WriteNumber("revision", payslip.Revision);
        json.WriteBoolean("newest", payslip.IsNewest);
        json.WriteString("net", payslip.Net.ToString());
        json.WriteString("saved_at", payslip.SavedAt.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
    }

    private static void Write(Utf8JsonWriter json, PayslipProvenance provenance)
    {
        json.WriteStartObject("provenance");
        json.WriteString("plan", provenance.Plan);
        json.WriteString("parameters_sha256", provenance.ParametersHash);
        json.WriteString("service", provenance.ServiceVersion);
        json.WriteStartArray("packages");
        foreach (var package in provenance.Packages)
        {
            json.WriteStartObject();
            json.WriteString("package", package.Name);
            json.WriteString("package_sha256", package.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (provenance.Overlays.Count > 0) PayslipJson.WriteOverlays(json, provenance.Overlays);
        json.WriteEndObject();
    }
}
