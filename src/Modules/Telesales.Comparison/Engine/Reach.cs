using Telesales.Policies;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Comparison.Engine;

/// <summary>
/// Which changes can touch what a policy says. A figure touches its own policy, those that declared to read what that one says, and so on; those
/// that look at all lines paid so far are touched by whoever pays one. What a change can't touch need not be calculated anew for it, and what only one
/// change can touch is brought by it in full.
/// </summary>
internal sealed class Reach
{
    private static readonly PlanChangeKind[] Narrow = [PlanChangeKind.Parameter, PlanChangeKind.Clause];

    private readonly Dictionary<(ItemKind Kind, string Code), int[]> _steps = [];
    private readonly int[] _all;
    private readonly ILookup<(ItemKind Kind, string Code), string> _sayers;
    private readonly List<HashSet<string>?> _touched;

    public Reach(ComparisonPair pair)
    {
        ResolvedPlan[] plans = [pair.PlanBefore!, pair.PlanAfter!];
        // What was saved is no hybrid: it is laid beside what the plan before gives today.
        _all = [.. Enumerable.Range(0, pair.Steps.Count).Where(step => step != pair.SavedStep)];
        _sayers = plans.SelectMany(Sayings).Distinct().ToLookup(said => (said.Kind, said.Code), said => said.Policy);
        _touched = [.. pair.Steps.Select(step => Touched(step, plans))];
    }

    /// <summary>The changes that can touch an item, in plan order; more than do, never fewer.</summary>
    public int[] Of(PayslipItem item)
    {
        lock (_steps)
        {
            if (!_steps.TryGetValue((item.Kind, item.Code), out var steps)) _steps.Add((item.Kind, item.Code), steps = Find(item));
            return steps;
        }
    }

    // Errors withhold whatever anybody says; what the host says belongs to no policy.
    private int[] Find(PayslipItem item)
    {
        string[] sayers = [.. _sayers[(item.Kind, item.Code)]];
        return item.Kind == ItemKind.Error || sayers.Length == 0 ? _all : [.. _all.Where(step => _touched[step] is not { } touched || sayers.Any(touched.Contains))];
    }

    // Null: everything. A policy that comes, goes or is another one may change what is loaded; so may a figure on which declarations depend.
    private static HashSet<string>? Touched(ComparisonStep step, ResolvedPlan[] plans)
    {
        if (!step.Changes.All(change => Narrow.Contains(change.Kind)) || !DeclaresAlike(step.Plan, plans[0])) return null;
        var touched = step.Changes.Select(change => change.Policy).ToHashSet(StringComparer.Ordinal);
        for (var before = 0; before != touched.Count;)
        {
            before = touched.Count;
            foreach (var plan in plans.Append(step.Plan)) touched.UnionWith(plan.Policies.Where(policy => Reads(plan, policy, touched)).Select(policy => policy.Attribute.Id));
        }

        return touched;
    }

    private static bool DeclaresAlike(ResolvedPlan a, ResolvedPlan b) => a.Declarations.Reads.Select(Key).SequenceEqual(b.Declarations.Reads.Select(Key));

    private static (string Policy, string What, string Name, int MonthsBack) Key(DeclaredRead read) => (read.Policy, read.What, read.Name, read.MonthsBack);

    private static bool Reads(ResolvedPlan plan, ResolvedPolicy policy, HashSet<string> touched)
    {
        var declarations = plan.Declarations;
        var said = Enumerable.Range(0, declarations.Outcomes.Count).Where(slot => touched.Contains(declarations.OutcomePolicies[slot].Split('@')[0])).Select(slot => declarations.Outcomes[slot]).ToList();
        return (LineReaders.MayRead(policy.Policy) && said.Exists(outcome => outcome.Kind == OutcomeKind.PayLine))
            || declarations.Reads.Any(read => read.Policy == policy.Name && said.Exists(outcome => outcome.Code == read.Name && outcome.Kind == Kind(read.What)));
    }

    private static OutcomeKind? Kind(string what) => what switch
    {
        "line" => OutcomeKind.PayLine,
        "measure" => OutcomeKind.Measure,
        "daily" => OutcomeKind.Daily,
        "entitlement" => OutcomeKind.Entitlement,
        _ => null,
    };

    private static IEnumerable<(ItemKind Kind, string Code, string Policy)> Sayings(ResolvedPlan plan) =>
        from outcome in plan.Declarations.Outcomes
        let kind = outcome.Kind switch
        {
            OutcomeKind.PayLine => ItemKind.Line,
            OutcomeKind.Measure => ItemKind.Measure,
            OutcomeKind.Decision => ItemKind.Decision,
            OutcomeKind.Entitlement => ItemKind.Entitlement,
            OutcomeKind.Notice => ItemKind.Notice,
            _ => ItemKind.Unspecified,
        }
        where kind != ItemKind.Unspecified
        select (kind, outcome.Code, plan.Declarations.OutcomePolicies[outcome.Slot].Split('@')[0]);
}
