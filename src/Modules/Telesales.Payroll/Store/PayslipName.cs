using System.Globalization;
using System.Text.RegularExpressions;

namespace Telesales.Payroll.Store;

/// <summary>The name of a saved payslip: <c>payslips/01JC…</c>, or of one revision: <c>payslips/01JC…@2</c>.</summary>
/// <param name="Uid">What stays the same over all revisions: 26 characters, in order of time, with 74 bits that nobody can guess.</param>
/// <param name="Revision">The revision, from 1; null for the newest.</param>
public readonly partial record struct PayslipName(string Uid, int? Revision)
{
    private const string Prefix = "payslips/";
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int UidLength = 26;
    private const int BitsPerDigit = 5;

    /// <summary>Reads a name.</summary>
    public static bool TryParse(string text, out PayslipName name)
    {
        name = default;
        if (!Names().IsMatch(text)) return false;
        var parts = text[Prefix.Length..].Split('@');
        name = new(parts[0], parts.Length == 1 ? null : int.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>A name that no payslip has yet: the bits of a UUID of version 7, in base 32.</summary>
    internal static string NewUid(DateTimeOffset now)
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(now).TryWriteBytes(bytes, bigEndian: true, out _);
        var bits = System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes);
        return string.Create(UidLength, bits, static (text, bits) =>
        {
            for (var i = UidLength - 1; i >= 0; i--, bits >>= BitsPerDigit) text[i] = Digits[(int)(bits & (UInt128)(Digits.Length - 1))];
        });
    }

    /// <inheritdoc/>
    public override string ToString() => Revision is { } revision ? string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Uid}@{revision}") : Prefix + Uid;

    [GeneratedRegex(@"^payslips/[0-7][0-9A-HJKMNP-TV-Z]{25}(@[1-9][0-9]{0,8})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Names();
}
