namespace Telesales.Facts;

/// <summary>What is wrong with the text of a number.</summary>
internal enum NumberFault
{
    None,
    NotANumber,
    TooPrecise,
    TooLarge,
}

/// <summary>
/// Plain decimals as exact millionths: an optional minus, ASCII digits, at most six of them after the point (<c>.5</c> is one).
/// No exponent, no separators, no spaces, no culture.
/// </summary>
internal static class FactNumber
{
    public const long One = 1_000_000;
    private const int Decimals = 6;

    public static NumberFault TryParse(ReadOnlySpan<char> text, out long millionths)
    {
        millionths = 0;
        bool negative = text.Length > 0 && text[0] == '-';
        var digits = negative ? text[1..] : text;
        int point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var part = point < 0 ? default : digits[(point + 1)..];
        if (point < 0 ? whole.IsEmpty : part.IsEmpty)
            return NumberFault.NotANumber;
        if (whole.ContainsAnyExceptInRange('0', '9') || part.ContainsAnyExceptInRange('0', '9'))
            return NumberFault.NotANumber;
        if (part.Length > Decimals)
            return NumberFault.TooPrecise;
        if (!TryAccumulate(whole, part, out millionths))
            return NumberFault.TooLarge;
        if (negative)
            millionths = -millionths;
        return NumberFault.None;
    }

    private static bool TryAccumulate(ReadOnlySpan<char> whole, ReadOnlySpan<char> part, out long millionths)
    {
        millionths = 0;
        whole = whole.TrimStart('0');
        if (whole.Length > 13)
            return false;
        long value = 0;
        foreach (char digit in whole)
            value = (value * 10) + (digit - '0');
        if (value >= FactLimits.Magnitude)
            return false;
        foreach (char digit in part)
            value = (value * 10) + (digit - '0');
        for (int i = part.Length; i < Decimals; i++)
            value *= 10;
        millionths = value;
        return true;
    }

    /// <summary>An optional minus and ASCII digits, below the magnitude limit.</summary>
    public static bool TryParseWhole(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        if (text.Contains('.') || TryParse(text, out long millionths) != NumberFault.None)
            return false;
        value = millionths / One;
        return true;
    }

    /// <summary>The decimal with no trailing zeros: equal values print alike.</summary>
    public static decimal ToDecimal(long millionths)
    {
        byte scale = Decimals;
        while (scale > 0 && millionths % 10 == 0)
        {
            millionths /= 10;
            scale--;
        }
        ulong magnitude = millionths < 0 ? unchecked((ulong)-millionths) : (ulong)millionths;
        return new decimal(unchecked((int)magnitude), unchecked((int)(magnitude >> 32)), 0, millionths < 0, scale);
    }

    /// <summary>Whether a decimal is exact millionths within the magnitude limit; if so, which.</summary>
    public static NumberFault TryFrom(decimal value, out long millionths)
    {
        millionths = 0;
        if (IsSmallWhole(value, out uint whole))
        {
            millionths = whole * One;
            return NumberFault.None;
        }
        if (Math.Abs(value) >= FactLimits.Magnitude)
            return NumberFault.TooLarge;
        if (value.Scale == 0)
        {
            millionths = (long)value * One;
            return NumberFault.None;
        }
        decimal scaled = value * One;
        if (decimal.Truncate(scaled) != scaled)
            return NumberFault.TooPrecise;
        millionths = (long)scaled;
        return NumberFault.None;
    }

    // 0, 1, 17: read from the bits, as nearly all are.
    private static bool IsSmallWhole(decimal value, out uint whole)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        whole = unchecked((uint)bits[0]);
        return bits is [_, 0, 0, 0];
    }
}
