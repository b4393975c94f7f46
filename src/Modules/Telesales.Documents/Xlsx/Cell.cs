namespace Telesales.Documents.Xlsx;

/// <summary>A cell of a sheet: a value and how it looks. Text is always text, whatever it begins with.</summary>
/// <param name="Style">How it looks.</param>
internal abstract record Cell(CellStyle Style)
{
    public static Cell Empty { get; } = new TextCell("", CellStyle.Text);

    public static Cell Text(string text, CellStyle style = CellStyle.Text) => new TextCell(text, style);

    public static Cell Amount(Money? amount, CellStyle style = CellStyle.Amount) => amount is { } known ? new NumberCell(known.ToString(), style) : new TextCell("", style);

    public static Cell Whole(long? number, CellStyle style = CellStyle.Whole) =>
        number is { } known ? new NumberCell(known.ToString(System.Globalization.CultureInfo.InvariantCulture), style) : new TextCell("", style);

    /// <summary>An ISO date becomes a date; anything else stays text.</summary>
    public static Cell DateOr(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var date) && date.Year >= 1900
            ? new DateCell(date)
            : Text(text);

    /// <summary>The sum of the amounts above it, with its value for readers that do not calculate.</summary>
    /// <param name="firstRow">The first row that is added up, from 1.</param>
    /// <param name="lastRow">The last one.</param>
    /// <param name="sum">Their sum; null when there is none.</param>
    /// <param name="style">How it looks.</param>
    public static Cell Sum(int firstRow, int lastRow, string? sum, CellStyle style) => sum is null ? new TextCell("", style) : new SumCell(firstRow, lastRow, sum, style);
}

/// <summary>Text.</summary>
internal sealed record TextCell(string Value, CellStyle Style) : Cell(Style);

/// <summary>A number, as decimal text: it never passes through a binary fraction on our side.</summary>
internal sealed record NumberCell(string Value, CellStyle Style) : Cell(Style);

/// <summary>A date.</summary>
internal sealed record DateCell(DateOnly Value) : Cell(CellStyle.Date);

/// <summary>A sum over rows of its column.</summary>
internal sealed record SumCell(int FirstRow, int LastRow, string Value, CellStyle Style) : Cell(Style);

/// <summary>How a cell looks; the order is that of the style sheet.</summary>
internal enum CellStyle
{
    Plain,
    Title,
    Header,
    HeaderRight,
    Text,
    Amount,
    Whole,
    Date,
    TotalText,
    TotalAmount,
    TotalWhole,
    Warning,
    Note,
    Label,
    Section,
}
