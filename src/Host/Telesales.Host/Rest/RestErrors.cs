using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using static System.FormattableString;
using Status = Google.Rpc.Status;

namespace Telesales.Host.Rest;

/// <summary>Errors of REST requests that never reach a method, as <c>google.rpc.Status</c> like all others.</summary>
internal static class RestErrors
{
    private const int MostViolations = 100;
    private static readonly JsonFormatter Json = new(JsonFormatter.Settings.Default.WithTypeRegistry(RestSetup.Details));

    /// <summary>The request is not made as it should be: 400, with every violation.</summary>
    public static Task WriteInvalidAsync(HttpContext http, IReadOnlyList<RestViolation> violations)
    {
        var bad = new BadRequest();
        foreach (var violation in violations.Take(MostViolations))
            bad.FieldViolations.Add(new BadRequest.Types.FieldViolation { Field = violation.Field, Reason = "REQUEST_MALFORMED", Description = In(http, violation.Text) });
        if (violations.Count > MostViolations)
            bad.FieldViolations.Add(new BadRequest.Types.FieldViolation { Reason = "MORE_VIOLATIONS", Description = Invariant($"… and {violations.Count - MostViolations} more of {violations.Count}.") });
        var first = violations[0];
        var at = first.Field.Length == 0 ? "" : first.Field + ": ";
        var status = Of(http, StatusCode.InvalidArgument, "REQUEST_INVALID", (
            violations.Count == 1 ? $"请求有误。{at}{first.Text.Zh}" : Invariant($"请求有 {violations.Count} 处错误，第一处为 {at}{first.Text.Zh}"),
            violations.Count == 1 ? at + first.Text.En : Invariant($"The request has {violations.Count} errors; the first: {at}{first.Text.En}")), ("codes", "request.malformed"));
        status.Details.Insert(1, Any.Pack(bad));
        return WriteAsync(http, StatusCodes.Status400BadRequest, status);
    }

    /// <summary>An error with its reason.</summary>
    public static Task WriteAsync(HttpContext http, int httpStatus, StatusCode code, string reason, (string Zh, string En) text, params (string Key, string Value)[] metadata) =>
        WriteAsync(http, httpStatus, Of(http, code, reason, text, metadata));

    /// <summary>What routing left without a body: no such path, or not with this verb.</summary>
    public static async Task WriteEmptyAsync(HttpContext http)
    {
        if (http.Response.HasStarted || http.Response.ContentType is not null || http.Response.StatusCode != StatusCodes.Status404NotFound) return;
        var asked = $"{http.Request.Method} {http.Request.Path}";
        await WriteAsync(http, StatusCodes.Status404NotFound, StatusCode.NotFound, "REQUEST_INVALID", (
            $"没有 {asked}。可用的路径和方法见 /openapi/v1.json。", $"There is no {asked}. /openapi/v1.json lists the paths and verbs that there are."));
    }

    private static Task WriteAsync(HttpContext http, int httpStatus, Status status)
    {
        http.Response.StatusCode = httpStatus;
        http.Response.ContentType = "application/json; charset=utf-8";
        return http.Response.WriteAsync(Json.Format(status), http.RequestAborted);
    }

    private static Status Of(HttpContext http, StatusCode code, string reason, (string Zh, string En) text, params (string Key, string Value)[] metadata)
    {
        var info = new ErrorInfo { Domain = "telesales", Reason = reason };
        foreach (var (key, value) in metadata) info.Metadata.Add(key, value);
        var status = new Status { Code = (int)code, Message = text.En };
        status.Details.Add(Any.Pack(info));
        status.Details.Add(Any.Pack(new LocalizedMessage { Locale = IsChinese(http) ? "zh-CN" : "en", Message = In(http, text) }));
        return status;
    }

    private static string In(HttpContext http, (string Zh, string En) text) => IsChinese(http) ? text.Zh : text.En;

    // The request's own language is in a body that could not be read.
    private static bool IsChinese(HttpContext http) => http.Request.Headers.AcceptLanguage.ToString().StartsWith("zh", StringComparison.OrdinalIgnoreCase);
}
