using Microsoft.Extensions.DependencyInjection;
using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Policies;
using Telesales.Policies.V1;
using Telesales.Testing;

namespace Telesales.Comparison.Tests;

/// <summary>Comparisons as the host makes them, over the plans that ship.</summary>
internal static class Compared
{
    public static readonly Month October = new(2026, 10);

    public static readonly string Overlay = Repository.PathOf("samples", "overlays", "sunrise.yaml");

    public static readonly FactSet Sample = Product.Facts(Repository.PathOf("samples", "sunrise-branch"));

    private static readonly ServiceProvider Services = new ServiceCollection()
        .AddSingleton(Product.Catalogue)
        .AddPayroll()
        .AddComparison()
        .BuildServiceProvider();

    public static IComparisons Comparisons => Services.GetRequiredService<IComparisons>();

    public static IPayrollMonths Months => Services.GetRequiredService<IPayrollMonths>();

    /// <summary>A pair that can be used; throws with every problem when it can't.</summary>
    public static ComparisonPair Pair(ComparisonSide before, ComparisonSide after)
    {
        var pair = Comparisons.Pair(before, after, October);
        return pair.IsReady ? pair : throw new InvalidOperationException(string.Join('\n', pair.ProblemsBefore.Concat(pair.ProblemsAfter)));
    }

    /// <summary>R21 against R21 with some figures: <c>quota.weekly-workload.pass_line=85%</c>.</summary>
    public static ComparisonPair Figures(string plan, params IEnumerable<string> figures) => Pair(new(plan), new(plan) { Figures = [.. figures.Select(Figure)] });

    public static ParameterOverride Figure(string text)
    {
        var (name, value) = (text[..text.IndexOf('=', StringComparison.Ordinal)], text[(text.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        var dot = name.LastIndexOf('.');
        return new(name[..dot], name[(dot + 1)..], value);
    }

    public static (IReadOnlyDictionary<string, PersonDifference> People, ComparisonSummary Summary) Run(ComparisonPair pair, FactSet facts, CompareOptions? options = null)
    {
        var people = new Dictionary<string, PersonDifference>(StringComparer.Ordinal);
        var summary = Comparisons.Compare(pair, facts, person => people.Add(person.EmployeeId, person), options);
        return (people, summary);
    }

    /// <summary><c>weekly-deduction/2026-10-12: 1 × -100.00 = -100.00 → none, +100.00 by 0: +100.00</c>.</summary>
    public static string Text(ItemDifference item) =>
        $"{item.Code}{(item.Reference is null ? "" : $"/{item.Reference}")}: {item.Before ?? "none"} → {item.After ?? "none"}"
        + (item.Difference is { } difference ? $", {difference}" : "")
        + $" by {string.Join(", ", item.Causes.Select(Text))}";

    public static string Text(CausePart part) => (part.Step is { } step ? FormattableString.Invariant($"{step}") : "interaction") + (part.Amount is { } amount ? $": {amount}" : "");
}
