using Microsoft.Extensions.DependencyInjection;
using Telesales.Comparison.Engine;
using Telesales.Comparison.Snapshots;

namespace Telesales.Comparison;

/// <summary>Registration of the module.</summary>
public static class ComparisonServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IComparisons"/> and <see cref="ISnapshots"/>; needs <c>AddPolicies</c> and <c>AddPayroll</c>.</summary>
    public static IServiceCollection AddComparison(this IServiceCollection services) => services
        .AddSingleton<IComparisons, PopulationComparison>()
        .AddSingleton<ISnapshots, PayslipSnapshots>();
}
