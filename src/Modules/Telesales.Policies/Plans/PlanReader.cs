using Telesales.Policies.Packages;
using Telesales.Policies.Problems;
using Telesales.Policies.Yaml;

namespace Telesales.Policies.Plans;

/// <summary>Reads a plan file against the policies and regulations at hand, and reports everything that is wrong with it at once.</summary>
internal sealed class PlanReader
{
    private readonly PolicyIndex _index;
    private readonly LoadedPackage? _own;
    private readonly ProblemList _problems;
    private string _regulation = "";
    private PlanKind _kind;

    private PlanReader(PolicyIndex index, LoadedPackage? own, string file) => (_index, _own, _problems) = (index, own, new(file));

    /// <summary>Reads a plan; its problems are in it.</summary>
    public static PlanFile Read(string text, string file, LoadedPackage? own, PolicyIndex index) => new PlanReader(index, own, file).Read(text, file);

    /// <summary>The plan's id alone; null when there is none to be read.</summary>
    public static string? IdOf(string text, string file)
    {
        var aside = new ProblemList(file); // what is wrong is reported when the plan is read
        return YamlReader.Read(text, aside) is { } root ? new MapReader(root, "", aside).Text("plan") : null;
    }

    private PlanFile Read(string text, string file)
    {
        var empty = new PlanFile(file, 0, new(file, file), "", new Month(1, 1), [], file, text, _own, []);
        if (YamlReader.Read(text, _problems) is not { } root) return empty with { Problems = _problems.Sorted() };
        var map = new MapReader(root, "", _problems);
        var id = Id(map);
        if (map.Take("extends") is not null) return Overlay(map, empty with { Id = id ?? file });
        var revision = map.Whole("revision", 1);
        _kind = Kind(map);
        _regulation = Regulation(map);
        var from = FromMonth(map);
        var titles = map.Titles("title");
        var policies = Policies(map);
        map.Finish();
        return empty with
        {
            Id = id ?? file,
            Revision = revision ?? 0,
            Titles = titles ?? empty.Titles,
            Regulation = _regulation,
            From = from ?? empty.From,
            Policies = policies,
            Kind = _kind,
            Problems = _problems.Sorted(),
        };
    }

    // Its figures are read once it is known what they are laid over: that may depend on the month.
    private PlanFile Overlay(MapReader map, PlanFile empty)
    {
        var revision = map.Take("revision") is null ? 1 : map.Whole("revision", 1);
        var extends = map.Text("extends", needed: true);
        var from = FromMonth(map);
        var titles = map.Titles("title");
        // One of the two is needed; both may stand there.
        var figures = map.Take("replace") is null ? map.Need("figures") : map.Take("figures");
        var replaced = Replaced(map);
        map.Finish();
        return empty with
        {
            Revision = revision ?? 0,
            Titles = titles ?? empty.Titles,
            From = from ?? empty.From,
            Overlay = new(extends ?? "", map.Take("extends")!, figures, replaced),
            Problems = _problems.Sorted(),
        };
    }

    private string? Id(MapReader map)
    {
        var id = map.Text("plan", needed: true);
        // What reads like a file's name would be looked for as a file.
        if (id is not null && (PlanShelf.IsPath(id) || !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.')))
            _problems.Add(FileTexts.WrongValue, map.Take("plan")!, "plan", id, "a plan id of letters, digits, - and ., and no file's name", "由字母、数字、- 和 . 组成的方案 id（不能是文件名）");
        return id;
    }

    private PlanKind Kind(MapReader map)
    {
        switch (map.Text("kind"))
        {
            case null or "payslips": return PlanKind.Payslips;
            case "settlement": return PlanKind.Settlement;
            case "planner": return PlanKind.Planner;
            case var other:
                _problems.Add(FileTexts.WrongValue, map.Take("kind")!, "kind", other, "one of payslips, settlement, planner", "payslips、settlement、planner 之一");
                return PlanKind.Payslips;
        }
    }

    private string Regulation(MapReader map)
    {
        if (map.Text("regulation", needed: true) is not { } id) return "";
        if (_index.Regulation(id, _own) is null)
        {
            var known = _index.Regulations.Select(regulation => regulation.Id).ToArray();
            _problems.Add(PlanTexts.UnknownRegulation, map.Take("regulation")!, "regulation", id, Nearest.Suggestion(id, known, Language.En), Nearest.Suggestion(id, known, Language.Zh));
        }

        return id;
    }

    private Month? FromMonth(MapReader map)
    {
        if (map.Text("from", needed: true) is not { } text) return null;
        if (Month.TryParse(text, out var month)) return month;
        _problems.Add(FileTexts.WrongValue, map.Take("from")!, map.PathOf("from"), text, "a month such as 2026-01", "形如 2026-01 的月份");
        return null;
    }

    private List<PlanFilePolicy> Policies(MapReader map)
    {
        var policies = new List<PlanFilePolicy>();
        var seen = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var (node, path) in map.Items("policies", needed: true))
            if (Policy(node, path, seen) is { } policy) policies.Add(policy);
        return policies;
    }

    // By the id of the policy whose place another one takes.
    private List<PlanFileReplacement> Replaced(MapReader map)
    {
        var replaced = new List<PlanFileReplacement>();
        var seen = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var (key, value, path) in map.Entries("replace")) replaced.Add(new(key, path, Policy(value, path, seen)));
        return replaced;
    }

    private PlanFilePolicy? Policy(YamlNode node, string path, Dictionary<string, YamlNode> seen)
    {
        var entry = new MapReader(node, path, _problems);
        var found = Find(entry, seen);
        var clause = Clause(entry, "clause");
        var clauses = Clauses(entry);
        PlanFilePolicy? policy = found is var (package, known) ? new(known, package, path, node, clause, clauses, Parameters(entry, node, known)) : null;
        if (policy is null) entry.Take("parameters");
        entry.Finish();
        return policy;
    }

    private (LoadedPackage Package, LoadedPolicy Policy)? Find(MapReader entry, Dictionary<string, YamlNode> seen)
    {
        if (entry.Text("policy", needed: true) is not { } name) return null;
        YamlNode at = entry.Take("policy")!;
        var key = entry.PathOf("policy");
        if (name.Split('@') is not [var id, var version])
        {
            _problems.Add(FileTexts.WrongValue, at, key, name, "a policy with its version, such as quota.weekly-workload@1.0.0", "带版本的策略，如 quota.weekly-workload@1.0.0");
            return null;
        }

        if (!seen.TryAdd(id, at)) _problems.Add(PlanTexts.PolicyTwice, at, key, id, ProblemList.Number(seen[id].Line));
        if (_index.Find(id, version, _own) is { } found)
        {
            if (found.Policy.Attribute.Kind == PolicyKind.Settlement != (_kind == PlanKind.Settlement)) _problems.Add(PlanTexts.PolicyOfOtherKind, at, key, id);
            return found;
        }

        var versions = _index.VersionsOf(id);
        if (versions.Count > 0) _problems.Add(PlanTexts.UnknownVersion, at, key, id, version, string.Join(", ", versions));
        else _problems.Add(PlanTexts.UnknownPolicy, at, key, id, Nearest.Suggestion(id, _index.PolicyIds, Language.En), Nearest.Suggestion(id, _index.PolicyIds, Language.Zh));
        return null;
    }

    private string? Clause(MapReader map, string key)
    {
        var id = map.Text(key);
        if (id is not null) CheckClause(id, map.Take(key)!, map.PathOf(key));
        return id;
    }

    private void CheckClause(string id, YamlNode at, string key)
    {
        if (_index.Clause(id, _own) is not null) return;
        var known = _index.ClausesLike(id, _regulation, _own).ToArray();
        _problems.Add(PlanTexts.UnknownClause, at, key, id, Nearest.Suggestion(id, known, Language.En), Nearest.Suggestion(id, known, Language.Zh));
    }

    private Dictionary<string, (string, YamlNode)> Clauses(MapReader entry)
    {
        var clauses = new Dictionary<string, (string, YamlNode)>(StringComparer.Ordinal);
        foreach (var (key, value, path) in entry.Entries("clauses"))
        {
            if (value is not YamlScalar { IsNull: false } clause)
            {
                _problems.Add(FileTexts.WrongShape, value, path, "a clause", "条款", value.What);
                continue;
            }

            CheckClause(clause.Text, clause, path);
            clauses.TryAdd(key.Text, (clause.Text, key));
        }

        return clauses;
    }

    private Dictionary<string, IReadOnlyList<PlanFileFigure>> Parameters(MapReader entry, YamlNode node, LoadedPolicy policy)
    {
        var given = new Dictionary<string, IReadOnlyList<PlanFileFigure>>(StringComparer.Ordinal);
        var known = policy.Parameters?.Properties ?? [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value, path) in entry.Entries("parameters"))
        {
            seen.Add(key.Text);
            var property = known.FirstOrDefault(p => p.Name == key.Text);
            if (property is null)
            {
                var names = known.Select(p => p.Name).ToArray();
                _problems.Add(PlanTexts.UnknownParameter, key, path, policy.Name, key.Text, Nearest.Suggestion(key.Text, names, Language.En), Nearest.Suggestion(key.Text, names, Language.Zh));
                continue;
            }

            var figures = new FigureReader(property, _problems, CheckClause).Read(value, path);
            if (figures.Count > 0) given[key.Text] = figures;
        }

        foreach (var missing in known.Where(p => p.IsRequired && !seen.Contains(p.Name)))
            _problems.Add(PlanTexts.MissingParameter, node, $"{entry.PathOf("parameters")}.{missing.Name}", missing.Name, policy.Name, missing.Type.Name);
        return given;
    }
}
