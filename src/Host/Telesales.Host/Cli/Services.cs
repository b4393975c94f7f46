using Telesales.Comparison;
using Telesales.Documents;
using Telesales.Facts;
using Telesales.Host.Server;
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

    public static ServiceProvider Create() => Create(PackageSetup.Place);

    /// <summary>With the installed packages of this place; null for none.</summary>
    public static ServiceProvider Create(string? packages) => new ServiceCollection().AddTelesales(packages).BuildServiceProvider();

    public static IServiceCollection AddTelesales(this IServiceCollection services, string? packages) => services
        .AddPolicies(options =>
        {
            foreach (var root in PluginRoots) options.PluginRoots.Add(root);
            options.PackageStore = packages;
        })
        .AddPayroll()
        .AddComparison()
        .AddDocuments();

    /// <summary>A plan in force for the month.</summary>
    /// <exception cref="RefusedException">There is none; the message lists every problem.</exception>
    public static ResolvedPlan Resolve(IPolicyCatalogue catalogue, string plan, Month month, IReadOnlyList<ParameterOverride> overrides, Language language) =>
        Usable(catalogue.Resolve(plan, month, overrides), plan, language);

    /// <summary>The plan that was resolved.</summary>
    /// <exception cref="RefusedException">It can't be used; the message lists every problem.</exception>
    public static ResolvedPlan Usable(PlanResolution resolution, string plan, Language language) =>
        resolution.Plan ?? throw RefusedException.For(Texts.PlanRefused(plan, language), [.. resolution.Problems.Select(problem => problem.ToString(language))]);

    /// <summary>The facts of a folder or workbook; warnings and how far it is go to stderr.</summary>
    /// <exception cref="RefusedException">They are no facts; the message lists the problems.</exception>
    public static FactSet Import(Terminal terminal, IPolicyCatalogue catalogue, FileSystemInfo path, Language language)
    {
        var facts = FactFiles.Import(path.FullName, FactVocabularies.Of(catalogue), terminal.RowProgress(language == Language.Zh ? "行" : "rows"));
        foreach (var warning in facts.Warnings) terminal.Say(warning.ToString(Texts.Culture(language)));
        return facts.IsValid
            ? facts.Facts
            : throw RefusedException.For(Texts.FactsRefused(path.Name, facts.ProblemCount, language), facts.Problems, facts.ProblemCount, language);
    }
}
