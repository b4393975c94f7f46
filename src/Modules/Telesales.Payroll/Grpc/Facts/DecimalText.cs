using System.Globalization;
using WireMoney = Google.Type.Money;

namespace Telesales.Payroll.Grpc.Facts;

/// <summary>Plain decimals: an optional minus, ASCII digits, one point with digits after it; nothing depends on a culture.</summary>
internal static class DecimalText
{
    private const int MostDigits = 28;

    public static bool TryRead(string text, out decimal value)
    {
        value = 0;
        var digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var part = point < 0 ? default : digits[(point + 1)..];
        if (point < 0 ? whole.IsEmpty : part.IsEmpty) return false;
        if (whole.ContainsAnyExceptInRange('0', '9') || part.ContainsAnyExceptInRange('0', '9')) return false;
        return digits.Length <= MostDigits
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }
}

/// <summary>Amounts on the wire.</summary>
internal static class MoneyText
{
    private const int NanosPerUnit = 1_000_000_000;

    /// <summary>Reads an amount in CNY; an empty currency code is CNY.</summary>
    public static bool TryRead(WireMoney money, out decimal value)
    {
        value = money.Units + (money.Nanos / (decimal)NanosPerUnit);
        return money.CurrencyCode is "" or "CNY"
            && money.Nanos is > -NanosPerUnit and < NanosPerUnit
            && (money.Units == 0 || money.Nanos == 0 || money.Units > 0 == money.Nanos > 0);
    }

    public static string Show(WireMoney money) =>
        string.Create(CultureInfo.InvariantCulture, $"{money.CurrencyCode} units {money.Units}, nanos {money.Nanos}");
}
