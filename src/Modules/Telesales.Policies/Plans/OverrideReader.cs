using Telesales.Policies.Problems;
using Telesales.Policies.Yaml;

namespace Telesales.Policies.Plans;

/// <summary>Reads the figures that a caller sets, as strictly as those of a plan file.</summary>
internal sealed class OverrideReader(PlanFile file)
{
    private readonly Dictionary<(string Policy, string Parameter), PlanFileFigure> _figures = [];
    private readonly List<PolicyProblem> _problems = [];

    public IReadOnlyList<PolicyProblem> Problems => _problems;

    public OverrideReader Read(IReadOnlyList<ParameterOverride> overrides)
    {
        var seen = new HashSet<(string, string)>();
        foreach (var one in overrides)
        {
            var problems = new ProblemList($"{one.Policy}.{one.Parameter}");
            if (!seen.Add((one.Policy, one.Parameter))) problems.Add(PlanTexts.OverrideTwice, problems.File);
            else Read(one, problems);
            _problems.AddRange(problems.Sorted());
        }

        return this;
    }

    /// <summary>What was set of a policy, by parameter.</summary>
    public IReadOnlyDictionary<string, PlanFileFigure> Of(PlanFilePolicy policy) =>
        _figures.Where(figure => figure.Key.Policy == policy.Policy.Attribute.Id).ToDictionary(figure => figure.Key.Parameter, figure => figure.Value, StringComparer.Ordinal);

    private void Read(ParameterOverride one, ProblemList problems)
    {
        var policy = file.Policies.FirstOrDefault(p => p.Policy.Attribute.Id == one.Policy);
        if (policy is null)
        {
            var known = file.Policies.Where(p => p.Policy.Parameters is not null).Select(p => p.Policy.Attribute.Id).ToArray();
            problems.Add(PlanTexts.OverridePolicy, one.Policy, Nearest.Suggestion(one.Policy, known, Language.En), Nearest.Suggestion(one.Policy, known, Language.Zh));
            return;
        }

        var properties = policy.Policy.Parameters?.Properties ?? [];
        var property = properties.FirstOrDefault(p => p.Name == one.Parameter);
        if (property is null)
        {
            var names = properties.Select(p => p.Name).ToArray();
            problems.Add(PlanTexts.UnknownParameter, policy.Policy.Name, one.Parameter, Nearest.Suggestion(one.Parameter, names, Language.En), Nearest.Suggestion(one.Parameter, names, Language.Zh));
            return;
        }

        if (YamlReader.Read(one.Value, problems) is not { } node || !property.Type.TryRead(node, one.Parameter, problems, out var value)) return;
        property.CheckAlone(value, node, one.Parameter, problems);
        _figures[(one.Policy, one.Parameter)] = new(value, null, FigureBasis.Override, null, null, node);
    }
}
