using System.Globalization;
using System.Numerics;

namespace Telesales.Policies.V1;

/// <summary>Plain decimals, read and written the same way on every machine: ASCII digits, one dot, an optional leading minus.</summary>
internal static class DecimalText
{
    private static readonly long[] PowersOfTen = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    /// <summary>Reads <c>-12.5</c> as −12.5 × 10^<paramref name="decimals"/>; false when malformed, more decimals, or too large.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, int decimals, out long scaled)
    {
        scaled = 0;
        var negative = text.StartsWith("-");
        if (negative) text = text[1..];
        var dot = text.IndexOf('.');
        var whole = dot < 0 ? text : text[..dot];
        var fraction = dot < 0 ? [] : text[(dot + 1)..].TrimEnd('0');
        if (dot >= 0 && text.Length == dot + 1) return false;
        if (whole.IsEmpty && dot < 0) return false;
        if (fraction.Length > decimals || !TryDigits(whole, out var high) || !TryDigits(fraction, out var low)) return false;
        var total = (high * PowersOfTen[decimals]) + (low * PowersOfTen[decimals - fraction.Length]);
        if (negative) total = -total;
        if (total < long.MinValue || total > long.MaxValue) return false;
        scaled = (long)total;
        return true;
    }

    /// <summary>Reads a whole number of at most a thousand digits; no fact is longer.</summary>
    public static bool TryParseBig(ReadOnlySpan<char> text, out BigInteger value)
    {
        value = default;
        var digits = text.StartsWith("-") ? text[1..] : text;
        return digits.Length is > 0 and <= 1000 && !digits.ContainsAnyExceptInRange('0', '9')
            && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    public static bool TryParseWhole(ReadOnlySpan<char> text, out long value) => TryParse(text, 0, out value) && !text.Contains('.');

    /// <summary>Writes <paramref name="scaled"/> × 10^−<paramref name="decimals"/> with at least <paramref name="atLeast"/> decimals.</summary>
    public static string Format(long scaled, int decimals, int atLeast)
    {
        var sign = scaled < 0 ? "-" : "";
        var digits = Int128.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var fraction = digits[^decimals..].TrimEnd('0').PadRight(atLeast, '0');
        return fraction.Length == 0 ? sign + digits[..^decimals] : $"{sign}{digits[..^decimals]}.{fraction}";
    }

    private static bool TryDigits(ReadOnlySpan<char> digits, out Int128 value)
    {
        value = 0;
        if (digits.Length > 19) return false; // as many as a long has
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c)) return false;
            value = (value * 10) + (c - '0');
        }

        return true;
    }
}
