using System.Buffers;
using System.Security.Cryptography;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Payroll.Engine;

/// <summary>The SHA-256 of the canonical bytes of what policies see of a person: equal facts, equal hash, whatever file they came from.</summary>
internal static class FactsHash
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    public static string Of(PersonMonthData data)
    {
        var writer = buffer ??= new(4096);
        writer.ResetWrittenCount();
        PersonMonthCodec.Write(data, writer);
        return System.Convert.ToHexStringLower(SHA256.HashData(writer.WrittenSpan));
    }
}
