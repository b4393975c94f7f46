using Telesales.Policies.Parameters;
using Telesales.Policies.Problems;
using Telesales.Policies.Yaml;

namespace Telesales.Policies.Plans;

/// <summary>
/// Reads what a plan file says about one parameter: a plain value, a value with its clause and basis, or a list of dated ones.
/// </summary>
/// <param name="property">The parameter.</param>
/// <param name="problems">Where mistakes are reported.</param>
/// <param name="checkClause">Checks a clause at its place.</param>
/// <param name="unstated">The basis of a figure that names none.</param>
internal sealed class FigureReader(ParameterProperty property, ProblemList problems, Action<string, YamlNode, string> checkClause, FigureBasis unstated = FigureBasis.Source)
{
    private const string Value = "value";
    private const string From = "from";
    private static readonly string[] Details = [Value, "clause", "basis", "decided", From];

    /// <summary>The figures, oldest first; none when they were reported as wrong.</summary>
    public IReadOnlyList<PlanFileFigure> Read(YamlNode node, string path)
    {
        if (node is YamlList list && list.Items.Count > 0 && list.Items.All(IsDated)) return Dated(list, path);
        if (IsDetailed(node)) return Detailed(node, path, isDated: false) is { } figure ? [figure] : [];
        return TryValue(node, path, out var value) ? [new(value, null, unstated, null, null, node)] : [];
    }

    private static bool IsDated(YamlNode item) => item is YamlMap map && map[Value] is not null && map[From] is not null;

    // A record with a property 'value' must itself stand under 'value:'. Where no record belongs, a mapping with any of the details is
    // meant so, and a missing 'value' is said to be missing.
    private bool IsDetailed(YamlNode node) =>
        node is YamlMap map && (map[Value] is not null || (property.Type is not RecordType && map.Entries.Any(entry => Details.Contains(entry.Key.Text))));

    private List<PlanFileFigure> Dated(YamlList list, string path)
    {
        var figures = new List<PlanFileFigure>();
        Month? last = null;
        for (var i = 0; i < list.Items.Count; i++)
        {
            var itemPath = $"{path}[{ProblemList.Number(i)}]";
            if (Detailed(list.Items[i], itemPath, isDated: true) is not { From: { } month } figure) continue;
            if (month <= last) problems.Add(PlanTexts.DatesOutOfOrder, ((YamlMap)list.Items[i])[From]!, itemPath + ".from", month.ToString(), last.Value.ToString());
            last = month;
            figures.Add(figure);
        }

        return figures;
    }

    private PlanFileFigure? Detailed(YamlNode node, string path, bool isDated)
    {
        var map = new MapReader(node, path, problems);
        var value = map.Need(Value);
        var clause = map.Text("clause");
        if (clause is not null) checkClause(clause, map.Take("clause")!, map.PathOf("clause"));
        var basis = Basis(map);
        var decided = map.Text("decided");
        var from = isDated ? FromMonth(map) : null;
        map.Finish();
        if (value is null || !TryValue(value, map.PathOf(Value), out var read) || (isDated && from is null)) return null;
        return new(read, clause, basis, from, decided, value);
    }

    private Month? FromMonth(MapReader map)
    {
        if (map.Text(From, needed: true) is not { } text) return null;
        if (Month.TryParse(text, out var month)) return month;
        problems.Add(FileTexts.WrongValue, map.Take(From)!, map.PathOf(From), text, "a month such as 2026-01", "形如 2026-01 的月份");
        return null;
    }

    private FigureBasis Basis(MapReader map)
    {
        var text = map.Text("basis");
        switch (text)
        {
            case null: return unstated;
            case "source": return FigureBasis.Source;
            case "reading": return FigureBasis.Reading;
            case "ours": return FigureBasis.Ours;
            default:
                problems.Add(FileTexts.WrongValue, map.Take("basis")!, map.PathOf("basis"), text, "source, reading or ours", "source、reading 或 ours");
                return FigureBasis.Source;
        }
    }

    private bool TryValue(YamlNode node, string path, out object? value)
    {
        var before = problems.Count;
        if (!property.Type.TryRead(node, path, problems, out value)) return false;
        property.CheckAlone(value, node, path, problems);
        // One out of its bounds is not tried out: what a policy makes of it would be said too, in its own words.
        return problems.Count == before;
    }
}
