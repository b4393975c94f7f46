using System.Globalization;
using Google.Protobuf;
using Google.Rpc;
using Grpc.Core;
using Telesales.Host.Rest;
using HttpRequest = Microsoft.AspNetCore.Http.HttpRequest;

namespace Telesales.Host.Server.Access;

/// <summary>Answers a request before anything of its body is read: over gRPC by trailers, over REST by the same status as JSON.</summary>
internal static class Refusal
{
    /// <summary>Refuses.</summary>
    public static Task WriteAsync(HttpContext http, HostError error)
    {
        var response = http.Response;
        if (!IsGrpc(http.Request))
        {
            if (error.Code == Code.Unauthenticated) response.Headers.WWWAuthenticate = "Bearer";
            return RestErrors.WriteAsync(http, HttpCodeOf(error.Code), (StatusCode)(int)error.Code, error.Reason, (error.Zh, error.En), error.Metadata);
        }

        var status = error.ToStatus(inChinese: !PrefersEnglish(http.Request));
        response.ContentType = "application/grpc";
        response.Headers["grpc-status"] = status.Code.ToString(CultureInfo.InvariantCulture);
        response.Headers["grpc-message"] = Uri.EscapeDataString(status.Message);
        response.Headers["grpc-status-details-bin"] = Convert.ToBase64String(status.ToByteArray());
        return Task.CompletedTask;
    }

    private static bool IsGrpc(HttpRequest request) => request.ContentType?.StartsWith("application/grpc", StringComparison.OrdinalIgnoreCase) == true;

    // The API's language is Chinese unless another is asked for.
    private static bool PrefersEnglish(HttpRequest request) => request.Headers.AcceptLanguage.ToString().StartsWith("en", StringComparison.OrdinalIgnoreCase);

    private static int HttpCodeOf(Code code) => code switch
    {
        Code.InvalidArgument => StatusCodes.Status400BadRequest,
        Code.Unauthenticated => StatusCodes.Status401Unauthorized,
        Code.PermissionDenied => StatusCodes.Status403Forbidden,
        Code.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
