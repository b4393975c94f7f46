using Telesales.Policies.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Telesales.Policies.Yaml;

/// <summary>
/// Reads one YAML document into nodes that know their line and column. Anchors, aliases and tags are refused: a plan file says
/// everything where it stands. JSON is read too, being YAML.
/// </summary>
internal sealed class YamlReader
{
    private const int DeepestNesting = 40;
    private readonly Parser _parser;
    private readonly ProblemList _problems;

    private YamlReader(string text, ProblemList problems) => (_parser, _problems) = (new Parser(new StringReader(text)), problems);

    /// <summary>The document's root, or null with a problem reported.</summary>
    public static YamlNode? Read(string text, ProblemList problems)
    {
        var reader = new YamlReader(text, problems);
        try
        {
            return reader.Document();
        }
        catch (YamlException broken)
        {
            problems.Add(FileTexts.NotYaml, (int)broken.Start.Line, (int)broken.Start.Column, "", FirstSentence(broken.Message));
            return null;
        }
        catch (InvalidOperationException)
        {
            // The scanner's own complaint, without a place; what it read last is near.
            var near = reader._parser.Current?.Start ?? YamlDotNet.Core.Mark.Empty;
            problems.Add(FileTexts.NotYaml, (int)near.Line, (int)near.Column, "", "a bracket or a quotation mark is not closed");
            return null;
        }
    }

    private YamlNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            _problems.Add(FileTexts.Empty, 0, 0, "");
            return null;
        }

        var root = Node(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
            _problems.Add(FileTexts.SecondDocument, (int)second.Start.Line, (int)second.Start.Column, "");
        return root;
    }

    private YamlNode Node(int depth)
    {
        if (_parser.Current is not NodeEvent start || _parser.Accept<AnchorAlias>(out _) || !start.Anchor.IsEmpty)
            throw new YamlException(_parser.Current!.Start, _parser.Current.End, "anchors and aliases are not used here; write the value where it stands.");
        if (!start.Tag.IsEmpty) throw new YamlException(start.Start, start.End, "tags are not used here; write the plain value.");
        if (depth > DeepestNesting) throw new YamlException(start.Start, start.End, "nested too deeply.");
        int line = (int)start.Start.Line, column = (int)start.Start.Column;
        if (_parser.TryConsume<Scalar>(out var scalar)) return new YamlScalar(line, column, scalar.Value, scalar.Style == ScalarStyle.Plain) { File = _problems.File };
        return _parser.TryConsume<SequenceStart>(out _) ? List(line, column, depth) : Map(line, column, depth);
    }

    private YamlList List(int line, int column, int depth)
    {
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _)) items.Add(Node(depth + 1));
        return new(line, column, items) { File = _problems.File };
    }

    private YamlMap Map(int line, int column, int depth)
    {
        _parser.Consume<MappingStart>();
        var entries = new List<(YamlScalar, YamlNode)>();
        var seen = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (Node(depth + 1) is not YamlScalar key) throw new YamlException(_parser.Current!.Start, _parser.Current.End, "a key must be a plain word.");
            var value = Node(depth + 1);
            if (seen.TryAdd(key.Text, key)) entries.Add((key, value));
            else _problems.Add(FileTexts.DuplicateKey, key.Line, key.Column, key.Text, key.Text, ProblemList.Number(seen[key.Text].Line));
        }

        return new(line, column, entries) { File = _problems.File };
    }

    // The library appends positions and inner messages of its own.
    private static string FirstSentence(string message) => message.ReplaceLineEndings(" ").TrimEnd('.');
}
