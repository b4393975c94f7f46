using System.Globalization;

namespace Telesales.Facts;

/// <summary>
/// Checks the values of one typed row, whichever way it came in, and reports what is wrong. One instance is reused for all rows.
/// Values come back as they are kept: decimals without trailing zeros, empty text as null.
/// </summary>
internal sealed class RowCheck(ProblemLog log)
{
    private FactOrigin origin;

    /// <summary>Whether a key column of the row is unusable, so that the row can't be put in its place.</summary>
    public bool KeyFailed { get; private set; }

    /// <summary>Whether a problem of this row would be kept, or only counted.</summary>
    public bool KeepsProblems => log.Keeps(origin);

    /// <summary>Begins a row; the CSV import says whether it found a key column unusable already.</summary>
    public void Begin(FactOrigin row, bool keyFailed)
    {
        origin = row;
        KeyFailed = keyFailed;
    }

    public void Report(ProblemText text, Column column, string? value, params object?[] operands)
    {
        KeyFailed |= column.Need == Need.Key;
        log.Report(text, origin, column.Name, value, operands);
    }

    /// <summary>An id or word: compared character by character, so nothing invisible may be in it.</summary>
    public void Word(ReadOnlySpan<char> value, Column column)
    {
        if (value.IsEmpty)
        {
            if (column.Need != Need.Optional)
                Report(ValueTexts.Required, column, null);
        }
        else if (value.Length > FactLimits.TextLength)
            ReportTooLong(value, column);
        else if (char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[^1]))
            Report(ValueTexts.Spaces, column, value.ToString());
        else if (FirstInvisible(value) is { } character)
            Report(ValueTexts.Invisible, column, value.ToString(), (int)character);
    }

    /// <summary>A word that may be left out.</summary>
    public string? OptionalWord(string? value, Column column)
    {
        Word(value, column);
        return string.IsNullOrEmpty(value) ? null : value;
    }

    /// <summary>Free text; line breaks are fine.</summary>
    public string? Text(string? value, Column column)
    {
        if (string.IsNullOrEmpty(value))
            return null;
        if (value.Length > FactLimits.TextLength)
            ReportTooLong(value, column);
        foreach (char c in value)
        {
            if (!char.IsControl(c) || c is '\n' or '\r' or '\t')
                continue;
            Report(ValueTexts.Invisible, column, value, (int)c);
            break;
        }
        return value;
    }

    public void Date(DateOnly value, Column column)
    {
        if (value == default)
            Report(ValueTexts.Required, column, null);
        else if (!FactLimits.Holds(value))
            Report(ValueTexts.DateRange, column, Iso(value), FactLimits.FirstYear, FactLimits.LastYear);
    }

    public void Date(DateOnly? value, Column column)
    {
        if (value is { } date && !FactLimits.Holds(date))
            Report(ValueTexts.DateRange, column, Iso(date), FactLimits.FirstYear, FactLimits.LastYear);
    }

    /// <summary>The end does not lie before the beginning; a date out of range is one problem, not two.</summary>
    public void NotBefore(DateOnly? end, Column column, DateOnly? beginning, Column beginningColumn)
    {
        if (end < beginning && FactLimits.Holds(end.Value) && FactLimits.Holds(beginning.Value))
            Report(ValueTexts.Reversed, column, Iso(end.Value), beginningColumn.Name, Iso(beginning.Value));
    }

    public void Month(FactMonth value, Column column)
    {
        if (value == default)
            Report(ValueTexts.Required, column, null);
        else if (!value.IsValid)
            Report(ValueTexts.Month, column, value.ToString(), FactLimits.FirstYear, FactLimits.LastYear);
    }

    public void Period(FactPeriod value, Column column)
    {
        if (value == default)
            Report(ValueTexts.Required, column, null);
        else if (!value.IsValid)
            Report(ValueTexts.Period, column, value.ToString(), FactLimits.FirstYear, FactLimits.LastYear);
    }

    /// <summary>Any exact decimal within the limits.</summary>
    public decimal? Signed(decimal? value, Column column)
    {
        if (value is not { } number)
            return null;
        switch (FactNumber.TryFrom(number, out long millionths))
        {
            case NumberFault.TooLarge:
                Report(ValueTexts.TooLarge, column, Plain(number));
                return number;
            case NumberFault.TooPrecise:
                Report(ValueTexts.TooPrecise, column, Plain(number));
                return number;
            default:
                return number.Scale == 0 && !decimal.IsNegative(number) ? number : FactNumber.ToDecimal(millionths);
        }
    }

    /// <summary>An exact decimal of 0 or more.</summary>
    public decimal? Unsigned(decimal? value, Column column)
    {
        if (value < 0)
            Report(ValueTexts.Negative, column, Plain(value.Value));
        return Signed(value, column);
    }

    public void Whole(long? value, Column column, long least = 0, long most = FactLimits.Magnitude - 1)
    {
        if (value is not { } number || (number >= least && number <= most))
            return;
        string text = number.ToString(CultureInfo.InvariantCulture);
        if (number < 0 && least == 0)
            Report(ValueTexts.Negative, column, text);
        else
            Report(ValueTexts.OutOfRange, column, text, least, most);
    }

    public void Count(int? value, Column column, int least = 0, int most = FactLimits.Count) => Whole(value, column, least, most);

    public void Ratio(Ratio value, Column column)
    {
        if (value == default)
            Report(ValueTexts.Required, column, null);
        else if (!value.IsValid)
            Report(ValueTexts.Fraction, column, value.ToString());
    }

    public void Enum<TEnum>(TEnum? value, Column column)
        where TEnum : struct, Enum
    {
        if (value is { } word && !FactWords<TEnum>.IsDefined(word))
            Report(ValueTexts.Word, column, word.ToString(), string.Join(", ", FactWords<TEnum>.All));
    }

    public void RequiredEnum<TEnum>(TEnum value, Column column)
        where TEnum : struct, Enum
    {
        if (EqualityComparer<TEnum>.Default.Equals(value, default))
            Report(ValueTexts.Required, column, null);
        else
            Enum<TEnum>(value, column);
    }

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Plain(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private void ReportTooLong(ReadOnlySpan<char> value, Column column) =>
        Report(ValueTexts.TooLong, column, value.ToString(), value.Length, FactLimits.TextLength);

    private static char? FirstInvisible(ReadOnlySpan<char> value)
    {
        if (!value.ContainsAnyExceptInRange(' ', '~'))
            return null;
        foreach (char c in value)
        {
            if (char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format)
                return c;
        }
        return null;
    }
}
