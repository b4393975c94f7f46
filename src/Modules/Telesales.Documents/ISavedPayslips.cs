using Telesales.Payroll;
using Telesales.Payroll.Rendering;
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
    internal PayslipDocument In(Language language, bool withNotApplied) => PayslipDocument.Of(Payslip, Person, Origin, Words(language), withNotApplied);
}
