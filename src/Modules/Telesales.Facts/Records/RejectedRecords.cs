using System.Globalization;
using System.Text;

namespace Telesales.Facts;

/// <summary>The records that don't count, each with why: as warnings, and as a file. What they say of customers is not repeated.</summary>
internal sealed class RejectedRecords(ProblemLog log, ProblemLog warnings)
{
    private readonly StringBuilder lines = new("file,line,employee_id,date,reason,missing\n");

    /// <summary>How many there are.</summary>
    public long Count { get; private set; }

    public void Incomplete(RecordKind kind, FactOrigin origin, string employee, DateOnly date, string[] missing) =>
        Add(RecordTexts.Incomplete, "incomplete", kind, origin, employee, date, missing);

    public void Repeated(RecordKind kind, FactOrigin origin, string employee, DateOnly date) =>
        Add(RecordTexts.Repeated, "repeated", kind, origin, employee, date, []);

    public byte[] ToCsv() => Encoding.UTF8.GetBytes(lines.ToString());

    private void Add(ProblemText text, string reason, RecordKind kind, FactOrigin origin, string employee, DateOnly date, string[] missing)
    {
        Count++;
        var place = log.Locate(origin, null);
        warnings.ReportAt(text, place, null, employee, RowCheck.Iso(date), kind.LeastWays > 1 ? $"{string.Join(", ", missing)}".Replace("/", " / ", StringComparison.Ordinal) : string.Join(", ", missing));
        lines.Append(CultureInfo.InvariantCulture, $"{CsvText.Quoted(place.Source)},{place.Row},{CsvText.Quoted(employee)},{RowCheck.Iso(date)},{reason},{string.Join(';', missing)}\n");
    }
}

/// <summary>The words for raw records that don't count.</summary>
internal static class RecordTexts
{
    public static readonly ProblemText Incomplete = new(FactProblemCodes.IncompleteRecord,
        "Not counted for {1} on {2}: {3} missing or not usable.", "Complete the record if it is known; a contact needs two of mobile, telephone, email, qq, an invitee the mobile number.",
        "未计入 {1} {2} 的业务量：{3} 缺失或无效。", "如有资料请补全；联系人需有 mobile、telephone、email、qq 中的两项，受邀人需有手机号。");

    public static readonly ProblemText Repeated = new(FactProblemCodes.RepeatedRecord,
        "Not counted for {1} on {2}: the same person stands in the list already.", "Remove the record, or count repeats (--count-repeats).",
        "未计入 {1} {2} 的业务量：名单中已有同一人。", "请删除该记录；如需重复计数，请加 --count-repeats。");
}
