using Telesales.Policies.Messages;
using Telesales.Policies.Packages;
using Telesales.Policies.Problems;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.Plans;

/// <summary>Makes the policies of a plan for a month, in order of evaluation, and checks what they say and read together.</summary>
internal sealed class PlanResolver
{
    private readonly PolicyIndex _index;
    private readonly PlanFile _file;
    private readonly Month _month;
    private readonly ProblemList _problems;
    private readonly List<PolicyProblem> _ofPackages = [];
    private readonly PlanDeclarations _declarations = new();
    private readonly Dictionary<string, FiguresInForce> _figures = new(StringComparer.Ordinal);

    private PlanResolver(PolicyIndex index, PlanFile file, Month month) => (_index, _file, _month, _problems) = (index, file, month, new(file.File));

    /// <summary>The plan for the month, or everything that is wrong with it.</summary>
    public static PlanResolution Resolve(PolicyIndex index, PlanFile file, Month month, IReadOnlyList<ParameterOverride> overrides, Lazy<string> schema) =>
        new PlanResolver(index, file, month).Resolve(overrides, schema);

    /// <summary>The order in which policies see each other's findings: by kind, then as in the file.</summary>
    public static IEnumerable<PlanFilePolicy> InOrder(PlanFile file) => file.Policies.OrderBy(policy => policy.Policy.Attribute.Kind);

    private PlanResolution Resolve(IReadOnlyList<ParameterOverride> overrides, Lazy<string> schema)
    {
        foreach (var layer in _file.Layers().Where(layer => _month < layer.From && layer.From.Year > 1))
            _problems.Add(PlanTexts.NotInForce, layer.Name, layer.From.ToString(), _month.ToString());
        var set = new OverrideReader(_file).Read(overrides);
        var policies = new List<ResolvedPolicy>();
        foreach (var policy in InOrder(_file))
        {
            var figures = FiguresInForce.Choose(policy, _month, set.Of(policy), _problems);
            _figures[policy.Policy.Name] = figures;
            if (figures.AreUsable && Make(policy, figures) is { } made) policies.Add(made);
        }

        CheckLines();
        CheckReads(isWhole: policies.Count == _file.Policies.Count && _file.Problems.Count == 0);
        MeasureReach.Check(_declarations, _figures, _problems);
        PolicyProblem[] all = [.. set.Problems, .. _problems.InOrder(_file.Problems.Concat(_problems.Sorted())), .. _ofPackages.Distinct()];
        return all.Length > 0 ? new(all) : new(Finished(policies, schema.Value));
    }

    private ResolvedPolicy? Make(PlanFilePolicy policy, FiguresInForce figures)
    {
        var clauses = new ClauseLookup(policy);
        var name = policy.Policy.Name;
        try
        {
            var instance = policy.Policy.Create(figures.Record, new(_declarations, name, clauses.Of));
            CheckClauses(policy, clauses);
            OutcomeWords.Check(_declarations, name, [policy.Package.Messages, .. _file.Package is { } own ? [own.Messages] : Array.Empty<MessageTable>()], _ofPackages);
            var attribute = policy.Policy.Attribute;
            return new(attribute, new(instance, name, attribute.Kind, attribute.ClosedMonthOnly), policy.Package.Info, figures.Describe());
        }
        catch (Exception failure)
        {
            _problems.Add(PlanTexts.PolicyFailed, policy.Node, policy.Path, name, failure.Message);
            return null;
        }
    }

    private void CheckClauses(PlanFilePolicy policy, ClauseLookup lookup)
    {
        foreach (var message in lookup.Missing) _problems.Add(PlanTexts.ClauseMissing, policy.Node, $"{policy.Path}.clause", message, policy.Policy.Name);
        var said = Outcomes(policy.Policy.Name).SelectMany(outcome => new[] { outcome.Message, outcome.Code }).ToHashSet(StringComparer.Ordinal);
        foreach (var (code, (_, key)) in policy.Clauses.Where(clause => !said.Contains(clause.Key)))
            _problems.Add(PlanTexts.UnknownCode, key, $"{policy.Path}.clauses.{code}", policy.Policy.Name, code, Nearest.Suggestion(code, said, Language.En), Nearest.Suggestion(code, said, Language.Zh));
    }

    private void CheckLines()
    {
        var payers = new Dictionary<string, PlanFilePolicy>(StringComparer.Ordinal);
        foreach (var policy in InOrder(_file))
        {
            foreach (var code in Outcomes(policy.Policy.Name).OfType<PayLine>().Select(line => line.Code).Distinct())
            {
                if (!_index.Sections.ContainsKey(code)) _problems.Add(PlanTexts.UnknownLine, policy.Node, policy.Path, policy.Policy.Name, code);
                if (payers.TryAdd(code, policy) || payers[code] == policy) continue;
                _problems.Add(PlanTexts.LinePaidTwice, policy.Node, policy.Path, code, policy.Policy.Name, ProblemList.Number(payers[code].Node.Line), payers[code].Policy.Name);
            }
        }
    }

    private void CheckReads(bool isWhole)
    {
        foreach (var read in _declarations.Reads)
        {
            var policy = _file.Policies.First(p => p.Policy.Name == read.Policy);
            if (read.What == nameof(FactTable.Activity) && !_index.HasMetric(read.Name))
                _problems.Add(PlanTexts.UnknownMetric, policy.Node, policy.Path, read.Policy, read.Name);
            // Without all policies it can't be told whether a reading is met.
            if (!read.IsMet && isWhole) _problems.Add(PlanTexts.ReadUnmet, policy.Node, policy.Path, read.Policy, read.What, read.Name);
        }
    }

    private IEnumerable<Outcome> Outcomes(string policy) => _declarations.Outcomes.Where(outcome => _declarations.OutcomePolicies[outcome.Slot] == policy);

    private ResolvedPlan Finished(List<ResolvedPolicy> policies, string schema)
    {
        var packages = _file.Policies.ToDictionary(policy => policy.Policy.Name, policy => policy.Package, StringComparer.Ordinal);
        var words = packages.Values.Distinct().ToDictionary(package => package, package => Words([package]));
        return new(
            _file.Info([]),
            _month,
            policies,
            _declarations,
            _declarations.Outcomes.OfType<PayLine>().Select(line => line.Code).Distinct().ToDictionary(code => code, code => _index.Sections[code], StringComparer.Ordinal),
            [.. _declarations.Outcomes.Select(outcome => FormulaOf(outcome) is { } formula ? Formula.Parse(formula, outcome.Operands) : null)],
            [.. _declarations.OutcomePolicies.Select(policy => words[packages[policy]])],
            Words([.. policies.Select(policy => packages[policy.Name]).Distinct()]),
            FiguresInForce.Hash(policies),
            schema)
        {
            Packages = [.. policies.Select(policy => policy.Package).Concat(_file.Layers().Select(layer => layer.Package?.Info).OfType<PackageInfo>()).DistinctBy(package => package.Name).OrderBy(package => package.Name, StringComparer.Ordinal)],
            Overlays = AppliedOverlays.Of(_file, _month, policies),
        };
    }

    private static string? FormulaOf(Outcome outcome) => outcome switch
    {
        PayLine line => line.Formula,
        SettlementLine line => line.Formula,
        _ => null,
    };

    private MessageSet Words(IEnumerable<LoadedPackage> first) =>
        new(first.Concat(new[] { _file.Package }.OfType<LoadedPackage>()).Select(package => package.Messages).Concat(_index.Tables).Distinct().Append(Vocabulary.Words));
}
