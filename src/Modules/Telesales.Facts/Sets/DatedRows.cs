namespace Telesales.Facts;

/// <summary>Slices rows that are sorted by date.</summary>
internal static class DatedRows
{
    /// <summary>The rows from the first day to the last, both included.</summary>
    public static ReadOnlySpan<T> Between<T>(ReadOnlySpan<T> sorted, DateOnly first, DateOnly last)
        where T : struct, IDatedRow
    {
        int from = CountUpTo(sorted, first.DayNumber - 1);
        int to = CountUpTo(sorted, last.DayNumber);
        return from < to ? sorted[from..to] : [];
    }

    private static int CountUpTo<T>(ReadOnlySpan<T> sorted, int day)
        where T : struct, IDatedRow
    {
        int low = 0;
        int high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (sorted[middle].Date.DayNumber <= day)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
