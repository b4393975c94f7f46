using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Telesales.Payroll.V1;
using Telesales.Policies;
using static System.FormattableString;
using Enum = System.Enum;
using Status = Google.Rpc.Status;

namespace Telesales.Payroll.Grpc.Errors;

/// <summary>Statuses as <c>telesales.payroll.v1.ErrorReason</c> describes them.</summary>
internal static class RichStatus
{
    public const string Domain = "telesales";

    /// <summary>What of a status fits into trailers that a client of gRPC's C core takes (8 KiB, base64, other headers).</summary>
    private const int TrailerBytes = 5_400;

    private static readonly Dictionary<ErrorReason, string> Names = Enum.GetValues<ErrorReason>().ToDictionary(
        reason => reason,
        reason => ErrorReasonReflection.Descriptor.EnumTypes[0].FindValueByNumber((int)reason).Name["ERROR_REASON_".Length..]);

    /// <summary>A status with reason, text in the caller's language, and violations.</summary>
    public static Status Of(
        Code code,
        ErrorReason reason,
        (string Zh, string En) text,
        Language language,
        IReadOnlyList<Violation>? violations = null,
        params (string Key, string Value)[] metadata)
    {
        var info = new ErrorInfo { Domain = Domain, Reason = Names[reason] };
        foreach (var (key, value) in metadata) info.Metadata.Add(key, value);
        var status = new Status { Code = (int)code, Message = text.En };
        if (violations is { Count: > 0 })
        {
            info.Metadata.Add("codes", string.Join(',', violations.Select(v => v.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
            status.Details.Add(Any.Pack(info));
            status.Details.Add(Any.Pack(ToBadRequest(violations)));
        }
        else
        {
            status.Details.Add(Any.Pack(info));
        }

        status.Details.Add(Any.Pack(new LocalizedMessage
        {
            Locale = language == Language.Zh ? "zh-CN" : "en",
            Message = language == Language.Zh ? text.Zh : text.En,
        }));
        return status;
    }

    /// <summary>A plan that can't be used, with every problem.</summary>
    public static Status PlanNotUsable((string Zh, string En) text, Language language, IEnumerable<PolicyProblem> problems)
    {
        var status = Of(Code.FailedPrecondition, ErrorReason.PlanNotUsable, text, language);
        var failure = new PreconditionFailure();
        foreach (var problem in problems)
        {
            failure.Violations.Add(new PreconditionFailure.Types.Violation
            {
                Type = problem.Code,
                Subject = problem.Location,
                Description = $"{problem.Message(language)} {problem.Remedy(language)}",
            });
        }

        if (failure.Violations.Count > 0) status.Details.Add(Any.Pack(failure));
        return status;
    }

    /// <summary>The same, short enough for trailers: violations that do not fit are counted in the last one.</summary>
    public static Status ForTrailers(Status status)
    {
        if (status.CalculateSize() <= TrailerBytes) return status;
        var place = status.Details.ToList().FindIndex(detail => detail.Is(BadRequest.Descriptor));
        if (place < 0) return status;
        var all = status.Details[place].Unpack<BadRequest>().FieldViolations;
        var shortened = status.Clone();
        for (var kept = all.Count - 1; kept >= 0; kept--)
        {
            var some = new BadRequest();
            some.FieldViolations.AddRange(all.Take(kept));
            some.FieldViolations.Add(new BadRequest.Types.FieldViolation
            {
                Field = "facts",
                Reason = "MORE_VIOLATIONS",
                Description = Invariant($"… and {all.Count - kept} more of {all.Count}; CalculateBatch lists them all."),
            });
            shortened.Details[place] = Any.Pack(some);
            if (shortened.CalculateSize() <= TrailerBytes) break;
        }

        return shortened;
    }

    private static BadRequest ToBadRequest(IReadOnlyList<Violation> violations)
    {
        var bad = new BadRequest();
        foreach (var violation in violations)
        {
            bad.FieldViolations.Add(new BadRequest.Types.FieldViolation
            {
                Field = violation.Field,
                Reason = violation.Reason,
                Description = violation.Description,
            });
        }

        return bad;
    }
}
