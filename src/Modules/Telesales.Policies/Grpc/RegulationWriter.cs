using Wire = Telesales.Policy.V1;

namespace Telesales.Policies.Grpc;

/// <summary>Regulations as the API writes them: each clause, and what becomes of it.</summary>
internal static class RegulationWriter
{
    public static Wire.RegulationSummary Summary(RegulationCoverage coverage)
    {
        var regulation = coverage.Regulation;
        var wire = new Wire.RegulationSummary
        {
            Name = $"regulations/{regulation.Id}",
            Id = regulation.Id,
            Title = CatalogueWriter.Write(regulation.Titles),
            Package = regulation.Package.Name,
            Clauses = coverage.Clauses.Count,
            Computed = coverage.Count(ClauseKind.Computed),
            Recorded = coverage.Count(ClauseKind.Recorded),
            Conduct = coverage.Count(ClauseKind.Conduct),
            Complete = coverage.IsComplete,
        };
        wire.Plans.AddRange(coverage.Plans.Select(PlanName));
        return wire;
    }

    public static Wire.Regulation Write(RegulationCoverage coverage)
    {
        var wire = new Wire.Regulation { Summary = Summary(coverage) };
        wire.Clauses.AddRange(coverage.Clauses.Select(Write));
        wire.Remarks.AddRange(coverage.Regulation.Remarks.Select(CatalogueWriter.Write));
        wire.Problems.AddRange(coverage.Problems.Select(CatalogueWriter.Write));
        return wire;
    }

    private static Wire.RegulationClause Write(ClauseCoverage covered)
    {
        var wire = new Wire.RegulationClause
        {
            Id = covered.Clause.Id,
            Summary = CatalogueWriter.Write(covered.Clause.Summary),
            Kind = (Wire.ClauseKind)(int)covered.Kind,
            Conduct = covered.Clause.Conduct is { } conduct ? CatalogueWriter.Write(conduct) : null,
        };
        wire.Outcomes.AddRange(covered.Codes.Select(code => new Wire.ClauseOutcome
        {
            Plan = PlanName(code.Plan),
            Policy = $"policies/{code.Policy}",
            Kind = (Wire.OutcomeKind)(int)code.Kind,
            Code = code.Code,
            Message = code.Message,
        }));
        wire.Figures.AddRange(covered.Figures.Select(figure => new Wire.ClauseFigure
        {
            Plan = PlanName(figure.Plan),
            Policy = $"policies/{figure.Policy}",
            Parameter = PlanWriter.Write(figure.Parameter, figure.Figure, inForce: false),
            Meaning = figure.Parameter.Meaning is { } meaning ? CatalogueWriter.Write(meaning) : null,
        }));
        wire.Recorded.AddRange(covered.Clause.Recorded.Select(fact => fact.ToString()));
        return wire;
    }

    private static string PlanName(string plan) => $"plans/{plan}";
}
