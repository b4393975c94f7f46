using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Telesales.Policies;

namespace Telesales.Documents.Html;

/// <summary>HTML under construction: whatever is written as text is escaped, so nothing in a fact becomes markup.</summary>
internal sealed class HtmlPage
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly string Css = ReadCss();
    private readonly StringBuilder _html = new();

    public HtmlPage(Language language, string title)
    {
        Raw($"""<!DOCTYPE html>{"\n"}<html lang="{(language == Language.Zh ? "zh-CN" : "en")}">{"\n"}<head>{"\n"}<meta charset="utf-8">{"\n"}""");
        // Nothing is loaded and nothing runs, also if somebody edits the file.
        Raw("""<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">""" + "\n");
        Raw("""<meta name="viewport" content="width=device-width, initial-scale=1">""" + "\n");
        Raw("<title>").Text(title).Raw("</title>\n<style>\n").Raw(Css).Raw("</style>\n</head>\n<body>\n");
    }

    /// <summary>Markup of ours.</summary>
    public HtmlPage Raw(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>Text, escaped.</summary>
    public HtmlPage Text(string text) => Raw(Encoder.Encode(text));

    /// <summary>An element with text in it.</summary>
    /// <param name="tag">Its name, with attributes of ours.</param>
    /// <param name="text">The text.</param>
    public HtmlPage Element(string tag, string text) => Raw($"<{tag}>").Text(text).Raw($"</{tag.Split(' ')[0]}>");

    /// <summary>The whole page as UTF-8.</summary>
    public byte[] Finish()
    {
        Raw("</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(_html.ToString());
    }

    private static string ReadCss()
    {
        using var reader = new StreamReader(typeof(HtmlPage).Assembly.GetManifestResourceStream("document.css")!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
