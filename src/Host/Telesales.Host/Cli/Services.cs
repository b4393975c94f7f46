using Telesales.Documents;
using Telesales.Payroll;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Host.Cli;

/// <summary>The modules, for verbs that need no server.</summary>
internal static class Services
{
    /// <summary>Where packages are: beside the executable, and further roots in TELESALES_PLUGINS (separated like PATH).</summary>
    public static IReadOnlyList<string> PluginRoots =>
    [
        Path.Combine(AppContext.BaseDirectory, "plugins"),
        .. (Environment.GetEnvironmentVariable("TELESALES_PLUGINS") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
    ];

    public static ServiceProvider Create() => new ServiceCollection().AddTelesales().BuildServiceProvider();

    public static IServiceCollection AddTelesales(this IServiceCollection services) => services
        .AddPolicies(options =>
        {
            foreach (var root in PluginRoots) options.PluginRoots.Add(root);
        })
        .AddPayroll()
        .AddDocuments();

    /// <summary>A plan in force for the month.</summary>
    /// <exception cref="RefusedException">There is none; the message lists every problem.</exception>
    public static ResolvedPlan Resolve(IPolicyCatalogue catalogue, string plan, Month month, IReadOnlyList<ParameterOverride> overrides, Language language)
    {
        var resolution = catalogue.Resolve(plan, month, overrides);
        return resolution.Plan ?? throw RefusedException.For(Texts.PlanRefused(plan, language), [.. resolution.Problems.Select(problem => problem.ToString(language))]);
    }
}
