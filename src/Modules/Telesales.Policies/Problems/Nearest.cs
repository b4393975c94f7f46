namespace Telesales.Policies.Problems;

/// <summary>The known name that a mistyped one was most likely meant to be.</summary>
internal static class Nearest
{
    private const int LongestList = 12;

    /// <summary>"did you mean x?", or what there is; ready to stand in a remedy.</summary>
    public static string Suggestion(string mistyped, IEnumerable<string> names, Language language)
    {
        string[] known = [.. names.Distinct().Order(StringComparer.Ordinal)];
        if (Of(mistyped, known) is { } near) return language == Language.Zh ? $"是否想写“{near}”？" : $"Did you mean '{near}'?";
        if (known.Length == 0) return language == Language.Zh ? "此处没有可用的名称。" : "There are none here.";
        var list = string.Join(language == Language.Zh ? "、" : ", ", known.Take(LongestList)) + (known.Length > LongestList ? " …" : "");
        return language == Language.Zh ? $"可用：{list}。" : $"There are: {list}.";
    }

    /// <summary>The nearest name within a third of its letters, or null.</summary>
    public static string? Of(string mistyped, IEnumerable<string> names)
    {
        var (best, bestDistance) = ((string?)null, int.MaxValue);
        if (mistyped.Length > 100) return null;
        foreach (var name in names)
        {
            var distance = Distance(Plain(mistyped), Plain(name));
            if (distance < bestDistance && distance <= Math.Max(1, name.Length / 3)) (best, bestDistance) = (name, distance);
        }

        return best;
    }

    // Case and the choice between - and _ are not worth a typo.
    private static string Plain(string name) => name.Trim().ToLowerInvariant().Replace('-', '_');

    /// <summary>Insertions, deletions, replacements and swaps of neighbours.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
