using Telesales.Policies.V1.Hosting;
using Wire = Telesales.Policy.V1;

namespace Telesales.Policies.Grpc;

/// <summary>A plan of a month as the API writes it: every figure, what is read, what can be said.</summary>
internal sealed class PlanWriter(ResolvedPlan plan, PlanDocument document)
{
    public Wire.Plan Write()
    {
        var wire = new Wire.Plan
        {
            Name = $"plans/{plan.Info.Name}",
            Id = plan.Id,
            Revision = plan.Revision,
            Title = CatalogueWriter.Write(plan.Titles),
            Regulation = plan.RegulationId,
            FromMonth = plan.Info.From.ToString(),
            Month = plan.Month.ToString(),
            ReadsTeam = plan.Policies.Any(policy => policy.Policy is ITeamPolicy),
            ParametersHash = plan.ParametersHash,
            Kind = CatalogueWriter.Of(plan.Info.Kind),
            Extends = plan.Info.Extends ?? "",
        };
        wire.Policies.AddRange(plan.Policies.Select(Write));
        wire.Clauses.AddRange(document.Clauses.Select(clause => new Wire.Clause { Id = clause.Id, Summary = CatalogueWriter.Write(clause.Summary) }));
        return wire;
    }

    private Wire.PlanPolicy Write(ResolvedPolicy policy)
    {
        var written = document.Policies.First(candidate => candidate.Policy.Name == policy.Name);
        var wire = new Wire.PlanPolicy
        {
            Policy = $"policies/{policy.Name}",
            Kind = (Wire.PolicyKind)(int)policy.Attribute.Kind,
            Package = policy.Package.Name,
            PackageSha256 = policy.Package.Sha256,
            ParametersSchema = written.Policy.Schema,
        };
        foreach (var parameter in written.Parameters) wire.Parameters.AddRange(Write(policy, parameter));
        wire.Reads.AddRange(plan.Declarations.Reads.Where(read => read.Policy == policy.Name).Select(Write));
        for (var slot = 0; slot < plan.Declarations.Outcomes.Count; slot++)
            if (plan.Declarations.OutcomePolicies[slot] == policy.Name) wire.Outcomes.Add(Write(plan.Declarations.Outcomes[slot]));
        return wire;
    }

    private static IEnumerable<Wire.Parameter> Write(ResolvedPolicy policy, PlanParameter parameter)
    {
        var inForce = policy.Parameters.FirstOrDefault(resolved => resolved.Name == parameter.Info.Name)?.Figure;
        return parameter.Figures.Select(figure => Write(parameter.Info, figure, figure == inForce));
    }

    /// <summary>A figure.</summary>
    public static Wire.Parameter Write(ParameterInfo parameter, Figure figure, bool inForce) => new()
    {
        Name = parameter.Name,
        Value = figure.Value,
        Type = parameter.Type,
        Clause = figure.Clause ?? "",
        Basis = (Wire.Basis)(int)figure.Basis,
        FromMonth = figure.From?.ToString() ?? "",
        Decided = figure.Decided ?? "",
        InForce = inForce,
        Overlay = figure.Overlay is { } overlay ? $"plans/{overlay}" : "",
    };

    private static Wire.DeclaredRead Write(DeclaredRead read) => new() { Kind = KindOf(read.What), Name = read.Name, MonthsBack = read.MonthsBack };

    // Tables are named as in the API: WorkLogs is work_logs.
    private static string KindOf(string what) => what == nameof(FactTable.WorkLogs) ? "work_logs" : what.ToLowerInvariant();

    private static Wire.Outcome Write(Outcome outcome)
    {
        var wire = new Wire.Outcome
        {
            Kind = (Wire.OutcomeKind)(int)outcome.Kind,
            Code = outcome.Code,
            Clause = outcome.Clause,
            Message = outcome.Message,
            Formula = (outcome as PayLine)?.Formula ?? "",
            Discretionary = (outcome as Decision)?.IsDiscretionary ?? false,
        };
        wire.Operands.AddRange(outcome.Operands);
        return wire;
    }
}
