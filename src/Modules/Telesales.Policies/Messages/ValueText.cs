using System.Globalization;
using System.Numerics;

namespace Telesales.Policies.Messages;

/// <summary>Operands as text: ASCII digits, a dot, an ASCII minus, whatever the machine's culture.</summary>
internal static class ValueText
{
    private const int MostDecimals = 3;

    /// <summary>An operand without words: money <c>1400.00</c>, numbers as decimals where they end early, ISO dates.</summary>
    public static string Plain(in Operand value) => value.Kind switch
    {
        OperandKind.Money or OperandKind.Amount => Yuan(value.Number),
        OperandKind.Fraction or OperandKind.Count => Number(value.Number),
        OperandKind.Percent => Percent(value.Number, decimals: 4),
        OperandKind.Date => IsoDate(value.Date),
        OperandKind.Month => value.Month.ToString(),
        _ => value.Text,
    };

    /// <summary>An operand in a language; <paramref name="word"/> gives the words of the vocabulary.</summary>
    public static string In(in Operand value, Language language, Func<string, string> word) => value.Kind switch
    {
        OperandKind.Date when language == Language.Zh => string.Create(CultureInfo.InvariantCulture, $"{value.Date.Month}月{value.Date.Day}日"),
        OperandKind.Date => value.Date.ToString("d MMM", CultureInfo.InvariantCulture),
        OperandKind.Month when language == Language.Zh => string.Create(CultureInfo.InvariantCulture, $"{value.Month.Year}年{value.Month.Number}月"),
        OperandKind.Month => value.Date.ToString("MMM yyyy", CultureInfo.InvariantCulture),
        OperandKind.Word => word(value.Text),
        _ => Plain(value),
    };

    /// <summary>Two decimals at least; more when the exact amount has them, p/q when it does not end.</summary>
    public static string Yuan(Fraction yuan) => Decimal(yuan, 2, 6) ?? Quotient(yuan.Reduced());

    /// <summary>A whole number, a decimal of up to three places, or else p/q.</summary>
    public static string Number(Fraction value) => Decimal(value, 0, MostDecimals) ?? Quotient(value.Reduced());

    /// <summary>The parts as they are kept: <c>658/680</c>.</summary>
    public static string Quotient(Fraction value)
    {
        var (p, q) = value.Parts;
        return string.Create(CultureInfo.InvariantCulture, $"{p}/{q}");
    }

    /// <summary>Rounded down, so that 89.999 % never reads 90 %; trailing zeros are left out.</summary>
    public static string Percent(Fraction share, int decimals = 2)
    {
        var scale = BigInteger.Pow(10, decimals);
        var (p, q) = share.Parts;
        var floor = BigInteger.DivRem(p * 100 * scale, q, out var rest);
        return Digits(rest.Sign < 0 ? floor - 1 : floor, decimals, 0) + "%";
    }

    /// <summary>
    /// Two decimals, trailing zeros left out. What was reached is rounded down, so that 89.999 never reads 90; what is missing is rounded up, so that it is never nothing.
    /// </summary>
    public static string Hundredths(Fraction value, bool isMissing)
    {
        var (p, q) = value.Parts;
        var whole = BigInteger.DivRem(p * 100, q, out var rest);
        if (rest.Sign < 0 && !isMissing) whole--;
        if (rest.Sign > 0 && isMissing) whole++;
        return Digits(whole, 2, 0);
    }

    public static string IsoDate(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Decimal(Fraction value, int atLeast, int atMost)
    {
        var (p, q) = value.Parts;
        var scaled = BigInteger.DivRem(p * BigInteger.Pow(10, atMost), q, out var rest);
        return rest.IsZero ? Digits(scaled, atMost, atLeast) : null;
    }

    private static string Digits(BigInteger scaled, int decimals, int atLeast)
    {
        var digits = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var fraction = digits[^decimals..].TrimEnd('0').PadRight(atLeast, '0');
        var sign = scaled.Sign < 0 ? "-" : "";
        return fraction.Length == 0 ? sign + digits[..^decimals] : $"{sign}{digits[..^decimals]}.{fraction}";
    }
}
