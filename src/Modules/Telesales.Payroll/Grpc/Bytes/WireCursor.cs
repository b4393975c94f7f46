namespace Telesales.Payroll.Grpc.Bytes;

/// <summary>Walks over the fields of a protobuf message. False means: not to be read here, whatever the reason; the stock parser then has its say.</summary>
internal ref struct WireCursor(ReadOnlySpan<byte> message)
{
    public const int Varint = 0;
    public const int Delimited = 2;
    private const int Fixed64 = 1;
    private const int Fixed32 = 5;
    private const int LongestVarint = 10;

    private readonly ReadOnlySpan<byte> _message = message;

    /// <summary>Where the next field begins.</summary>
    public int Position { get; private set; }

    public readonly bool IsAtEnd => Position >= _message.Length;

    /// <summary>The tag of a field: its number × 8 and how it is written.</summary>
    public static int Tag(int field, int type) => (field << 3) | type;

    public bool TryTag(out int tag)
    {
        var isRead = TryVarint(out var value) && value <= int.MaxValue && value >> 3 != 0;
        tag = isRead ? (int)value : 0;
        return isRead;
    }

    public bool TryVarint(out ulong value)
    {
        value = 0;
        for (var i = 0; i < LongestVarint && Position < _message.Length; i++)
        {
            var next = _message[Position++];
            value |= (ulong)(next & 127) << (7 * i);
            if (next < 128) return true;
        }

        return false;
    }

    /// <summary>A number of 31 bits, as days, words and minutes are.</summary>
    public bool TryNumber(out int value)
    {
        var isRead = TryVarint(out var wide) && wide <= int.MaxValue;
        value = isRead ? (int)wide : 0;
        return isRead;
    }

    public bool TryBlock(out ReadOnlySpan<byte> content)
    {
        content = default;
        if (!TryNumber(out var length) || length > _message.Length - Position) return false;
        content = _message.Slice(Position, length);
        Position += length;
        return true;
    }

    /// <summary>Steps over a field's value.</summary>
    public bool TrySkip(int tag)
    {
        switch (tag & 7)
        {
            case Varint:
                return TryVarint(out _);
            case Delimited:
                return TryBlock(out _);
            case Fixed64 or Fixed32:
                Position += (tag & 7) == Fixed64 ? sizeof(long) : sizeof(int);
                return Position <= _message.Length;
            default:
                return false;
        }
    }
}
