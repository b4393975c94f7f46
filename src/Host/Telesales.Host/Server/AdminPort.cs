using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Telesales.Host.Server;

/// <summary>A port of its own on the loopback address for whoever runs the service: metrics and health. Neither is the service there, nor are metrics elsewhere.</summary>
internal static class AdminPort
{
    /// <summary>Marks the connections of the port; a header could be forged.</summary>
    public static void Mark(ListenOptions listen) => listen.Use(next => connection =>
    {
        connection.Features.Set(new ByAdminPort());
        return next(connection);
    });

    /// <summary>Whether a request came in by the port.</summary>
    public static bool IsAdmin(HttpContext http) => http.Features.Get<ByAdminPort>() is not null;

    /// <summary>Keeps the two apart; after routing, since pages are known by what they are and not by how a path is written.</summary>
    public static void UseAdminPort(this WebApplication app) => app.Use((http, next) =>
    {
        var page = http.GetEndpoint()?.Metadata.GetMetadata<AdminPage>();
        if (IsAdmin(http) ? page is not null : page is not { IsHereOnly: true }) return next(http);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });

    private sealed class ByAdminPort;
}

/// <summary>A page of the admin port.</summary>
/// <param name="IsHereOnly">It is on no other port.</param>
internal sealed record AdminPage(bool IsHereOnly);
