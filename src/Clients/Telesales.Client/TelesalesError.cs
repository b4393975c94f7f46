using Google.Rpc;
using Grpc.Core;
using Telesales.Payroll.V1;

namespace Telesales.Client;

/// <summary>Why a call or a person's calculation failed, read from its <c>google.rpc.Status</c>.</summary>
/// <param name="Code">gRPC's code.</param>
/// <param name="Reason">The reason; unspecified when the error is not the service's own, or newer than this client.</param>
/// <param name="ReasonName">The reason as it was sent: <c>FACTS_INVALID</c>; empty when the error is not the service's own.</param>
/// <param name="Message">What is wrong, in the language that was asked for where the service said it so.</param>
/// <param name="Violations">Every field that is wrong.</param>
/// <param name="Metadata">What else the reason carries, such as <c>codes</c>, <c>limit</c>, <c>error_id</c>.</param>
public sealed record TelesalesError(
    StatusCode Code,
    ErrorReason Reason,
    string ReasonName,
    string Message,
    IReadOnlyList<FieldViolation> Violations,
    IReadOnlyDictionary<string, string> Metadata)
{
    private const string Domain = "telesales";

    /// <summary>The same call may succeed later: the service or its store is out of reach, or busy.</summary>
    public bool IsTransient => Code is StatusCode.Unavailable || Reason is ErrorReason.StoreBusy;

    /// <summary>Reads what a call threw.</summary>
    public static TelesalesError Of(RpcException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception.GetRpcStatus() is { } status
            ? Of(status)
            : new(exception.StatusCode, ErrorReason.Unspecified, "", exception.Status.Detail, [], new Dictionary<string, string>(StringComparer.Ordinal));
    }

    /// <summary>Reads a person's error of a batch or of what was saved.</summary>
    public static TelesalesError Of(Google.Rpc.Status status)
    {
        ArgumentNullException.ThrowIfNull(status);
        var info = status.GetDetail<ErrorInfo>() is { Domain: Domain } own ? own : null;
        return new(
            (StatusCode)status.Code,
            ReasonOf(info?.Reason),
            info?.Reason ?? "",
            status.GetDetail<LocalizedMessage>()?.Message ?? status.Message,
            [.. (status.GetDetail<BadRequest>()?.FieldViolations ?? []).Select(violation => new FieldViolation(violation.Field, violation.Reason, violation.Description))],
            info?.Metadata ?? (IReadOnlyDictionary<string, string>)new Dictionary<string, string>(StringComparer.Ordinal));
    }

    // By the names of the protos: those of the generated enumeration are in C#'s notation.
    private static ErrorReason ReasonOf(string? name) =>
        name is not null && ErrorReasonReflection.Descriptor.EnumTypes[0].FindValueByName($"ERROR_REASON_{name}") is { } value ? (ErrorReason)value.Number : ErrorReason.Unspecified;
}

/// <summary>A field that is wrong.</summary>
/// <param name="Field">Its path: <c>facts.attendance[3].leave</c>.</param>
/// <param name="Reason">The finer code: <c>ATTENDANCE_LEAVE_INCONSISTENT</c>.</param>
/// <param name="Description">What is wrong and how to mend it.</param>
public sealed record FieldViolation(string Field, string Reason, string Description);
