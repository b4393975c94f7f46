using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Payroll.GoldenCases;

/// <summary>A case worked out by hand: facts in, payslips expected. Data that a non-programmer can write (<c>docs/golden-cases.md</c>).</summary>
/// <param name="Name">A sentence with dates.</param>
/// <param name="File">The file, as given.</param>
/// <param name="Line">The line of the case in it.</param>
/// <param name="Plan">The plan: <c>R21</c>, <c>R21@1</c> or a path relative to the case's file.</param>
/// <param name="Month">The pay month.</param>
/// <param name="AsOf">The as-of date, or null.</param>
/// <param name="MinimumWage">The local minimum wage, or null.</param>
/// <param name="EnforceLaw">Whether the wage protection is enforced.</param>
/// <param name="MissingAttendanceAsAttended">Whether a missing attendance row counts as attended.</param>
/// <param name="Tables">The rows of each fact table, column to value.</param>
/// <param name="Expected">What each person must get.</param>
public sealed record GoldenCase(
    string Name,
    string File,
    int Line,
    string Plan,
    Month Month,
    DateOnly? AsOf,
    Money? MinimumWage,
    bool EnforceLaw,
    bool MissingAttendanceAsAttended,
    IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Tables,
    IReadOnlyDictionary<string, ExpectedPerson> Expected)
{
    /// <summary>What is expected is a settlement with partners, not payslips.</summary>
    public bool SettlesWithPartners => Expected.Values.Any(partner => partner.Sections.ContainsKey(GoldenText.Settlement));

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>What a person must get. A section that is null is not looked at; one that is given must be equal as a whole.</summary>
/// <param name="Line">The line in the file.</param>
/// <param name="Sections">Section name to entries, each in the text of <see cref="GoldenText"/>.</param>
public sealed record ExpectedPerson(int Line, IReadOnlyDictionary<string, IReadOnlyList<string>> Sections);

/// <summary>What came of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Differences">What differs, a sentence each; none when the case holds.</param>
public sealed record GoldenResult(GoldenCase Case, IReadOnlyList<string> Differences)
{
    /// <summary>Whether the case holds.</summary>
    public bool Holds => Differences.Count == 0;
}

/// <summary>A case calculated.</summary>
/// <param name="Plan">The plan; null when it or the facts are refused.</param>
/// <param name="Results">Everyone's result, with explanations.</param>
/// <param name="Problems">Why nothing was calculated, a sentence each.</param>
public sealed record GoldenCalculation(ResolvedPlan? Plan, IReadOnlyList<PersonResult> Results, IReadOnlyList<string> Problems);
