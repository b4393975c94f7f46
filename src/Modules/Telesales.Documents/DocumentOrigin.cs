using System.Globalization;
using Telesales.Policies;

namespace Telesales.Documents;

/// <summary>Where a payslip comes from: what stands in its heading and its small print.</summary>
/// <param name="Plan">The plan's revision: <c>R21@1</c>.</param>
/// <param name="PlanTitles">What the plan is called.</param>
/// <param name="Month">The pay month.</param>
/// <param name="Packages">The packages that took part.</param>
/// <param name="ParametersHash">SHA-256 (hex) over the figures in force.</param>
public sealed record DocumentOrigin(string Plan, Titles PlanTitles, Month Month, IReadOnlyList<DocumentPackage> Packages, string ParametersHash)
{
    /// <summary>The saved payslip's name with its revision, <c>payslips/01JC…@2</c>; null for one that was not kept.</summary>
    public string? SavedName { get; init; }

    /// <summary>When it was kept; null for one that was not.</summary>
    public DateTimeOffset? SavedAt { get; init; }

    /// <summary>The origin of payslips that were calculated just now.</summary>
    public static DocumentOrigin Of(ResolvedPlan plan) => new(
        plan.Info.Name,
        plan.Titles,
        plan.Month,
        [
            .. plan.Policies.Select(policy => policy.Package)
                .Concat(plan.Info.Package is { } own ? [own] : [])
                .DistinctBy(package => package.Name)
                .OrderBy(package => package.Name, StringComparer.Ordinal)
                .Select(package => new DocumentPackage(package.Name, package.Sha256)),
        ],
        plan.ParametersHash);

    internal string? SavedAtText => SavedAt?.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}

/// <summary>A policy package in exactly these bytes.</summary>
/// <param name="Name"><c>id@version</c>.</param>
/// <param name="Sha256">Over its files, lower-case hex.</param>
public sealed record DocumentPackage(string Name, string Sha256);
