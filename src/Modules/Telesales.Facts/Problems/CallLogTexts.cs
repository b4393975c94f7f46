using static Telesales.Facts.FactProblemCodes;

namespace Telesales.Facts;

/// <summary>The words for what is wrong with call log mappings and call logs.</summary>
internal static class CallLogTexts
{
    public static readonly ProblemText NotYaml = new(BadMapping,
        "The mapping is not YAML: {0}", "Correct the line; compare it with samples/call-logs.",
        "映射文件不是有效的 YAML：{0}", "请更正该行，可参考 samples/call-logs。");

    public static readonly ProblemText NotSection = new(BadMapping,
        "'{1}' must hold keys and values.", "Write it like '{1}: {{ key: value }}'.",
        "“{1}”必须由键和值组成。", "请写成“{1}: {{ 键: 值 }}”。");

    public static readonly ProblemText NotText = new(BadMapping,
        "'{1}' must hold one value.", "Write it like '{1}: value'.",
        "“{1}”必须是单个值。", "请写成“{1}: 值”。");

    public static readonly ProblemText NotList = new(BadMapping,
        "'{1}' must hold a list of values.", "Write it like '{1}: [A, B]'.",
        "“{1}”必须是列表。", "请写成“{1}: [A, B]”。");

    public static readonly ProblemText UnknownKeyLike = new(BadMapping,
        "There is no key '{0}' here.", "Did you mean '{1}'?",
        "此处没有“{0}”这个键。", "是否应为“{1}”？");

    public static readonly ProblemText UnknownKeyOf = new(BadMapping,
        "There is no key '{0}' here.", "Use one of: {1}.",
        "此处没有“{0}”这个键。", "可用的键：{1}。");

    public static readonly ProblemText KeyMissing = new(BadMapping,
        "The key '{0}' is missing.", "Add '{0}'.",
        "缺少“{0}”这个键。", "请补上“{0}”。");

    public static readonly ProblemText BadValue = new(BadMapping,
        "'{0}' can't be the value of '{1}'.", "Use {2}.",
        "“{0}”不能作为“{1}”的值。", "应为：{2}。");

    public static readonly ProblemText NeedsColumn = new(BadMapping,
        "'{0}' asks for something that no column of the log is mapped to.", "Add columns.{1}, or remove '{0}'.",
        "“{0}”需要的内容没有映射到话单的列。", "请补上 columns.{1}，或删除“{0}”。");

    public static readonly ProblemText DateOrStart = new(BadMapping,
        "The day of a call must come from columns.date or from columns.start, one of the two.", "Keep one of them; columns.time goes with columns.date.",
        "通话日期必须来自 columns.date 或 columns.start 之一。", "请只保留一个；columns.time 与 columns.date 搭配使用。");

    public static readonly ProblemText ColumnNotInLog = new(MissingColumn,
        "The log has no column '{0}', which the mapping names.", "Correct columns.{1} in the mapping; the log has: {2}.",
        "话单中没有映射文件指定的“{0}”列。", "请更正映射文件中的 columns.{1}；话单的列有：{2}。");

    public static readonly ProblemText Moment = new(BadDate,
        "'{0}' is not a date or time written as {1}.", "Correct the log, or the formats in the mapping.",
        "“{0}”不符合格式 {1}。", "请更正话单，或修改映射文件中的 formats。");
}
