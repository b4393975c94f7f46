namespace Telesales.Policies;

/// <summary>Which plan pays whom: by branch and role, from a month on. Immutable.</summary>
public interface IPlanAssignments
{
    /// <summary>The file, as errors name it.</summary>
    string Source { get; }

    /// <summary>The rows, in the order of the file.</summary>
    IReadOnlyList<PlanAssignment> Rows { get; }

    /// <summary>
    /// The row that holds for a branch and role in a month: one for both before one for the branch, that before one for the role, and that
    /// before one for everyone. Null when none holds.
    /// </summary>
    /// <param name="branch">The branch as in the facts; null for a person without one.</param>
    /// <param name="role">The role; unspecified for a person without one.</param>
    /// <param name="month">The pay month.</param>
    PlanAssignment? For(string? branch, Role role, Month month);
}

/// <summary>A row of the assignments.</summary>
/// <param name="Branch">The branch; null for all.</param>
/// <param name="Role">The role; null for all.</param>
/// <param name="Plan">The plan: <c>R21</c>, <c>R21@1</c>, or the path of a plan file.</param>
/// <param name="From">The first month.</param>
/// <param name="Until">The last month; null when it holds until the next row of the same branch and role, or without end.</param>
/// <param name="Line">The line in the file, from 1.</param>
public sealed record PlanAssignment(string? Branch, Role? Role, string Plan, Month From, Month? Until, int Line);

/// <summary>What came of reading assignments.</summary>
/// <param name="Assignments">The assignments; null when there is a problem.</param>
/// <param name="Problems">All problems, in the order of the file.</param>
public sealed record PlanAssignmentsReading(IPlanAssignments? Assignments, IReadOnlyList<PolicyProblem> Problems);
