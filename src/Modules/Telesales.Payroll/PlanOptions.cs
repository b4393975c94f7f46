using System.Runtime.CompilerServices;
using Telesales.Facts;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Payroll;

/// <summary>What a caller may set for one calculation without a plan of their own: the wage protection's figures.</summary>
public static class PlanOptions
{
    /// <summary>The overrides for the wage protection policy.</summary>
    /// <param name="minimumWage">The local minimum wage a month; null leaves the plan's.</param>
    /// <param name="enforceLaw">Raise pay to what the law asks for, instead of notices only; false leaves the plan's.</param>
    public static IReadOnlyList<ParameterOverride> Overrides(Money? minimumWage, bool enforceLaw)
    {
        var overrides = new List<ParameterOverride>(2);
        if (minimumWage is { } wage) overrides.Add(new("protection.wage", "minimum_wage", wage.ToString()));
        if (enforceLaw) overrides.Add(new("protection.wage", "enforce", "true"));
        return overrides;
    }
}

/// <summary>The metrics that facts may name: the rulebook's and those that packages declare.</summary>
public static class FactVocabularies
{
    private static readonly ConditionalWeakTable<IPolicyCatalogue, FactVocabulary> Known = [];

    /// <summary>The vocabulary of a catalogue as it is now.</summary>
    public static FactVocabulary Of(IPolicyCatalogue catalogue) => Known.GetOrAdd(
        catalogue.Snapshot,
        static snapshot => new(snapshot.Metrics.Select(metric => new FactMetric(metric.Name, metric.IsWhole))));
}
