using System.Security.Claims;
using System.Text.Json;
using Telesales.Payroll;

namespace Telesales.Host.Server.Access;

/// <summary>
/// A token's claims in the words of this service (<c>sub</c>, <c>role</c>, <c>branch</c>, <c>employee_id</c>), whatever the issuer calls
/// them, and nothing else. <see cref="Caller"/> reads them.
/// </summary>
internal static class CallerClaims
{
    private static readonly string[] KnownRoles = [Caller.Service, Caller.Clerk, Caller.Qa, Caller.Agent];

    /// <summary>Whoever is on this machine, where no authentication is configured.</summary>
    public static ClaimsPrincipal Local { get; } = Principal(Caller.Local.Id, Caller.Local.Roles, ["*"], null);

    /// <summary>The caller of a token; null when it does not say who that is. Roles that are not this service's are left out.</summary>
    public static ClaimsPrincipal? Of(ClaimsPrincipal token, ClaimNames names)
    {
        if (Values(token, names.Subject) is not [{ Length: > 0 and <= 255 } subject]) return null;
        var roles = Values(token, names.Role).Intersect(KnownRoles, StringComparer.Ordinal);
        // Several employee ids are none: whose pay is theirs must not be a guess.
        var own = Values(token, names.EmployeeId) is [{ Length: > 0 } one] ? one : null;
        return Principal(subject, roles, Values(token, names.Branch).Where(branch => branch.Length > 0), own);
    }

    /// <summary>The same caller with those roles only that a method asks for: being an agent besides must not widen what a clerk sees, nor the other way round.</summary>
    public static ClaimsPrincipal WithRoles(this ClaimsPrincipal caller, IEnumerable<string> roles) => Principal(
        caller.FindFirst("sub")!.Value,
        roles,
        caller.FindAll("branch").Select(claim => claim.Value),
        caller.FindFirst("employee_id")?.Value);

    private static ClaimsPrincipal Principal(string subject, IEnumerable<string> roles, IEnumerable<string> branches, string? employeeId)
    {
        var identity = new ClaimsIdentity("telesales", "sub", "role");
        identity.AddClaim(new("sub", subject));
        foreach (var role in roles) identity.AddClaim(new("role", role));
        foreach (var branch in branches) identity.AddClaim(new("branch", branch));
        if (employeeId is not null) identity.AddClaim(new("employee_id", employeeId));
        return new(identity);
    }

    // A list comes as several claims of one name; an object, as issuers nest roles, as one claim of JSON.
    private static List<string> Values(ClaimsPrincipal token, string name)
    {
        var direct = token.FindAll(name).Select(claim => claim.Value).ToList();
        if (direct.Count > 0 || name.IndexOf('.', StringComparison.Ordinal) is var dot && dot <= 0) return direct;
        return [.. token.FindAll(name[..dot]).SelectMany(claim => Within(claim.Value, name[(dot + 1)..]))];
    }

    private static List<string> Within(string json, string path)
    {
        JsonElement place;
        try
        {
            place = JsonSerializer.Deserialize<JsonElement>(json);
        }
        catch (JsonException)
        {
            return []; // a text is no object: there is nothing within
        }

        foreach (var part in path.Split('.'))
            if (place.ValueKind != JsonValueKind.Object || !place.TryGetProperty(part, out place)) return [];
        return place.ValueKind switch
        {
            JsonValueKind.String => [place.GetString()!],
            JsonValueKind.Array => [.. place.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
            _ => [],
        };
    }
}
