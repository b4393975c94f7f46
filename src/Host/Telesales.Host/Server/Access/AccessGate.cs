using System.Collections.Concurrent;
using System.Security.Claims;
using Google.Rpc;
using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Telesales.Payroll;

namespace Telesales.Host.Server.Access;

/// <summary>
/// Before every call: who calls, and may they call this? Nothing of a body is read before that is known. Without authentication everyone
/// on this machine is <see cref="Caller.Local"/>; a method without a row in <see cref="MethodRoles"/> is refused to them too.
/// </summary>
internal sealed partial class AccessGate(RequestDelegate next, AuthenticationSettings? settings, CallMetrics metrics, ILogger<AccessGate> logger)
{
    private readonly ConcurrentDictionary<string, ClaimsPrincipal?> _local = new(StringComparer.Ordinal);

    public Task InvokeAsync(HttpContext http)
    {
        var endpoint = http.GetEndpoint();
        var method = endpoint?.Metadata.GetMetadata<GrpcMethodMetadata>()?.Method.FullName;
        if (endpoint is null || IsForAnyone(endpoint, method)) return next(http);
        if (settings is not null) return AuthenticateAsync(http, method);
        // Everyone is the same caller: what they may do in a method is worked out once.
        return Let(http, method, method is null ? CallerClaims.Local : _local.GetOrAdd(method, static one => Within(CallerClaims.Local, one)));
    }

    private async Task AuthenticateAsync(HttpContext http, string? method)
    {
        if (await CallerOf(http, method) is { } caller) await Let(http, method, method is null ? caller : Within(caller, method));
    }

    private Task Let(HttpContext http, string? method, ClaimsPrincipal? caller)
    {
        if (caller is null) return Refuse(http, method, WithoutRole(MethodRoles.Of(method!)));
        http.User = caller;
        return next(http);
    }

    // With those roles that the method accepts; null when there is none.
    private static ClaimsPrincipal? Within(ClaimsPrincipal caller, string method)
    {
        var effective = caller.FindAll("role").Select(claim => claim.Value).Intersect(MethodRoles.Of(method), StringComparer.Ordinal).ToList();
        return effective.Count == 0 ? null : caller.WithRoles(effective);
    }

    private static bool IsForAnyone(Endpoint endpoint, string? method) =>
        method is null ? endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null : MethodRoles.IsForAnyone(method);

    // Null: refused.
    private async Task<ClaimsPrincipal?> CallerOf(HttpContext http, string? method)
    {
        var result = await http.AuthenticateAsync();
        if (result.Succeeded) return result.Principal;
        if (result.Failure is not null && http.RequestServices.GetService<Authority>() is { } authority && !await authority.IsKnownAsync(http.RequestAborted))
        {
            LogUnreachable();
            await Refuse(http, method, new(Code.Unavailable, HostError.Unauthenticated, "暂时无法取得签发方的密钥，请稍后重试。", "The issuer's keys can't be had just now. Try again later."));
            return null;
        }

        var (problem, zh, en) = TokenAuthentication.ProblemOf(result);
        await Refuse(http, method, new(Code.Unauthenticated, HostError.Unauthenticated, zh, en) { Metadata = [("problem", problem)] });
        return null;
    }

    private static HostError WithoutRole(IReadOnlyList<string> accepted) => accepted.Count == 0
        ? new(Code.PermissionDenied, HostError.RoleRequired, "此方法尚未开放给任何角色。", "No role may call this method.") { Metadata = [("roles", "")] }
        : new(
            Code.PermissionDenied,
            HostError.RoleRequired,
            $"您的角色不能调用此方法，需要：{string.Join("、", accepted)}。",
            $"Your roles do not include this method. One of these does: {string.Join(", ", accepted)}.")
        {
            Metadata = [("roles", string.Join(',', accepted))],
        };

    private Task Refuse(HttpContext http, string? method, HostError error)
    {
        LogRefused(method ?? "a page", error.Code, error.Reason);
        metrics.Refused(method ?? "a page", (Grpc.Core.StatusCode)(int)error.Code, error.Reason);
        return Refusal.WriteAsync(http, error);
    }

    [LoggerMessage(1, LogLevel.Information, "{Method} refused: {Code} {Reason}")]
    private partial void LogRefused(string method, Code code, string reason);

    [LoggerMessage(2, LogLevel.Warning, "The authentication authority can't be reached.")]
    private partial void LogUnreachable();
}
