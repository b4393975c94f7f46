using Telesales.Policies;

namespace Telesales.Payroll.Store;

/// <summary>Payslips that are to be kept together.</summary>
/// <param name="RequestId">Chosen by the caller, unique for each write.</param>
/// <param name="ContentHash">SHA-256 (hex) over the canonical form of what was asked for: tells the same request from another one with its id.</param>
/// <param name="Plan">The plan that they were calculated by.</param>
/// <param name="Payslips">The payslips, calculated with <see cref="PayrollOptions.Explain"/>, of a closed month.</param>
public sealed record PayslipWrite(string RequestId, string ContentHash, ResolvedPlan Plan, IReadOnlyList<PersonPayslip> Payslips)
{
    /// <summary>Those of whom nothing is kept, and what they are answered, so that it can be answered again.</summary>
    public IReadOnlyList<NotKept> NotKept { get; init; } = [];

    /// <summary>The newest revision that the writer knows, by employee id; 0 for none. About people who are not named nothing is said.</summary>
    public IReadOnlyDictionary<string, int> ExpectedRevisions { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);
}

/// <summary>A payslip and whose it is.</summary>
/// <param name="Payslip">The payslip.</param>
/// <param name="Person">The person at the time.</param>
public sealed record PersonPayslip(Payslip Payslip, StoredPerson Person);

/// <summary>Somebody of whom nothing was kept.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Answer">Why, in the form in which it is answered.</param>
public sealed record NotKept(string EmployeeId, ReadOnlyMemory<byte> Answer);

/// <summary>What came of a write.</summary>
/// <param name="IsReplay">It had been written before: this is the first result.</param>
/// <param name="Payslips">What was kept, by employee id.</param>
/// <param name="NotKept">Those of whom nothing was kept, by employee id.</param>
public sealed record SaveResult(bool IsReplay, IReadOnlyList<StoredSummary> Payslips, IReadOnlyList<NotKept> NotKept);
