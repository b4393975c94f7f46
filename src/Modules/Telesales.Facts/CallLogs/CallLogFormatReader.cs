using System.Globalization;
using System.Text;

namespace Telesales.Facts;

/// <summary>Reads the section <c>log</c> of a mapping: separator, encoding, quotation marks, header, clock.</summary>
internal static class CallLogFormatReader
{
    private static readonly Dictionary<string, char> Separators = new(StringComparer.Ordinal)
    {
        ["comma"] = ',',
        ["tab"] = '\t',
        ["semicolon"] = ';',
        ["pipe"] = '|',
    };

    /// <summary>The format; what the section leaves out is comma, UTF-8, quotation marks that quote, names in the first row.</summary>
    public static CallLogFormat Read(YamlSection? section)
    {
        section?.Only("separator", "encoding", "quotes", "skip_spaces", "header", "optional", "shift");
        return new CallLogFormat(
            ReadSeparator(section),
            ReadEncoding(section),
            section?.Flag("quotes") ?? true,
            section?.Flag("skip_spaces") ?? false,
            section?.Words("header"),
            ReadOptional(section),
            ReadShift(section));
    }

    private static char ReadSeparator(YamlSection? section)
    {
        string word = section?.Text("separator") ?? "comma";
        if (Separators.TryGetValue(word, out char separator))
            return separator;
        section!.ReportValue("separator", string.Join(", ", Separators.Keys));
        return ',';
    }

    private static Encoding ReadEncoding(YamlSection? section)
    {
        string name = section?.Text("encoding") ?? "utf-8";
        try
        {
            // Asked directly, the provider of GBK and the like need not be registered for the whole process.
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            section!.ReportValue("encoding", "utf-8, gb18030, gbk, latin1, …");
            return Encoding.UTF8;
        }
    }

    private static string[] ReadOptional(YamlSection? section)
    {
        if (section?.Words("optional") is not { } words)
            return [];
        if (!section.Has("header"))
            section.ReportKey("optional", CallLogTexts.OptionalNeedsHeader, null);
        return words;
    }

    private static TimeSpan ReadShift(YamlSection? section)
    {
        if (section?.Text("shift") is not { } text)
            return TimeSpan.Zero;
        if (text.Length == 6 && text[0] is '+' or '-'
            && TimeOnly.TryParseExact(text.AsSpan(1), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return text[0] == '-' ? -time.ToTimeSpan() : time.ToTimeSpan();
        section.ReportValue("shift", "\"+08:00\"");
        return TimeSpan.Zero;
    }
}
