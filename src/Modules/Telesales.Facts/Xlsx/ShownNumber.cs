using System.Globalization;
using System.Numerics;

namespace Telesales.Facts;

/// <summary>
/// The decimal that a spreadsheet means by a stored number. It keeps binary fractions and writes them with 17 digits
/// (<c>1.1</c> as <c>1.1000000000000001</c>), but takes in and shows 15: rounded to these, what was typed comes back exactly.
/// </summary>
internal static class ShownNumber
{
    private const int Digits = 15;
    private const int LargestExponent = 400;

    /// <summary>The number without exponent; null when the text is none.</summary>
    public static string? Plain(ReadOnlySpan<char> stored)
    {
        int at = stored.IndexOfAny('e', 'E');
        int exponent = 0;
        if (at >= 0 && (!int.TryParse(stored[(at + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) || Math.Abs(exponent) > LargestExponent))
            return null;
        var mantissa = at >= 0 ? stored[..at] : stored;
        bool negative = mantissa.Length > 0 && mantissa[0] == '-';
        if (mantissa.Length > 0 && mantissa[0] is '-' or '+')
            mantissa = mantissa[1..];
        int point = mantissa.IndexOf('.');
        string digits = point < 0 ? mantissa.ToString() : string.Concat(mantissa[..point], mantissa[(point + 1)..]);
        if (digits.Length is 0 or > LargestExponent || digits.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return null;
        int scale = (point < 0 ? 0 : mantissa.Length - point - 1) - exponent;
        var whole = Rounded(BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture), ref scale);
        return whole.IsZero ? "0" : (negative ? "-" : "") + Text(whole, scale);
    }

    /// <summary>Rounds to 15 significant digits, halves away from zero.</summary>
    private static BigInteger Rounded(BigInteger whole, ref int scale)
    {
        int surplus = whole.ToString(CultureInfo.InvariantCulture).Length - Digits;
        if (surplus <= 0)
            return whole;
        var unit = BigInteger.Pow(10, surplus);
        scale -= surplus;
        return (whole + (unit / 2)) / unit;
    }

    private static string Text(BigInteger whole, int scale)
    {
        string digits = whole.ToString(CultureInfo.InvariantCulture);
        if (scale <= 0)
            return digits + new string('0', -scale);
        digits = digits.PadLeft(scale + 1, '0');
        string part = digits[^scale..].TrimEnd('0');
        return part.Length == 0 ? digits[..^scale] : $"{digits[..^scale]}.{part}";
    }
}
