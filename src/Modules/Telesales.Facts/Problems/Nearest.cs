namespace Telesales.Facts;

/// <summary>The known name that a mistyped one was most likely meant to be.</summary>
internal static class Nearest
{
    /// <summary>The nearest name within a third of its letters (at least one), or null.</summary>
    public static string? Of(string value, IEnumerable<string> names)
    {
        string? best = null;
        int bestDistance = int.MaxValue;
        string mistyped = Plain(value);
        if (mistyped.Length > 100)
            return null;
        foreach (string name in names)
        {
            int distance = Distance(mistyped, Plain(name));
            if (distance >= bestDistance || distance > Math.Max(1, name.Length / 3))
                continue;
            best = name;
            bestDistance = distance;
        }
        return best;
    }

    // Case, spaces and the choice between - and _ are not worth a typo.
    private static string Plain(string name) => name.Trim().ToLowerInvariant().Replace('-', '_').Replace(' ', '_');

    /// <summary>Insertions, deletions, replacements and swaps of neighbours.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (int j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[a.Length, b.Length];
    }
}
