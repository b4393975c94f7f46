using System.Globalization;
using System.Text;

namespace Telesales.Documents;

/// <summary>Texts of facts made fit to be shown: nothing in them breaks a line, hides, or turns the direction of what follows.</summary>
internal static class ShownText
{
    /// <summary>
    /// Line breaks and tabs become spaces; control, direction and other invisible characters become their code, <c>[U+202E]</c>, so that they
    /// are seen rather than lost. Everything else stays as it is.
    /// </summary>
    public static string Of(string text)
    {
        if (!text.EnumerateRunes().Any(rune => IsUnfit(rune) || rune == Rune.ReplacementChar)) return text;
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsUnfit(rune)) shown.Append(rune);
            else if (Rune.IsWhiteSpace(rune)) shown.Append(' ');
            else shown.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
        }

        return shown.ToString();
    }

    private static bool IsUnfit(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
