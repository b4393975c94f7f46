namespace Telesales.Policies.Problems;

/// <summary>What is wrong with the index of a regulation's clauses.</summary>
internal static class RegulationTexts
{
    public static readonly ProblemText Both = new(
        "regulation.clause-two-kinds",
        "The clause {0} is said to be conduct, and in line {1} to be recorded.", "Keep one of 'conduct:' and 'recorded:'.",
        "条款 {0} 既写为行为规范，又在第 {1} 行写为人工记录。", "“conduct:”与“recorded:”只保留一个。");

    public static readonly ProblemText UnknownTable = new(
        "regulation.unknown-table",
        "There are no facts '{0}'.", "{1}", "没有事实表“{0}”。", "{2}");

    public static readonly ProblemText UnknownMetric = new(
        "regulation.unknown-metric",
        "There is no metric '{0}'.", "{1}", "没有指标“{0}”。", "{2}");

    public static readonly ProblemText Unaccounted = new(
        "regulation.clause-unaccounted",
        "Nobody accounts for the clause {0}: no plan cites it, and the index does not say what becomes of it.",
        "Let a plan cite it, or give it 'recorded:' or 'conduct:'.",
        "条款 {0} 无人负责：没有方案引用它，索引也未说明如何处理。",
        "请让方案引用它，或写上“recorded:”或“conduct:”。");

    public static readonly ProblemText Contradicted = new(
        "regulation.clause-contradicted",
        "The clause {0} is said to be {1}, and {2} of the plan {3} computes it.", "Take '{1}:' out, or let the plan cite another clause.",
        "条款 {0} 写为 {1}，而方案 {3} 中的 {2} 却按它计算。", "请删去“{1}:”，或让方案引用别的条款。");
}
