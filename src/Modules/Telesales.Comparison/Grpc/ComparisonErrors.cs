using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Telesales.Payroll.V1;
using Telesales.Policies;
using static System.FormattableString;
using Status = Google.Rpc.Status;

namespace Telesales.Comparison.Grpc;

/// <summary>Errors as <c>telesales.payroll.v1.ErrorReason</c> describes them, in the caller's language.</summary>
internal static class ComparisonErrors
{
    // What of the details fits into trailers that a client of gRPC's C core takes (8 KiB, base64, other headers).
    private const int DetailBytes = 4_400;

    /// <summary>Fields are missing or malformed; all of them.</summary>
    public static RpcException Invalid(Language language, IReadOnlyList<(string Field, (string Zh, string En) Text)> violations)
    {
        var bad = new BadRequest();
        foreach (var (field, text) in Fitting(violations, violation => violation.Field.Length + (3 * In(language, violation.Text).Length)))
            bad.FieldViolations.Add(new BadRequest.Types.FieldViolation { Field = field, Reason = "REQUEST_MALFORMED", Description = In(language, text) });
        if (bad.FieldViolations.Count < violations.Count)
            bad.FieldViolations.Add(new BadRequest.Types.FieldViolation { Reason = "MORE_VIOLATIONS", Description = More(bad.FieldViolations.Count, violations.Count) });
        return Of(Code.InvalidArgument, ErrorReason.RequestInvalid, language, ("请求中有字段缺失或格式不对。", "Fields of the request are missing or malformed."), bad);
    }

    /// <summary>There is no such plan.</summary>
    public static RpcException PlanNotFound(Language language, string side, string plan, IEnumerable<string> known)
    {
        var there = string.Join(", ", known);
        return Of(Code.NotFound, ErrorReason.PlanNotFound, language, ($"没有方案 {plan}（{side}）。现有：{there}。", $"There is no plan {plan} ({side}). There are: {there}."), null, ("plan", plan), ("side", side));
    }

    /// <summary>A side's plan can't be used; the problems of both.</summary>
    public static RpcException PlanNotUsable(Language language, Month month, IReadOnlyList<(string Side, PolicyProblem Problem)> problems)
    {
        var failure = new PreconditionFailure();
        foreach (var (side, problem) in Fitting(problems, problem => problem.Problem.Location.Length + (3 * Text(problem.Problem, language).Length) + 60))
            failure.Violations.Add(new PreconditionFailure.Types.Violation { Type = problem.Code, Subject = $"{side} {problem.Location}".TrimEnd(), Description = Text(problem, language) });
        if (failure.Violations.Count < problems.Count)
            failure.Violations.Add(new PreconditionFailure.Types.Violation { Type = "more", Description = More(failure.Violations.Count, problems.Count) });
        var (first, why) = problems[0];
        return Of(
            Code.FailedPrecondition,
            ErrorReason.PlanNotUsable,
            language,
            ($"{month} 不能使用 {first} 的方案：{why.Message(Language.Zh)}", $"The plan of {first} can't be used in {month}: {why.Message(Language.En)}"),
            failure,
            ("side", first));
    }

    // As many as fit, at least one.
    private static IEnumerable<T> Fitting<T>(IReadOnlyList<T> all, Func<T, int> size)
    {
        var room = DetailBytes;
        for (var i = 0; i < all.Count; i++)
        {
            room -= size(all[i]) + 40;
            if (room < 0 && i > 0) yield break;
            yield return all[i];
        }
    }

    private static string Text(PolicyProblem problem, Language language) => $"{problem.Message(language)} {problem.Remedy(language)}";

    private static string More(int told, int all) => Invariant($"… and {all - told} more of {all}.");

    private static string In(Language language, (string Zh, string En) text) => language == Language.Zh ? text.Zh : text.En;

    private static RpcException Of(Code code, ErrorReason reason, Language language, (string Zh, string En) text, IMessage? detail, params (string Key, string Value)[] metadata)
    {
        var info = new ErrorInfo { Domain = "telesales", Reason = ErrorReasonReflection.Descriptor.EnumTypes[0].FindValueByNumber((int)reason).Name["ERROR_REASON_".Length..] };
        foreach (var (key, value) in metadata) info.Metadata.Add(key, value);
        var status = new Status { Code = (int)code, Message = text.En };
        status.Details.Add(Any.Pack(info));
        if (detail is not null) status.Details.Add(Any.Pack(detail));
        status.Details.Add(Any.Pack(new LocalizedMessage { Locale = language == Language.Zh ? "zh-CN" : "en", Message = In(language, text) }));
        return status.ToRpcException();
    }
}
