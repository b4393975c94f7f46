using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Telesales.Facts;

/// <summary>Keys and values of a YAML file whose every problem names line, column and key.</summary>
/// <param name="node">The keys and values.</param>
/// <param name="path">The section's path, such as <c>metrics.dialed_calls</c>; empty at the top.</param>
/// <param name="file">The file's name.</param>
/// <param name="log">Takes the problems.</param>
internal sealed class YamlSection(YamlMappingNode node, string path, string file, ProblemLog log)
{
    /// <summary>The keys in the order of the file.</summary>
    public IEnumerable<string> Keys => node.Children.Keys.Select(KeyText);

    public bool Has(string key) => Find(key) is not null;

    /// <summary>Reports the keys that are not among those known.</summary>
    public void Only(params IReadOnlyList<string> known)
    {
        foreach (var key in node.Children.Keys)
        {
            string name = KeyText(key);
            if (known.Contains(name))
                continue;
            if (Nearest.Of(name, known) is { } near)
                Report(CallLogTexts.UnknownKeyLike, key, PathOf(name), near);
            else
                Report(CallLogTexts.UnknownKeyOf, key, PathOf(name), string.Join(", ", known));
        }
    }

    /// <summary>Reports a key that is missing.</summary>
    public bool Require(string key)
    {
        if (Has(key))
            return true;
        Report(CallLogTexts.KeyMissing, node, PathOf(key));
        return false;
    }

    /// <summary>A section below this one; null when it is missing, or wrong and reported.</summary>
    public YamlSection? Section(string key)
    {
        var child = Find(key);
        if (child is YamlMappingNode section)
            return new YamlSection(section, PathOf(key), file, log);
        if (child is not null)
            Report(CallLogTexts.NotSection, child, null, PathOf(key));
        return null;
    }

    /// <summary>One value; null when it is missing, or wrong and reported.</summary>
    public string? Text(string key)
    {
        var child = Find(key);
        if (child is YamlScalarNode scalar)
            return scalar.Value ?? "";
        if (child is not null)
            Report(CallLogTexts.NotText, child, null, PathOf(key));
        return null;
    }

    /// <summary>A list of values; null when it is missing, or wrong and reported.</summary>
    public string[]? Words(string key)
    {
        var child = Find(key);
        if (child is YamlSequenceNode list && list.All(item => item is YamlScalarNode))
            return [.. list.Select(item => ((YamlScalarNode)item).Value ?? "")];
        if (child is not null)
            Report(CallLogTexts.NotList, child, null, PathOf(key));
        return null;
    }

    /// <summary>A whole number within bounds; null when it is missing, or wrong and reported.</summary>
    public long? Whole(string key, long least, long most = FactLimits.Count)
    {
        if (Text(key) is not { } text)
            return null;
        if (FactNumber.TryParseWhole(text, out long number) && number >= least && number <= most)
            return number;
        ReportValue(key, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most} / {least} 至 {most} 的整数"));
        return null;
    }

    /// <summary><c>true</c> or <c>false</c>; null when it is missing, or wrong and reported.</summary>
    public bool? Flag(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (text is "true" or "false")
            return text == "true";
        ReportValue(key, "true, false");
        return null;
    }

    /// <summary>Where a key stands.</summary>
    public FactLocation PlaceOf(string key)
    {
        var at = node.Children.Keys.FirstOrDefault(child => KeyText(child) == key) ?? node;
        return new FactLocation(file, IsFile: true, (int)at.Start.Line, null, (int)at.Start.Column);
    }

    /// <summary>Reports the value of a key, saying what may stand there.</summary>
    public void ReportValue(string key, string expected, string? value = null)
    {
        var child = Find(key)!;
        Report(CallLogTexts.BadValue, child, value ?? (child as YamlScalarNode)?.Value, PathOf(key), expected);
    }

    /// <summary>Reports something about a key.</summary>
    public void ReportKey(string key, ProblemText text, string? value, params object?[] operands) =>
        Report(text, node.Children.Keys.FirstOrDefault(child => KeyText(child) == key) ?? node, value, operands);

    public string PathOf(string key) => path.Length == 0 ? key : path + "." + key;

    private static string KeyText(YamlNode key) => (key as YamlScalarNode)?.Value ?? key.ToString();

    private YamlNode? Find(string key) => node.Children.FirstOrDefault(child => KeyText(child.Key) == key).Value;

    private void Report(ProblemText text, YamlNode at, string? value, params object?[] operands) =>
        log.ReportAt(text, new FactLocation(file, IsFile: true, (int)at.Start.Line, null, (int)at.Start.Column), value, operands);
}
