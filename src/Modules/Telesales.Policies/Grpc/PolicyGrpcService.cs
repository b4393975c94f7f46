using System.Text.RegularExpressions;
using Grpc.Core;
using Telesales.Policy.V1;

namespace Telesales.Policies.Grpc;

/// <summary><c>telesales.policy.v1.PolicyService</c>. Names from outside are looked up in the catalogue; they are never paths.</summary>
internal sealed partial class PolicyGrpcService(IPolicyCatalogue catalogue) : PolicyService.PolicyServiceBase
{
    private const string Prefix = "plans/";

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
        if (!Month.TryParse(request.Month, out var month) || month.Year is < 1900 or > 2199)
            throw PolicyErrors.Invalid("month", "This is not a month. Write it like 2026-10.");
        var plan = request.Name[Prefix.Length..];
        if (!catalogue.Plans.Any(info => info.Id == plan || info.Name == plan))
            throw PolicyErrors.NotFound(request.Name, catalogue.Plans.Select(info => info.Id).Distinct(StringComparer.Ordinal));
        var resolution = catalogue.Resolve(plan, month, []);
        if (!resolution.IsResolved) throw PolicyErrors.NotUsable(request.Name, month, resolution.Problems);
        var document = catalogue.Describe(resolution.Plan.Info.Name) ?? throw new InvalidOperationException($"The plan {resolution.Plan.Info.Name} resolves and can't be described.");
        return Task.FromResult(new GetPlanResponse { Plan = new PlanWriter(resolution.Plan, document).Write() });
    }

    [GeneratedRegex(@"^plans/[A-Za-z0-9][A-Za-z0-9._-]{0,99}(@[1-9][0-9]{0,8})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Names();
}
