using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Telesales.Policies;

namespace Telesales.Comparison.Rendering.Html;

/// <summary>HTML under construction: whatever is written as text is escaped, so nothing in a fact becomes markup. Nothing is loaded; only the page's own script runs.</summary>
internal sealed class ReportPage
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly string Css = Read("report.css");
    private static readonly string Script = Read("report.js");
    private readonly StringBuilder _html = new();

    public ReportPage(Language language, string title)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)));
        Raw($"<!DOCTYPE html>\n<html lang=\"{(language == Language.Zh ? "zh-CN" : "en")}\">\n<head>\n<meta charset=\"utf-8\">\n");
        Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'sha256-{hash}'\">\n");
        Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<link rel=\"icon\" href=\"data:,\">\n");
        Raw("<title>").Text(title).Raw($"</title>\n<style>\n{Css}</style>\n</head>\n<body>\n<main>\n");
    }

    /// <summary>Text as it may stand in markup.</summary>
    public static string Encode(string text) => Encoder.Encode(text);

    /// <summary>Markup of ours.</summary>
    public ReportPage Raw(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>Text, escaped.</summary>
    public ReportPage Text(string text) => Raw(Encode(text));

    /// <summary>An element with text in it.</summary>
    public ReportPage Element(string tag, string text) => Raw($"<{tag}>").Text(text).Raw($"</{tag.Split(' ')[0]}>");

    /// <summary>A cell with an amount, coloured by its sign.</summary>
    public ReportPage Amount(Money? amount, bool isSigned = true) => amount is { } known
        ? Raw($"<td class=\"number{(isSigned && known > Money.Zero ? " up" : isSigned && known < Money.Zero ? " down" : "")}\" data-value=\"{known}\">").Text(isSigned ? ComparisonWords.WithSign(known) : known.ToString()).Raw("</td>")
        : Raw("<td class=\"number\" data-value=\"\"></td>");

    /// <summary>The whole page.</summary>
    public string Finish() => Raw("</main>\n<script>").Raw(Script).Raw("</script>\n</body>\n</html>\n")._html.ToString();

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(ReportPage).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
