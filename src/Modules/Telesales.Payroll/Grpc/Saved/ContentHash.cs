using System.Buffers;
using System.Buffers.Binary;
using System.Collections;
using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Telesales.Payroll.V1;
using Telesales.Policies.V1;
using WireMoney = Google.Type.Money;

namespace Telesales.Payroll.Grpc.Saved;

/// <summary>
/// Tells whether two requests ask for the same: SHA-256 over a canonical form of our own, since protobuf bytes are not canonical. What does
/// not matter does not count: the order of rows (but of a person's rows of one day where it does), how an absent value or a number is
/// spelled (<c>0.50</c>, <c>0.5</c>), fields that this service does not know.
/// </summary>
internal static class ContentHash
{
    // Rows of these tables that lie on one date keep their order (rulebook §0).
    private static readonly HashSet<string> Ordered = new(StringComparer.Ordinal) { "assignments", "deals", "incidents" };

    // Texts that are numbers.
    private static readonly HashSet<string> Numbers = new(StringComparer.Ordinal) { "attended", "value", "points", "actual", "target", "done_units", "required_units" };

    public static string Of(SavePayslipsRequest request)
    {
        var settings = request.Settings.Clone();
        // zh, zh-CN and nothing are one language.
        settings.LanguageCode = settings.LanguageCode.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "zh";
        // Payslips are always kept with their explanations.
        settings.Explain = false;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Bytes(settings));
        foreach (var table in Telesales.Facts.V1.Facts.Descriptor.Fields.InFieldNumberOrder())
            foreach (var row in Rows(table, (IList)table.Accessor.GetValue(request.Facts))) Append(hash, row);
        foreach (var (employee, revision) in request.ExpectedRevisions.OrderBy(expected => expected.Key, StringComparer.Ordinal))
        {
            Append(hash, Encoding.UTF8.GetBytes(employee));
            Append(hash, BitConverter.GetBytes(revision));
        }

        return System.Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Each row behind the number of its table. Sorted by bytes, or by person and date where the order within a date counts.
    private static IEnumerable<byte[]> Rows(FieldDescriptor table, IList rows)
    {
        var written = rows.Cast<IMessage>().Select(row => (Row: row, Bytes: Bytes(row, (uint)table.FieldNumber)));
        return Ordered.Contains(table.Name)
            ? written.OrderBy(row => KeyOf(row.Row), StringComparer.Ordinal).Select(row => row.Bytes)
            : written.Select(row => row.Bytes).Order(Comparer<byte[]>.Create(static (a, b) => a.AsSpan().SequenceCompareTo(b)));
    }

    private static string KeyOf(IMessage row)
    {
        var employee = (string)row.Descriptor.FindFieldByName("employee_id").Accessor.GetValue(row);
        var date = row.Descriptor.FindFieldByName("date").Accessor.GetValue(row) as Google.Type.Date;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{employee}\n{date?.Year:0000}-{date?.Month:00}-{date?.Day:00}");
    }

    private static byte[] Bytes(IMessage message, uint table = 0)
    {
        var bytes = new ArrayBufferWriter<byte>(128);
        Number(bytes, table);
        Write(bytes, message);
        return bytes.WrittenSpan.ToArray();
    }

    private static void Write(ArrayBufferWriter<byte> bytes, IMessage message)
    {
        if (message is WireMoney money)
        {
            // No currency is CNY.
            Text(bytes, money.CurrencyCode is "" ? "CNY" : money.CurrencyCode);
            Number(bytes, money.Units);
            Number(bytes, money.Nanos);
            return;
        }

        foreach (var field in message.Descriptor.Fields.InFieldNumberOrder())
        {
            var value = field.Accessor.GetValue(message);
            if (field.HasPresence ? !field.Accessor.HasValue(message) : IsDefault(value)) continue;
            Number(bytes, field.FieldNumber);
            Write(bytes, field, value);
        }

        Number(bytes, 0);
    }

    private static void Write(ArrayBufferWriter<byte> bytes, FieldDescriptor field, object value)
    {
        switch (value)
        {
            case IMessage message:
                Write(bytes, message);
                break;
            case string text:
                Text(bytes, Numbers.Contains(field.Name) && Quantity.TryParse(text, out var number) ? number.ToString() : text);
                break;
            case bool flag:
                Number(bytes, flag ? 1 : 0);
                break;
            case long whole:
                Number(bytes, whole);
                break;
            default: // int32 and enums
                Number(bytes, System.Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }

    private static bool IsDefault(object value) => value switch
    {
        string text => text.Length == 0,
        bool flag => !flag,
        long whole => whole == 0,
        _ => System.Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture) == 0,
    };

    private static void Number(ArrayBufferWriter<byte> bytes, long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes.GetSpan(sizeof(long)), value);
        bytes.Advance(sizeof(long));
    }

    private static void Text(ArrayBufferWriter<byte> bytes, string text)
    {
        Number(bytes, Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, bytes);
    }

    private static void Append(IncrementalHash hash, byte[] bytes)
    {
        hash.AppendData(BitConverter.GetBytes(bytes.Length));
        hash.AppendData(bytes);
    }
}
