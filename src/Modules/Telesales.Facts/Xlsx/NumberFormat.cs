namespace Telesales.Facts;

/// <summary>What a number format makes of a number.</summary>
/// <param name="IsDate">It is shown as a date or time.</param>
/// <param name="ShowsDay">The date is shown with its day.</param>
/// <param name="IsPercent">It is shown a hundredfold, as a percentage.</param>
/// <param name="IsPlain">It is shown as it is.</param>
internal readonly record struct NumberFormat(bool IsDate, bool ShowsDay, bool IsPercent, bool IsPlain)
{
    public static readonly NumberFormat General = new(IsDate: false, ShowsDay: false, IsPercent: false, IsPlain: true);
    private static readonly NumberFormat Other = new(IsDate: false, ShowsDay: false, IsPercent: false, IsPlain: false);
    private static readonly NumberFormat Percent = new(IsDate: false, ShowsDay: false, IsPercent: true, IsPlain: false);
    private static readonly NumberFormat Day = new(IsDate: true, ShowsDay: true, IsPercent: false, IsPlain: false);
    private static readonly NumberFormat MonthOnly = new(IsDate: true, ShowsDay: false, IsPercent: false, IsPlain: false);

    /// <summary>The formats that a workbook need not spell out (ECMA-376 part 1, 18.8.30; 27 to 58 as in Chinese).</summary>
    public static NumberFormat BuiltIn(uint id) => id switch
    {
        0 or 1 or 49 => General,
        9 or 10 => Percent,
        17 or 27 or 36 or 50 or 52 or 57 => MonthOnly,
        >= 14 and <= 22 or >= 27 and <= 36 or >= 45 and <= 47 or >= 50 and <= 58 => Day,
        _ => Other,
    };

    /// <summary>The format of a code such as <c>yyyy"年"m"月"</c>.</summary>
    public static NumberFormat Of(string code)
    {
        string letters = Letters(code);
        if (letters.AsSpan().ContainsAny("ymdhs"))
            return letters.Contains('d') ? Day : MonthOnly;
        if (letters.Contains('%'))
            return Percent;
        return letters is "general" or "0" or "@" or "#" ? General : Other;
    }

    /// <summary>The first section of a code, lower case, without what is shown literally: quoted text, escapes, padding, colours and conditions.</summary>
    private static string Letters(string code)
    {
        var kept = new System.Text.StringBuilder(code.Length);
        for (int i = 0; i < code.Length && code[i] != ';'; i++)
        {
            char c = code[i];
            if (c is '\\' or '_' or '*')
                i++;
            else if (c is '"' or '[')
            {
                int end = code.IndexOf(c == '"' ? '"' : ']', i + 1);
                var inside = code.AsSpan(i + 1, (end < 0 ? code.Length : end) - i - 1);
                // [h] counts hours: a time, not a colour.
                if (c == '[' && inside is "h" or "hh" or "m" or "mm" or "s" or "ss")
                    kept.Append('h');
                i = end < 0 ? code.Length : end;
            }
            else
                kept.Append(char.ToLowerInvariant(c));
        }
        return kept.ToString();
    }
}
