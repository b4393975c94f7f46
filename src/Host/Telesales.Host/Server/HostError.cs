using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Status = Google.Rpc.Status;

namespace Telesales.Host.Server;

/// <summary>Errors that the host itself gives, as <c>telesales.payroll.v1.ErrorReason</c> describes them.</summary>
/// <param name="Code">The code.</param>
/// <param name="Reason">The reason.</param>
/// <param name="Zh">What is wrong, in Chinese.</param>
/// <param name="En">What is wrong, in English.</param>
internal sealed record HostError(Code Code, string Reason, string Zh, string En)
{
    public const string Unauthenticated = "UNAUTHENTICATED";
    public const string RoleRequired = "ROLE_REQUIRED";
    public const string OriginRefused = "ORIGIN_REFUSED";
    public const string EmployeeNotFound = "EMPLOYEE_NOT_FOUND";
    public const string LimitExceeded = "LIMIT_EXCEEDED";
    public const string Internal = "INTERNAL";

    /// <summary>What else the reason carries.</summary>
    public (string Key, string Value)[] Metadata { get; init; } = [];

    /// <summary>The fields that are wrong; none when it is not about fields.</summary>
    public BadRequest? Fields { get; init; }

    /// <summary>The status, with its details.</summary>
    public Status ToStatus(bool inChinese)
    {
        var info = new ErrorInfo { Domain = "telesales", Reason = Reason };
        foreach (var (key, value) in Metadata) info.Metadata.Add(key, value);
        var status = new Status { Code = (int)Code, Message = En };
        status.Details.Add(Any.Pack(info));
        if (Fields is not null) status.Details.Add(Any.Pack(Fields));
        status.Details.Add(Any.Pack(new LocalizedMessage { Locale = inChinese ? "zh-CN" : "en", Message = inChinese ? Zh : En }));
        return status;
    }
}
