using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Telesales.Policies.Assignments;
using Telesales.Policies.Installed;
using Telesales.Policies.Packages;
using Telesales.Policies.Plans;
using Telesales.Policies.Problems;
using Telesales.Policies.Regulations;

namespace Telesales.Policies;

/// <summary>The catalogue over admitted packages.</summary>
internal sealed class Catalogue : IPolicyCatalogue
{
    private const int MostKept = 500;
    private readonly PolicyIndex _index;
    private readonly PlanShelf _shelf;
    private readonly Lazy<string> _schema;
    private readonly Lazy<CoverageReader> _coverage;
    private readonly Lazy<IReadOnlyList<PlanInfo>> _plans;
    private readonly ConcurrentDictionary<string, Lazy<PlanResolution>> _resolved = new(StringComparer.Ordinal);

    public Catalogue(IReadOnlyList<PackageInfo> found, IReadOnlyList<LoadedPackage> admitted)
    {
        Packages = found;
        _index = new(admitted);
        _schema = new(() => PlanSchema.OfPlan([.. _index.DistinctPolicies().Select(one => one.Policy)]).ToJsonString(PlanSchema.Readable));
        _coverage = new(ReadCoverage);
        _shelf = new(_index);
        Policies = [.. admitted.SelectMany(package => package.Policies.Select(policy => policy.Info(package.Info)))
            .OrderBy(policy => policy.Kind).ThenBy(policy => policy.Id, StringComparer.Ordinal)
            .ThenBy(policy => policy.Version, Comparer<string>.Create(SemVer.Compare)).ThenBy(policy => policy.Package.Name, StringComparer.Ordinal)];
        _plans = new(() => [.. _shelf.Files.Select(Info)]);
    }

    public IReadOnlyList<PackageInfo> Packages { get; }

    public IReadOnlyList<PolicyInfo> Policies { get; }

    public IReadOnlyList<PlanInfo> Plans => _plans.Value;

    public IReadOnlyList<RegulationInfo> Regulations => [.. _index.Regulations];

    public IReadOnlyList<MetricInfo> Metrics => [.. _index.Metrics];

    public IMessages Messages => _index.Messages;

    string IPolicyCatalogue.PlanSchema => _schema.Value;

    public PlanResolution Resolve(string plan, Month month, IReadOnlyList<ParameterOverride> overrides)
    {
        var (file, problem) = _shelf.Find(plan, month);
        return file is null ? new([problem!]) : ResolvePaying(file, month, overrides);
    }

    public PlanResolution ResolveSettlement(string plan, Month month)
    {
        var (file, problem) = _shelf.Find(plan, month);
        if (file is null) return new([problem!]);
        return KindOf(file, month) == PlanKind.Settlement ? Resolve(file, month, []) : new([new PolicyProblem(PlanTexts.SettlesNothing, file.File, 0, 0, "", file.Id)]);
    }

    public PlanPath PathBetween(PlanChoice before, PlanChoice after, Month month)
    {
        var first = Of(before.Catalogue ?? this, month).Side(before, month);
        // What neither is installed here nor there has no words: hybrids are made where the plan after is at home.
        var home = Of(after.Catalogue ?? this, month);
        var last = home.Side(after, month);
        return first.Side is null || last.Side is null
            ? new(first.Side?.Plan, last.Side?.Plan, [], first.Problems, last.Problems)
            : new(first.Side.Plan, last.Side.Plan, new PlanMixer(home._index, home._schema, first.Side, last.Side).Steps(), [], []);
    }

    public PlanDocument? Describe(string plan, Month? month = null)
    {
        if (_shelf.Find(plan, month).File is not { } file) return null;
        return PlanDescription.Of(Bound(file, month) ?? file, Info(file), _index, _schema.Value);
    }

    public PlanCheck Check(string text, Month month)
    {
        var (layers, problem) = _shelf.LayersOf(PlanReader.Read(text, "", null, _index), month);
        if (problem is not null) return new(null, null, [.. layers[0].Problems, problem]);
        var file = OverlayBinder.Bind(_index, layers);
        var resolution = PlanResolver.Resolve(_index, file, month, [], _schema);
        return new(resolution.Plan, resolution.IsResolved ? PlanDescription.Of(file, file.Info([]), _index, _schema.Value) : null, resolution.Problems);
    }

    public PlanAssignmentsReading ReadAssignments(string path)
    {
        var problems = new ProblemList(path);
        try
        {
            if (PackageFiles.TextOf(File.ReadAllBytes(path)) is { } text) return new PlanAssignmentReader(problems, plan => _shelf.Find(plan, null).Problem, path).Read(text);
            problems.Add(FileTexts.NotUtf8);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problems.Add(AssignmentTexts.Unreadable, failure.Message);
        }

        return new(null, problems.Sorted());
    }

    public RegulationCoverage? CoverageOf(string regulation) =>
        _index.Regulation(regulation, null) is { } known ? _coverage.Value.Of(known) : null;

    // Every plan as it stands now: its latest revision that can be used. Overlays say nothing that their plan does not say.
    private CoverageReader ReadCoverage()
    {
        var coverage = new CoverageReader();
        foreach (var (file, info) in _shelf.Files.Zip(Plans).Where(plan => plan.Second is { IsAdmitted: true, Extends: null }).GroupBy(plan => plan.First.Id, StringComparer.Ordinal).Select(revisions => revisions.Last()))
            coverage.Add(PlanDescription.Of(file, info, _index, ""), file.Milestones().Select(month => Resolve(file, month, []).Plan!));
        return coverage;
    }

    private static Catalogue Of(IPolicyCatalogue catalogue, Month month) => catalogue switch
    {
        Catalogue own => own,
        DatedCatalogue dated => dated.In(month),
        LiveCatalogue live => Of(live.Snapshot, month),
        _ => throw new ArgumentException($"A {catalogue.GetType().Name} is no catalogue of loaded packages.", nameof(catalogue)),
    };

    private (PlanSide? Side, IReadOnlyList<PolicyProblem> Problems) Side(PlanChoice choice, Month month)
    {
        var written = choice.Text is { } text ? PlanReader.Read(text, "", null, _index) : null;
        var resolution = written is not null ? ResolvePaying(written, month, choice.Overrides) : Resolve(choice.Plan, month, choice.Overrides);
        // A plan given by its path may be written anew between two looks at it: then it is refused, not mixed up.
        return resolution.Plan is { } plan && (written ?? _shelf.Find(choice.Plan, month).File) is { } file && Bound(file, month) is { } bound
            ? (new(bound, plan), [])
            : (null, resolution.Problems);
    }

    // One of another kind says where it is used instead.
    private PlanResolution ResolvePaying(PlanFile file, Month month, IReadOnlyList<ParameterOverride> overrides) => KindOf(file, month) switch
    {
        PlanKind.Settlement => new([new PolicyProblem(PlanTexts.PaysNoPayslips, file.File, 0, 0, "", file.Id)]),
        PlanKind.Planner => new([new PolicyProblem(PlanTexts.IsPlanner, file.File, 0, 0, "", file.Id)]),
        _ => Resolve(file, month, overrides),
    };

    private PlanResolution Resolve(PlanFile file, Month month, IReadOnlyList<ParameterOverride> overrides)
    {
        var (layers, problem) = _shelf.LayersOf(file, month);
        if (problem is not null) return new([.. file.Problems, problem]);
        if (_resolved.Count > MostKept) _resolved.Clear(); // callers' overrides are endless
        return _resolved.GetOrAdd(Key(layers, month, overrides), _ => new(() => PlanResolver.Resolve(_index, OverlayBinder.Bind(_index, layers), month, overrides, _schema))).Value;
    }

    // An overlay is for what it is laid over.
    private PlanKind KindOf(PlanFile file, Month month) => _shelf.LayersOf(file, month).Layers[^1].Kind;

    private PlanInfo Info(PlanFile file) =>
        (Bound(file, null) ?? file).Info([.. _shelf.ProblemsOf(file), .. Milestones(file).SelectMany(month => Resolve(file, month, []).Problems).Distinct()]);

    // An overlay with what it is laid over; null when that can't be found.
    private PlanFile? Bound(PlanFile file, Month? month)
    {
        var (layers, problem) = _shelf.LayersOf(file, month);
        return problem is null ? OverlayBinder.Bind(_index, layers) : null;
    }

    // What is laid over a plan changes with the plan's revisions too.
    private IEnumerable<Month> Milestones(PlanFile file)
    {
        if (file.Overlay is null) return file.Milestones();
        var ids = _shelf.LayersOf(file, null).Layers.Select(layer => layer.Id).ToHashSet(StringComparer.Ordinal);
        Month[] known = [file.From, .. _shelf.Files.Where(other => ids.Contains(other.Id)).SelectMany(other => other.Milestones())];
        return known.Concat(known.SelectMany(month => Bound(file, month)?.Milestones() ?? [])).Where(month => month >= file.From).Distinct().Order();
    }

    private static string Key(IReadOnlyList<PlanFile> layers, Month month, IReadOnlyList<ParameterOverride> overrides)
    {
        var files = layers.Select(file => new[] { file.Package?.Info.Name ?? "", file.File, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(file.Text))) });
        var ordered = overrides.OrderBy(o => o.Policy, StringComparer.Ordinal).ThenBy(o => o.Parameter, StringComparer.Ordinal).Select(o => new[] { o.Policy, o.Parameter, o.Value });
        return JsonSerializer.Serialize(new object[] { files, month.ToString(), ordered });
    }
}
