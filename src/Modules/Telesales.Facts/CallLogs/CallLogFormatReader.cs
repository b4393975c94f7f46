using System.Text;

namespace Telesales.Facts;

/// <summary>Reads the section <c>log</c> of a mapping: separator, encoding, quotation marks, header.</summary>
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
        section?.Only("separator", "encoding", "quotes", "header");
        return new CallLogFormat(ReadSeparator(section), ReadEncoding(section), ReadQuotes(section), section?.Words("header"));
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

    private static bool ReadQuotes(YamlSection? section)
    {
        string word = section?.Text("quotes") ?? "true";
        if (word is not ("true" or "false"))
            section!.ReportValue("quotes", "true, false");
        return word == "true";
    }
}
