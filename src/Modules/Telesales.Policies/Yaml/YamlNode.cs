using System.Globalization;

namespace Telesales.Policies.Yaml;

/// <summary>A node of a YAML file and where it stands (from 1).</summary>
internal abstract record YamlNode(int Line, int Column)
{
    /// <summary>The file, as errors name it; empty for a value that stands in none.</summary>
    public string File { get; init; } = "";

    /// <summary>What it is, in words for an error.</summary>
    public abstract string What { get; }

    /// <summary>The node inside it at a path such as <c>[1].at_least</c>, as far as it goes.</summary>
    public YamlNode At(string path)
    {
        var node = this;
        foreach (var step in path.Split('.', '[').Where(step => step.Length > 0))
        {
            YamlNode? inside = node switch
            {
                YamlMap map => map[step],
                YamlList list when int.TryParse(step.TrimEnd(']'), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Items.Count => list.Items[index],
                _ => null,
            };
            if (inside is null) break;
            node = inside;
        }

        return node;
    }
}

/// <summary>A text, a number, a word: values are read by those who know their type, never guessed.</summary>
internal sealed record YamlScalar(int Line, int Column, string Text, bool IsPlain) : YamlNode(Line, Column)
{
    /// <summary><c>null</c>, <c>~</c> or nothing, unquoted.</summary>
    public bool IsNull => IsPlain && (Text is "" or "~" or "null");

    public override string What => IsPlain && Text.Length == 0 ? "nothing" : $"'{(Text.Length > 60 ? Text[..60] + "…" : Text)}'";
}

internal sealed record YamlMap(int Line, int Column, IReadOnlyList<(YamlScalar Key, YamlNode Value)> Entries) : YamlNode(Line, Column)
{
    public override string What => "a mapping";

    public YamlNode? this[string key]
    {
        get
        {
            foreach (var (name, value) in Entries)
                if (name.Text == key) return value;
            return null;
        }
    }
}

internal sealed record YamlList(int Line, int Column, IReadOnlyList<YamlNode> Items) : YamlNode(Line, Column)
{
    public override string What => "a list";
}
