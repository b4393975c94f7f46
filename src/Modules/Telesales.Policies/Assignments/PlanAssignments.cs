namespace Telesales.Policies.Assignments;

/// <inheritdoc/>
internal sealed class PlanAssignments : IPlanAssignments
{
    private readonly ILookup<(string? Branch, Role? Role), PlanAssignment> _rows;

    /// <summary>Over rows of which no two of the same branch and role overlap.</summary>
    public PlanAssignments(string source, IReadOnlyList<PlanAssignment> rows)
    {
        (Source, Rows) = (source, rows);
        _rows = rows.OrderBy(row => row.From).ToLookup(row => (row.Branch, row.Role));
    }

    public string Source { get; }

    public IReadOnlyList<PlanAssignment> Rows { get; }

    public PlanAssignment? For(string? branch, Role role, Month month) =>
        InForce(branch, role, month) ?? InForce(branch, null, month) ?? InForce(null, role, month) ?? InForce(null, null, month);

    private PlanAssignment? InForce(string? branch, Role? role, Month month)
    {
        var latest = _rows[(branch, role)].LastOrDefault(row => row.From <= month);
        return latest is not null && (latest.Until is not { } until || month <= until) ? latest : null;
    }
}
