using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Telesales.Policies.Parameters;
using Telesales.Policies.Problems;
using Telesales.Policies.Yaml;

namespace Telesales.Policies.Plans;

/// <summary>The figures of one policy of a plan on the last day of a month: dated, overridden, or by default.</summary>
internal sealed class FiguresInForce
{
    private readonly PlanFilePolicy _policy;
    private readonly Dictionary<string, PlanFileFigure> _given = new(StringComparer.Ordinal);

    private FiguresInForce(PlanFilePolicy policy) => _policy = policy;

    /// <summary>The parameters record; null when the policy has none, or they can't be made.</summary>
    public object? Record { get; private set; }

    /// <summary>Whether the policy can be made with them.</summary>
    public bool AreUsable { get; private set; }

    /// <summary>Chooses the figures and checks them beside each other.</summary>
    public static FiguresInForce Choose(PlanFilePolicy policy, Month month, IReadOnlyDictionary<string, PlanFileFigure> overrides, ProblemList problems)
    {
        var figures = new FiguresInForce(policy);
        var before = problems.Count;
        foreach (var (name, dated) in policy.Parameters)
            if (!overrides.ContainsKey(name)) figures.ChooseDated(name, dated, month, problems);
        foreach (var (name, figure) in overrides) figures._given[name] = figure;
        var type = policy.Policy.Parameters;
        var isComplete = type is null || type.Properties.All(p => !p.IsRequired || figures._given.ContainsKey(p.Name));
        if (isComplete && problems.Count == before) figures.Make(type, problems);
        return figures;
    }

    /// <summary>The figure in force on the month's last day; null before the first one.</summary>
    public static PlanFileFigure? Of(IReadOnlyList<PlanFileFigure> figures, Month month) =>
        figures.LastOrDefault(figure => figure.From is not { } from || from <= month);

    /// <summary>For the catalogue and the payslip's provenance, by name.</summary>
    public IReadOnlyList<ResolvedParameter> Describe()
    {
        var type = _policy.Policy.Parameters;
        if (type is null || Record is null) return [];
        var infos = _policy.Policy.ParameterInfos();
        return [.. infos.Select(info => new ResolvedParameter(info, Figure(type.Properties.First(p => p.Name == info.Name))))];
    }

    /// <summary>SHA-256 over policy names and canonical figures, in order of evaluation and of names.</summary>
    public static string Hash(IEnumerable<ResolvedPolicy> policies)
    {
        var text = new StringBuilder();
        foreach (var policy in policies)
        {
            text.Append(policy.Name).Append('\n');
            foreach (var parameter in policy.Parameters) text.Append(' ').Append(parameter.Name).Append('=').Append(parameter.Value).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private Figure Figure(ParameterProperty property)
    {
        var value = property.Type.Canonical(property.Get(Record!));
        return _given.TryGetValue(property.Name, out var figure)
            ? new(value, figure.Clause ?? _policy.Clause, figure.Basis, figure.From, figure.Decided) { Overlay = figure.Overlay }
            : new(value, _policy.Clause, FigureBasis.Default, null, null);
    }

    private void ChooseDated(string name, IReadOnlyList<PlanFileFigure> dated, Month month, ProblemList problems)
    {
        // Before an overlay's first date the policy's default holds, where the plan below is silent.
        if (Of(dated, month) is { } inForce) _given[name] = inForce;
        else if (dated[0].Overlay is null) problems.Add(PlanTexts.NoFigureInForce, dated[0].Node, dated[0].Key ?? $"{_policy.Path}.parameters.{name}", name, month.ToString(), dated[0].From!.Value.ToString());
    }

    private void Make(RecordType? type, ProblemList problems)
    {
        var before = problems.Count;
        try
        {
            Record = type?.Create(_given.ToDictionary(pair => pair.Key, pair => pair.Value.Value, StringComparer.Ordinal));
            if (Record is ICheckParameters check)
                foreach (var problem in check.Check()) Report(problem, problems);
        }
        catch (Exception failure)
        {
            problems.Add(PlanTexts.PolicyFailed, _policy.Node, _policy.Path, _policy.Policy.Name, (failure.InnerException ?? failure).Message);
        }

        AreUsable = problems.Count == before;
    }

    /// <summary>Where a figure stands, or a place inside it: <c>bands[1].at_least</c>; what a caller set, or a policy's default, stands in no file: the policy's place has to do.</summary>
    public (YamlNode At, string Key) PlaceOf(string parameter)
    {
        var name = parameter.Split('.', '[')[0];
        var inside = parameter[name.Length..];
        var figure = _given.GetValueOrDefault(name);
        var isWritten = figure is not null && figure.Basis != FigureBasis.Override;
        return (isWritten ? figure!.Node.At(inside) : _policy.Node, (figure?.Key ?? $"{_policy.Path}.parameters.{name}") + inside);
    }

    /// <summary>A place as an error about another one names it; the file only where it is another one.</summary>
    public static string Name((YamlNode At, string Key) place, YamlNode beside) =>
        string.Create(CultureInfo.InvariantCulture, $"{(place.At.File == beside.File ? "" : place.At.File + ":")}{place.At.Line}:{place.At.Column} {place.Key}");

    private void Report(ParameterProblem problem, ProblemList problems)
    {
        var (at, key) = PlaceOf(problem.Parameter);
        var zh = problem.MessageZh ?? problem.Message;
        if (problem.Other is null)
        {
            problems.Add(PlanTexts.ParameterRefused, at, key, problem.Message, zh);
            return;
        }

        problems.Add(PlanTexts.ParametersClash, at, key, problem.Message, zh, Name(PlaceOf(problem.Other), at));
    }
}
