using System.Text.RegularExpressions;
using Telesales.Policies.V1;

namespace Telesales.Payroll.Store;

/// <summary>
/// Payslips that stay. What <see cref="SaveAsync"/> returned is on disk; nothing is ever changed or deleted: a recalculation is a new revision.
/// Every reading takes the caller: what they may not see is not there.
/// </summary>
/// <remarks>All members but <see cref="Place"/> throw a <see cref="StoreException"/> when the store is full, locked, out of reach or damaged.</remarks>
public interface IPayslipStore
{
    /// <summary>Where it is, for people: a path, or the server and database; never a password.</summary>
    string Place { get; }

    /// <summary>Makes the store ready: creates it when there is none, and brings an older one up to date. Others may do so at the same time.</summary>
    /// <param name="cancellation">Stops it; the store is as before then.</param>
    /// <exception cref="StoreException">It is somebody else's, of a newer version, read-only, damaged or out of reach; the message says what to do.</exception>
    Task OpenAsync(CancellationToken cancellation = default);

    /// <summary>Makes the store ready for reading only: creates and changes nothing.</summary>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="StoreException">There is none, or it can't be read by this version.</exception>
    Task OpenForReadingAsync(CancellationToken cancellation = default);

    /// <summary>Throws a <see cref="StoreException"/> when it can't be reached just now.</summary>
    Task CheckAsync(CancellationToken cancellation = default);

    /// <summary>The result of an earlier write with this id, so that nothing is calculated twice; null when there is none.</summary>
    /// <param name="caller">Whose request id it is.</param>
    /// <param name="requestId">The request id.</param>
    /// <param name="contentHash">SHA-256 (hex) over what is asked for.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RequestIdReusedException">The id was used with other content.</exception>
    Task<SaveResult?> FindWriteAsync(Caller caller, string requestId, string contentHash, CancellationToken cancellation = default);

    /// <summary>Keeps payslips, all in one transaction; or gives the result of the first write with this id and content.</summary>
    /// <param name="caller">Who keeps them; the request id is theirs.</param>
    /// <param name="write">What is to be kept.</param>
    /// <param name="cancellation">Stops it before the transaction ends; then nothing was kept.</param>
    /// <exception cref="RequestIdReusedException">The id was used with other content.</exception>
    /// <exception cref="RevisionStaleException">Somebody kept a newer revision than the writer knows; nothing was kept.</exception>
    /// <exception cref="ArgumentException">A payslip of an open month, or one that was calculated without explanations.</exception>
    Task<SaveResult> SaveAsync(Caller caller, PayslipWrite write, CancellationToken cancellation = default);

    /// <summary>A saved payslip; null when there is none, or the caller may not see it.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="name">Its name; without a revision the newest.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<StoredPayslip?> FindAsync(Caller caller, PayslipName name, CancellationToken cancellation = default);

    /// <summary>A page of what the caller may see, in short: by month (latest first), branch, employee, plan, revision (newest first).</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="filter">Which.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="after">Where the page before ended; null for the first.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<IReadOnlyList<StoredSummary>> ListAsync(Caller caller, PayslipFilter filter, int most, PayslipPosition? after = null, CancellationToken cancellation = default);

    /// <summary>The same, each whole.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="filter">Which.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="after">Where the page before ended; null for the first.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<IReadOnlyList<StoredPayslip>> ReadAsync(Caller caller, PayslipFilter filter, int most, PayslipPosition? after = null, CancellationToken cancellation = default);
}

/// <summary>Which saved payslips; what is null matches everything that the caller may see.</summary>
public sealed partial record PayslipFilter
{
    /// <summary>The branch; empty for people without one.</summary>
    public string? Branch { get; init; }

    /// <summary>The pay month.</summary>
    public Month? Month { get; init; }

    /// <summary>The person.</summary>
    public string? EmployeeId { get; init; }

    /// <summary>The team.</summary>
    public string? Team { get; init; }

    /// <summary>The plan: <c>R21</c>, or one revision of it: <c>R21@1</c>.</summary>
    public string? Plan { get; init; }

    /// <summary>Earlier revisions of payslips too.</summary>
    public bool AllRevisions { get; init; }

    /// <summary>Whether <see cref="Plan"/> can be this.</summary>
    public static bool IsPlan(string text) => Plans().IsMatch(text);

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}(@[1-9][0-9]{0,8})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plans();
}

/// <summary>A place in a list of saved payslips.</summary>
/// <param name="Month">The pay month.</param>
/// <param name="Branch">The branch.</param>
/// <param name="EmployeeId">The person.</param>
/// <param name="PlanId">The plan, without revision.</param>
/// <param name="Revision">The payslip's revision.</param>
public sealed record PayslipPosition(Month Month, string Branch, string EmployeeId, string PlanId, int Revision);
