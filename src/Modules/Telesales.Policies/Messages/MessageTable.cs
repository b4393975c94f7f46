using Telesales.Policies.Problems;
using Telesales.Policies.Yaml;

namespace Telesales.Policies.Messages;

/// <summary>The words of one package (or of the product) in both languages.</summary>
internal sealed class MessageTable
{
    private readonly Dictionary<string, Entry>[] _byLanguage = [new(StringComparer.Ordinal), new(StringComparer.Ordinal)];

    /// <summary>The keys in a language.</summary>
    public IEnumerable<string> Keys(Language language) => _byLanguage[(int)language].Keys;

    public Entry? Find(string key, Language language) => _byLanguage[(int)language].GetValueOrDefault(key);

    /// <summary>Adds a file's messages; every problem is reported with its line.</summary>
    public void Add(string text, Language language, ProblemList problems)
    {
        if (YamlReader.Read(text, problems) is not { } root) return;
        if (root is not YamlMap map)
        {
            problems.Add(FileTexts.WrongShape, root, "", "a mapping from key to message", "从键到消息的映射", root.What);
            return;
        }

        foreach (var (key, value) in map.Entries)
        {
            if (value is not YamlScalar { Text.Length: > 0 } message)
            {
                problems.Add(FileTexts.WrongShape, value, key.Text, "a text", "文本", value.What);
                continue;
            }

            try
            {
                _byLanguage[(int)language].TryAdd(key.Text, new(Template.Parse(message.Text), problems.File, message.Line, message.Column));
            }
            catch (FormatException malformed)
            {
                problems.Add(PackageTexts.MessageMalformed, message, key.Text, malformed.Message);
            }
        }
    }

    /// <summary>Adds a message that was kept.</summary>
    /// <exception cref="FormatException">It is malformed.</exception>
    public void Add(string key, string text, Language language) => _byLanguage[(int)language].TryAdd(key, new(Template.Parse(text), "", 0, 0));

    /// <summary>A message and where it stands.</summary>
    public sealed record Entry(Template Template, string File, int Line, int Column);
}
