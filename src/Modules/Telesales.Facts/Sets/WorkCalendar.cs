namespace Telesales.Facts;

/// <summary>Monday to Friday, unless a row says otherwise: one cell for each day between the first and last row.</summary>
internal sealed class WorkCalendar
{
    private readonly int firstDay;
    private readonly Cell[] cells;

    private enum Cell : byte
    {
        AsUsual,
        Off,
        Working,
    }

    /// <param name="rows">Sorted by date.</param>
    public WorkCalendar(ReadOnlySpan<CalendarRow> rows)
    {
        if (rows.IsEmpty)
        {
            cells = [];
            return;
        }
        firstDay = rows[0].Date.DayNumber;
        cells = new Cell[rows[^1].Date.DayNumber - firstDay + 1];
        foreach (ref readonly var row in rows)
            cells[row.Date.DayNumber - firstDay] = row.Working ? Cell.Working : Cell.Off;
    }

    public bool IsWorkingDay(DateOnly date)
    {
        int place = date.DayNumber - firstDay;
        var cell = place >= 0 && place < cells.Length ? cells[place] : Cell.AsUsual;
        return cell == Cell.AsUsual
            ? date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            : cell == Cell.Working;
    }
}
