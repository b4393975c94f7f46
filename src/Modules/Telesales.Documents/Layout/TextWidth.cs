using System.Text;
using Wcwidth;

namespace Telesales.Documents.Layout;

/// <summary>How many columns of a terminal a text takes: a Chinese character takes two, a combining mark none.</summary>
internal static class TextWidth
{
    public static int Of(Rune rune) => Math.Max(0, UnicodeCalculator.GetWidth(rune));

    public static int Of(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes()) width += Of(rune);
        return width;
    }

    /// <summary>The text and spaces up to a width.</summary>
    public static string PadRight(string text, int width) => text + new string(' ', Math.Max(0, width - Of(text)));

    /// <summary>Spaces and the text, to end at a width.</summary>
    public static string PadLeft(string text, int width) => new string(' ', Math.Max(0, width - Of(text))) + text;
}
