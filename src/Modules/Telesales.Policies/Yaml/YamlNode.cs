namespace Telesales.Policies.Yaml;

/// <summary>A node of a YAML file and where it stands (from 1).</summary>
internal abstract record YamlNode(int Line, int Column)
{
    /// <summary>What it is, in words for an error.</summary>
    public abstract string What { get; }
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
