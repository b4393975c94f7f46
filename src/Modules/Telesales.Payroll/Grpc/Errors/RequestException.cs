using Google.Rpc;
using Telesales.Policies;

namespace Telesales.Payroll.Grpc.Errors;

/// <summary>A request that can't be carried out, with the status that says why.</summary>
internal sealed class RequestException(Google.Rpc.Status status) : Exception(status.Message)
{
    /// <summary>The status, with its details.</summary>
    public Google.Rpc.Status Status { get; } = status;

    /// <summary>One field is wrong.</summary>
    public static RequestException Invalid(Language language, string field, string code, (string Zh, string En) text) =>
        new(RichStatus.Of(Code.InvalidArgument, V1.ErrorReason.RequestInvalid, text, language, [new(field, code, language == Language.Zh ? text.Zh : text.En)]));
}
