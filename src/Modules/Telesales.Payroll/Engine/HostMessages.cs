using Telesales.Payroll.Rendering;
using Telesales.Policies.V1;

namespace Telesales.Payroll.Engine;

/// <summary>What the host itself says, apart from any policy; in Chinese and English.</summary>
internal static class HostMessages
{
    public const string AttendanceMissing = "attendance.missing";
    public const string AttendanceInconsistent = "attendance.leave-inconsistent";
    public const string FactsOutsideEmployment = "facts.outside-employment";
    public const string FactsTooLarge = "facts.too-large";
    public const string MonthOpen = "month.open";
    public const string PolicyFailed = "policy.failed";
    public const string PlanUnassigned = "plan.unassigned";
    public const string TeamFactsMissing = "team.facts-missing";

    /// <summary>The words of this version of the service.</summary>
    public static HostTexts Texts { get; } = new(new SortedDictionary<string, (string Zh, string En)>(StringComparer.Ordinal)
    {
        [$"notice.{FactsOutsideEmployment}"] = ("有在职期间以外的记录", "Facts outside the employment"),
        [AttendanceMissing] = (
            "{date} 应出勤，但没有考勤记录。请在 attendance.csv 中补上 {person} 当天的一行（attended 填 0、0.5 或 1），或选择“缺记录视为全勤”。",
            "{date} is a scheduled day without an attendance record. Add a row for {person} to attendance.csv (attended 0, 0.5 or 1), or ask for missing rows to count as attended."),
        [AttendanceInconsistent] = (
            "{date} 的出勤 {attended} 与请假 {leave} 不符。出勤只能填 0、0.5 或 1；出勤为 1 时请假填 none，否则填 approved 或 unapproved。",
            "On {date}, attended {attended} does not go with leave {leave}. Attended is 0, 0.5 or 1; leave is none exactly when attended is 1, else approved or unapproved."),
        [FactsOutsideEmployment] = (
            "当月有在职期间以外的记录，已忽略。请核对入职、离职日期与这些记录的日期。",
            "Facts of this month lie outside the employment and were ignored. Check the hire and leave dates against the dates of the facts."),
        [FactsTooLarge] = (
            "{person} 的数据之和超出可计算的范围。请核对活动数量和金额，是否多写了几位数。",
            "The facts of {person} add up beyond what can be calculated. Check the activity values and amounts for digits too many."),
        [MonthOpen] = (
            "截至 {as_of} 当月尚未结束，{policy} 只在月末适用。",
            "As of {as_of} the month is still open; {policy} applies at its end."),
        [PolicyFailed] = (
            "规则 {policy} 在计算 {person} 时出错（{reason}），此工资条未出。请联系该规则的维护者。",
            "The policy {policy} failed on {person} ({reason}); this payslip is withheld. Tell whoever maintains the policy."),
        [PlanUnassigned] = (
            "{month} 没有分配给 {person}（{branch}，{role}）的薪酬方案。请在 {file} 中加一行，或核对其分公司与岗位。",
            "No plan is assigned to {person} ({branch}, {role}) in {month}. Add a row to {file}, or check the person's branch and role."),
        [TeamFactsMissing] = (
            "方案 {plan} 含团队规则，需要 {team} 全体成员的数据。请在请求中附上 team_facts。",
            "The plan {plan} has rules about the team; it needs the facts of everyone in {team}. Send them along as team_facts."),
    });

    public static Explanation Explain(string code, params (string Name, Operand Value)[] operands) =>
        new(code, "", "", code, [.. operands.Select(o => o.Name)], [.. operands.Select(o => o.Value)]);
}
