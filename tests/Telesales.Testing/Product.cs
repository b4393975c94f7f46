using Microsoft.Extensions.DependencyInjection;
using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Payroll.GoldenCases;
using Telesales.Payroll.Rendering;
using Telesales.Payroll.Settlements;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Testing;

/// <summary>
/// The modules as the host puts them together, with the packages staged beside the running tests; loaded once. The test project says
/// <c>UsesPolicyPackages</c>.
/// </summary>
public static class Product
{
    private static readonly ServiceProvider Services = new ServiceCollection()
        .AddPolicies(options => options.PluginRoots.Add(Path.Combine(AppContext.BaseDirectory, "plugins")))
        .AddPayroll()
        .BuildServiceProvider();

    /// <summary>The plans that ship and pay people, by id.</summary>
    public static IReadOnlyList<string> Plans { get; } = [.. Catalogue.Plans.Where(plan => plan.Kind == PlanKind.Payslips).Select(plan => plan.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The packages.</summary>
    public static IPolicyCatalogue Catalogue => Services.GetRequiredService<IPolicyCatalogue>();

    /// <summary>The engine.</summary>
    public static IPayroll Payroll => Services.GetRequiredService<IPayroll>();

    /// <summary>The engine of settlements.</summary>
    public static ISettlements Settlements => Services.GetRequiredService<ISettlements>();

    /// <summary>Golden cases.</summary>
    public static GoldenCaseRunner Runner => Services.GetRequiredService<GoldenCaseRunner>();

    /// <summary>A plan for a month; throws with every problem when it can't be used.</summary>
    /// <param name="plan">The plan: <c>R21</c>.</param>
    /// <param name="month">The pay month: <c>2026-10</c>.</param>
    /// <param name="minimumWage">The local minimum wage a month.</param>
    /// <param name="enforceLaw">Whether pay is raised to what the law asks for.</param>
    /// <param name="figures">Other figures than the plan's.</param>
    public static ResolvedPlan Plan(string plan, string month, decimal? minimumWage = null, bool enforceLaw = false, params IEnumerable<ParameterOverride> figures)
    {
        Money? wage = minimumWage is { } yuan ? new Money((long)(yuan * 100)) : null;
        var resolution = Catalogue.Resolve(plan, Month.Parse(month), [.. PlanOptions.Overrides(wage, enforceLaw), .. figures]);
        return resolution.Plan ?? throw new InvalidOperationException($"{plan}: {string.Join('\n', resolution.Problems)}");
    }

    /// <summary>A plan that settles with partners, for a month; throws with every problem when it can't be used.</summary>
    public static ResolvedPlan SettlementPlan(string plan, string month)
    {
        var resolution = Catalogue.ResolveSettlement(plan, Month.Parse(month));
        return resolution.Plan ?? throw new InvalidOperationException($"{plan}: {string.Join('\n', resolution.Problems)}");
    }

    /// <summary>The facts of a folder or workbook; throws with every problem when they are refused.</summary>
    public static FactSet Facts(string path)
    {
        var result = FactFiles.Import(path, FactVocabularies.Of(Catalogue));
        return result.Facts ?? throw new InvalidOperationException($"{path}: {string.Join('\n', result.Problems)}");
    }

    /// <summary>What <c>calculate --format json</c> prints.</summary>
    public static byte[] Json(ResolvedPlan plan, FactSet facts, PayrollOptions? options = null)
    {
        var chosen = options ?? new PayrollOptions();
        using var stream = new MemoryStream();
        PayslipJson.Write(stream, plan, chosen.AsOfFor(plan.Month), Payroll.Calculate(plan, facts, chosen));
        return stream.ToArray();
    }
}
