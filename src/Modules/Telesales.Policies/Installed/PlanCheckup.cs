using Telesales.Policies.Problems;

namespace Telesales.Policies.Installed;

/// <summary>Whether a change of what takes part would leave somebody without a plan: asked before it is made.</summary>
internal static class PlanCheckup
{
    // Before any plan begins: who asks from there asks about all months.
    private static readonly Month Always = new(1, 1);

    /// <summary>The plans that could be used and could not be afterwards, and those of the activated package that can't be, by month.</summary>
    public static IReadOnlyList<PolicyProblem> Between(IPolicyCatalogue before, IPolicyCatalogue after, Month from, string package, bool isActivated)
    {
        var refused = after.Packages.FirstOrDefault(info => info.Name == package && info.State == PackageState.Refused);
        if (isActivated && refused is not null) return refused.Problems;
        var problems = new List<PolicyProblem>();
        foreach (var month in Boundaries(before).Concat(Boundaries(after)).Append(from).Where(month => month >= from).Distinct().Order())
        {
            var (old, now) = (PlansIn(before, month), PlansIn(after, month));
            foreach (var plan in now.Values.Where(plan => !plan.IsAdmitted && (IsOf(plan, package) ? isActivated : old.GetValueOrDefault(plan.Name) is { IsAdmitted: true })))
                problems.AddRange(plan.Problems.Select(problem => new PolicyProblem(month == Always ? InstallTexts.PlanBrokenAlways : InstallTexts.PlanBroken, "", 0, 0, "", plan.Name, month.ToString(), problem.ToString(Language.En), problem.ToString(Language.Zh))));
        }

        return problems;
    }

    private static bool IsOf(PlanInfo plan, string package) => plan.Package?.Name == package;

    private static Dictionary<string, PlanInfo> PlansIn(IPolicyCatalogue catalogue, Month month) =>
        (catalogue is DatedCatalogue dated ? dated.In(month) : catalogue).Plans.GroupBy(plan => plan.Name, StringComparer.Ordinal).ToDictionary(plans => plans.Key, plans => plans.First(), StringComparer.Ordinal);

    private static IEnumerable<Month> Boundaries(IPolicyCatalogue catalogue) => catalogue is DatedCatalogue dated ? dated.Boundaries : [];
}
