using Telesales.Policies.Parameters;
using Telesales.Policies.Problems;
using Telesales.Policies.Yaml;

namespace Telesales.Policies.Plans;

/// <summary>Lays an overlay's figures and policies over a plan's, each read as strictly as the plan's own.</summary>
internal sealed class OverlayBinder
{
    private readonly PolicyIndex _index;
    private readonly PlanFile _overlay;
    private readonly PlanFile _below;
    private readonly ProblemList _problems;

    private OverlayBinder(PolicyIndex index, PlanFile overlay, PlanFile below) => (_index, _overlay, _below, _problems) = (index, overlay, below, new(overlay.File));

    /// <summary>One plan file from overlays and, last, the plan; the problems of all are in it.</summary>
    public static PlanFile Bind(PolicyIndex index, IReadOnlyList<PlanFile> layers)
    {
        var plan = layers[^1];
        for (var i = layers.Count - 2; i >= 0; i--) plan = new OverlayBinder(index, layers[i], plan).Lay();
        return plan;
    }

    private PlanFile Lay()
    {
        var replaced = Replaced();
        var figures = _overlay.Overlay!.Figures is { } node ? Figures(new(node, "figures", _problems)) : [];
        return _overlay with
        {
            Regulation = _below.Regulation,
            Policies = [.. _below.Policies.Select(policy => replaced.TryGetValue(policy.Policy.Attribute.Id, out var other) ? other
                : figures.TryGetValue(policy.Policy.Attribute.Id, out var changed) ? Changed(policy, changed) : policy)],
            Problems = [.. _overlay.Problems, .. _problems.Sorted(), .. _below.Problems],
            Kind = _below.Kind,
            Below = _below,
        };
    }

    // By the id of the policy that stands there in the plan.
    private Dictionary<string, PlanFilePolicy> Replaced()
    {
        var all = new Dictionary<string, PlanFilePolicy>(StringComparer.Ordinal);
        foreach (var (place, path, policy) in _overlay.Overlay!.Replaced)
        {
            if (_below.Policies.All(one => one.Policy.Attribute.Id != place.Text))
            {
                var known = _below.Policies.Select(one => one.Policy.Attribute.Id).ToArray();
                _problems.Add(PlanTexts.OverlayPolicy, place, path, _below.Name, place.Text, Nearest.Suggestion(place.Text, known, Language.En), Nearest.Suggestion(place.Text, known, Language.Zh));
            }
            else if (policy is not null)
            {
                if (_below.Policies.FirstOrDefault(one => one.Policy.Attribute.Id == policy.Policy.Attribute.Id && one.Policy.Attribute.Id != place.Text) is { } twice)
                    _problems.Add(PlanTexts.PolicyTwice, place, path, policy.Policy.Attribute.Id, ProblemList.Number(twice.Node.Line));
                all[place.Text] = policy;
            }
        }

        return all;
    }

    // By policy id, then by parameter.
    private Dictionary<string, Dictionary<string, IReadOnlyList<PlanFileFigure>>> Figures(MapReader map)
    {
        var all = new Dictionary<string, Dictionary<string, IReadOnlyList<PlanFileFigure>>>(StringComparer.Ordinal);
        foreach (var (key, value, path) in map.All())
        {
            var policy = _below.Policies.FirstOrDefault(one => one.Policy.Attribute.Id == key.Text && _overlay.Overlay!.Replaced.All(other => other.Place.Text != key.Text));
            if (policy is null)
            {
                var known = _below.Policies.Where(one => one.Policy.Parameters is not null).Select(one => one.Policy.Attribute.Id).ToArray();
                _problems.Add(PlanTexts.OverlayPolicy, key, path, _below.Name, key.Text, Nearest.Suggestion(key.Text, known, Language.En), Nearest.Suggestion(key.Text, known, Language.Zh));
                continue;
            }

            all[key.Text] = Parameters(policy, new(value, path, _problems));
        }

        if (map.IsMap && !map.All().Any()) _problems.Add(PlanTexts.OverlayEmpty, map.Node, map.Path, _below.Name);
        return all;
    }

    private Dictionary<string, IReadOnlyList<PlanFileFigure>> Parameters(PlanFilePolicy policy, MapReader map)
    {
        var given = new Dictionary<string, IReadOnlyList<PlanFileFigure>>(StringComparer.Ordinal);
        var known = policy.Policy.Parameters?.Properties ?? [];
        foreach (var (key, value, path) in map.All())
        {
            if (known.FirstOrDefault(one => one.Name == key.Text) is { } property)
            {
                given[key.Text] = Read(property, value, path);
                continue;
            }

            var names = known.Select(one => one.Name).ToArray();
            _problems.Add(PlanTexts.UnknownParameter, key, path, policy.Policy.Name, key.Text, Nearest.Suggestion(key.Text, names, Language.En), Nearest.Suggestion(key.Text, names, Language.Zh));
        }

        if (map.IsMap && !map.All().Any()) _problems.Add(PlanTexts.OverlayEmpty, map.Node, map.Path, _below.Name);
        return given;
    }

    private IReadOnlyList<PlanFileFigure> Read(ParameterProperty property, YamlNode value, string path) =>
        [.. new FigureReader(property, _problems, CheckClause, FigureBasis.Overlay).Read(value, path).Select(figure => figure with { Overlay = _overlay.Name, Key = path })];

    // From the overlay's first figure on nothing of what it is laid over is left; before it, everything.
    private static PlanFilePolicy Changed(PlanFilePolicy policy, Dictionary<string, IReadOnlyList<PlanFileFigure>> changed)
    {
        var parameters = policy.Parameters.ToDictionary(StringComparer.Ordinal);
        foreach (var (name, figures) in changed.Where(figure => figure.Value.Count > 0))
        {
            var below = parameters.GetValueOrDefault(name) ?? [];
            var kept = figures[0].From is { } first ? below.Where(figure => figure.From is not { } from || from < first) : [];
            var clause = below.Count > 0 ? below[^1].Clause : null;
            parameters[name] = [.. kept, .. figures.Select(figure => figure with { Clause = figure.Clause ?? clause })];
        }

        return policy with { Parameters = parameters };
    }

    private void CheckClause(string id, YamlNode at, string key)
    {
        if (_index.Clause(id, _overlay.Package) is not null) return;
        var known = _index.ClausesLike(id, _below.Regulation, _overlay.Package).ToArray();
        _problems.Add(PlanTexts.UnknownClause, at, key, id, Nearest.Suggestion(id, known, Language.En), Nearest.Suggestion(id, known, Language.Zh));
    }
}
