using Telesales.Policies.Messages;
using Telesales.Policies.Packages;

namespace Telesales.Policies.Plans;

/// <summary>What the admitted packages bring, looked up by plans.</summary>
internal sealed class PolicyIndex
{
    private readonly Dictionary<string, List<(LoadedPackage Package, LoadedPolicy Policy)>> _policies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LineSection> _sections = new(LineCodes.Standard, StringComparer.Ordinal);
    private readonly Dictionary<string, MetricInfo> _metrics = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RegulationInfo> _regulations = new(StringComparer.Ordinal);

    /// <summary>An index over packages ordered by id and version.</summary>
    public PolicyIndex(IReadOnlyList<LoadedPackage> packages)
    {
        Packages = packages;
        foreach (var metric in Metric.Standard) _metrics.Add(metric.Name, new(metric.Name, !Metric.AllowsDecimals(metric.Name), null));
        // Last come the packages of the most trusted root, and of a package its latest version: these stand.
        LoadedPackage[] byTrust = [.. packages.OrderByDescending(package => package.Root)];
        foreach (var package in byTrust)
        {
            foreach (var policy in package.Policies) Named(policy.Attribute.Id).Add((package, policy));
            foreach (var (code, section) in package.Manifest.Lines) _sections[code] = section;
            foreach (var (name, isWhole) in package.Manifest.Metrics) _metrics[name] = new(name, isWhole, package.Info);
            foreach (var regulation in package.Regulations) _regulations[regulation.Id] = regulation;
        }

        Tables = [.. byTrust.Reverse().Select(package => package.Messages)];
        Messages = new(Tables.Append(Vocabulary.Words));
    }

    public IReadOnlyList<LoadedPackage> Packages { get; }

    /// <summary>The words of all packages, those of the most trusted root first.</summary>
    public IReadOnlyList<MessageTable> Tables { get; }

    /// <summary>The same, and the product's own vocabulary.</summary>
    public MessageSet Messages { get; }

    public IEnumerable<string> PolicyIds => _policies.Keys;

    public IEnumerable<MetricInfo> Metrics => _metrics.Values;

    public IEnumerable<RegulationInfo> Regulations => _regulations.Values.OrderBy(regulation => regulation.Id, StringComparer.Ordinal);

    public IReadOnlyDictionary<string, LineSection> Sections => _sections;

    public bool HasMetric(string name) => _metrics.ContainsKey(name);

    /// <summary>Every policy once, the one that plans would use, by kind, id and version.</summary>
    public IEnumerable<(LoadedPackage Package, LoadedPolicy Policy)> DistinctPolicies() =>
        _policies.Values.SelectMany(all => all).GroupBy(one => one.Policy.Name, StringComparer.Ordinal)
            .Select(same => Find(same.First().Policy.Attribute.Id, same.First().Policy.Attribute.Version, null)!.Value)
            .OrderBy(one => one.Policy.Attribute.Kind).ThenBy(one => one.Policy.Attribute.Id, StringComparer.Ordinal)
            .ThenBy(one => one.Policy.Attribute.Version, Comparer<string>.Create(SemVer.Compare));

    /// <summary>The versions of a policy.</summary>
    public IReadOnlyList<string> VersionsOf(string id) =>
        _policies.TryGetValue(id, out var all) ? [.. all.Select(one => one.Policy.Attribute.Version).Distinct().Order(Comparer<string>.Create(SemVer.Compare))] : [];

    /// <summary>
    /// A policy: of the plan's own package when it has it, else of the latest version of the package that gives it. One package gives it, of
    /// the most trusted root (see <see cref="PackageClaims"/>); the payslip's provenance keeps which version.
    /// </summary>
    public (LoadedPackage Package, LoadedPolicy Policy)? Find(string id, string version, LoadedPackage? own)
    {
        if (!_policies.TryGetValue(id, out var all)) return null;
        (LoadedPackage Package, LoadedPolicy Policy)? latest = null;
        foreach (var one in all.Where(one => one.Policy.Attribute.Version == version))
        {
            if (one.Package == own) return one;
            latest = one;
        }

        return latest;
    }

    /// <summary>A clause: of the plan's own package first, then of the regulation that its id begins with.</summary>
    public ClauseInfo? Clause(string id, LoadedPackage? own)
    {
        var regulation = id.Split('/')[0];
        var known = own?.Regulations.FirstOrDefault(r => r.Id == regulation) ?? Regulation(regulation, own);
        return known?.Clauses.FirstOrDefault(clause => clause.Id == id);
    }

    public RegulationInfo? Regulation(string id, LoadedPackage? own) =>
        own?.Regulations.FirstOrDefault(r => r.Id == id) ?? _regulations.GetValueOrDefault(id);

    /// <summary>The clauses to choose from beside a wrong one.</summary>
    public IEnumerable<string> ClausesLike(string id, string regulation, LoadedPackage? own) =>
        (Regulation(id.Split('/')[0], own) ?? Regulation(regulation, own))?.Clauses.Select(clause => clause.Id) ?? _regulations.Keys;

    private List<(LoadedPackage, LoadedPolicy)> Named(string id)
    {
        if (!_policies.TryGetValue(id, out var list)) _policies.Add(id, list = []);
        return list;
    }
}
