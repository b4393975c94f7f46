using System.Buffers;
using System.Numerics;
using System.Text;
using Telesales.Policies.V1;

namespace Telesales.Payroll.Store.Detail;

/// <summary>
/// Writes values compactly: whole numbers as little-endian base 128 (signed ones zigzag), texts by their place in the plan's words where they
/// stand there. Fractions keep their parts, unreduced: "658/680" says more than "329/340".
/// </summary>
internal sealed class ByteWriter(TextPlaces texts)
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1024);

    /// <summary>Begins anew.</summary>
    public void Clear() => _bytes.ResetWrittenCount();

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    public void Byte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
    }

    public void Flags(bool bit0, bool bit1 = false, bool bit2 = false, bool bit3 = false) =>
        Byte((byte)((bit0 ? 1 : 0) | (bit1 ? 2 : 0) | (bit2 ? 4 : 0) | (bit3 ? 8 : 0)));

    public void Size(int value) => Whole((ulong)value);

    public void Signed(long value) => Whole(unchecked((ulong)((value << 1) ^ (value >> 63))));

    public void Date(DateOnly value) => Size(value.DayNumber);

    /// <summary>0 and the text itself, or its place from 1.</summary>
    public void Text(string value)
    {
        if (texts.TryPlaceOf(value, out var place))
        {
            Size(place + 1);
            return;
        }

        Byte(0);
        var length = Encoding.UTF8.GetByteCount(value);
        Size(length);
        Encoding.UTF8.GetBytes(value, _bytes);
    }

    /// <summary>0 and a whole number; 1, numerator and denominator; or 2 and both as bytes.</summary>
    public void Number(Fraction value)
    {
        var (n, d) = value.Parts;
        if (n < long.MinValue || n > long.MaxValue || d > long.MaxValue)
        {
            Byte(2);
            Big(n);
            Big(d);
            return;
        }

        Byte(d.IsOne ? (byte)0 : (byte)1);
        Signed((long)n);
        if (!d.IsOne) Whole((ulong)d);
    }

    private void Whole(ulong value)
    {
        for (; value >= 0x80; value >>= 7) Byte((byte)((value & 0x7F) | 0x80));
        Byte((byte)value);
    }

    private void Big(BigInteger value)
    {
        var length = value.GetByteCount();
        Size(length);
        value.TryWriteBytes(_bytes.GetSpan(length), out var written);
        _bytes.Advance(written);
    }
}
