using Telesales.Policies;

namespace Telesales.Comparison.Rendering;

/// <summary>The words of reports.</summary>
internal static class ReportTexts
{
    public static string Title(ComparisonPair pair, ComparisonWords words) => words.Language == Language.Zh
        ? $"工资对比：{pair.PlanBefore!.Info.Name} → {pair.PlanAfter!.Info.Name}，{pair.Month}"
        : $"Pay compared: {pair.PlanBefore!.Info.Name} → {pair.PlanAfter!.Info.Name}, {pair.Month}";

    public static string Counts(ComparisonSummary summary, Language language) => FormattableString.Invariant(language == Language.Zh
        ? $"共 {summary.People} 人，{summary.Different} 人有差异：{summary.Winners} 人增加，{summary.Losers} 人减少。"
        : (FormattableString)$"{summary.People} {(summary.People == 1 ? "person" : "people")}, {summary.Different} differ: {summary.Winners} get more, {summary.Losers} get less.");

    public static string Withheld(ComparisonSummary summary, Language language) => FormattableString.Invariant(language == Language.Zh
        ? $"新增暂缓 {summary.NewlyWithheld} 人，解除暂缓 {summary.NewlyPaid} 人，前后均暂缓 {summary.WithheldInBoth} 人；均不计入成本。"
        : (FormattableString)$"Withheld only after: {summary.NewlyWithheld}; only before: {summary.NewlyPaid}; in both: {summary.WithheldInBoth}. None of them is in the cost.");

    public static string Cases(ComparisonSummary summary, Language language) => FormattableString.Invariant(language == Language.Zh
        ? $"共 {summary.Cases} 个用例，{summary.CasesDifferent} 个有差异。"
        : (FormattableString)$"{summary.Cases} {(summary.Cases == 1 ? "case" : "cases")}, {summary.CasesDifferent} with a difference.");

    public static string Saved(SavedTotals saved, Language language) => FormattableString.Invariant(language == Language.Zh
        ? $"改动前为已存档的工资条：{saved.OtherFacts} 份存档后事实有变，{saved.ChangedByTheSameFacts} 份事实未变但现按原方案算出不同结果；{saved.NotSaved} 人未存档、{saved.NotInFacts} 份存档的人不在事实中，均未对比。"
        : (FormattableString)$"Before is as saved: since then the facts of {saved.OtherFacts} changed, and {saved.ChangedByTheSameFacts} come out otherwise by the same facts and plan. Not compared: {saved.NotSaved} without a saved payslip, {saved.NotInFacts} saved whose people are not in the facts.");

    public static string Shown(int shown, int all, Language language) => FormattableString.Invariant(language == Language.Zh
        ? $"列出差额最大的 {shown} 人，共 {all} 人有差异。"
        : (FormattableString)$"The {shown} with the greatest differences of {all} who differ.");

    public static string Word(string key, Language language) => (key, language) switch
    {
        ("cost", Language.Zh) => "对分公司成本的影响",
        ("cost", _) => "Cost to the branch",
        ("changes", Language.Zh) => "改动",
        ("changes", _) => "Changes",
        ("causes", Language.Zh) => "各项改动的影响",
        ("causes", _) => "What each change brings",
        ("clauses", Language.Zh) => "按条款：从 0 到总影响",
        ("clauses", _) => "By clause: from nothing to the cost",
        ("distribution", Language.Zh) => "差额分布（人数）",
        ("distribution", _) => "Differences by size (people)",
        ("people", Language.Zh) => "人数",
        ("people", _) => "People",
        ("who", Language.Zh) => "人员",
        ("who", _) => "People who differ",
        ("line", Language.Zh) => "工资项目",
        ("line", _) => "Line",
        ("grades", Language.Zh) => "按职级",
        ("grades", _) => "By grade",
        ("teams", Language.Zh) => "按团队",
        ("teams", _) => "By team",
        ("lines", Language.Zh) => "按工资项目",
        ("lines", _) => "By line",
        ("other", Language.Zh) => "其他差异",
        ("other", _) => "Other differences",
        ("id", Language.Zh) => "工号",
        ("id", _) => "Id",
        ("grade", Language.Zh) => "职级",
        ("grade", _) => "Grade",
        ("team", Language.Zh) => "团队",
        ("team", _) => "Team",
        ("before", Language.Zh) => "改动前",
        ("before", _) => "Before",
        ("after", Language.Zh) => "改动后",
        ("after", _) => "After",
        ("difference", Language.Zh) => "差额",
        ("difference", _) => "Difference",
        ("cause", Language.Zh) => "原因",
        ("cause", _) => "Cause",
        ("what", Language.Zh) => "差异项",
        ("what", _) => "What",
        ("clause", Language.Zh) => "条款",
        ("clause", _) => "Clause",
        ("more", Language.Zh) => "增加",
        ("more", _) => "More",
        ("less", Language.Zh) => "减少",
        ("less", _) => "Less",
        ("appears", Language.Zh) => "新出现",
        ("appears", _) => "Appears",
        ("gone", Language.Zh) => "不再出现",
        ("gone", _) => "Gone",
        ("changed", Language.Zh) => "有变化",
        ("changed", _) => "Changed",
        ("net", Language.Zh) => "实发（税前）",
        ("net", _) => "Net",
        ("withheld", Language.Zh) => "暂缓发放",
        ("withheld", _) => "withheld",
        ("payslips", Language.Zh) => "两份工资条并排",
        ("payslips", _) => "Both payslips side by side",
        ("interaction", Language.Zh) => "共同作用",
        ("interaction", _) => "interaction",
        ("total", Language.Zh) => "合计",
        ("total", _) => "Total",
        ("sort", Language.Zh) => "点击表头排序，点击一行查看两份工资条。",
        ("sort", _) => "A click on a heading sorts; a click on a row opens both payslips.",
        _ => key,
    };
}
