namespace Telesales.Policies.Problems;

/// <summary>What is wrong with a file of plan assignments. In pairs: {0} and {1} for whom, {2} the other row's line.</summary>
internal static class AssignmentTexts
{
    public static readonly ProblemText Unreadable = new(
        "assignments.unreadable", "The assignments can't be read: {0}", "Give the path of a plan-assignments.yaml.",
        "方案分配文件无法读取：{0}", "请给出 plan-assignments.yaml 的路径。");

    public static readonly ProblemText None = new(
        "assignments.none", "Nobody is assigned a plan.", "Add a row such as '- {{ plan: R21, from: 2026-01 }}'.",
        "没有为任何人分配方案。", "请加一行，如“- {{ plan: R21, from: 2026-01 }}”。");

    public static readonly ProblemText UnknownPlan = new(
        "assignments.unknown-plan", "{0}", "{1}", "{2}", "{3}");

    public static readonly ProblemText UnknownRole = new(
        "assignments.unknown-role", "There is no role '{0}'.", "{1}", "没有岗位“{0}”。", "{2}");

    public static readonly ProblemText UntilBeforeFrom = new(
        "assignments.until-before-from", "The row ends in {0}, before it begins in {1}.", "Write a last month from {1} on, or leave 'until' out.",
        "该行截至 {0}，早于起始月份 {1}。", "“until”须不早于 {1}，或不写。");

    public static readonly ProblemText Overlap = new(
        "assignments.overlap", "Two plans pay {0} in {3}: this row and the one in line {2}.", "End the one in line {2} before, or let this one begin later.",
        "{1}在 {3} 有两个方案：此行与第 {2} 行。", "请让第 {2} 行更早结束，或让此行更晚开始。");

    public static readonly ProblemText Gap = new(
        "assignments.gap", "No plan pays {0} from {3} to {4}, between the row in line {2} and this one.", "Let the row in line {2} end later or leave its 'until' out, or let this one begin in {3}.",
        "{1}自 {3} 至 {4} 没有方案：在第 {2} 行与此行之间。", "请推迟第 {2} 行的“until”或不写，或让此行自 {3} 起。");
}
