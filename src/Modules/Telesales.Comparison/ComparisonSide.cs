using Telesales.Policies;

namespace Telesales.Comparison;

/// <summary>One side of a comparison: a plan, and how it is calculated.</summary>
/// <param name="Plan"><c>R21</c>, <c>R21@1</c>, or the path of a plan or overlay file.</param>
public sealed record ComparisonSide(string Plan)
{
    /// <summary>The text of a plan or overlay file in place of <see cref="Plan"/>, from whoever must not have files opened here; null: the plan by its name.</summary>
    public string? Text { get; init; }

    /// <summary>Figures that the caller sets beside the plan's.</summary>
    public IReadOnlyList<ParameterOverride> Figures { get; init; } = [];

    /// <summary>Facts dated later are not seen; null for the month's last day.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>A scheduled day without an attendance row counts as attended in full.</summary>
    public bool MissingAttendanceAsAttended { get; init; }

    /// <summary>The catalogue that has the plan; null for the one that is active. A package that is not installed yet stands in one of its own.</summary>
    public IPolicyCatalogue? Catalogue { get; init; }
}
