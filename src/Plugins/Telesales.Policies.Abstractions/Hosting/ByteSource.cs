using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Telesales.Policies.V1.Hosting;

/// <summary>
/// Reads what <see cref="ByteSink"/> wrote, and nothing else: whatever is truncated, out of range or written in another way than the one
/// form of its value is a <see cref="FormatException"/>. Nothing is allocated that the bytes at hand could not fill.
/// </summary>
/// <param name="bytes">The bytes.</param>
/// <param name="what">What they should be, for the error.</param>
[StructLayout(LayoutKind.Auto)]
internal ref struct ByteSource(ReadOnlySpan<byte> bytes, string what)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly string _what = what;
    private int _at;

    /// <summary>Whether <see cref="Origin"/> reads anything.</summary>
    public bool WithOrigins { get; set; }

    public readonly int Remaining => _bytes.Length - _at;

    public byte Byte() => _at < _bytes.Length ? _bytes[_at++] : throw Damaged("it ends too early");

    public ulong Whole()
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = Byte();
            if (shift == 63 && next > 1) throw Damaged("a number does not fit in 64 bits");
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return next == 0 && shift > 0 ? throw Damaged("a number is longer than it need be") : value;
        }
    }

    /// <summary>How many items follow, each at least <paramref name="bytesEach"/> long.</summary>
    public int Size(int bytesEach)
    {
        var value = Whole();
        return value <= (ulong)(Remaining / bytesEach) ? (int)value : throw Damaged("it promises more than it holds");
    }

    public long Signed()
    {
        var value = Whole();
        return unchecked((long)(value >> 1) ^ -(long)(value & 1));
    }

    public int SignedInt()
    {
        var value = Signed();
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw Damaged("a number does not fit in 32 bits");
    }

    public int? SignedIntOrNull() => Flags(1) == 0 ? null : SignedInt();

    public int Member(int greatest)
    {
        var value = Byte();
        return value <= greatest ? value : throw Damaged("it names an unknown member of the vocabulary");
    }

    /// <summary>A byte of flags of which only those in <paramref name="known"/> may be set.</summary>
    public int Flags(int known)
    {
        var value = Byte();
        return (value & ~known) == 0 ? value : throw Damaged("it sets an unknown flag");
    }

    public string? TextOrNull()
    {
        var length = Whole();
        if (length == 0) return null;
        if (length - 1 > (ulong)Remaining) throw Damaged("a text is longer than what follows");
        var text = _bytes.Slice(_at, (int)length - 1);
        _at += text.Length;
        try
        {
            return ByteSink.Utf8.GetString(text);
        }
        catch (DecoderFallbackException)
        {
            throw Damaged("a text is not UTF-8");
        }
    }

    public string Text() => TextOrNull() ?? throw Damaged("a text is missing");

    public DateOnly? DateOrNull()
    {
        var value = Whole();
        if (value > (ulong)DateOnly.MaxValue.DayNumber + 1) throw Damaged("a date is out of the calendar");
        return value == 0 ? null : DateOnly.FromDayNumber((int)value - 1);
    }

    public DateOnly Date() => DateOrNull() ?? throw Damaged("a date is missing");

    public Month Month()
    {
        var value = Whole();
        return value is >= 12 and < 12 * 10_000 ? V1.Month.Of(new((int)value / 12, ((int)value % 12) + 1, 1)) : throw Damaged("a month is out of the calendar");
    }

    public Quantity? FigureOrNull()
    {
        var tag = Byte();
        if (tag == 0) return null;
        var value = Signed();
        return tag switch
        {
            1 => WholeFigure(value),
            2 when value % 1_000_000 != 0 => new(value),
            _ => throw Damaged("a figure has another form than its own"),
        };
    }

    public readonly Quantity WholeFigure(long value) =>
        value is >= long.MinValue / 1_000_000 and <= long.MaxValue / 1_000_000 ? Quantity.Whole(value) : throw Damaged("a figure does not fit");

    public Fraction? NumberOrNull() => Byte() switch
    {
        0 => null,
        1 => Signed(),
        2 => Ratio(),
        3 => BigRatio(),
        _ => throw Damaged("a number has an unknown form"),
    };

    public Fraction Number() => NumberOrNull() ?? throw Damaged("a number is missing");

    public FactOrigin Origin() => WithOrigins ? new(SignedInt(), SignedInt()) : default;

    /// <summary>Refuses what follows the end.</summary>
    public readonly void End()
    {
        if (Remaining != 0) throw Damaged("something follows its end");
    }

    public readonly FormatException Damaged(string why) =>
        new(string.Create(CultureInfo.InvariantCulture, $"This is not the byte form of {_what}: {why} (at byte {_at} of {_bytes.Length})."));

    private Fraction Ratio()
    {
        var (p, q) = (Signed(), Whole());
        if (q is < 2 or > long.MaxValue) throw Damaged("a fraction has another form than its own");
        var value = new Fraction(p, (long)q);
        return value.TryGetReduced(out var n, out var d) && n == p && d == (long)q ? value : throw Damaged("a fraction is not in lowest terms");
    }

    private Fraction BigRatio()
    {
        var (n, d) = (Big(), Big());
        if (d.Sign <= 0 || !BigInteger.GreatestCommonDivisor(n, d).IsOne) throw Damaged("a fraction is not in lowest terms");
        var value = Fraction.FromReduced(n, d);
        return value.TryGetReduced(out _, out _) ? throw Damaged("a fraction has another form than its own") : value;
    }

    private BigInteger Big()
    {
        var length = Size(1);
        if (length > ByteSink.MostBytesOfANumber) throw Damaged("a number is too long");
        var value = new BigInteger(_bytes.Slice(_at, length));
        _at += length;
        return value.GetByteCount() == length ? value : throw Damaged("a number is longer than it need be");
    }
}
