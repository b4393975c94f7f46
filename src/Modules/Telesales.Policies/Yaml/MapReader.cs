using Telesales.Policies.Problems;

namespace Telesales.Policies.Yaml;

/// <summary>Takes the keys of a mapping one by one and reports those that nobody took.</summary>
internal sealed class MapReader
{
    private readonly YamlMap? _map;
    private readonly YamlNode _node;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Reads a node that should be a mapping; reports it when it is not, and then has no keys.</summary>
    public MapReader(YamlNode node, string path, ProblemList problems)
    {
        (_node, Path, Problems) = (node, path, problems);
        _map = node as YamlMap;
        if (_map is null) problems.Add(FileTexts.WrongShape, node, path, "a mapping (key: value)", "一个映射（key: value）", node.What);
    }

    public string Path { get; }

    public ProblemList Problems { get; }

    public bool IsMap => _map is not null;

    /// <summary>Where it stands.</summary>
    public YamlNode Node => _node;

    public string PathOf(string key) => Path.Length == 0 ? key : $"{Path}.{key}";

    /// <summary>The value of a key, or null when absent.</summary>
    public YamlNode? Take(string key)
    {
        _known.Add(key);
        return _map?[key];
    }

    /// <summary>The value of a key that must be there.</summary>
    public YamlNode? Need(string key)
    {
        var value = Take(key);
        if (value is null && IsMap) Problems.Add(FileTexts.MissingKey, _node, PathOf(key), key);
        return value;
    }

    /// <summary>A text; null when absent or reported.</summary>
    public string? Text(string key, bool needed = false)
    {
        var value = needed ? Need(key) : Take(key);
        if (value is null) return null;
        if (value is YamlScalar { IsNull: false, Text.Length: > 0 } scalar) return scalar.Text;
        Problems.Add(FileTexts.WrongShape, value, PathOf(key), "a text", "文本", value.What);
        return null;
    }

    /// <summary>A whole number of at least <paramref name="least"/>.</summary>
    public int? Whole(string key, int least)
    {
        if (Text(key, needed: true) is not { } text) return null;
        if (Count.TryParse(text, out var count) && count.Value >= least && count.Value <= int.MaxValue) return (int)count.Value;
        Problems.Add(FileTexts.WrongValue, Take(key)!, PathOf(key), text, $"a whole number from {ProblemList.Number(least)}", $"不小于 {ProblemList.Number(least)} 的整数");
        return null;
    }

    /// <summary>A text in both languages: <c>{ zh: …, en: … }</c>.</summary>
    public Titles? Titles(string key)
    {
        if (Need(key) is not { } node) return null;
        var map = new MapReader(node, PathOf(key), Problems);
        string? zh = map.Text("zh", needed: true), en = map.Text("en", needed: true);
        map.Finish();
        return zh is null || en is null ? null : new(zh, en);
    }

    /// <summary>The items of a list with their paths; none when absent.</summary>
    public IEnumerable<(YamlNode Node, string Path)> Items(string key, bool needed = false)
    {
        var value = needed ? Need(key) : Take(key);
        if (value is null) yield break;
        if (value is not YamlList list)
        {
            Problems.Add(FileTexts.WrongShape, value, PathOf(key), "a list", "一个列表", value.What);
            yield break;
        }

        for (var i = 0; i < list.Items.Count; i++) yield return (list.Items[i], $"{PathOf(key)}[{ProblemList.Number(i)}]");
    }

    /// <summary>The entries of a mapping under a key, with their paths; none when absent.</summary>
    public IEnumerable<(YamlScalar Key, YamlNode Value, string Path)> Entries(string key)
    {
        if (Take(key) is not { } value) yield break;
        if (value is not YamlMap map)
        {
            if (value is not YamlScalar { IsNull: true }) Problems.Add(FileTexts.WrongShape, value, PathOf(key), "a mapping (key: value)", "一个映射（key: value）", value.What);
            yield break;
        }

        foreach (var (name, node) in map.Entries) yield return (name, node, $"{PathOf(key)}.{name.Text}");
    }

    /// <summary>Every entry of a mapping whose keys are names of the plan's own, with its path.</summary>
    public IEnumerable<(YamlScalar Key, YamlNode Value, string Path)> All() => (_map?.Entries ?? []).Select(entry => (entry.Key, entry.Value, PathOf(entry.Key.Text)));

    /// <summary>Reports every key that was not taken, with the nearest one that could have been.</summary>
    public void Finish()
    {
        if (_map is null) return;
        foreach (var (key, _) in _map.Entries)
            if (!_known.Contains(key.Text))
                Problems.Add(FileTexts.UnknownKey, key, PathOf(key.Text), key.Text, Nearest.Suggestion(key.Text, _known, Language.En), Nearest.Suggestion(key.Text, _known, Language.Zh));
    }
}
