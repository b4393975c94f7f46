namespace Telesales.Facts;

/// <summary>Reads how calls are counted from a mapping; every problem names line, column and key.</summary>
internal sealed class CallLogMappingReader
{
    // One second of ring, four of silence: the ringing of China's exchanges.
    private const long UsualRingCycle = 5;

    private readonly YamlSection root;
    private readonly CallLogRequest request;
    private readonly FactVocabulary vocabulary;
    private readonly ProblemLog log;
    private readonly CancellationToken cancellation;
    private readonly Dictionary<CallField, string> columns = [];
    private readonly List<string> leftOut = [];
    private CallTerms terms = new(UsualRingCycle, null);

    private CallLogMappingReader(YamlSection root, CallLogRequest request, FactVocabulary vocabulary, ProblemLog log, CancellationToken cancellation)
    {
        this.root = root;
        this.request = request;
        this.vocabulary = vocabulary;
        this.log = log;
        this.cancellation = cancellation;
    }

    /// <summary>The mapping with the lists that go with it, or null when there are problems, which are reported.</summary>
    public static CallLogMapping? Read(CallLogRequest request, FactVocabulary vocabulary, ProblemLog log, CancellationToken cancellation)
    {
        long before = log.Count;
        if (MappingFile.Read(request.Mapping, log) is not { } root)
            return null;
        var mapping = new CallLogMappingReader(root, request, vocabulary, log, cancellation).ReadRoot();
        return log.Count == before ? mapping : null;
    }

    private CallLogMapping ReadRoot()
    {
        root.Only(
            "log", "columns", "extension", "agents", "numbers", "ring_cycle_seconds",
            "formats", "nobody", "ignored", "connected", "effective", "metrics");
        ReadColumns();
        var numbers = ReadNumbers();
        var refused = request.Refused is { } list ? RefusedNumbers.Read(list, numbers, log, cancellation) : null;
        terms = new CallTerms(root.Whole("ring_cycle_seconds", least: 1, most: 60) ?? UsualRingCycle, refused);
        var anywhere = CallConditionKind.All.Where(kind => kind.Key != RefusedCondition.Key);
        return new CallLogMapping
        {
            Format = CallLogFormatReader.Read(root.Section("log")),
            Columns = columns,
            Extension = ExtensionRule.Read(root.Section("extension")),
            Agents = ReadAgents(),
            Formats = ReadFormats(),
            Nobody = root.Words("nobody") ?? [],
            Ignored = root.Section("ignored") is { } ignored ? ReadFilter(ignored, [], CallConditionKind.All.Where(kind => kind.ByWords)) : null,
            Connected = ReadFilter("connected", anywhere),
            Effective = ReadFilter("effective", anywhere),
            Metrics = ReadMetrics(),
            LeftOut = leftOut,
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

    private PhoneNumbers ReadNumbers()
    {
        var section = root.Section("numbers");
        section?.Only("prefixes");
        return new PhoneNumbers(section?.Words("prefixes") ?? []);
    }

    /// <summary>Who has which extension; null when the log itself names employees.</summary>
    private AgentDirectory? ReadAgents()
    {
        var directory = new AgentDirectory();
        if (root.Section("agents") is { } section)
            directory.Add(section, log);
        if (request.Agents is { } file)
            directory.Add(file, log, cancellation);
        if (root.Has("agents") || request.Agents is not null)
            return directory;
        // Who was called tells incoming from outgoing only where it is known who is an agent.
        if (columns.ContainsKey(CallField.Called))
            root.Section("columns")!.ReportKey("called", CallLogTexts.NeedsAgents, null);
        return null;
    }

    private Dictionary<CallField, string[]> ReadFormats()
    {
        var section = root.Section("formats");
        section?.Only("date", "time", "start");
        string[] start = MomentFormats.Read(section, "start", MomentKind.DateTime, MomentFormats.IsoDateTime);
        return new Dictionary<CallField, string[]>
        {
            [CallField.Date] = MomentFormats.Read(section, "date", MomentKind.Date, MomentFormats.IsoDate),
            [CallField.Time] = MomentFormats.Read(section, "time", MomentKind.Time, MomentFormats.IsoTime),
            [CallField.Start] = start,
            [CallField.Answer] = start,
        };
    }

    /// <summary>The filter of a key of the root; every call when the key is missing and may be.</summary>
    private CallFilter ReadFilter(string key, IEnumerable<CallConditionKind> kinds) => root.Require(key) && root.Section(key) is { } section
        ? ReadFilter(section, [], kinds)
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
            if (kind.Read(section, kind.Key, terms) is { } condition)
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
            if (section.Section(name) is not { } rule)
                continue;
            var read = new CallMetric(metric, ReadBase(rule), ReadFilter(rule, ["of"], CallConditionKind.All));
            if (rule.Has(RefusedCondition.Key) && terms.Refused is null)
                leftOut.Add(name);
            else
                metrics.Add(read);
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
