namespace Telesales.Policies;

/// <summary>A plan of an admitted package, or one read from a path.</summary>
/// <param name="Id">The id: <c>R21</c>.</param>
/// <param name="Revision">The revision, from 1.</param>
/// <param name="Titles">What it is called.</param>
/// <param name="RegulationId">The regulation it puts into figures.</param>
/// <param name="From">Not before this month.</param>
/// <param name="Package">The package it came in; null for a path.</param>
/// <param name="Source">The file: relative to the package, or the path.</param>
/// <param name="Problems">Why it is refused; empty when it can be used.</param>
public sealed record PlanInfo(
    string Id, int Revision, Titles Titles, string RegulationId, Month From, PackageInfo? Package, string Source, IReadOnlyList<PolicyProblem> Problems)
{
    /// <summary>What an overlay extends, as written: <c>R21</c>, <c>R21@1</c> or a path; null for a plan that stands on its own.</summary>
    public string? Extends { get; init; }

    /// <summary><c>R21@1</c>.</summary>
    public string Name => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Id}@{Revision}");

    /// <summary>What it is for.</summary>
    public PlanKind Kind { get; init; }

    /// <summary>Whether it can be used.</summary>
    public bool IsAdmitted => Problems.Count == 0;
}

/// <summary>What a plan is for; <c>kind:</c> in the plan file.</summary>
public enum PlanKind
{
    /// <summary>It pays people: payslips.</summary>
    Payslips = 0,

    /// <summary>It settles with partners (rulebook R09).</summary>
    Settlement = 1,

    /// <summary>It pays nothing: it plans the way to an income under another plan (rulebook R04).</summary>
    Planner = 2,
}

/// <summary>A metric that facts may have: of the rulebook, or a package's own.</summary>
/// <param name="Name">The name: <c>effective_calls</c>.</param>
/// <param name="IsWhole">Whether a day's value must be a whole number.</param>
/// <param name="Package">The package that declares it; null for the rulebook's.</param>
public sealed record MetricInfo(string Name, bool IsWhole, PackageInfo? Package);
