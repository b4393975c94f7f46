using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Telesales.Policies.V1.Hosting;

/// <summary>
/// Writes the byte form: whole numbers as little-endian base 128 (signed ones zigzag), texts as their UTF-8 length and bytes, fractions in
/// lowest terms. One value has one form; <see cref="ByteSource"/> refuses every other.
/// </summary>
/// <param name="output">Where the bytes go; call <see cref="Flush"/> at the end.</param>
/// <param name="withOrigins">Whether <see cref="Origin"/> writes anything.</param>
[StructLayout(LayoutKind.Auto)]
internal ref struct ByteSink(IBufferWriter<byte> output, bool withOrigins)
{
    /// <summary>Fractions are cut off here: no sum of facts comes near.</summary>
    public const int MostBytesOfANumber = 4096;

    public static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly IBufferWriter<byte> _output = output;
    private readonly bool _withOrigins = withOrigins;
    private Span<byte> _free;
    private int _used;

    public void Byte(byte value)
    {
        if (_used == _free.Length) Reserve(1);
        _free[_used++] = value;
    }

    public void Whole(ulong value)
    {
        for (; value >= 0x80; value >>= 7) Byte((byte)((value & 0x7F) | 0x80));
        Byte((byte)value);
    }

    public void Size(int value) => Whole((ulong)value);

    public void Signed(long value) => Whole(unchecked((ulong)((value << 1) ^ (value >> 63))));

    public void Signed(int? value)
    {
        Byte(value is null ? (byte)0 : (byte)1);
        if (value is { } known) Signed((long)known);
    }

    /// <summary>An enum member; <paramref name="greatest"/> is the last one that this format knows.</summary>
    public void Member(int value, int greatest)
    {
        if (value < 0 || value > greatest) throw new ArgumentOutOfRangeException(nameof(value), value, "The byte form does not know this member of the vocabulary.");
        Byte((byte)value);
    }

    public void Flags(bool bit0, bool bit1 = false, bool bit2 = false, bool bit3 = false) =>
        Byte((byte)((bit0 ? 1 : 0) | (bit1 ? 2 : 0) | (bit2 ? 4 : 0) | (bit3 ? 8 : 0)));

    /// <summary>A text or null.</summary>
    /// <exception cref="ArgumentException">The text holds half a surrogate pair.</exception>
    public void Text(string? value)
    {
        if (value is null)
        {
            Size(0);
            return;
        }

        var length = Utf8.GetByteCount(value);
        Size(length + 1);
        if (_free.Length - _used < length) Reserve(length);
        _used += Utf8.GetBytes(value, _free[_used..]);
    }

    /// <summary>A date or null: its day number, one up.</summary>
    public void Date(DateOnly? value) => Size(value is { } date ? date.DayNumber + 1 : 0);

    /// <summary>Months since the year 0.</summary>
    public void Month(Month value) => Size((value.Year * 12) + value.Number - 1);

    /// <summary>A recorded figure or null: 1 and whole, or 2 and millionths.</summary>
    public void Figure(Quantity? value)
    {
        if (value is not { } figure)
        {
            Byte(0);
            return;
        }

        Byte(figure.IsWhole ? (byte)1 : (byte)2);
        Signed(figure.IsWhole ? figure.Millionths / 1_000_000 : figure.Millionths);
    }

    /// <summary>An exact number or null, in lowest terms: 1 and whole, 2 and p, q, or 3 and both as bytes.</summary>
    public void Number(Fraction? value)
    {
        if (value is not { } number)
        {
            Byte(0);
            return;
        }

        if (!number.TryGetReduced(out var p, out var q))
        {
            Byte(3);
            var (n, d) = number.Reduced().Parts;
            Big(n);
            Big(d);
            return;
        }

        Byte(q == 1 ? (byte)1 : (byte)2);
        Signed(p);
        if (q != 1) Whole((ulong)q);
    }

    /// <summary>Where a fact came from, when asked for.</summary>
    public void Origin(FactOrigin value)
    {
        if (!_withOrigins) return;
        Signed((long)value.Source);
        Signed((long)value.Row);
    }

    /// <summary>Hands over what was written.</summary>
    public void Flush()
    {
        _output.Advance(_used);
        _free = [];
        _used = 0;
    }

    private void Big(BigInteger value)
    {
        var length = value.GetByteCount();
        if (length > MostBytesOfANumber) throw new InvalidOperationException($"A number of more than {MostBytesOfANumber} bytes has no byte form.");
        Size(length);
        if (_free.Length - _used < length) Reserve(length);
        value.TryWriteBytes(_free[_used..], out var written);
        _used += written;
    }

    private void Reserve(int length)
    {
        _output.Advance(_used);
        _free = _output.GetSpan(Math.Max(length, 256));
        _used = 0;
    }
}
