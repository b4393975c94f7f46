namespace Telesales.Facts;

/// <summary>Short runs of ASCII digits, and dates made of them: never the digits of a culture.</summary>
internal static class FactDigits
{
    public static bool TryRead(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > 9)
            return false;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
                return false;
            value = (value * 10) + (c - '0');
        }
        return true;
    }

    /// <summary>Reads an ISO date <c>YYYY-MM-DD</c> that exists.</summary>
    public static bool TryReadDate(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
            return false;
        if (!TryRead(text[..4], out int year) || !TryRead(text.Slice(5, 2), out int month) || !TryRead(text[8..], out int day))
            return false;
        // 0001-01-01 is what an empty date looks like in a row.
        if (year < 2 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }
}
