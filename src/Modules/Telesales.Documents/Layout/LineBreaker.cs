using System.Text;

namespace Telesales.Documents.Layout;

/// <summary>
/// Breaks a text into lines of a width: at spaces, and around Chinese characters, where closing marks stay with what is before them and
/// opening ones with what follows (as GB/T 15834 asks); within a word only when it is longer than a line.
/// </summary>
/// <param name="width">How wide a character is, in the unit of the lines' width.</param>
internal sealed class LineBreaker(Func<Rune, float> width)
{
    private const string Closing = "，。、；：！？）】》」』”’％%,.;:!?)]}·…—";
    private const string Opening = "（【《「『“‘([{";

    // What a sum of widths may be off by.
    private const float Tolerance = 0.01f;

    /// <summary>The lines; at least one, which may be empty.</summary>
    public IReadOnlyList<string> Break(string text, float lineWidth)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0f;
        foreach (var word in Words(text))
        {
            var size = WidthOf(word);
            if (used + WidthOf(word.TrimEnd(' ')) > lineWidth + Tolerance && line.Length > 0) End();
            if (size <= lineWidth || WidthOf(word.TrimEnd(' ')) <= lineWidth)
            {
                line.Append(word);
                used += size;
                continue;
            }

            foreach (var rune in word.EnumerateRunes())
            {
                if (used + width(rune) > lineWidth + Tolerance && line.Length > 0) End();
                line.Append(rune);
                used += width(rune);
            }
        }

        if (line.Length > 0 || lines.Count == 0) End();
        return lines;

        void End()
        {
            lines.Add(line.ToString().TrimEnd(' '));
            line.Clear();
            used = 0;
        }
    }

    /// <summary>The width of a text.</summary>
    public float WidthOf(string text)
    {
        var sum = 0f;
        foreach (var rune in text.EnumerateRunes()) sum += width(rune);
        return sum;
    }

    // What must stay on one line: a Latin word with the spaces after it, or a Chinese character with the marks around it.
    private static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        var last = default(Rune);
        foreach (var rune in text.EnumerateRunes())
        {
            if (word.Length > 0 && MayBreak(last, rune))
            {
                yield return word.ToString();
                word.Clear();
            }

            word.Append(rune);
            last = rune;
        }

        if (word.Length > 0) yield return word.ToString();
    }

    private static bool MayBreak(Rune before, Rune after)
    {
        if (after.Value == ' ' || TextWidth.Of(after) == 0) return false;
        if (before.Value == ' ') return true;
        if (Is(Closing, after) || Is(Opening, before)) return false;
        return TextWidth.Of(before) == 2 || TextWidth.Of(after) == 2;
    }

    private static bool Is(string marks, Rune rune) => rune.IsBmp && marks.Contains((char)rune.Value, StringComparison.Ordinal);
}
