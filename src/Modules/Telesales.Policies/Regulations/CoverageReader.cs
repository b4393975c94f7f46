using Telesales.Policies.Problems;

namespace Telesales.Policies.Regulations;

/// <summary>Puts together, clause by clause, what plans cite and what a regulation's own index adds.</summary>
internal sealed class CoverageReader
{
    private readonly Dictionary<string, List<ClauseCode>> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ClauseFigure>> _figures = new(StringComparer.Ordinal);
    private readonly List<PlanInfo> _plans = [];

    /// <summary>Takes a plan's citations: what its policies can say, in every month in which something changes, and its figures.</summary>
    public void Add(PlanDocument document, IEnumerable<ResolvedPlan> months)
    {
        _plans.Add(document.Info);
        var plan = document.Info.Name;
        foreach (var resolved in months)
        {
            foreach (var outcome in resolved.Declarations.Outcomes.Where(outcome => outcome.Kind != OutcomeKind.Daily))
            {
                var code = new ClauseCode(plan, resolved.Declarations.OutcomePolicies[outcome.Slot], outcome.Kind, outcome.Code, outcome.Message);
                if (!Of(_codes, outcome.Clause).Contains(code)) Of(_codes, outcome.Clause).Add(code);
            }
        }

        foreach (var policy in document.Policies)
            foreach (var parameter in policy.Parameters)
                foreach (var figure in parameter.Figures.Where(figure => figure.Clause is not null))
                    Of(_figures, figure.Clause!).Add(new(plan, policy.Policy.Name, parameter.Info, figure));
    }

    /// <summary>The coverage of a regulation.</summary>
    public RegulationCoverage Of(RegulationInfo regulation)
    {
        ClauseCoverage[] clauses = [.. regulation.Clauses.Select(Of)];
        var problems = clauses.Select(clause => ProblemOf(clause, regulation)).OfType<PolicyProblem>();
        return new(regulation, clauses, [.. _plans.Where(plan => plan.RegulationId == regulation.Id).Select(plan => plan.Name)], [.. problems]);
    }

    private ClauseCoverage Of(ClauseInfo clause)
    {
        var codes = _codes.GetValueOrDefault(clause.Id) ?? [];
        var figures = _figures.GetValueOrDefault(clause.Id) ?? [];
        var kind = codes.Count + figures.Count > 0 ? ClauseKind.Computed
            : clause.Recorded.Count > 0 ? ClauseKind.Recorded
            : clause.Conduct is not null ? ClauseKind.Conduct
            : ClauseKind.Unspecified;
        return new(
            clause,
            kind,
            [.. codes.OrderBy(c => c.Plan, StringComparer.Ordinal).ThenBy(c => c.Policy, StringComparer.Ordinal).ThenBy(c => c.Kind).ThenBy(c => c.Code, StringComparer.Ordinal).ThenBy(c => c.Message, StringComparer.Ordinal)],
            [.. figures.OrderBy(f => f.Plan, StringComparer.Ordinal).ThenBy(f => f.Policy, StringComparer.Ordinal).ThenBy(f => f.Parameter.Name, StringComparer.Ordinal).ThenBy(f => f.Figure.From)]);
    }

    private static PolicyProblem? ProblemOf(ClauseCoverage covered, RegulationInfo regulation)
    {
        var clause = covered.Clause;
        if (covered.Kind == ClauseKind.Unspecified)
            return new(RegulationTexts.Unaccounted, regulation.Source, clause.Line, clause.Column, "", clause.Id);
        // The facts that a computation reads are known from its policies; said again here they could only go stale.
        if (covered.Kind != ClauseKind.Computed || (clause.Conduct is null && clause.Recorded.Count == 0)) return null;
        var (policy, plan) = covered.Codes.Count > 0 ? (covered.Codes[0].Policy, covered.Codes[0].Plan) : (covered.Figures[0].Policy, covered.Figures[0].Plan);
        return new(RegulationTexts.Contradicted, regulation.Source, clause.Line, clause.Column, "", clause.Id, clause.Conduct is null ? "recorded" : "conduct", policy, plan);
    }

    private static List<T> Of<T>(Dictionary<string, List<T>> lists, string clause)
    {
        if (!lists.TryGetValue(clause, out var list)) lists.Add(clause, list = []);
        return list;
    }
}
