using System.Text.RegularExpressions;

namespace Telesales.Facts;

/// <summary>How the log writes extensions, and what looks like one.</summary>
/// <param name="Pattern">Finds the extension (its first group) in a field; null = the field is one.</param>
/// <param name="LooksLike">What is an extension for sure, so that it must be somebody's.</param>
internal sealed record ExtensionRule(Regex? Pattern, Regex LooksLike)
{
    // Matched in linear time whatever the mapping asks for.
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private const string AnyShortNumber = "^[0-9]{2,6}$";

    /// <summary>Reads the section <c>extension</c>; without it the whole field is the extension, and 2 to 6 digits look like one.</summary>
    public static ExtensionRule Read(YamlSection? section)
    {
        section?.Only("pattern", "looks_like");
        return new ExtensionRule(ReadRegex(section, "pattern"), ReadRegex(section, "looks_like") ?? new Regex(AnyShortNumber, Options, Regex.InfiniteMatchTimeout));
    }

    /// <summary>The extension in a field; empty when there is none.</summary>
    public ReadOnlySpan<char> Find(ReadOnlySpan<char> field)
    {
        if (Pattern is null || field.IsEmpty)
            return field;
        var match = Pattern.Match(field.ToString());
        return match.Success ? match.Groups[1].ValueSpan : default;
    }

    private static Regex? ReadRegex(YamlSection? section, string key)
    {
        if (section?.Text(key) is not { } text)
            return null;
        try
        {
            var regex = new Regex(text, Options, Regex.InfiniteMatchTimeout);
            if (key != "pattern" || regex.GetGroupNumbers().Length > 1)
                return regex;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            // Said below, with the place.
        }
        section.ReportValue(key, "a regular expression; in 'pattern' its first group (…) is the extension / 正则表达式，pattern 的第一个分组 (…) 为分机号");
        return null;
    }
}
