using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Telesales.Payroll.Engine;
using Telesales.Payroll.Rendering;
using Telesales.Payroll.Store.Detail;
using Telesales.Policies;

namespace Telesales.Payroll.Store.Words;

/// <summary>
/// The words of a plan as they are kept beside its payslips, once for all of them: the packages' and the host's own. A payslip renders from
/// them as on the day it was calculated, when its packages are long gone.
/// </summary>
internal sealed class Wording
{
    private static readonly ConditionalWeakTable<ResolvedPlan, Wording> OfPlans = [];
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly HostTexts _host;

    private Wording(PlanWords plan, HostTexts host, string content)
    {
        (Plan, _host, Content) = (plan, host, content);
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        Codec = new(plan);
    }

    /// <summary>What the plan's policies can say.</summary>
    public PlanWords Plan { get; }

    /// <summary>As it is kept: JSON.</summary>
    public string Content { get; }

    /// <summary>SHA-256 (hex) over the content.</summary>
    public string Hash { get; }

    /// <summary>How payslips with these words are written and read.</summary>
    public PayslipCodec Codec { get; }

    /// <summary>The words of a plan that was resolved just now.</summary>
    public static Wording Of(ResolvedPlan plan) => OfPlans.GetValue(plan, static plan => new(plan.Words, HostMessages.Texts, Write(plan.Words, HostMessages.Texts)));

    /// <summary>Words that were kept.</summary>
    /// <exception cref="FormatException">They are damaged, or of a later version.</exception>
    public static Wording Read(string content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            var host = new SortedDictionary<string, (string Zh, string En)>(StringComparer.Ordinal);
            foreach (var text in json.RootElement.GetProperty("host").EnumerateObject()) host.Add(text.Name, (text.Value[0].GetString()!, text.Value[1].GetString()!));
            return new(PlanWords.FromJson(Encoding.UTF8.GetBytes(json.RootElement.GetProperty("plan").GetRawText())), new(host), content);
        }
        catch (Exception damaged) when (damaged is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"Saved words are damaged: {damaged.Message}", damaged);
        }
    }

    /// <summary>The words in one language.</summary>
    public IPayslipWords In(Language language) => new ExplanationRenderer(Plan, _host, language);

    private static string Write(PlanWords plan, HostTexts host)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteStartObject("host");
            foreach (var (key, (zh, en)) in host.Templates)
            {
                json.WriteStartArray(key);
                json.WriteStringValue(zh);
                json.WriteStringValue(en);
                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WritePropertyName("plan");
            json.WriteRawValue(plan.ToJson());
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
