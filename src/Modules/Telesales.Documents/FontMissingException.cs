using System.Globalization;
using Telesales.Policies;

namespace Telesales.Documents;

/// <summary>A PDF can't be made: no font was found, or none has these characters. Nothing was written.</summary>
/// <param name="characters">The characters that no font has, each once; empty when there is no font at all.</param>
/// <param name="font">The font that was asked for and can't be read; null for none.</param>
public sealed class FontMissingException(string characters, string? font = null) : Exception(Text(characters, font, Language.En))
{
    private const int Most = 20;

    /// <summary>The characters that no font has, each once.</summary>
    public string Characters { get; } = characters;

    /// <summary>What is wrong and how to mend it.</summary>
    public string In(Language language) => Text(Characters, font, language);

    private static string Text(string characters, string? font, Language language) => (font, characters.Length, language) switch
    {
        ({ } path, _, Language.Zh) => $"字体文件 {path} 无法读取，请指定 .ttf、.otf 或 .ttc 文件。",
        ({ } path, _, _) => $"The font file {path} can't be read: name a .ttf, .otf or .ttc file.",
        (_, 0, Language.Zh) => "没有找到中文字体，无法生成 PDF。请安装（Debian：apt-get install fonts-noto-cjk），或用 --font（配置项 Telesales:Documents:Font）指定字体文件。",
        (_, 0, _) => "No font with Chinese characters was found, which a PDF needs. Install one (Debian: apt-get install fonts-noto-cjk), or name a font file with --font (configuration: Telesales:Documents:Font).",
        (_, _, Language.Zh) => $"没有字体包含以下字符，无法生成 PDF：{Named(characters)}。请安装包含这些字符的字体（Debian：apt-get install fonts-noto-cjk fonts-noto-core），或用 --font（配置项 Telesales:Documents:Font）指定字体文件。",
        _ => $"No font has these characters, so there is no PDF: {Named(characters)}. Install a font that has them (Debian: apt-get install fonts-noto-cjk fonts-noto-core), or name a font file with --font (configuration: Telesales:Documents:Font).",
    };

    private static string Named(string characters)
    {
        var named = characters.EnumerateRunes().Select(rune => string.Create(CultureInfo.InvariantCulture, $"{rune} (U+{rune.Value:X4})")).ToList();
        return string.Join(", ", named.Take(Most)) + (named.Count > Most ? string.Create(CultureInfo.InvariantCulture, $", … ({named.Count})") : "");
    }
}
