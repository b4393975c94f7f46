using Google.Rpc;
using Telesales.Payroll.Grpc.Errors;
using Telesales.Payroll.Store;
using Telesales.Payroll.V1;
using Telesales.Policies;
using static System.FormattableString;

namespace Telesales.Payroll.Grpc.Saved;

/// <summary>What keeps a payslip from being kept or found, as the API says it.</summary>
internal static class StoreErrors
{
    /// <summary>There is none, or it is hidden: the two look the same.</summary>
    public static RequestException NotFound(string name, Language language) =>
        new(RichStatus.Of(Code.NotFound, ErrorReason.PayslipNotFound, ($"没有工资条 {name}。", $"There is no payslip {name}."), language, null, ("name", name)));

    public static RequestException MonthOpen(Language language) => new(RichStatus.Of(
        Code.FailedPrecondition,
        ErrorReason.MonthOpen,
        ("当月尚未结束，不能存档。请在月末之后提交，并去掉 as_of。", "An open month can't be kept: leave out as_of and ask after the month's last day."),
        language,
        [new("settings.as_of", "month.open", language == Language.Zh ? "去掉 as_of，或填当月最后一天。" : "Leave it out, or give the month's last day.")]));

    public static RequestException Reused(string requestId, Language language) => new(RichStatus.Of(
        Code.AlreadyExists,
        ErrorReason.RequestIdReused,
        ($"request_id {requestId} 已用于其他内容。新的内容请用新的 request_id。", $"The request id {requestId} was used before with other content. Other content needs another request id."),
        language,
        null,
        ("request_id", requestId)));

    public static RequestException Stale(RevisionStaleException stale, Language language)
    {
        var violations = stale.Stale.Select(person => new Violation(
            $"expected_revisions[{person.EmployeeId}]",
            "revision.stale",
            language == Language.Zh ? Invariant($"最新版本是 {person.Newest}。") : Invariant($"The newest is {person.Newest}."))).ToList();
        return new(RichStatus.Of(
            Code.Aborted,
            ErrorReason.RevisionStale,
            (Invariant($"{violations.Count} 人的工资条已有其他版本，未存档。请查看最新版本后再提交。"), Invariant($"Somebody kept other revisions of {violations.Count} people's payslips meanwhile; nothing was kept. Look at the newest and ask again.")),
            language,
            violations,
            ("employee_id", stale.Stale[0].EmployeeId),
            ("newest", Invariant($"{stale.Stale[0].Newest}"))));
    }

    /// <summary>What a caller can do something about; null for a fault of the service.</summary>
    public static RequestException? Of(StoreException fault, Language language) => fault.Problem switch
    {
        StoreProblem.Full => new(RichStatus.Of(
            Code.ResourceExhausted,
            ErrorReason.StoreFull,
            ("存储空间已满，未存档任何内容。请联系管理员扩容后，用同一 request_id 重试。", "The store is full; nothing was kept. Tell whoever runs the service; then try again with the same request id."),
            language)),
        StoreProblem.Busy => new(RichStatus.Of(
            Code.Unavailable,
            ErrorReason.StoreBusy,
            ("存储正忙或无法访问，未存档任何内容。请用同一 request_id 重试。", "The store is locked or out of reach; nothing was kept. Try again with the same request id."),
            language)),
        _ => null,
    };
}
