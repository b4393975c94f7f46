using System.Globalization;
using Google.Protobuf;
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

    private const string MoreViolations = "MORE_VIOLATIONS";

    /// <summary>So many violations at most are written out; the rest is counted. Answers of <c>CalculateBatch</c> stay small that way too.</summary>
    private const int MostViolations = 1_000;

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
        params (string Key, string Value)[] metadata) =>
        Of(code, reason, text, language, violations ?? [], violations?.Count ?? 0, metadata);

    /// <summary>The same, with violations that stand for more than themselves.</summary>
    /// <param name="code">The code.</param>
    /// <param name="reason">The reason.</param>
    /// <param name="text">The text.</param>
    /// <param name="language">The caller's language.</param>
    /// <param name="violations">The violations that are known one by one.</param>
    /// <param name="count">How many there are in all.</param>
    /// <param name="metadata">What else the reason carries.</param>
    public static Status Of(
        Code code,
        ErrorReason reason,
        (string Zh, string En) text,
        Language language,
        IReadOnlyList<Violation> violations,
        long count,
        params (string Key, string Value)[] metadata)
    {
        var info = new ErrorInfo { Domain = Domain, Reason = Names[reason] };
        foreach (var (key, value) in metadata) info.Metadata.Add(key, value);
        var status = new Status { Code = (int)code, Message = text.En };
        if (violations.Count > 0)
        {
            info.Metadata.Add("codes", string.Join(',', violations.Select(v => v.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
            status.Details.Add(Any.Pack(info));
            status.Details.Add(Any.Pack(ToBadRequest(violations, count)));
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
        var count = Uncounted(all[^1], out var uncounted) ? all.Count - 1 + uncounted : all.Count;
        var shortened = status.Clone();
        var some = new BadRequest();
        some.FieldViolations.Add(More(count, count));
        shortened.Details[place] = Any.Pack(some);
        // Room for the length of the list, which is written in up to three bytes more than when it is short, twice.
        var room = TrailerBytes - shortened.CalculateSize() - 8;
        some.FieldViolations.Clear();
        foreach (var violation in all)
        {
            var size = violation.CalculateSize();
            room -= size + 1 + CodedOutputStream.ComputeLengthSize(size);
            if (room < 0) break;
            some.FieldViolations.Add(violation);
        }

        some.FieldViolations.Add(More(count - some.FieldViolations.Count, count));
        shortened.Details[place] = Any.Pack(some);
        return shortened;
    }

    private static BadRequest ToBadRequest(IReadOnlyList<Violation> violations, long count)
    {
        var bad = new BadRequest();
        foreach (var violation in violations.Take(MostViolations))
        {
            bad.FieldViolations.Add(new BadRequest.Types.FieldViolation
            {
                Field = violation.Field,
                Reason = violation.Reason,
                Description = violation.Text(),
            });
        }

        if (count > bad.FieldViolations.Count) bad.FieldViolations.Add(More(count - bad.FieldViolations.Count, count));
        return bad;
    }

    private static BadRequest.Types.FieldViolation More(long left, long count) => new()
    {
        Field = "facts",
        Reason = MoreViolations,
        Description = Invariant($"… and {left} more of {count}."),
    };

    // What the last violation of a list says about those that are not in it.
    private static bool Uncounted(BadRequest.Types.FieldViolation last, out long count)
    {
        count = 0;
        return last.Reason == MoreViolations && long.TryParse(last.Description.Split(' ')[2], NumberStyles.None, CultureInfo.InvariantCulture, out count);
    }
}
