using Telesales.Comparison;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Host.Cli.Compare;

/// <summary>What compare is asked.</summary>
/// <param name="Before">What is in force.</param>
/// <param name="After">What is to come.</param>
/// <param name="Month">The pay month.</param>
/// <param name="Facts">The population; null for people who are made up.</param>
/// <param name="Format">table, json, markdown, html, or cases for witnesses.</param>
/// <param name="Into">The file of a report; null for stdout.</param>
/// <param name="All">Everyone who differs, not only the first.</param>
/// <param name="Search">How to search for witnesses; null to compare the facts.</param>
/// <param name="Language">The reader's language.</param>
internal sealed record CompareRequest(ComparisonSide Before, ComparisonSide After, Month Month, FileSystemInfo? Facts, string Format, FileInfo? Into, bool All, WitnessOptions? Search, Language Language);
