namespace Telesales.Policies.Plans;

/// <summary>A plan that was resolved, with the file that it was made from.</summary>
/// <param name="File">The file, overlays laid over it.</param>
/// <param name="Plan">The plan.</param>
internal sealed record PlanSide(PlanFile File, ResolvedPlan Plan)
{
    /// <summary>The policies' ids in order of evaluation.</summary>
    public IReadOnlyList<string> Order { get; } = [.. PlanResolver.InOrder(File).Select(policy => policy.Policy.Attribute.Id)];

    /// <summary>A policy as the file uses it; null when the plan has none of the id.</summary>
    public PlanFilePolicy? Find(string id) => File.Policies.FirstOrDefault(policy => policy.Policy.Attribute.Id == id);

    /// <summary>The figures in force of a policy.</summary>
    public IReadOnlyList<ResolvedParameter> Figures(string id) => Plan.Policies.First(policy => policy.Attribute.Id == id).Parameters;

    /// <summary>A figure in force; null when the policy has no such parameter.</summary>
    public ResolvedParameter? Figure(string id, string parameter) => Figures(id).FirstOrDefault(figure => figure.Name == parameter);
}

/// <summary>What differs between two plans in a month, one thing at a time, in order of evaluation.</summary>
internal static class PlanDifference
{
    public static IReadOnlyList<PlanChange> Between(PlanSide before, PlanSide after)
    {
        var changes = Union(before, after).SelectMany(id => OfPolicy(id, before, after)).ToList();
        if (!Common(before, after).SequenceEqual(Common(after, before), StringComparer.Ordinal))
            changes.Add(new(PlanChangeKind.Order, "", null, string.Join(", ", Common(before, after)), string.Join(", ", Common(after, before)), null));
        return changes;
    }

    /// <summary>The policies of both, each of the other's own at its place among them.</summary>
    public static IReadOnlyList<string> Union(PlanSide first, PlanSide other)
    {
        var ids = first.Order.ToList();
        var place = 0;
        foreach (var id in other.Order)
        {
            var known = ids.IndexOf(id);
            if (known < 0) ids.Insert(place++, id);
            else place = known + 1;
        }

        return ids;
    }

    private static IEnumerable<string> Common(PlanSide side, PlanSide other) => side.Order.Where(id => other.Find(id) is not null);

    private static IEnumerable<PlanChange> OfPolicy(string id, PlanSide before, PlanSide after)
    {
        var (a, b) = (before.Find(id), after.Find(id));
        if (a is null || b is null)
        {
            yield return a is null
                ? new(PlanChangeKind.Added, id, null, null, b!.Policy.Attribute.Version, b.Clause)
                : new(PlanChangeKind.Removed, id, null, a.Policy.Attribute.Version, null, a.Clause);
            yield break;
        }

        if (a.Policy.Attribute.Version != b.Policy.Attribute.Version)
            yield return new(PlanChangeKind.Version, id, null, a.Policy.Attribute.Version, b.Policy.Attribute.Version, b.Clause);
        else if (a.Package.Info.Sha256 != b.Package.Info.Sha256)
            yield return new(PlanChangeKind.Package, id, null, NameOf(a, b), NameOf(b, a), b.Clause);
        if (Clauses(a) is var cited && Clauses(b) is var cites && cited != cites)
            yield return new(PlanChangeKind.Clause, id, null, cited, cites, b.Clause);
        foreach (var change in OfFigures(id, before, after)) yield return change;
    }

    // A figure that only one version knows comes and goes with the version.
    private static IEnumerable<PlanChange> OfFigures(string id, PlanSide before, PlanSide after) =>
        from figure in after.Figures(id)
        let was = before.Figure(id, figure.Name)
        where was is not null && was.Value != figure.Value
        select new PlanChange(PlanChangeKind.Parameter, id, figure.Name, was.Value, figure.Value, figure.Figure.Clause ?? was.Figure.Clause)
        {
            Meaning = figure.Info.Meaning,
            Overlay = figure.Figure.Overlay ?? was.Figure.Overlay,
        };

    private static string NameOf(PlanFilePolicy policy, PlanFilePolicy other) => policy.Package.Info.Name == other.Package.Info.Name
        ? $"{policy.Package.Info.Name} {policy.Package.Info.Sha256[..12]}"
        : policy.Package.Info.Name;

    private static string Clauses(PlanFilePolicy policy) => string.Join(
        ", ", policy.Clauses.OrderBy(clause => clause.Key, StringComparer.Ordinal).Select(clause => $"{clause.Key}: {clause.Value.Clause}").Prepend(policy.Clause ?? "-"));
}
