using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Telesales.Policies;

namespace Telesales.Payroll.Store;

/// <summary>What payslips were calculated from, as it is kept: JSON, the same for the same plan, packages, figures and service.</summary>
internal static class ProvenanceJson
{
    private static readonly string ServiceVersion = typeof(ProvenanceJson).Assembly.GetName().Version!.ToString(3);
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(ResolvedPlan plan)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("plan", plan.Info.Name);
            json.WriteString("title_zh", plan.Titles.Zh);
            json.WriteString("title_en", plan.Titles.En);
            json.WriteString("parameters_sha256", plan.ParametersHash);
            json.WriteString("service", ServiceVersion);
            json.WriteStartArray("packages");
            foreach (var package in plan.Packages)
            {
                json.WriteStartObject();
                json.WriteString("id", package.Id);
                json.WriteString("version", package.Version);
                json.WriteString("sha256", package.Sha256);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            OverlaysJson.Write(json, plan.Overlays);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static PayslipProvenance Read(string written)
    {
        using var json = JsonDocument.Parse(written);
        var root = json.RootElement;
        string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
        return new(
            Text(root, "plan"),
            new(Text(root, "title_zh"), Text(root, "title_en")),
            [.. root.GetProperty("packages").EnumerateArray().Select(package => new UsedPackage(Text(package, "id"), Text(package, "version"), Text(package, "sha256")))],
            Text(root, "parameters_sha256"),
            Text(root, "service"))
        {
            Overlays = OverlaysJson.Read(root),
        };
    }
}
