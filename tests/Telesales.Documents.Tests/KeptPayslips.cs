using Telesales.Payroll;
using Telesales.Payroll.Rendering;
using Telesales.Testing;

namespace Telesales.Documents.Tests;

/// <summary>October 2026 of the sample branch as if it were kept: each payslip in two revisions, in memory.</summary>
internal sealed class KeptPayslips : ISavedPayslips
{
    private readonly List<SavedPayslip> _kept = [];

    public KeptPayslips(Facts.FactSet? facts = null)
    {
        var people = facts ?? Sunrise.Files().Import();
        var plan = Product.Plan("R21", "2026-10");
        foreach (var payslip in Product.Payroll.Calculate(plan, people, new PayrollOptions { Explain = true }).OfType<Payslip>())
        {
            var origin = DocumentOrigin.Of(plan) with { SavedName = $"payslips/{payslip.EmployeeId}@2", SavedAt = new DateTimeOffset(2026, 11, 2, 9, 30, 0, TimeSpan.FromHours(8)) };
            _kept.Add(new(payslip, Sunrise.PersonOf(people, payslip.EmployeeId), origin, language => new ExplanationRenderer(plan, language)));
        }
    }

    public Task<SavedPayslip?> FindAsync(Caller caller, string name, CancellationToken cancellation) => Task.FromResult(
        _kept.FirstOrDefault(kept => (kept.Origin.SavedName == name || kept.Origin.SavedName == $"{name}@2") && caller.MaySee(kept.Person.Branch, kept.Person.Id)));

    public Task<IReadOnlyList<SavedPayslip>> ListAsync(Caller caller, SavedPayslipFilter filter, int most, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<SavedPayslip>>(
    [
        .. _kept.Where(kept => caller.MaySee(kept.Person.Branch, kept.Person.Id))
            .Where(kept => kept.Payslip.Month == filter.Month)
            .Where(kept => filter.Branch.Length == 0 || kept.Person.Branch == filter.Branch)
            .Where(kept => filter.Team.Length == 0 || kept.Person.Team == filter.Team)
            .Where(kept => filter.Plan.Length == 0 || kept.Origin.Plan == filter.Plan || kept.Origin.Plan.StartsWith($"{filter.Plan}@", StringComparison.Ordinal))
            .Take(most),
    ]);
}
