using static Telesales.Facts.FactProblemCodes;

namespace Telesales.Facts;

/// <summary>The words for what is wrong with values and rows of facts.</summary>
internal static class ValueTexts
{
    public static readonly ProblemText Required = new(FactProblemCodes.Required,
        "The value is empty, and every row needs it.", "Fill it in, or remove the row.",
        "内容为空，每一行都必须填写。", "请填写，或删除该行。");

    public static readonly ProblemText Spaces = new(BadText,
        "'{0}' has a space before or after it.", "Remove the space: ids and words are compared character by character.",
        "“{0}”前后有空格。", "请删除空格：编号和名称按字符逐一比较。");

    public static readonly ProblemText Invisible = new(BadText,
        "'{0}' holds a control or invisible character (U+{1:X4}).", "Remove the character, or type the value again.",
        "“{0}”中有控制字符或不可见字符（U+{1:X4}）。", "请删除该字符，或重新输入。");

    public static readonly ProblemText TooLong = new(BadText,
        "The value has {1} characters; at most {2} are taken.", "Shorten it.",
        "内容有 {1} 个字符，最多 {2} 个。", "请缩短。");

    public static readonly ProblemText Date = new(BadDate,
        "'{0}' is not a date that exists, written YYYY-MM-DD.", "Write it like 2026-02-28, in half-width digits.",
        "“{0}”不是有效日期。", "请按 YYYY-MM-DD 填写，例如 2026-02-28，使用半角数字。");

    public static readonly ProblemText DateRange = new(BadDate,
        "The date {0} is not between {1}-01-01 and {2}-12-31.", "Correct the year; leave the field empty if it means \"no end\".",
        "日期 {0} 不在 {1}-01-01 至 {2}-12-31 之间。", "请更正年份；如果表示“没有期限”，请留空。");

    public static readonly ProblemText Month = new(BadMonth,
        "'{0}' is not a month from {1} to {2}, written YYYY-MM.", "Write it like 2026-02.",
        "“{0}”不是有效月份（{1} 至 {2} 年）。", "请按 YYYY-MM 填写，例如 2026-02。");

    public static readonly ProblemText Period = new(BadMonth,
        "'{0}' is not a month, quarter or year from {1} to {2}.", "Write it like 2026-10, 2026-Q4 or 2026.",
        "“{0}”不是有效的月份、季度或年份（{1} 至 {2} 年）。", "请按 2026-10、2026-Q4 或 2026 的格式填写。");

    public static readonly ProblemText Number = new(BadNumber,
        "'{0}' is not a plain number.", "Write digits with at most one point, like 1234.56: no spaces, separators, exponent or full-width digits.",
        "“{0}”不是普通数字。", "请只用半角数字和一个小数点，例如 1234.56；不要用空格、千位分隔符、科学计数法或全角数字。");

    public static readonly ProblemText Fraction = new(BadNumber,
        "'{0}' is neither a plain number of 0 or more nor a fraction p/q.", "Write it like 26.4 or 52/3; q is not 0.",
        "“{0}”既不是不小于 0 的普通数字，也不是分数 p/q。", "请按 26.4 或 52/3 的格式填写，分母不能为 0。");

    public static readonly ProblemText NotWhole = new(FactProblemCodes.NotWhole,
        "'{0}' is not a whole number.", "Write a whole number.",
        "“{0}”不是整数。", "请填写整数。");

    public static readonly ProblemText TooPrecise = new(FactProblemCodes.TooPrecise,
        "'{0}' has more than six decimals.", "Round it to six decimals at most.",
        "“{0}”的小数超过六位。", "请四舍五入到六位小数以内。");

    public static readonly ProblemText OutOfRange = new(FactProblemCodes.OutOfRange,
        "{0} is not between {1} and {2}.", "Correct the number.",
        "{0} 不在 {1} 至 {2} 之间。", "请更正数字。");

    public static readonly ProblemText TooLarge = new(FactProblemCodes.OutOfRange,
        "{0} is too large: numbers stay below 9,000,000,000,000.", "Correct the number.",
        "{0} 过大：数字须小于 9 万亿。", "请更正数字。");

    public static readonly ProblemText Negative = new(FactProblemCodes.Negative,
        "{0} is negative.", "Write 0 or more; a correction changes the row itself.",
        "{0} 是负数。", "请填写 0 或正数；如需更正，请直接修改原来那一行。");

    public static readonly ProblemText Flag = new(BadFlag,
        "'{0}' is not a flag.", "Write 1 for yes, 0 for no, or leave it empty where that is allowed.",
        "“{0}”不是有效标记。", "是填 1，否填 0；允许为空的可以留空。");

    public static readonly ProblemText Word = new(UnknownValue,
        "'{0}' is not allowed here.", "Use one of: {1}.",
        "此处不能填“{0}”。", "只能填：{1}。");

    public static readonly ProblemText MetricLike = new(UnknownMetric,
        "There is no metric '{0}'.", "Did you mean '{1}'?",
        "没有“{0}”这个指标。", "是否应为“{1}”？");

    public static readonly ProblemText MetricOf = new(UnknownMetric,
        "There is no metric '{0}'.", "Use one of: {1}; or load the package that declares it.",
        "没有“{0}”这个指标。", "可用指标：{1}；或先加载声明该指标的政策包。");

    public static readonly ProblemText Stranger = new(UnknownEmployee,
        "There is no employee '{0}' in the employees; {1} rows of this source name them.", "Add the person to the employees, or correct the id.",
        "员工表中没有“{0}”；本来源有 {1} 行用到该编号。", "请在员工表中补上此人，或更正编号。");

    public static readonly ProblemText KeyTwice = new(DuplicateKey,
        "The key {0} stands twice: first at {1}, again at {2}.", "Keep one of the rows.",
        "主键 {0} 重复：首次在 {1}，又在 {2}。", "请只保留其中一行。");

    public static readonly ProblemText Monday = new(NotMonday,
        "{0} is not a Monday.", "Give the week's Monday: {1}.",
        "{0} 不是星期一。", "请填写该周的星期一：{1}。");

    public static readonly ProblemText Reversed = new(DatesReversed,
        "{0} lies before {1} ({2}).", "Correct one of the two dates.",
        "{0} 早于 {1}（{2}）。", "请更正其中一个日期。");
}
