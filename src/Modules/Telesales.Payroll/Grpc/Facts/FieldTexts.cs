namespace Telesales.Payroll.Grpc.Facts;

/// <summary>What is wrong with a field that can't be read as a fact, in Chinese and English; {0} is the value found.</summary>
internal static class FieldTexts
{
    public static readonly (string Zh, string En) Date = (
        "“{0}”不是有效日期。请给出 1900 至 2199 年间存在的年、月、日，或不填该字段。",
        "{0} is not a date that exists. Give year, month and day, from 1900 to 2199, or leave the field out.");

    public static readonly (string Zh, string En) Number = (
        "“{0}”不是普通数字。请只用半角数字和一个小数点，例如 1234.56。",
        "'{0}' is not a plain number. Write digits with at most one point, like 1234.56: no spaces, separators or exponent.");

    public static readonly (string Zh, string En) Millionths = (
        "“{0}”的小数超过六位，或数字过大（须小于 9 万亿）。",
        "'{0}' has more than six decimals, or is not below 9,000,000,000,000.");

    public static readonly (string Zh, string En) Money = (
        "“{0}”不是有效金额。货币须为 CNY，units 与 nanos 同号，nanos 绝对值小于 1000000000。",
        "{0} is not an amount. The currency is CNY; units and nanos have the same sign; nanos stay below 1,000,000,000.");

    public static readonly (string Zh, string En) Month = (
        "“{0}”不是有效月份。请按 YYYY-MM 填写，例如 2026-10。",
        "'{0}' is not a month. Write it like 2026-10.");

    public static readonly (string Zh, string En) Period = (
        "“{0}”不是有效的月份、季度或年份。请按 2026-10、2026-Q4 或 2026 填写。",
        "'{0}' is not a month, quarter or year. Write it like 2026-10, 2026-Q4 or 2026.");

    public static readonly (string Zh, string En) Fraction = (
        "“{0}”既不是不小于 0 的数字，也不是分数 p/q。请按 26.4 或 52/3 填写。",
        "'{0}' is neither a number of 0 or more nor a fraction p/q. Write it like 26.4 or 52/3.");

    public static readonly (string Zh, string En) Required = (
        "该字段为空，但每一行都必须填写。",
        "The field is empty, and every row needs it.");
}
