using System.Globalization;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Telesales.Policies.Testing.Snapshots;

/// <summary>The lines that differ, with two lines around them.</summary>
internal static class TextDiff
{
    private const int Context = 2;

    public static string Of(string verified, string received)
    {
        var lines = InlineDiffBuilder.Diff(verified, received, ignoreWhiteSpace: false).Lines;
        var text = new StringBuilder();
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsNearChange(lines, i)) continue;
            if (i > last + 1) text.Append(CultureInfo.InvariantCulture, $"  … {i - last - 1} equal lines\n");
            text.Append(Mark(lines[i].Type)).Append(lines[i].Text).Append('\n');
            last = i;
        }

        return text.Length > 0 ? text.ToString() : "  (only the end of the last line, or white space within a line, differs)\n";
    }

    private static bool IsNearChange(List<DiffPiece> lines, int index)
    {
        for (var i = Math.Max(0, index - Context); i <= Math.Min(lines.Count - 1, index + Context); i++)
            if (lines[i].Type != ChangeType.Unchanged) return true;
        return false;
    }

    private static string Mark(ChangeType type) => type switch
    {
        ChangeType.Deleted => "- ",
        ChangeType.Inserted => "+ ",
        _ => "  ",
    };
}
