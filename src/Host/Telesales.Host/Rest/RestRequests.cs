using Google.Api;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Microsoft.AspNetCore.Grpc.JsonTranscoding;
using Microsoft.Net.Http.Headers;
using Telesales.Host.Server;
using static System.FormattableString;

namespace Telesales.Host.Rest;

/// <summary>
/// A REST request before it reaches its method: within its limits, JSON, and made of the fields that the method has. Transcoding itself passes
/// over what it does not know; a misspelt field would then change somebody's pay in silence.
/// </summary>
internal sealed class RestRequests(RequestDelegate next, ServerLimits limits)
{
    /// <summary>The largest body taken; JSON is about twice as long as the same message in binary.</summary>
    public const int MostBodyBytes = 8 * 1024 * 1024;

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<GrpcJsonTranscodingMetadata>() is not { } rest)
        {
            await next(http);
            if (HttpProtocol.IsHttp11(http.Request.Protocol)) await RestErrors.WriteEmptyAsync(http);
            return;
        }

        var violations = new List<RestViolation>();
        QueryFields.Check(http.Request.Query, rest.MethodDescriptor.InputType, rest.HttpRule, violations);
        if (rest.HttpRule.Body.Length > 0 && !await TryReadBodyAsync(http, rest, violations)) return;
        if (violations.Count > 0)
        {
            await RestErrors.WriteInvalidAsync(http, violations);
            return;
        }

        using var deadline = RestDeadline.Of(http, limits.DefaultDeadline);
        if (deadline is null) await RestErrors.WriteInvalidAsync(http, [new("grpc-timeout", RestDeadline.HowToWrite)]);
        else await next(http);
    }

    // False: it is refused already.
    private static async Task<bool> TryReadBodyAsync(HttpContext http, GrpcJsonTranscodingMetadata rest, List<RestViolation> violations)
    {
        if (!IsJson(http.Request))
        {
            await RestErrors.WriteAsync(http, StatusCodes.Status415UnsupportedMediaType, StatusCode.InvalidArgument, "REQUEST_INVALID", (
                "请求正文须为 UTF-8 编码的 JSON：Content-Type: application/json，不使用 Content-Encoding。",
                "The body must be JSON in UTF-8: Content-Type: application/json, without Content-Encoding."));
            return false;
        }

        if (await ReadAsync(http) is not { } body)
        {
            await RestErrors.WriteAsync(
                http,
                StatusCodes.Status413PayloadTooLarge,
                StatusCode.ResourceExhausted,
                "LIMIT_EXCEEDED",
                (Invariant($"请求正文超过 {MostBodyBytes} 字节。请分批发送。"), Invariant($"The body is larger than {MostBodyBytes} bytes. Send it in parts.")),
                ("limit", "body_bytes"));
            return false;
        }

        new StrictJson(violations).Check(body, BodyType(rest.MethodDescriptor.InputType, rest.HttpRule));
        http.Request.Body = new MemoryStream(body.Array!, body.Offset, body.Count, writable: false);
        http.Request.ContentLength = body.Count;
        return true;
    }

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase))
        && request.Headers.ContentEncoding.All(encoding => string.Equals(encoding, "identity", StringComparison.OrdinalIgnoreCase));

    private static async Task<ArraySegment<byte>?> ReadAsync(HttpContext http)
    {
        if (http.Request.ContentLength > MostBodyBytes) return null;
        var read = new MemoryStream((int)(http.Request.ContentLength ?? 0));
        var buffer = new byte[81_920];
        int count;
        while ((count = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0)
        {
            if (read.Length + count > MostBodyBytes) return null;
            read.Write(buffer, 0, count);
        }

        return new(read.GetBuffer(), 0, (int)read.Length);
    }

    private static MessageDescriptor BodyType(MessageDescriptor input, HttpRule rule) =>
        rule.Body == "*" ? input : input.FindFieldByName(rule.Body)?.MessageType ?? throw new InvalidOperationException($"{input.Name} has no message '{rule.Body}' to be a body.");
}
