using Telesales.Documents;
using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Payroll.Rendering;
using Telesales.Policies;

namespace Telesales.Host.Cli;

/// <summary>What was calculated, as documents; withheld people too.</summary>
internal static class CalculatedDocuments
{
    public static IReadOnlyList<PayslipDocument> Of(ResolvedPlan plan, FactSet facts, IReadOnlyList<PersonResult> results, IPayslipWords words, bool withNotApplied)
    {
        var origin = DocumentOrigin.Of(plan);
        return [.. results.Select(result => PayslipDocument.Of(result, PersonOf(facts, result.EmployeeId), origin, words, withNotApplied))];
    }

    /// <summary>Whose payslip it is, as the facts have it.</summary>
    public static DocumentPerson PersonOf(FactSet facts, string employeeId)
    {
        facts.TryIndexOf(employeeId, out var index);
        ref readonly var row = ref facts.Employees[index];
        var role = row.Role is { } known ? FactWords<FactRole>.Of(known) : "";
        return new(employeeId, row.Name ?? "", row.Branch ?? "", row.Team ?? "", role, FactWords<FactGrade>.Of(row.Grade));
    }
}
