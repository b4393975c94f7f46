using Telesales.Policies.Parameters;
using Telesales.Policies.Problems;
using Telesales.Policies.Yaml;

namespace Telesales.Policies.Plans;

/// <summary>
/// Hybrid plans: one plan with some of the changes that lead to another. A figure goes over as its canonical text and is read by the type that
/// the receiving policy version has, so that versions, and packages loaded twice, mix as plan files would.
/// </summary>
internal sealed class PlanMixer(PolicyIndex index, Lazy<string> schema, PlanSide before, PlanSide after)
{
    private readonly IReadOnlyList<PlanChange> _changes = PlanDifference.Between(before, after);

    /// <summary>The changes as few at a time as the plan before can be used with.</summary>
    public IReadOnlyList<PlanStep> Steps()
    {
        if (_changes.Count == 0) return [];
        var groups = _changes.Select(change => new List<PlanChange> { change }).ToList();
        var steps = new List<PlanStep>();
        for (var i = 0; i < groups.Count; i++)
        {
            while (true)
            {
                if (groups[i].Count == _changes.Count) return [new(_changes, after.Plan)];
                if (With([.. groups[i]]) is { } alone)
                {
                    steps.Add(new(groups[i], alone));
                    break;
                }

                if (Join(groups, steps, i)) i--; // a finished group went into this one, which moved up
            }
        }

        return [.. steps.OrderBy(step => Place(step.Changes[0]))];
    }

    // What is refused alone takes the nearest other group along: of its own policy first, then those before and after it by turns.
    private bool Join(List<List<PlanChange>> groups, List<PlanStep> steps, int at)
    {
        var group = groups[at];
        var partner = Enumerable.Range(0, groups.Count).Where(i => i != at)
            .OrderBy(i => Completes(group, groups[i]) ? 0 : 1)
            .ThenBy(i => groups[i].Exists(change => group.Exists(own => own.Policy == change.Policy)) ? 0 : 1)
            .ThenBy(i => Math.Abs(i - at)).ThenBy(i => i).First();
        var joined = groups[partner];
        group.AddRange(joined);
        group.Sort((a, b) => Place(a).CompareTo(Place(b)));
        steps.RemoveAll(step => step.Changes == joined);
        groups.RemoveAt(partner);
        return partner < at;
    }

    private bool Completes(List<PlanChange> group, List<PlanChange> other) => With([.. group, .. other]) is not null;

    private int Place(PlanChange change) => _changes.ToList().IndexOf(change);

    /// <summary>The plan before with these changes; null when it can't be used.</summary>
    private ResolvedPlan? With(IReadOnlyCollection<PlanChange> made)
    {
        var isNewOrder = made.Any(change => change.Kind == PlanChangeKind.Order) || !_changes.Any(change => change.Kind == PlanChangeKind.Order);
        var order = isNewOrder ? PlanDifference.Union(after, before) : PlanDifference.Union(before, after);
        var problems = new ProblemList(after.File.File);
        PlanFilePolicy[] policies = [.. order.Select(id => Mixed(id, made, problems)).OfType<PlanFilePolicy>()];
        if (problems.Any) return null;
        var file = after.File with { Policies = policies, Overlay = null, Below = null, Problems = [] };
        return PlanResolver.Resolve(index, file, after.Plan.Month, [], schema).Plan;
    }

    private PlanFilePolicy? Mixed(string id, IReadOnlyCollection<PlanChange> made, ProblemList problems)
    {
        var (a, b) = (before.Find(id), after.Find(id));
        bool Made(PlanChangeKind kind) => made.Any(change => change.Policy == id && change.Kind == kind);
        if (a is null) return Made(PlanChangeKind.Added) ? Fixed(b!, after, null, problems) : null;
        if (b is null) return Made(PlanChangeKind.Removed) ? null : Fixed(a, before, null, problems);
        var isNewCode = Made(PlanChangeKind.Version) || Made(PlanChangeKind.Package) || !_changes.Any(change => change.Policy == id && change.Kind is PlanChangeKind.Version or PlanChangeKind.Package);
        var cites = Made(PlanChangeKind.Clause) ? b : a;
        return Fixed((isNewCode ? b : a) with { Clause = cites.Clause, Clauses = cites.Clauses }, isNewCode ? after : before, made, problems);
    }

    // The figures in force become the policy's only ones.
    private PlanFilePolicy Fixed(PlanFilePolicy policy, PlanSide side, IReadOnlyCollection<PlanChange>? made, ProblemList problems)
    {
        var id = policy.Policy.Attribute.Id;
        var figures = new Dictionary<string, IReadOnlyList<PlanFileFigure>>(StringComparer.Ordinal);
        foreach (var own in side.Figures(id))
        {
            var property = policy.Policy.Parameters!.Properties.First(property => property.Name == own.Name);
            var chosen = made is null ? own : Chosen(id, own, made);
            if (Read(property, chosen, problems) is { } figure) figures.Add(own.Name, [figure]);
        }

        return policy with { Parameters = figures };
    }

    private ResolvedParameter Chosen(string id, ResolvedParameter own, IReadOnlyCollection<PlanChange> made)
    {
        var isNew = made.Any(change => change.Policy == id && change.Parameter == own.Name);
        return (isNew ? after : before).Figure(id, own.Name) ?? own;
    }

    private static PlanFileFigure? Read(ParameterProperty property, ResolvedParameter chosen, ProblemList problems)
    {
        var figure = chosen.Figure;
        if (YamlReader.Read(figure.Value, problems) is not { } node || !property.Type.TryRead(node, property.Name, problems, out var value)) return null;
        return new(value, figure.Clause, figure.Basis, null, figure.Decided, node) { Overlay = figure.Overlay };
    }
}
