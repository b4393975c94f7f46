using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Payroll.Rendering;
using Telesales.Policies;
using Telesales.Testing;

namespace Telesales.Snapshots.Tests;

/// <summary>The sample branch's October 2026 under a plan, with explanations.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Note">What differs from the plan as it ships; empty for nothing.</param>
internal sealed record SampleMonth(ResolvedPlan Plan, string Note)
{
    private static readonly FactSet Facts = Product.Facts(Repository.PathOf("samples", "sunrise-branch"));

    public IReadOnlyList<PersonResult> Results { get; } = Product.Payroll.Calculate(Plan, Facts, new PayrollOptions { Explain = true, HashFacts = false });

    public ExplanationRenderer Zh { get; } = new(Plan, Language.Zh);

    public ExplanationRenderer En { get; } = new(Plan, Language.En);

    public string Heading => $"{Plan.Info.Name} {Plan.Titles.In(Language.Zh)} {Plan.Titles.In(Language.En)}, {Plan.Month}{(Note.Length > 0 ? $", {Note}" : "")}";

    /// <summary>Id, name, grade, status.</summary>
    public static string Describe(string employeeId)
    {
        Facts.TryIndexOf(employeeId, out var index);
        var row = Facts.Employees[index];
        return $"{employeeId} {row.Name}, {row.Grade}, {row.Status}";
    }
}
