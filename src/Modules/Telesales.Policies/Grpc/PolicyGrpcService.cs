using System.Text;
using System.Text.RegularExpressions;
using Grpc.Core;
using Telesales.Policy.V1;

namespace Telesales.Policies.Grpc;

/// <summary><c>telesales.policy.v1.PolicyService</c>. Names from outside are looked up in the catalogue; they are never paths.</summary>
internal sealed partial class PolicyGrpcService(IPolicyCatalogue catalogue) : PolicyService.PolicyServiceBase
{
    private const int MostPlanBytes = 1024 * 1024;
    private const string Prefix = "plans/";
    private const string RegulationPrefix = "regulations/";

    public override Task<ListPoliciesResponse> ListPolicies(ListPoliciesRequest request, ServerCallContext context)
    {
        var (page, next) = Pages.Of(catalogue.Policies, "policies", request.PageSize, request.PageToken);
        var response = new ListPoliciesResponse { NextPageToken = next };
        response.Policies.AddRange(page.Select(CatalogueWriter.Write));
        if (request.PageToken.Length == 0)
            response.RefusedPackages.AddRange(catalogue.Packages.Where(package => package.State == PackageState.Refused).Select(CatalogueWriter.Write));
        return Task.FromResult(response);
    }

    public override Task<ListPlansResponse> ListPlans(ListPlansRequest request, ServerCallContext context)
    {
        var (page, next) = Pages.Of(catalogue.Plans, "plans", request.PageSize, request.PageToken);
        var response = new ListPlansResponse { NextPageToken = next };
        response.Plans.AddRange(page.Select(CatalogueWriter.Write));
        return Task.FromResult(response);
    }

    public override Task<GetPlanResponse> GetPlan(GetPlanRequest request, ServerCallContext context)
    {
        if (!Names().IsMatch(request.Name)) throw PolicyErrors.Invalid("name", "This is not the name of a plan. Write plans/R21 or plans/R21@1.");
        var month = MonthOf(request.Month);
        var plan = request.Name[Prefix.Length..];
        if (!catalogue.Plans.Any(info => info.Id == plan || info.Name == plan))
            throw PolicyErrors.NotFound(request.Name, catalogue.Plans.Select(info => info.Id).Distinct(StringComparer.Ordinal));
        var settles = catalogue.Describe(plan)!.Info.Kind == PlanKind.Settlement;
        var resolution = settles ? catalogue.ResolveSettlement(plan, month) : catalogue.Resolve(plan, month, []);
        if (!resolution.IsResolved) throw PolicyErrors.NotUsable(request.Name, month, resolution.Problems);
        var document = catalogue.Describe(resolution.Plan.Info.Name, month) ?? throw new InvalidOperationException($"The plan {resolution.Plan.Info.Name} resolves and can't be described.");
        return Task.FromResult(new GetPlanResponse { Plan = new PlanWriter(resolution.Plan, document).Write() });
    }

    public override Task<ListRegulationsResponse> ListRegulations(ListRegulationsRequest request, ServerCallContext context)
    {
        var (page, next) = Pages.Of(catalogue.Regulations, "regulations", request.PageSize, request.PageToken);
        var response = new ListRegulationsResponse { NextPageToken = next };
        response.Regulations.AddRange(page.Select(regulation => RegulationWriter.Summary(catalogue.CoverageOf(regulation.Id)!)));
        return Task.FromResult(response);
    }

    public override Task<GetRegulationResponse> GetRegulation(GetRegulationRequest request, ServerCallContext context)
    {
        if (!RegulationNames().IsMatch(request.Name)) throw PolicyErrors.Invalid("name", "This is not the name of a regulation. Write regulations/R21.");
        return catalogue.CoverageOf(request.Name[RegulationPrefix.Length..]) is { } coverage
            ? Task.FromResult(new GetRegulationResponse { Regulation = RegulationWriter.Write(coverage) })
            : throw PolicyErrors.RegulationNotFound(request.Name, catalogue.Regulations.Select(regulation => regulation.Id));
    }

    public override Task<ValidatePlanResponse> ValidatePlan(ValidatePlanRequest request, ServerCallContext context)
    {
        if (request.Text.Length == 0) throw PolicyErrors.Invalid("text", "The text of the plan is missing.");
        if (Encoding.UTF8.GetByteCount(request.Text) > MostPlanBytes) throw PolicyErrors.Invalid("text", "A plan's text has at most 1 MiB.");
        var check = catalogue.Check(request.Text, MonthOf(request.Month));
        var response = new ValidatePlanResponse { Valid = check.Plan is not null };
        response.Problems.AddRange(check.Problems.Select(CatalogueWriter.WriteOfPlan));
        if (check is { Plan: { } plan, Document: { } document }) response.Plan = new PlanWriter(plan, document).Write();
        return Task.FromResult(response);
    }

    private static Month MonthOf(string text) =>
        Month.TryParse(text, out var month) && month.Year is >= 1900 and <= 2199 ? month : throw PolicyErrors.Invalid("month", "This is not a month. Write it like 2026-10.");

    [GeneratedRegex(@"^regulations/[A-Za-z0-9][A-Za-z0-9._-]{0,99}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RegulationNames();

    [GeneratedRegex(@"^plans/[A-Za-z0-9][A-Za-z0-9._-]{0,99}(@[1-9][0-9]{0,8})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Names();
}
