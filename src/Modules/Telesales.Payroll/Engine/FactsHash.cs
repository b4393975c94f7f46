using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Telesales.Payroll.Assembly;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Payroll.Engine;

/// <summary>The SHA-256 of the canonical bytes of what policies see of a person: equal facts, equal hash, whatever file they came from.</summary>
internal static class FactsHash
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    public static string Of(PersonMonthData data) => System.Convert.ToHexStringLower(SHA256.HashData(Written(data).WrittenSpan));

    /// <summary>
    /// The same of somebody who is withheld. A day whose row is missing is seen as attended in full, as if its row were there: what the host found of
    /// attendance belongs to the facts then.
    /// </summary>
    public static string Of(PersonMonthData data, HostFindings host)
    {
        if (!host.HasErrors) return Of(data);
        var writer = Written(data);
        foreach (var date in host.MissingAttendance) Add(writer, $"missing {date:yyyy-MM-dd}\n");
        foreach (var row in host.InconsistentAttendance) Add(writer, $"inconsistent {row.Date:yyyy-MM-dd} {row.Attended} {row.Leave}\n");
        return System.Convert.ToHexStringLower(SHA256.HashData(writer.WrittenSpan));
    }

    private static ArrayBufferWriter<byte> Written(PersonMonthData data)
    {
        var writer = buffer ??= new(4096);
        writer.ResetWrittenCount();
        PersonMonthCodec.Write(data, writer);
        return writer;
    }

    private static void Add(ArrayBufferWriter<byte> writer, FormattableString text) => Encoding.UTF8.GetBytes(text.ToString(CultureInfo.InvariantCulture), writer);
}
