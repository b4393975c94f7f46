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

    public static readonly ProblemText NoMapping = new(Missing,
        "There is no mapping file '{0}'.", "Give the path of one of your own, or the name of one that is shipped: {1}.",
        "没有映射文件“{0}”。", "请给出自己的映射文件的路径，或使用自带映射的名称：{1}。");

    public static readonly ProblemText OptionalNeedsHeader = new(BadMapping,
        "'log.optional' names columns that rows may leave out, but the columns are named by the log's first row.", "Name the columns in log.header, or remove log.optional.",
        "log.optional 列出可省略的列，但列名取自话单首行。", "请在 log.header 中写明列名，或删除 log.optional。");

    public static readonly ProblemText NeedsAgents = new(BadMapping,
        "The mapping tells calls of agents from calls to agents, but who is an agent is not known.", "Give a file of extensions and employees (--agents), or add 'agents: {{ \"1001\": S01 }}' to the mapping.",
        "映射要区分坐席呼出与呼入，但未说明哪些分机属于哪些员工。", "请用 --agents 指定分机与员工对照表，或在映射文件中加上 agents: {{ \"1001\": S01 }}。");

    public static readonly ProblemText ExtensionTwice = new(DuplicateKey,
        "The extension '{0}' belongs to two people on the same day: {2} ({1}) and {3}.", "Correct one of them, or say from when until when each has it (from, until).",
        "分机“{0}”在同一天属于两个人：{2}（{1}）和 {3}。", "请更正其中一个，或用 from、until 写明各自的起止日期。");

    public static readonly ProblemText UnknownExtension = new(FactProblemCodes.UnknownExtension,
        "No employee has the extension '{0}' on the day of the call; {1} calls of the log are its own.", "Add it to the agents with the employee's id; or, if its calls are to count for nobody, to 'nobody' in the mapping.",
        "分机“{0}”在通话当天不属于任何员工，话单中有 {1} 通电话属于该分机。", "请在分机对照表中补上它和对应的员工编号；如果它的电话不计入任何人，请把它写入映射文件的 nobody。");

    public static readonly ProblemText RefusedOn = new(BadDate,
        "'{0}' is neither a date nor a date and time.", "Write it like 2026-10-14, or 2026-10-14 15:30.",
        "“{0}”既不是日期，也不是日期加时间。", "请按 2026-10-14 或 2026-10-14 15:30 的格式填写。");

    public static readonly ProblemText AnswerTooEarly = new(DatesReversed,
        "The call was answered ({0}) before it began.", "Correct the log, or the columns and formats in the mapping.",
        "接听时间（{0}）早于呼叫开始时间。", "请更正话单，或检查映射文件中的 columns 和 formats。");

    public static readonly ProblemText NoRefusedList = new(Missing,
        "{0} was not counted: it needs the list of those who refused to be called.", "Give the list (--refused) if it is to be counted.",
        "未统计 {0}：需要拒绝来电的号码名单。", "如需统计，请用 --refused 指定名单。");
}
