using System.Text.RegularExpressions;
using Telesales.Policies.Problems;
using Telesales.Policies.Yaml;

namespace Telesales.Policies.Regulations;

/// <summary>Reads a <c>regulation.yaml</c>: the index of a regulation's clauses.</summary>
internal sealed partial class RegulationReader
{
    private static readonly string[] Tables =
    [
        .. Enum.GetNames<FactTable>().Where(name => name is not (nameof(FactTable.Unspecified) or nameof(FactTable.Partners) or nameof(FactTable.PartnerViolations))).Select(name => name.ToLowerInvariant()), "partners", "partner_violations",
    ];

    private readonly ProblemList _problems;
    private readonly IReadOnlyCollection<string> _metrics;

    private RegulationReader(ProblemList problems, IReadOnlyCollection<string> metrics) => (_problems, _metrics) = (problems, metrics);

    /// <summary>The regulation; null with every problem reported.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="package">Its package.</param>
    /// <param name="metrics">The metrics that it may name: the rulebook's and the package's own.</param>
    /// <param name="problems">Named after the file.</param>
    public static RegulationInfo? Read(string text, PackageInfo package, IReadOnlyCollection<string> metrics, ProblemList problems) =>
        new RegulationReader(problems, metrics).Read(text, package);

    private RegulationInfo? Read(string text, PackageInfo package)
    {
        if (YamlReader.Read(text, _problems) is not { } root) return null;
        var map = new MapReader(root, "", _problems);
        var (id, titles) = (map.Text("regulation", needed: true), map.Titles("title"));
        var clauses = Clauses(map, id ?? "").ToArray();
        var remarks = map.Items("remarks").Select(item => Both(item.Node, item.Path)).OfType<Titles>().ToArray();
        map.Finish();
        return _problems.Any ? null : new(id!, titles!, clauses, package) { Remarks = remarks, Source = $"{package.Path}/{_problems.File}" };
    }

    private IEnumerable<ClauseInfo> Clauses(MapReader map, string regulation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (node, path) in map.Items("clauses", needed: true))
        {
            var clause = new MapReader(node, path, _problems);
            string? id = clause.Text("id", needed: true), zh = clause.Text("zh", needed: true), en = clause.Text("en", needed: true);
            var conduct = clause.Take("conduct") is null ? null : clause.Titles("conduct");
            var recorded = Recorded(clause).ToArray();
            if (clause.Take("conduct") is { } one && clause.Take("recorded") is { } other)
                _problems.Add(RegulationTexts.Both, one, clause.PathOf("conduct"), id ?? "", ProblemList.Number(other.Line));
            clause.Finish();
            if (id is null || zh is null || en is null) continue;
            if (!id.StartsWith(regulation + "/", StringComparison.Ordinal) || !Pattern().IsMatch(id) || !seen.Add(id))
                _problems.Add(FileTexts.WrongValue, clause.Take("id")!, clause.PathOf("id"), id, $"a clause such as {regulation}/s3, once", $"形如 {regulation}/s3 的条款（不重复）");
            else yield return new(id, new(zh, en)) { Conduct = conduct, Recorded = recorded, Line = node.Line, Column = node.Column };
        }
    }

    private IEnumerable<RecordedFact> Recorded(MapReader clause)
    {
        foreach (var (node, path) in clause.Items("recorded"))
        {
            var match = FactPattern().Match((node as YamlScalar)?.Text ?? "");
            if (!match.Success)
            {
                _problems.Add(FileTexts.WrongValue, node, path, (node as YamlScalar)?.Text ?? node.What, "a fact such as employees.grade or incidents.type=missing-plan", "形如 employees.grade 或 incidents.type=missing-plan 的事实");
                continue;
            }

            var fact = new RecordedFact(match.Groups["table"].Value, match.Groups["column"].Value, match.Groups["value"] is { Success: true } value ? value.Value : null);
            if (!Tables.Contains(fact.Table)) _problems.Add(RegulationTexts.UnknownTable, node, path, fact.Table, Nearest.Suggestion(fact.Table, Tables, Language.En), Nearest.Suggestion(fact.Table, Tables, Language.Zh));
            if (fact is { Table: "activity", Column: "metric", Value: { } metric } && !_metrics.Contains(metric))
                _problems.Add(RegulationTexts.UnknownMetric, node, path, metric, Nearest.Suggestion(metric, _metrics, Language.En), Nearest.Suggestion(metric, _metrics, Language.Zh));
            yield return fact;
        }
    }

    private Titles? Both(YamlNode node, string path)
    {
        var map = new MapReader(node, path, _problems);
        string? zh = map.Text("zh", needed: true), en = map.Text("en", needed: true);
        map.Finish();
        return zh is null || en is null ? null : new(zh, en);
    }

    [GeneratedRegex(@"^[A-Za-z0-9-]+(/[a-z0-9-]+)+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^(?<table>[a-z_]+)\.(?<column>[a-z_]+)(=(?<value>[a-z0-9_.-]+))?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FactPattern();
}
