using Telesales.Policies.Parameters;

namespace Telesales.Policies.Plans;

/// <summary>A plan as written, for reading.</summary>
internal static class PlanDescription
{
    public static PlanDocument Of(PlanFile file, PlanInfo info, PolicyIndex index, string schema)
    {
        PlanPolicy[] policies = [.. PlanResolver.InOrder(file).Select(Policy)];
        var cited = policies.SelectMany(policy => policy.Clauses.Values.Append(policy.Clause).Concat(policy.Parameters.SelectMany(p => p.Figures).Select(figure => figure.Clause)));
        ClauseInfo[] clauses = [.. cited.OfType<string>().Distinct().Select(id => index.Clause(id, file.Package)).OfType<ClauseInfo>().OrderBy(clause => clause.Id, StringComparer.Ordinal)];
        return new(info, policies, clauses, schema, file.Text);
    }

    private static PlanPolicy Policy(PlanFilePolicy policy)
    {
        var infos = policy.Policy.ParameterInfos();
        return new(
            policy.Policy.Info(policy.Package.Info),
            policy.Clause,
            policy.Clauses.ToDictionary(clause => clause.Key, clause => clause.Value.Clause, StringComparer.Ordinal),
            [.. infos.Select(info => new PlanParameter(info, Figures(policy, policy.Policy.Parameters!.Properties.First(p => p.Name == info.Name), info)))]);
    }

    private static IReadOnlyList<Figure> Figures(PlanFilePolicy policy, ParameterProperty property, ParameterInfo info)
    {
        if (policy.Parameters.TryGetValue(info.Name, out var figures))
            return [.. figures.Select(figure => new Figure(property.Type.Canonical(figure.Value), figure.Clause ?? policy.Clause, figure.Basis, figure.From, figure.Decided) { Overlay = figure.Overlay })];
        return info.Default is { } value ? [new(value, policy.Clause, FigureBasis.Default, null, null)] : [];
    }
}
