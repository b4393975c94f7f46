using static Telesales.Facts.FactProblemCodes;

namespace Telesales.Facts;

/// <summary>The words for what is wrong with clocks' logs, or left to a person.</summary>
internal static class ClockTexts
{
    private const string DecideEn = "Find out what happened, and write attended, late_minutes and early_leave_minutes of that day into attendance.csv; then import again.";
    private const string DecideZh = "请核实后在 attendance.csv 中填写当天的 attended、late_minutes 和 early_leave_minutes，再重新导入。";

    public static readonly ProblemText Shape = new(BadMapping,
        "It must be clear when people came and left.", "Map date, in and out (a row a day); or punch, or date and time (a row a punch).",
        "无法确定上下班时间。", "请映射 date、in、out（每天一行），或 punch，或 date 和 time（每次打卡一行）。");

    public static readonly ProblemText MissingPunch = new(Undecided,
        "{1} clocked only at {0} on {2}: coming or leaving is missing.", DecideEn,
        "{1} 在 {2} 只有 {0} 的打卡，缺上班或下班打卡。", DecideZh);

    public static readonly ProblemText OutsideHours = new(Undecided,
        "{1} clocked from {0} on {2}: nothing of it is working time.", DecideEn,
        "{1} 在 {2} 的打卡时间为 {0}，均不在工作时间内。", DecideZh);

    public static readonly ProblemText PartOfDay = new(Undecided,
        "{1} was there from {0} on {2}, but attendance.csv has leave or less than a day: which part was off can't be told from the clock.", DecideEn,
        "{1} 在 {2} 的打卡时间为 {0}，而 attendance.csv 中当天有请假或未满一天，无法从打卡判断哪一段是请假。", DecideZh);

    public static readonly ProblemText LeftBefore = new(DatesReversed,
        "Leaving ({0}) lies before coming ({1}).", "Correct the log, or the columns in the mapping.",
        "下班时间（{0}）早于上班时间（{1}）。", "请更正打卡记录，或检查映射文件中的 columns。");

    public static readonly ProblemText Kept = new(Differs,
        "{1} has {0} minutes late and leaving early on {2}; by the clock it is {3}. What stands in attendance.csv was kept.", "If the clock is right, empty both cells and import again.",
        "{1} 在 {2} 的迟到和早退分钟数为 {0}，按打卡应为 {3}；已保留 attendance.csv 中的数值。", "如以打卡为准，请清空这两格后重新导入。");

    public static readonly ProblemText AbsentButClocked = new(Differs,
        "{1} is recorded as absent on {2} but clocked from {0}. What stands in attendance.csv was kept.", "If the clock is right, remove the row and import again.",
        "{1} 在 {2} 记为缺勤，但有打卡（{0}）；已保留 attendance.csv 中的记录。", "如以打卡为准，请删除该行后重新导入。");
}
