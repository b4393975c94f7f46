using Telesales.Policies;
using Telesales.Policies.Testing;
using Telesales.Policies.V1;
using Telesales.Testing;

namespace Telesales.Docs.Tests;

/// <summary>What a dry run holds against a branch's package holds of every plan that ships and of the samples.</summary>
public sealed class PlansConformTests
{
    private const int PeopleDrawn = 30;
    private static readonly Month October = new(2026, 10);

    public static TheoryData<string> Plans => [.. Product.Catalogue.Plans.Where(plan => plan.Kind == PlanKind.Payslips).Select(plan => plan.Id).Distinct()];

    [Theory]
    [MemberData(nameof(Plans))]
    public void Plan_ItsPolicies_ReadOnlyWhatTheyDeclare(string plan)
    {
        var resolved = Product.Plan(plan, "2026-10");
        var wrong = new PolicyConformance(ConformanceSubject.Of(resolved.Planned, resolved.Declarations), October, PeopleDrawn).ReadsOnlyWhatItDeclares();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
