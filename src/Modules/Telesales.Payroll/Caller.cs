using System.Runtime.CompilerServices;
using System.Security.Claims;
using Grpc.Core;

namespace Telesales.Payroll;

/// <summary>
/// Who asks, and whose pay they may see. Read from the token's claims: <c>sub</c>, <c>role</c>, <c>branch</c> (several; <c>*</c> for all),
/// <c>employee_id</c>. What a caller may not see is answered as if it did not exist.
/// </summary>
/// <param name="Id">The token's subject; what a caller's page tokens and request ids are bound to.</param>
/// <param name="Roles">The roles: <see cref="Service"/>, <see cref="Clerk"/>, <see cref="Qa"/>, <see cref="Agent"/>.</param>
/// <param name="Branches">The branches whose people they may see; null for all.</param>
/// <param name="EmployeeId">The only person they may see; null when a role of theirs other than <see cref="Agent"/> sees more.</param>
public sealed record Caller(string Id, IReadOnlySet<string> Roles, IReadOnlySet<string>? Branches, string? EmployeeId)
{
    /// <summary>Another service.</summary>
    public const string Service = "service";

    /// <summary>A pay clerk.</summary>
    public const string Clerk = "clerk";

    /// <summary>QA: compares plans, sees nobody's saved pay.</summary>
    public const string Qa = "qa";

    /// <summary>An agent: sees their own pay only.</summary>
    public const string Agent = "agent";

    /// <summary>Whoever is on this machine, where no authentication is configured and the service listens on the loopback address only.</summary>
    public static Caller Local { get; } = new("local", new HashSet<string>(StringComparer.Ordinal) { Service }, null, null);

    // A principal is not changed once a call has it; the local one makes every call.
    private static readonly ConditionalWeakTable<ClaimsPrincipal, Caller> Known = [];

    /// <summary>Whether they may see this person's pay.</summary>
    /// <param name="branch">The person's branch; empty for none, which only a caller of all branches sees.</param>
    /// <param name="employeeId">The person.</param>
    public bool MaySee(string branch, string employeeId) =>
        (Branches is null || Branches.Contains(branch)) && (EmployeeId is null || EmployeeId == employeeId);

    /// <summary>Who makes a call.</summary>
    /// <exception cref="InvalidOperationException">The host has not said who: nobody is let in by that.</exception>
    public static Caller Of(ServerCallContext context) => context.GetHttpContext().User is { Identity.IsAuthenticated: true } principal
        ? Of(principal)
        : throw new InvalidOperationException("The host lets a call through without saying who makes it.");

    /// <summary>The caller of a token's claims. An agent without <c>employee_id</c>, or anyone without a branch, sees nobody.</summary>
    public static Caller Of(ClaimsPrincipal principal) => Known.GetValue(principal, static principal => Read(principal));

    private static Caller Read(ClaimsPrincipal principal)
    {
        var roles = principal.FindAll("role").Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal);
        var branches = principal.FindAll("branch").Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal);
        // Whatever else a token calls roles widens nothing.
        var seesOthers = roles.Contains(Service) || roles.Contains(Clerk) || roles.Contains(Qa);
        return new(
            principal.FindFirst("sub")?.Value ?? "",
            roles,
            branches.Contains("*") ? null : branches,
            seesOthers ? null : principal.FindFirst("employee_id")?.Value ?? "");
    }
}
