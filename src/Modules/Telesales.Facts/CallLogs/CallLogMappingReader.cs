using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Telesales.Facts;

/// <summary>Reads a mapping from YAML; every problem names line, column and key.</summary>
internal sealed class CallLogMappingReader
{
    // Stream, document and mapping count too.
    private const int DeepestNesting = 32;

    private readonly YamlSection root;
    private readonly FactVocabulary vocabulary;
    private readonly Dictionary<CallField, string> columns = [];

    private CallLogMappingReader(YamlSection root, FactVocabulary vocabulary)
    {
        this.root = root;
        this.vocabulary = vocabulary;
    }

    /// <summary>The mapping, or null when it has problems, which are reported.</summary>
    public static CallLogMapping? Read(string path, FactVocabulary vocabulary, ProblemLog log)
    {
        string file = Path.GetFileName(path);
        long before = log.Count;
        try
        {
            using var stream = File.OpenRead(path);
            if (Utf8Check.FirstBadByte(stream) is { } bad)
            {
                log.ReportAt(FileTexts.NotUtf8, new FactLocation(file, IsFile: true, bad.Line, null, null), bad.ValueText, bad.Position);
                return null;
            }
            stream.Position = 0;
            using var text = new StreamReader(stream);
            string content = text.ReadToEnd();
            RefuseDeepNesting(content);
            var yaml = new YamlStream();
            yaml.Load(new StringReader(content));
            if (yaml.Documents is [{ RootNode: YamlMappingNode top }])
            {
                var mapping = new CallLogMappingReader(new YamlSection(top, "", file, log), vocabulary).ReadRoot();
                return log.Count == before ? mapping : null;
            }
            log.ReportAt(CallLogTexts.NotSection, new FactLocation(file, IsFile: true, 1, null, 1), null, "columns");
        }
        catch (YamlException error)
        {
            log.ReportAt(
                CallLogTexts.NotYaml, new FactLocation(file, IsFile: true, (int)error.Start.Line, null, (int)error.Start.Column), error.Message);
        }
        catch (InvalidOperationException)
        {
            // The scanner's own complaint, without a place.
            log.ReportAt(CallLogTexts.NotYaml, new FactLocation(file, IsFile: true, 1, null, 1), "a bracket or a quotation mark is not closed.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.ReportSource(File.Exists(path) ? FileTexts.Unreadable : FileTexts.MissingFile, file, File.Exists(path) ? error.Message : path);
        }
        return null;
    }

    // The library builds its tree by recursion; a file nested without end would overflow the stack, which nothing can catch.
    private static void RefuseDeepNesting(string content)
    {
        var parser = new Parser(new StringReader(content));
        int depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > DeepestNesting)
                throw new YamlException(parser.Current.Start, parser.Current.End, "nested too deeply.");
        }
    }

    private CallLogMapping ReadRoot()
    {
        root.Only("log", "columns", "formats", "nobody", "ignored", "connected", "effective", "metrics");
        ReadColumns();
        return new CallLogMapping
        {
            Format = CallLogFormatReader.Read(root.Section("log")),
            Columns = columns,
            Formats = ReadFormats(),
            Nobody = root.Words("nobody") ?? [],
            Ignored = root.Section("ignored") is { } ignored ? ReadFilter(ignored, [], CallConditionKind.All.Where(kind => kind.ByWords)) : null,
            Connected = ReadFilter("connected"),
            Effective = ReadFilter("effective"),
            Metrics = ReadMetrics(),
        };
    }

    private void ReadColumns()
    {
        if (!root.Require("columns") || root.Section("columns") is not { } section)
            return;
        section.Only(CallLogMapping.FieldWords);
        for (int field = 0; field < CallLogMapping.FieldWords.Length; field++)
        {
            if (section.Text(CallLogMapping.FieldWords[field]) is { } column)
                columns[(CallField)field] = column;
        }
        section.Require("agent");
        bool date = section.Has("date");
        bool start = section.Has("start");
        if (date == start || (start && section.Has("time")))
            root.ReportKey("columns", CallLogTexts.DateOrStart, null);
    }

    private Dictionary<CallField, string[]> ReadFormats()
    {
        var formats = new Dictionary<CallField, string[]>
        {
            [CallField.Date] = ["yyyy-MM-dd"],
            [CallField.Time] = ["HH:mm:ss"],
            [CallField.Start] = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss"],
        };
        var section = root.Section("formats");
        section?.Only("date", "time", "start");
        foreach (var field in (CallField[])[CallField.Date, CallField.Time, CallField.Start])
        {
            string key = CallLogMapping.FieldWords[(int)field];
            if (section?.Text(key) is not { } format)
                continue;
            if (!IsFormat(format, field))
                section.ReportValue(key, "an exact format such as yyMMdd, H:mm:ss / 精确格式，例如 yyMMdd、H:mm:ss");
            formats[field] = [format];
        }
        return formats;
    }

    // A format is good when what it writes it reads back.
    private static bool IsFormat(string format, CallField field)
    {
        var sample = new DateTime(2026, 10, 21, 13, 45, 0, DateTimeKind.Unspecified);
        try
        {
            string text = sample.ToString(format, CultureInfo.InvariantCulture);
            bool read = DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var back);
            return read
                && (field == CallField.Time || back.Date == sample.Date)
                && (field == CallField.Date || (back.Hour == sample.Hour && back.Minute == sample.Minute));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>The filter of a key of the root; every call when the key is missing and may be.</summary>
    private CallFilter ReadFilter(string key) => root.Require(key) && root.Section(key) is { } section
        ? ReadFilter(section, [], CallConditionKind.All)
        : CallFilter.Every;

    private CallFilter ReadFilter(YamlSection section, string[] otherKeys, IEnumerable<CallConditionKind> kinds)
    {
        section.Only([.. otherKeys, .. kinds.Select(kind => kind.Key)]);
        var conditions = new List<ICallCondition>();
        foreach (var kind in kinds.Where(kind => section.Has(kind.Key)))
        {
            // Without any column that is the one thing to say, and it is said already.
            if (columns.Count > 0 && !kind.Needs.Any(columns.ContainsKey))
                section.ReportKey(kind.Key, CallLogTexts.NeedsColumn, section.PathOf(kind.Key), CallLogMapping.FieldWords[(int)kind.Needs[0]]);
            if (kind.Read(section, kind.Key) is { } condition)
                conditions.Add(condition);
        }
        return new CallFilter(conditions);
    }

    private List<CallMetric> ReadMetrics()
    {
        var metrics = new List<CallMetric>();
        if (!root.Require("metrics") || root.Section("metrics") is not { } section)
            return metrics;
        foreach (string name in section.Keys)
        {
            if (!vocabulary.TryIndexOf(name, out int metric))
                ReportMetric(section, name);
            if (section.Section(name) is { } rule)
                metrics.Add(new CallMetric(metric, ReadBase(rule), ReadFilter(rule, ["of"], CallConditionKind.All)));
        }
        return metrics;
    }

    private static CallBase ReadBase(YamlSection rule)
    {
        if (!rule.Require("of") || rule.Text("of") is not { } text)
            return CallBase.All;
        if (text is "all")
            return CallBase.All;
        if (text is "connected")
            return CallBase.Connected;
        if (text is not "effective")
            rule.ReportValue("of", "all, connected, effective");
        return CallBase.Effective;
    }

    private void ReportMetric(YamlSection section, string name)
    {
        if (Nearest.Of(name, vocabulary.Names) is { } near)
            section.ReportKey(name, ValueTexts.MetricLike, name, near);
        else
            section.ReportKey(name, ValueTexts.MetricOf, name, string.Join(", ", vocabulary.Names));
    }
}
