using System.Globalization;

namespace Telesales.Facts;

/// <summary>
/// Makes of a cell the text that the same fact has in a CSV file, so that what is checked afterwards is the same. What a cell shows and what it
/// holds must agree; where they may not, or where nobody can tell what was meant, the cell is refused.
/// </summary>
internal sealed class CellReader(Workbook book, ProblemLog log)
{
    // Day 1 is 1900-01-01, and day 60 a 29 February that 1900 did not have.
    private const int DayThatWasNone = 60;
    private const int MostDays = 200_000;
    private const int ExactDigits = 15;
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>The text, or null when the cell is refused, which is reported.</summary>
    public string? Read(in Cell cell, Column column, FactLocation place)
    {
        if (cell.IsFormula)
            return Refuse(XlsxTexts.Formula, place, cell.Value);
        return cell.Kind switch
        {
            CellKind.Text => cell.Value,
            CellKind.Error => Refuse(XlsxTexts.ErrorCell, place, cell.Value),
            CellKind.Boolean => ReadBoolean(cell, column, place),
            CellKind.IsoDate => ReadIsoDate(cell, column, place),
            _ => ReadNumber(cell, column, place),
        };
    }

    private string? ReadBoolean(in Cell cell, Column column, FactLocation place) =>
        column.Kind == ColumnKind.Flag ? cell.Value : Refuse(XlsxTexts.Boolean, place, cell.Value == "1" ? "TRUE" : "FALSE");

    private string? ReadIsoDate(in Cell cell, Column column, FactLocation place)
    {
        if (column.Kind != ColumnKind.Date)
            return Refuse(XlsxTexts.DateHere, place, cell.Value);
        string date = cell.Value;
        if (date.Length > 10 && date.AsSpan(10) is "T00:00:00" or "T00:00:00.000" or "T00:00:00Z" or "T00:00:00.000Z")
            date = date[..10];
        return date.Contains('T') ? Refuse(XlsxTexts.TimeOfDay, place, cell.Value) : date;
    }

    private string? ReadNumber(in Cell cell, Column column, FactLocation place)
    {
        if (ShownNumber.Plain(cell.Value) is not { } number)
            return Refuse(XlsxTexts.BrokenNumber, place, cell.Value);
        var format = book.FormatOf(cell.Style);
        return column.Kind switch
        {
            ColumnKind.Date => format.IsDate ? ReadDate(number, place) : Refuse(XlsxTexts.NumberForDate, place, number),
            ColumnKind.Month or ColumnKind.Period when format.IsDate => ReadMonth(number, format, place),
            _ when format.IsDate => Refuse(XlsxTexts.DateHere, place, TryDate(number) is { } date ? RowCheck.Iso(date) : number),
            _ when format.IsPercent => Refuse(XlsxTexts.Percent, place, number),
            ColumnKind.Number or ColumnKind.Whole or ColumnKind.Ratio or ColumnKind.Flag => number,
            _ when !format.IsPlain => Refuse(XlsxTexts.FormattedNumber, place, number),
            _ when number.Length > ExactDigits => Refuse(XlsxTexts.TooManyDigits, place, number, ExactDigits),
            _ => number,
        };
    }

    private string? ReadDate(string number, FactLocation place)
    {
        if (number.Contains('.'))
            return Refuse(XlsxTexts.TimeOfDay, place, number);
        return TryDate(number) is { } date ? RowCheck.Iso(date) : Refuse(XlsxTexts.NoSuchDay, place, number);
    }

    /// <summary>A spreadsheet makes a date of a month that is typed in: the first of that month, shown without the day.</summary>
    private string? ReadMonth(string number, NumberFormat format, FactLocation place)
    {
        var date = TryDate(number);
        if (date is { Day: 1 } first && !format.ShowsDay)
            return FactMonth.Of(first).ToString();
        return Refuse(XlsxTexts.DateForMonth, place, date is { } day ? RowCheck.Iso(day) : number);
    }

    private DateOnly? TryDate(string number)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int day) || day > MostDays)
            return null;
        day += book.DaysBefore1900;
        if (day is 0 or DayThatWasNone)
            return null;
        return DayZero.AddDays(day < DayThatWasNone ? day + 1 : day);
    }

    private string? Refuse(ProblemText text, FactLocation place, string value, params object?[] operands)
    {
        log.ReportAt(text, place, value, operands);
        return null;
    }
}
