using Telesales.Policies.Packages;
using Telesales.Policies.Plans;
using Telesales.Policies.Problems;

namespace Telesales.Policies.Installed;

/// <summary>
/// A catalogue in which packages take part from a month on. What is asked for a month is answered by those that take part in it, so that a month
/// gives what it gave before a later one brought something new; what is asked without a month is answered by all.
/// </summary>
internal sealed class DatedCatalogue : IPolicyCatalogue
{
    private readonly Catalogue _all;
    private readonly Month[] _boundaries;
    private readonly Lazy<Catalogue>[] _eras;
    private readonly HashSet<string> _dated;

    /// <summary>A catalogue over packages that always take part and others that do in some months.</summary>
    public DatedCatalogue(IReadOnlyList<PackageInfo> found, IReadOnlyList<LoadedPackage> always, IReadOnlyList<(LoadedPackage Package, Activity Activity)> dated)
    {
        _dated = dated.Select(one => one.Package.Info.Name).ToHashSet(StringComparer.Ordinal);
        _boundaries = [.. dated.SelectMany(one => one.Activity.Boundaries).Distinct().Order()];
        _all = Over(dated.Select(one => one.Package));
        _eras = [Era([]), .. _boundaries.Select(month => Era([.. dated.Where(one => one.Activity.In(month)).Select(one => one.Package)]))];

        Lazy<Catalogue> Era(LoadedPackage[] more) => new(() => Over(more));

        Catalogue Over(IEnumerable<LoadedPackage> more) => new(found, [.. always.Concat(more).OrderBy(package => package.Info, PackageScanner.ByName)]);
    }

    public IReadOnlyList<PackageInfo> Packages => _all.Packages;

    public IReadOnlyList<PolicyInfo> Policies => _all.Policies;

    public IReadOnlyList<PlanInfo> Plans => _all.Plans;

    public IReadOnlyList<RegulationInfo> Regulations => _all.Regulations;

    public IReadOnlyList<MetricInfo> Metrics => _all.Metrics;

    public IMessages Messages => _all.Messages;

    public string PlanSchema => ((IPolicyCatalogue)_all).PlanSchema;

    /// <summary>The months on which other packages take part than before.</summary>
    public IReadOnlyList<Month> Boundaries => _boundaries;

    /// <summary>Makes everything ready before the first call asks, so that none waits for it.</summary>
    public void Prepare()
    {
        foreach (var catalogue in _eras.Select(era => era.Value).Prepend(_all)) _ = catalogue.Plans;
    }

    /// <summary>The catalogue of a month.</summary>
    public Catalogue In(Month month)
    {
        var era = 0;
        while (era < _boundaries.Length && _boundaries[era] <= month) era++;
        return _eras[era].Value;
    }

    public PlanResolution Resolve(string plan, Month month, IReadOnlyList<ParameterOverride> overrides) =>
        NotActive(plan, month) ?? In(month).Resolve(plan, month, overrides);

    public PlanResolution ResolveSettlement(string plan, Month month) => NotActive(plan, month) ?? In(month).ResolveSettlement(plan, month);

    public PlanPath PathBetween(PlanChoice before, PlanChoice after, Month month)
    {
        var (first, last) = (NotActive(before, month), NotActive(after, month));
        return first is null && last is null
            ? In(month).PathBetween(before, after, month)
            : new(null, null, [], first?.Problems ?? [], last?.Problems ?? []);
    }

    public PlanDocument? Describe(string plan, Month? month = null) => (month is { } known ? In(known) : _all).Describe(plan, month);

    public PlanCheck Check(string text, Month month) => In(month).Check(text, month);

    public RegulationCoverage? CoverageOf(string regulation) => _all.CoverageOf(regulation);

    public PlanAssignmentsReading ReadAssignments(string path) => _all.ReadAssignments(path);

    private PlanResolution? NotActive(PlanChoice choice, Month month) => choice is { Catalogue: null, Text: null } ? NotActive(choice.Plan, month) : null;

    // A plan that is there, but not yet or no longer: whoever asks is told so, not that there is no such plan.
    private PlanResolution? NotActive(string plan, Month month)
    {
        if (PlanShelf.IsPath(plan) || IsIn(In(month).Plans)) return null;
        var known = _all.Plans.LastOrDefault(info => info.Id == plan || info.Name == plan);
        return known?.Package is { } package && _dated.Contains(package.Name) ? new([new PolicyProblem(InstallTexts.NotActive, "", 0, 0, "", plan, package.Name, month.ToString())]) : null;

        bool IsIn(IEnumerable<PlanInfo> plans) => plans.Any(info => info.Id == plan || info.Name == plan);
    }
}
