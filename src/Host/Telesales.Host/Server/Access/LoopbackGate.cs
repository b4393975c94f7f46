using System.Net;
using Google.Rpc;
using Microsoft.Extensions.Primitives;
using HttpRequest = Microsoft.AspNetCore.Http.HttpRequest;

namespace Telesales.Host.Server.Access;

/// <summary>
/// Where no authentication is configured, being on this machine is what lets a caller in. A web page that the user happens to visit is on
/// this machine too: a request by another name than this machine's (DNS rebinding), or from another page, is refused.
/// </summary>
internal sealed class LoopbackGate(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        var request = http.Request;
        if (!IsThisMachine(request.Host))
        {
            return Refusal.WriteAsync(http, new(
                Code.PermissionDenied,
                HostError.OriginRefused,
                "未配置身份验证时，只能以 localhost、127.0.0.1 或 [::1] 访问本服务。",
                "Without authentication the service answers to localhost, 127.0.0.1 and [::1] only. Call it by one of these, or set up authentication."));
        }

        return IsFromAnotherPage(request)
            ? Refusal.WriteAsync(http, new(Code.PermissionDenied, HostError.OriginRefused, "未配置身份验证时，不接受来自其他网页的请求。", "Without authentication requests from other web pages are refused."))
            : next(http);
    }

    private static bool IsThisMachine(HostString host) =>
        host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Host, out var address) && IPAddress.IsLoopback(address));

    // Browsers send Origin with everything that can change something, and say with Sec-Fetch-Site where the rest comes from.
    private static bool IsFromAnotherPage(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        if (!StringValues.IsNullOrEmpty(origin)) return !string.Equals(origin.ToString(), $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
        return request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";
    }
}
