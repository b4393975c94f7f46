using System.Text.RegularExpressions;

namespace Telesales.Documents.Xlsx;

/// <summary>Text as a spreadsheet's file holds it.</summary>
internal static partial class CellText
{
    /// <summary>What a cell takes.</summary>
    private const int Most = 32_767;

    /// <summary>
    /// The file's notation for what XML can't hold, or would change: <c>_x000D_</c>. What looks like that notation is written so that it is
    /// read as it stands.
    /// </summary>
    public static string Encode(string text)
    {
        if (text.Length > Most) text = text[..(char.IsHighSurrogate(text[Most - 2]) ? Most - 2 : Most - 1)] + "…";
        return Control().Replace(Notation().Replace(text, "_x005F_"), control => $"_x{(int)control.ValueSpan[0]:X4}_");
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Notation();

    [GeneratedRegex(@"[\x00-\x08\x0B-\x1F\uFFFE\uFFFF]", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Control();
}
