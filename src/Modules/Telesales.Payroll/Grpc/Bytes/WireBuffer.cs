using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using Telesales.Policies.V1;

namespace Telesales.Payroll.Grpc.Bytes;

/// <summary>A protobuf message as it is written, field by field in the order of their numbers; values that are the default are left out, as proto3 has it.</summary>
internal sealed class WireBuffer
{
    private const int First = 4096;
    private const int LongestVarint = 10;
    private const int LongestOfAChar = 3; // bytes of UTF-8 for one char; a surrogate pair has 4 for two
    private const int LongestLong = 20; // digits and sign
    private const int LengthIsAByte = 127;

    private byte[] _bytes = [];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Begins a message, in memory that is borrowed until <see cref="Release"/>.</summary>
    public void Start() => (_bytes, _length) = (ArrayPool<byte>.Shared.Rent(First), 0);

    public void Release()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, _length) = ([], 0);
    }

    public void Text(int field, string value)
    {
        if (value.Length > 0) Item(field, value);
    }

    /// <summary>A text among several, or one that is there though it may be empty.</summary>
    public void Item(int field, string value)
    {
        Reserve(LongestVarint + LongestVarint + (value.Length * LongestOfAChar));
        Tag(field, WireCursor.Delimited);
        if (value.Length <= LengthIsAByte / LongestOfAChar)
        {
            var written = Encoding.UTF8.GetBytes(value, _bytes.AsSpan(_length + 1));
            _bytes[_length] = (byte)written;
            _length += 1 + written;
            return;
        }

        Write((ulong)Encoding.UTF8.GetByteCount(value));
        _length += Encoding.UTF8.GetBytes(value, _bytes.AsSpan(_length));
    }

    /// <summary>An exact number in lowest terms, as <see cref="Fraction.ToShortString"/> or <see cref="Fraction.ToString()"/> has it.</summary>
    /// <param name="field">The field.</param>
    /// <param name="number">The number.</param>
    /// <param name="withOne">Whether a whole number is written over 1.</param>
    public void Text(int field, Fraction number, bool withOne)
    {
        if (!number.TryGetReduced(out var numerator, out var denominator))
        {
            Text(field, withOne ? number.ToString() : number.ToShortString());
            return;
        }

        Reserve(LongestVarint + 1 + (2 * LongestLong));
        Tag(field, WireCursor.Delimited);
        var start = ++_length;
        Digits(numerator);
        if (withOne || denominator != 1)
        {
            _bytes[_length++] = (byte)'/';
            Digits(denominator);
        }

        _bytes[start - 1] = (byte)(_length - start);
    }

    public void Flag(int field, bool value)
    {
        if (value) Given(field, 1);
    }

    public void Number(int field, long value)
    {
        if (value != 0) Given(field, value);
    }

    /// <summary>A number that is there though it may be 0.</summary>
    public void Given(int field, long value)
    {
        Reserve(LongestVarint + LongestVarint);
        Tag(field, WireCursor.Varint);
        Write(unchecked((ulong)value));
    }

    /// <summary>Fields that were written before.</summary>
    public void Raw(ReadOnlySpan<byte> fields)
    {
        Reserve(fields.Length);
        fields.CopyTo(_bytes.AsSpan(_length));
        _length += fields.Length;
    }

    /// <summary>Begins a message within this one; what it returns ends it.</summary>
    public int Begin(int field)
    {
        Reserve(LongestVarint + 1);
        Tag(field, WireCursor.Delimited);
        return ++_length; // a byte for the length, as nearly all need
    }

    public void End(int start)
    {
        var length = _length - start;
        var more = WidthOf((ulong)length) - 1;
        if (more > 0)
        {
            Reserve(more);
            _bytes.AsSpan(start, length).CopyTo(_bytes.AsSpan(start + more));
        }

        _length = start - 1;
        Write((ulong)length);
        _length += length;
    }

    /// <summary>The bytes that a number has as a varint.</summary>
    public static int WidthOf(ulong value) => (BitOperations.Log2(value | 1) / 7) + 1;

    /// <summary>Writes a number as a varint and says how many bytes it took.</summary>
    public static int Write(Span<byte> target, ulong value)
    {
        var width = 0;
        for (; value > LengthIsAByte; value >>= 7) target[width++] = (byte)((value & LengthIsAByte) | (LengthIsAByte + 1));
        target[width] = (byte)value;
        return width + 1;
    }

    private void Digits(long value)
    {
        value.TryFormat(_bytes.AsSpan(_length), out var written, default, CultureInfo.InvariantCulture);
        _length += written;
    }

    private void Tag(int field, int type) => Write((ulong)WireCursor.Tag(field, type));

    private void Write(ulong value) => _length += Write(_bytes.AsSpan(_length), value);

    private void Reserve(int more)
    {
        if (_length + more <= _bytes.Length) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + more));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
