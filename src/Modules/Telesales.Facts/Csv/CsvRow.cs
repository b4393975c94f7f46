namespace Telesales.Facts;

/// <summary>
/// The row of a table that was read last, by the columns of its table. A value that can't be read is reported, and stands in as one that
/// raises no second problem: null where the column may be empty, else a harmless value. An empty value that is needed is left to the checks.
/// </summary>
/// <param name="reader">Holds the row.</param>
/// <param name="places">The field of each column of the table, −1 where the header does not name it.</param>
/// <param name="source">The number of the file.</param>
/// <param name="log">Takes the problems.</param>
/// <param name="words">Keeps one string for a word that repeats.</param>
internal sealed class CsvRow(IRecord reader, int[] places, int source, ProblemLog log, Interner words)
{
    // A Monday before all others, so that no check of order or weekday fires on it.
    private static readonly DateOnly AnyDate = new(FactLimits.FirstYear, 1, 1);

    /// <summary>Where the row stands.</summary>
    public FactOrigin Origin { get; private set; }

    /// <summary>Whether a key column could not be read.</summary>
    public bool KeyFailed { get; private set; }

    /// <summary>Begins the row that the reader has read, which may have found a key column unusable already.</summary>
    public void Begin(bool keyFailed = false)
    {
        Origin = new FactOrigin(source, reader.Line);
        KeyFailed = keyFailed;
    }

    public ReadOnlySpan<char> Field(Column column)
    {
        int place = places[column.Ordinal];
        return place < 0 || place >= reader.FieldCount ? default : reader[place];
    }

    /// <summary>A word that repeats from row to row; one string for all. Empty when empty.</summary>
    public string Word(Column column) => words.Word(Field(column));

    public string? OptionalWord(Column column) => Field(column) is { IsEmpty: false } field ? words.Word(field) : null;

    /// <summary>A text of its own.</summary>
    public string? Text(Column column) => Field(column) is { IsEmpty: false } field ? field.ToString() : null;

    public DateOnly? Date(Column column)
    {
        var field = Field(column);
        if (field.IsEmpty)
            return null;
        if (FactDigits.TryReadDate(field, out var date))
            return date;
        Report(ValueTexts.Date, column);
        return column.Need == Need.Optional ? null : AnyDate;
    }

    public FactMonth Month(Column column)
    {
        var field = Field(column);
        if (field.IsEmpty)
            return default;
        if (FactMonth.TryParse(field, out var month))
            return month;
        Report(ValueTexts.Month, column, FactLimits.FirstYear, FactLimits.LastYear);
        return FactMonth.Of(AnyDate);
    }

    public FactPeriod Period(Column column)
    {
        var field = Field(column);
        if (field.IsEmpty)
            return default;
        if (FactPeriod.TryParse(field, out var period))
            return period;
        Report(ValueTexts.Period, column, FactLimits.FirstYear, FactLimits.LastYear);
        return FactPeriod.Of(FactMonth.Of(AnyDate));
    }

    /// <summary>A number in millionths; null when empty, 0 when it can't be read.</summary>
    public long? Millionths(Column column)
    {
        var field = Field(column);
        if (field.IsEmpty)
            return null;
        switch (FactNumber.TryParse(field, out long millionths))
        {
            case NumberFault.NotANumber:
                Report(ValueTexts.Number, column);
                return 0;
            case NumberFault.TooPrecise:
                Report(ValueTexts.TooPrecise, column);
                return 0;
            case NumberFault.TooLarge:
                Report(ValueTexts.TooLarge, column);
                return 0;
            default:
                return millionths;
        }
    }

    public decimal? Decimal(Column column) => Millionths(column) is { } millionths ? FactNumber.ToDecimal(millionths) : null;

    public long? Whole(Column column)
    {
        if (Millionths(column) is not { } millionths)
            return null;
        if (millionths % FactNumber.One == 0)
            return millionths / FactNumber.One;
        Report(ValueTexts.NotWhole, column);
        return null;
    }

    public int? Count(Column column)
    {
        if (Whole(column) is not { } whole)
            return null;
        if (whole is >= int.MinValue and <= int.MaxValue)
            return (int)whole;
        if (whole < 0)
            Report(ValueTexts.Negative, column);
        else
            Report(ValueTexts.OutOfRange, column, 0, FactLimits.Count);
        return null;
    }

    public Ratio Ratio(Column column)
    {
        var field = Field(column);
        if (field.IsEmpty)
            return default;
        if (Facts.Ratio.TryParse(field, out var ratio))
            return ratio;
        Report(ValueTexts.Fraction, column);
        return new Ratio(0, 1);
    }

    public bool? Flag(Column column)
    {
        var field = Field(column);
        if (field.IsEmpty)
            return null;
        if (field is "0" or "1")
            return field[0] == '1';
        Report(ValueTexts.Flag, column);
        return null;
    }

    /// <summary>A flag that must be given. A bool has no empty value that the checks could see, so it is reported here.</summary>
    public bool RequiredFlag(Column column)
    {
        if (Field(column).IsEmpty)
            Report(ValueTexts.Required, column);
        return Flag(column) ?? false;
    }

    public TEnum? Enum<TEnum>(Column column)
        where TEnum : struct, Enum
    {
        var field = Field(column);
        if (field.IsEmpty)
            return null;
        if (FactWords<TEnum>.TryParse(field, out var value))
            return value;
        Report(ValueTexts.Word, column, string.Join(", ", FactWords<TEnum>.All));
        return column.Need == Need.Optional ? null : System.Enum.GetValues<TEnum>()[0];
    }

    private void Report(ProblemText text, Column column, params object?[] operands)
    {
        KeyFailed |= column.Need == Need.Key;
        log.Report(text, Origin, column.Name, Field(column).ToString(), operands);
    }
}
