using System.Text;

namespace Telesales.Documents.Markdown;

/// <summary>Text as Markdown shows it literally: no markup, no link, no mention, no end of a table's cell comes out of a fact.</summary>
internal static class MarkdownText
{
    // ASCII punctuation may be escaped anywhere (CommonMark 2.4); these mean something within a line.
    private const string Marks = "\\`*_{}[]<>|~#&!^$@";

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (Marks.Contains(text[i], StringComparison.Ordinal) || StartsLink(text, i)) escaped.Append('\\');
            escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    // GitHub's Markdown makes links of bare addresses: the colon of :// and the point of www. keep them text.
    private static bool StartsLink(string text, int at) =>
        (text[at] == ':' && string.CompareOrdinal(text, at, "://", 0, 3) == 0)
        || (text[at] == '.' && at >= 3 && string.Compare(text, at - 3, "www", 0, 3, StringComparison.OrdinalIgnoreCase) == 0);
}
