using System.Globalization;
using System.Numerics;
using System.Text;
using Telesales.Policies.V1;

namespace Telesales.Payroll.Store.Detail;

/// <summary>Reads what <see cref="ByteWriter"/> wrote; anything else is a <see cref="FormatException"/>.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes, TextPlaces texts)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public byte Byte() => _at < _bytes.Length ? _bytes[_at++] : throw Damaged();

    public bool Flag(int bit, byte flags) => (flags & (1 << bit)) != 0;

    /// <summary>How many items follow, each at least a byte long.</summary>
    public int Size()
    {
        var value = Whole();
        return value <= (ulong)(_bytes.Length - _at) ? (int)value : throw Damaged();
    }

    public long Signed()
    {
        var value = Whole();
        return unchecked((long)(value >> 1) ^ -(long)(value & 1));
    }

    public DateOnly Date() => Whole() is var day && day <= (ulong)DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)day) : throw Damaged();

    /// <summary>A place in a list of so many.</summary>
    public int Place(int count) => Whole() is var place && place < (ulong)count ? (int)place : throw Damaged();

    public string Text()
    {
        var place = Whole();
        if (place > 0) return place <= (ulong)texts.Count ? texts[(int)place - 1] : throw Damaged();
        var length = Size();
        _at += length;
        return Encoding.UTF8.GetString(_bytes.Slice(_at - length, length));
    }

    public Fraction Number()
    {
        switch (Byte())
        {
            case 0:
                return Signed();
            case 1:
                var (n, d) = (Signed(), Whole());
                return d is > 0 and <= long.MaxValue ? new(n, (long)d) : throw Damaged();
            case 2:
                // Of any size: a fraction's text is read back whole.
                var text = string.Create(CultureInfo.InvariantCulture, $"{Big()}/{Big()}");
                return Fraction.TryParse(text, out var number) ? number : throw Damaged();
            default:
                throw Damaged();
        }
    }

    /// <summary>Refuses what follows the end.</summary>
    public readonly void End()
    {
        if (_at != _bytes.Length) throw Damaged();
    }

    private ulong Whole()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }

        throw Damaged();
    }

    private BigInteger Big()
    {
        var length = Size();
        _at += length;
        return new(_bytes.Slice(_at - length, length));
    }

    private readonly FormatException Damaged() => new($"A saved payslip is damaged at byte {_at.ToString(CultureInfo.InvariantCulture)}.");
}
