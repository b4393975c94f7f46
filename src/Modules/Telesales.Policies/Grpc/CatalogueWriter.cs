using Wire = Telesales.Policy.V1;

namespace Telesales.Policies.Grpc;

/// <summary>Policies, packages and plans in short, as the API writes them.</summary>
internal static class CatalogueWriter
{
    public static Wire.Policy Write(PolicyInfo policy)
    {
        var wire = new Wire.Policy
        {
            Name = $"policies/{policy.Name}",
            Id = policy.Id,
            Version = policy.Version,
            Kind = (Wire.PolicyKind)(int)policy.Kind,
            PackageId = policy.Package.Id,
            PackageVersion = policy.Package.Version,
            PackageSha256 = policy.Package.Sha256,
            ClosedMonthOnly = policy.ClosedMonthOnly,
            ParametersSchema = policy.Schema,
        };
        wire.Parameters.AddRange(policy.Parameters.Select(Write));
        return wire;
    }

    public static Wire.RefusedPackage Write(PackageInfo package)
    {
        var wire = new Wire.RefusedPackage { Id = package.Id, Version = package.Version };
        wire.Problems.AddRange(package.Problems.Select(Write));
        return wire;
    }

    public static Wire.PlanSummary Write(PlanInfo plan)
    {
        var wire = new Wire.PlanSummary
        {
            Name = $"plans/{plan.Name}",
            Id = plan.Id,
            Revision = plan.Revision,
            Title = Write(plan.Titles),
            Regulation = plan.RegulationId,
            FromMonth = plan.From.ToString(),
            Package = plan.Package?.Name ?? "",
            Kind = Of(plan.Kind),
            Extends = plan.Extends ?? "",
        };
        wire.Problems.AddRange(plan.Problems.Select(Write));
        return wire;
    }

    public static Wire.PlanKind Of(PlanKind kind) => kind switch
    {
        PlanKind.Payslips => Wire.PlanKind.Payslips,
        PlanKind.Settlement => Wire.PlanKind.Settlement,
        PlanKind.Planner => Wire.PlanKind.Planner,
        _ => throw new InvalidOperationException($"The API has no word for plans of kind {kind}."),
    };

    public static Wire.Text Write(Titles titles) => new() { Zh = titles.Zh, En = titles.En };

    public static Wire.PlanProblem WriteOfPlan(PolicyProblem problem) => new()
    {
        Code = problem.Code,
        Line = problem.Line,
        Column = problem.Column,
        Key = problem.Key,
        Message = new() { Zh = problem.Message(Language.Zh), En = problem.Message(Language.En) },
        Remedy = new() { Zh = problem.Remedy(Language.Zh), En = problem.Remedy(Language.En) },
    };

    public static Wire.Problem Write(PolicyProblem problem) => new()
    {
        Code = problem.Code,
        Location = problem.Location,
        Message = new() { Zh = problem.Message(Language.Zh), En = problem.Message(Language.En) },
        Remedy = new() { Zh = problem.Remedy(Language.Zh), En = problem.Remedy(Language.En) },
    };

    private static Wire.ParameterDeclaration Write(ParameterInfo parameter) => new()
    {
        Name = parameter.Name,
        Type = parameter.Type,
        Required = parameter.IsRequired,
        DefaultValue = parameter.Default ?? "",
        Minimum = parameter.Minimum ?? "",
        Maximum = parameter.Maximum ?? "",
        Meaning = parameter.Meaning is { } meaning ? Write(meaning) : null,
    };
}
