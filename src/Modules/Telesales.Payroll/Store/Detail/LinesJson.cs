using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Telesales.Policies.V1;

namespace Telesales.Payroll.Store.Detail;

/// <summary>
/// The lines of a payslip as compact JSON that SQL can read: for each <c>[section, code, reference, fen, quantity, rate in fen, clause]</c>.
/// The view <c>payslip_lines</c> shows them as rows.
/// </summary>
internal static class LinesJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static string Write(IReadOnlyList<PayslipLine> lines)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            foreach (var line in lines) Write(json, line);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The lines, without their parts.</summary>
    public static PayslipLine[] Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        return [.. json.RootElement.EnumerateArray().Select(Read)];
    }

    private static void Write(Utf8JsonWriter json, PayslipLine line)
    {
        json.WriteStartArray();
        json.WriteNumberValue((int)line.Section);
        json.WriteStringValue(line.Code);
        json.WriteStringValue(line.Reference);
        json.WriteNumberValue(line.Amount.Fen);
        if (line.Quantity is { } quantity) json.WriteNumberValue(quantity.Value);
        else json.WriteNullValue();
        if (line.Rate is { } rate) json.WriteNumberValue(rate.Fen);
        else json.WriteNullValue();
        json.WriteStringValue(line.Clause);
        json.WriteEndArray();
    }

    private static PayslipLine Read(JsonElement line) => new(
        (LineSection)line[0].GetInt32(),
        line[1].GetString()!,
        line[2].GetString(),
        new(line[3].GetInt64()),
        line[4].ValueKind == JsonValueKind.Null ? null : new Count(line[4].GetInt64()),
        line[5].ValueKind == JsonValueKind.Null ? null : new Money(line[5].GetInt64()),
        line[6].GetString()!,
        []);
}
