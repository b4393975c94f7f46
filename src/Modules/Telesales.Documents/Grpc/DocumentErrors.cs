using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Telesales.Payroll.V1;
using Telesales.Policies;
using Status = Google.Rpc.Status;

namespace Telesales.Documents.Grpc;

/// <summary>Errors as <c>telesales.payroll.v1.ErrorReason</c> describes them, in the caller's language.</summary>
internal static class DocumentErrors
{
    /// <summary>Fields are missing or malformed; all of them.</summary>
    public static RpcException Invalid(Language language, IEnumerable<(string Field, (string Zh, string En) Text)> violations)
    {
        var bad = new BadRequest();
        foreach (var (field, text) in violations)
            bad.FieldViolations.Add(new BadRequest.Types.FieldViolation { Field = field, Reason = "REQUEST_MALFORMED", Description = language == Language.Zh ? text.Zh : text.En });
        return Of(Code.InvalidArgument, ErrorReason.RequestInvalid, language, ("请求中有字段缺失或格式不对。", "Fields of the request are missing or malformed."), bad);
    }

    /// <summary>There is no such payslip, or the caller may not see it: the two look the same.</summary>
    public static RpcException NotFound(Language language, string name) => Of(
        Code.NotFound,
        ErrorReason.PayslipNotFound,
        language,
        ($"没有工资条 {name}。", $"There is no payslip {name}."),
        new ResourceInfo { ResourceType = "telesales.payroll.v1.Payslip", ResourceName = name });

    /// <summary>There is none in the month.</summary>
    public static RpcException NoneFound(Language language, Month month) => Of(
        Code.NotFound, ErrorReason.PayslipNotFound, language, ($"{month} 没有符合条件的已存档工资条。", $"There is no saved payslip of {month} that matches."));

    /// <summary>More people than a document takes.</summary>
    public static RpcException TooMany(Language language, int most)
    {
        var texts = (FormattableString.Invariant($"一份文档最多 {most} 人。请按团队或方案分别生成。"), FormattableString.Invariant($"A document takes at most {most} people. Ask team by team, or plan by plan."));
        return Of(Code.ResourceExhausted, ErrorReason.LimitExceeded, language, texts, null, ("limit", FormattableString.Invariant($"{most}")));
    }

    /// <summary>A PDF needs a font.</summary>
    public static RpcException FontMissing(Language language, FontMissingException missing) =>
        Of(Code.FailedPrecondition, ErrorReason.FontMissing, language, (missing.In(Language.Zh), missing.In(Language.En)), null, ("characters", missing.Characters));

    /// <summary>The store can't be read just now.</summary>
    public static RpcException StoreBusy(Language language) => Of(
        Code.Unavailable, ErrorReason.StoreBusy, language, ("存储正忙或无法访问，请稍后重试。", "The store is locked or out of reach: try again."));

    private static RpcException Of(Code code, ErrorReason reason, Language language, (string Zh, string En) text, IMessage? detail = null, params (string Key, string Value)[] metadata)
    {
        var info = new ErrorInfo { Domain = "telesales", Reason = ErrorReasonReflection.Descriptor.EnumTypes[0].FindValueByNumber((int)reason).Name["ERROR_REASON_".Length..] };
        foreach (var (key, value) in metadata) info.Metadata.Add(key, value);
        var status = new Status { Code = (int)code, Message = text.En };
        status.Details.Add(Any.Pack(info));
        if (detail is not null) status.Details.Add(Any.Pack(detail));
        status.Details.Add(Any.Pack(new LocalizedMessage { Locale = language == Language.Zh ? "zh-CN" : "en", Message = language == Language.Zh ? text.Zh : text.En }));
        return status.ToRpcException();
    }
}
