using Telesales.Payroll;
using Telesales.Payroll.Rendering;
using Telesales.Payroll.Store;
using Telesales.Policies;

namespace Telesales.Documents;

/// <summary>The saved payslips that documents are made from. Whoever keeps them implements it.</summary>
public interface ISavedPayslips
{
    /// <summary>A saved payslip.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="name"><c>payslips/01JC…</c> for the newest revision, <c>payslips/01JC…@2</c> for one.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>Null when there is none, or the caller may not see it.</returns>
    Task<SavedPayslip?> FindAsync(Caller caller, string name, CancellationToken cancellation);

    /// <summary>The newest revisions of a month that the caller may see, at most so many, by branch and employee id.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="filter">Which.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellation">Stops the search.</param>
    Task<IReadOnlyList<SavedPayslip>> ListAsync(Caller caller, SavedPayslipFilter filter, int most, CancellationToken cancellation);
}

/// <summary>Which saved payslips of a month; what is empty matches everything.</summary>
/// <param name="Month">The month.</param>
/// <param name="Branch">The branch.</param>
/// <param name="Team">The team.</param>
/// <param name="Plan">The plan: <c>R21</c>, or a revision <c>R21@1</c>.</param>
public sealed record SavedPayslipFilter(Month Month, string Branch, string Team, string Plan);

/// <summary>A saved payslip with what a document shows beside it.</summary>
/// <param name="Payslip">The payslip, with its reasons.</param>
/// <param name="Person">Whose it is, at the time.</param>
/// <param name="Origin">Where it comes from, with its name and when it was kept.</param>
/// <param name="Words">The words that were kept with it.</param>
public sealed record SavedPayslip(Payslip Payslip, DocumentPerson Person, DocumentOrigin Origin, Func<Language, IPayslipWords> Words)
{
    /// <summary>A payslip of the store.</summary>
    public static SavedPayslip Of(StoredPayslip stored)
    {
        var (person, provenance) = (stored.Summary.Person, stored.Provenance);
        var origin = new DocumentOrigin(
            provenance.Plan, provenance.PlanTitles, stored.Summary.Month, [.. provenance.Packages.Select(package => new DocumentPackage(package.Name, package.Sha256))], provenance.ParametersHash)
        {
            SavedName = stored.Summary.Name.ToString(),
            SavedAt = stored.Summary.SavedAt,
        };
        return new(stored.Payslip, new(person.EmployeeId, person.Name, person.Branch, person.Team, person.Role, person.Grade), origin, stored.Words);
    }

    /// <summary>It in the words of a language.</summary>
    /// <param name="language">The language.</param>
    /// <param name="withNotApplied">Also the clauses that were examined and did not hold.</param>
    public PayslipDocument In(Language language, bool withNotApplied) => PayslipDocument.Of(Payslip, Person, Origin, Words(language), withNotApplied);
}
