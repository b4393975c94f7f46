using Telesales.Payroll;
using Telesales.Policies;
using Telesales.Testing;

namespace Telesales.GoldenCases.Tests;

/// <summary>Months with explanations: every golden case, and the sample branch under each plan, with the law's minimum and in progress too.</summary>
internal static class ExplainedMonths
{
    private static readonly DateOnly MidMonth = new(2026, 10, 14);

    public static IEnumerable<(string Place, ResolvedPlan Plan, IReadOnlyList<PersonResult> Results)> All()
    {
        foreach (var golden in GoldenFiles.All)
        {
            var calculated = Product.Runner.Calculate(golden);
            if (calculated.Plan is not null) yield return (GoldenFiles.PlaceOf(golden), calculated.Plan, calculated.Results);
        }

        var facts = Product.Facts(Repository.PathOf("samples", "sunrise-branch"));
        foreach (var id in Product.Plans)
            foreach (var asOf in new DateOnly?[] { null, MidMonth })
            {
                var plan = Product.Plan(id, "2026-10", minimumWage: 2000, enforceLaw: true);
                yield return ($"sunrise-branch {id}{(asOf is null ? "" : " in progress")}", plan, Product.Payroll.Calculate(plan, facts, new PayrollOptions { Explain = true, AsOf = asOf }));
            }
    }

    /// <summary>Everything that is said about a person, beside the measures.</summary>
    public static IEnumerable<Explanation> Explanations(PersonResult result) => result switch
    {
        Payslip payslip =>
        [
            .. payslip.Lines.SelectMany(line => line.Parts),
            .. payslip.Decisions.SelectMany(decision => decision.Why),
            .. payslip.Entitlements.Select(entitlement => entitlement.Why),
            .. payslip.Notices.SelectMany(notice => notice.Why),
            .. payslip.NotApplied,
        ],
        WithheldPayslip withheld => withheld.Errors.Select(error => error.Why),
        _ => [],
    };
}
