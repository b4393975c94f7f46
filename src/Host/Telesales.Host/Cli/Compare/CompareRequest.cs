using Telesales.Comparison;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Host.Cli.Compare;

/// <summary>What compare is asked.</summary>
/// <param name="Before">What is in force.</param>
/// <param name="After">What is to come.</param>
/// <param name="Month">The pay month; null for all months of golden cases.</param>
/// <param name="Format">table, json, markdown, html, or cases for witnesses.</param>
/// <param name="Into">The file of a report; null for stdout.</param>
/// <param name="All">Everyone who differs, not only the first.</param>
/// <param name="Language">The reader's language.</param>
internal sealed record CompareRequest(ComparisonSide Before, ComparisonSide After, Month? Month, string Format, FileInfo? Into, bool All, Language Language)
{
    /// <summary>The population; null for another.</summary>
    public FileSystemInfo? Facts { get; init; }

    /// <summary>Golden cases, whose facts are compared; null for another population.</summary>
    public FileSystemInfo? Cases { get; init; }

    /// <summary>What was before is as saved; null for what the plan before gives.</summary>
    public SavedBefore? Saved { get; init; }

    /// <summary>How to search for witnesses among people who are made up; null for another population.</summary>
    public WitnessOptions? Search { get; init; }
}

/// <summary>Which saved payslips are what was before.</summary>
/// <param name="Store">The store; null: as the environment says, else telesales.db in the working folder.</param>
/// <param name="Branch">The branch; null for all.</param>
internal sealed record SavedBefore(string? Store, string? Branch);
