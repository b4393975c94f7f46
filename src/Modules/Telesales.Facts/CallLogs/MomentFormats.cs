using System.Globalization;

namespace Telesales.Facts;

/// <summary>What a moment in a log tells.</summary>
internal enum MomentKind
{
    Date,
    Time,
    DateTime,
}

/// <summary>The exact formats of moments, as the section <c>formats</c> of a mapping gives them; ISO by default.</summary>
internal static class MomentFormats
{
    public static readonly string[] IsoDate = ["yyyy-MM-dd"];
    public static readonly string[] IsoTime = ["HH:mm:ss"];
    public static readonly string[] IsoDateTime = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss"];

    /// <summary>The format of a key, or the usual ones.</summary>
    public static string[] Read(YamlSection? section, string key, MomentKind kind, string[] usual)
    {
        if (section?.Text(key) is not { } format)
            return usual;
        if (!IsFormat(format, kind))
            section.ReportValue(key, "an exact format such as yyMMdd, H:mm:ss / 精确格式，例如 yyMMdd、H:mm:ss");
        return [format];
    }

    public static bool TryRead(ReadOnlySpan<char> text, string[] formats, out DateTime moment) =>
        DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out moment);

    // A format is good when what it writes it reads back.
    private static bool IsFormat(string format, MomentKind kind)
    {
        var sample = new DateTime(2026, 10, 21, 13, 45, 0, DateTimeKind.Unspecified);
        try
        {
            string text = sample.ToString(format, CultureInfo.InvariantCulture);
            return TryRead(text, [format], out var back)
                && (kind == MomentKind.Time || back.Date == sample.Date)
                && (kind == MomentKind.Date || (back.Hour == sample.Hour && back.Minute == sample.Minute));
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
