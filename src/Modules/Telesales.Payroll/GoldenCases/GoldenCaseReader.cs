using System.Globalization;
using Telesales.Policies.V1;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Telesales.Payroll.GoldenCases;

/// <summary>Reads golden cases from YAML; every error names file, line and what to write instead.</summary>
public static class GoldenCaseReader
{
    // Stream, document and mapping count too.
    private const int DeepestNesting = 32;

    private static readonly string[] CaseKeys = ["case", "plan", "month", "as_of", "options", "facts", "expect"];
    private static readonly string[] OptionKeys = ["minimum_wage", "enforce_law", "missing_attendance_as_attended"];
    private static readonly string[] Tables =
    [
        "employees", "calendar", "attendance", "activity", "assignments", "deals", "incidents", "worklogs", "ratings", "marks", "history",
        "teams", "partners", "partner_violations",
    ];

    /// <summary>The cases of a file, or of every <c>*.yaml</c> under a folder in order of name.</summary>
    /// <exception cref="FormatException">A file is not a list of cases; the message names file and line.</exception>
    public static IReadOnlyList<GoldenCase> Read(string path)
    {
        var files = Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
            : new List<string> { path };
        return [.. files.SelectMany(file => ReadText(File.ReadAllText(file), file))];
    }

    /// <summary>The cases of a YAML text with one or more documents.</summary>
    /// <exception cref="FormatException">It is not a list of cases.</exception>
    public static IReadOnlyList<GoldenCase> ReadText(string text, string file)
    {
        var yaml = new YamlStream();
        try
        {
            RefuseDeepNesting(text);
            yaml.Load(new StringReader(text));
        }
        catch (YamlException error)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{file}:{error.Start.Line}: not well-formed YAML: {error.Message}"), error);
        }
        catch (InvalidOperationException error)
        {
            // The scanner's own complaint about a bracket that is never closed; it does not say where.
            throw new FormatException($"{file}: not well-formed YAML; look for a bracket or a quotation mark that is not closed.", error);
        }

        return [.. yaml.Documents.Where(document => !IsEmpty(document.RootNode)).Select(document => new CaseNode(file, document.RootNode).Read())];
    }

    // The library builds its tree by recursion; a file nested without end would overflow the stack, which nothing can catch.
    private static void RefuseDeepNesting(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > DeepestNesting) throw new YamlException(parser.Current.Start, parser.Current.End, "nested too deeply.");
        }
    }

    // A document of comments only, as after a last `---`.
    private static bool IsEmpty(YamlNode node) => node is YamlScalarNode { Value: null or "" };

    private sealed class CaseNode(string file, YamlNode root)
    {
        public GoldenCase Read()
        {
            var keys = Map(Mapping(root), CaseKeys, "a case");
            var options = keys.TryGetValue("options", out var given) ? Map(Mapping(given), OptionKeys, "options") : [];
            var month = Parse(Required(keys, "month"), "a month such as 2026-10", s => Month.TryParse(s, out var m) ? m : (Month?)null);
            var tables = ReadTables(Mapping(Required(keys, "facts")));
            return new(
                Scalar(Required(keys, "case")),
                file,
                (int)root.Start.Line,
                Scalar(Required(keys, "plan")),
                month,
                keys.TryGetValue("as_of", out var asOf) ? ParseDate(asOf) : null,
                options.TryGetValue("minimum_wage", out var wage) ? Parse(wage, "an amount such as 1500.00", s => Money.TryParse(s, out var m) ? m : (Money?)null) : null,
                Flag(options, "enforce_law"),
                Flag(options, "missing_attendance_as_attended"),
                tables,
                ReadExpected(Mapping(Required(keys, "expect"))));
        }

        private Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> ReadTables(YamlMappingNode node)
        {
            var tables = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>(StringComparer.Ordinal);
            var entries = Map(node, Tables, "facts");
            var calendar = entries.TryGetValue("calendar", out var days) ? Rows(days, null) : [];
            foreach (var (table, rows) in entries)
                tables.Add(table, table == "calendar" ? calendar : Rows(rows, calendar));
            return tables;
        }

        private List<IReadOnlyDictionary<string, string>> Rows(YamlNode node, IReadOnlyList<IReadOnlyDictionary<string, string>>? calendar)
        {
            if (node is not YamlSequenceNode rows) throw Error(node, "write a list of rows: - { column: value, … }");
            return [.. rows.Children.SelectMany(row => Expand(Mapping(row), calendar))];
        }

        // `date: a..b` stands for the working days of the calendar in that range (every day of it in the calendar itself).
        private IEnumerable<IReadOnlyDictionary<string, string>> Expand(YamlMappingNode node, IReadOnlyList<IReadOnlyDictionary<string, string>>? calendar)
        {
            var row = node.Children.ToDictionary(pair => Scalar(pair.Key), pair => Scalar(pair.Value), StringComparer.Ordinal);
            if (!row.TryGetValue("date", out var range) || range.Split("..") is not [var from, var to]) return [row];
            DateOnly first = Date(node, from), last = Date(node, to);
            if (last < first) throw Error(node, $"'{range}' ends before it begins");
            var overrides = calendar is null ? null : Overrides(calendar);
            return Enumerable.Range(0, last.DayNumber - first.DayNumber + 1)
                .Select(first.AddDays)
                .Where(date => overrides is null || IsWorking(date, overrides))
                .Select(date => new Dictionary<string, string>(row, StringComparer.Ordinal) { ["date"] = Iso.Text(date) });
        }

        // A day that stands twice is left to the import, which says so.
        private static Dictionary<string, bool> Overrides(IReadOnlyList<IReadOnlyDictionary<string, string>> calendar)
        {
            var overrides = new Dictionary<string, bool>(StringComparer.Ordinal);
            foreach (var day in calendar)
                if (day.TryGetValue("date", out var date) && day.TryGetValue("working", out var working)) overrides[date] = working == "1";
            return overrides;
        }

        private Dictionary<string, ExpectedPerson> ReadExpected(YamlMappingNode node)
        {
            var people = new Dictionary<string, ExpectedPerson>(StringComparer.Ordinal);
            foreach (var (id, sections) in node.Children)
            {
                var entries = Map(Mapping(sections), GoldenText.Sections, "an expectation");
                if (entries.Count == 0) throw Error(id, $"nothing is expected of {Scalar(id)}; give net, lines, notices, errors, …");
                people.Add(Scalar(id), new((int)id.Start.Line, entries.ToDictionary(pair => pair.Key, pair => Entries(pair.Key, pair.Value), StringComparer.Ordinal)));
            }

            // A case that looks at nothing would hold whatever came.
            if (people.Count == 0) throw Error(node, "the case expects nothing; name a person, and what they must get");
            return people;
        }

        private IReadOnlyList<string> Entries(string section, YamlNode node) => (section, node) switch
        {
            ("net", _) => [Parse(node, "an amount such as 2342.22", s => Money.TryParse(s, out var m) ? m : (Money?)null).ToString()],
            (_, YamlMappingNode map) => [.. map.Children.Select(pair => $"{Scalar(pair.Key)}: {Scalar(pair.Value)}")],
            (_, YamlSequenceNode list) => [.. list.Children.Select(child => Entry(section, child))],
            _ => throw Error(node, $"write '{section}' as a list, or as a mapping of codes"),
        };

        private string Entry(string section, YamlNode node)
        {
            if (node is YamlScalarNode) return Scalar(node);
            string[] keys = section == "decisions" ? ["effective", "code"] : ["date", "kind", "minutes"];
            var entry = Map(Mapping(node), keys, section);
            return string.Join(' ', keys.Select(key => Scalar(Required(entry, key, node, $"the entry of '{section}'"))));
        }

        private Dictionary<string, YamlNode> Map(YamlMappingNode node, IReadOnlyList<string> allowed, string what)
        {
            foreach (var key in node.Children.Keys)
                if (!allowed.Contains(Scalar(key))) throw Error(key, $"'{Scalar(key)}' is not part of {what}; write one of {string.Join(", ", allowed)}");
            return node.Children.ToDictionary(pair => Scalar(pair.Key), pair => pair.Value, StringComparer.Ordinal);
        }

        private YamlNode Required(Dictionary<string, YamlNode> map, string key) => Required(map, key, root, "the case");

        private YamlNode Required(Dictionary<string, YamlNode> map, string key, YamlNode within, string what) =>
            map.TryGetValue(key, out var node) ? node : throw Error(within, $"{what} has no '{key}:'");

        private YamlMappingNode Mapping(YamlNode node) => node as YamlMappingNode ?? throw Error(node, "write a mapping: { key: value }");

        private string Scalar(YamlNode node) => (node as YamlScalarNode)?.Value ?? throw Error(node, "write a single value");

        private bool Flag(Dictionary<string, YamlNode> map, string key) =>
            map.TryGetValue(key, out var node) && Parse(node, "true or false", s => s switch { "true" => true, "false" => false, _ => (bool?)null });

        private T Parse<T>(YamlNode node, string wanted, Func<string, T?> parse)
            where T : struct => parse(Scalar(node)) ?? throw Error(node, $"'{Scalar(node)}' is not {wanted}");

        private DateOnly ParseDate(YamlNode node) => Date(node, Scalar(node));

        private DateOnly Date(YamlNode node, string text) =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date
                : throw Error(node, $"'{text}' is not a date; write 2026-10-14, or 2026-10-08..2026-10-14");

        private FormatException Error(YamlNode node, string message) => new(string.Create(CultureInfo.InvariantCulture, $"{file}:{node.Start.Line}: {message}."));

        private static bool IsWorking(DateOnly date, Dictionary<string, bool> overrides) =>
            overrides.TryGetValue(Iso.Text(date), out var working) ? working : date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
    }
}
