namespace Telesales.Facts;

/// <summary>Puts rows in their order, keeping the order of arrival where they are equal, and finds keys given twice.</summary>
internal static class RowOrder
{
    public static void Sort<T>(Span<T> rows)
        where T : struct, IFactRow<T>
    {
        if (IsSorted(rows))
            return;
        // Array.Sort is not stable: the place of arrival decides between equals.
        var copy = rows.ToArray();
        var places = new int[copy.Length];
        for (int i = 0; i < places.Length; i++)
            places[i] = i;
        Array.Sort(places, (a, b) =>
        {
            int order = T.Compare(in copy[a], in copy[b]);
            return order != 0 ? order : a.CompareTo(b);
        });
        for (int i = 0; i < places.Length; i++)
            rows[i] = copy[places[i]];
    }

    /// <summary>Reports each row of sorted rows whose key an earlier row has.</summary>
    public static void ReportTwins<T>(ReadOnlySpan<T> rows, ProblemLog log)
        where T : struct, IFactRow<T>
    {
        if (!T.HasKey)
            return;
        int first = 0;
        for (int i = 1; i < rows.Length; i++)
        {
            if (T.Compare(in rows[first], in rows[i]) != 0)
            {
                first = i;
                continue;
            }
            var (one, other) = (rows[first].Origin, rows[i].Origin);
            string key = rows[i].KeyText;
            log.Report(ValueTexts.KeyTwice, other, null, key, log.Locate(one, null), log.Locate(other, null));
        }
    }

    private static bool IsSorted<T>(ReadOnlySpan<T> rows)
        where T : struct, IFactRow<T>
    {
        for (int i = 1; i < rows.Length; i++)
        {
            if (T.Compare(in rows[i - 1], in rows[i]) > 0)
                return false;
        }
        return true;
    }
}
