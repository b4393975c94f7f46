using Telesales.Comparison;
using Telesales.Comparison.Rendering;
using Telesales.Policies;

namespace Telesales.Host.Cli.Compare;

/// <summary>What compare says.</summary>
internal static class CompareTexts
{
    public static string NoSetting(string setting, Language language) => language == Language.Zh
        ? $"“{setting}”不是一项设置：请写成 策略.参数=值（如 quota.weekly-workload.pass_line=85%）、as_of=2026-10-14 或 missing_attendance_as_attended=true。"
        : $"'{setting}' is no setting: write policy.parameter=value (quota.weekly-workload.pass_line=85%), as_of=2026-10-14, or missing_attendance_as_attended=true.";

    public static string Counts(ComparisonSummary summary, Language language) => FormattableString.Invariant(language == Language.Zh
        ? $"共 {summary.People} 人，{summary.Different} 人有差异：{summary.Winners} 人增加，{summary.Losers} 人减少。对分公司成本的影响：{ComparisonWords.WithSign(summary.Cost)}（{summary.NetBefore} → {summary.NetAfter}）。"
        : (FormattableString)$"{summary.People} {(summary.People == 1 ? "person" : "people")}, {summary.Different} differ: {summary.Winners} get more, {summary.Losers} get less. Cost to the branch: {ComparisonWords.WithSign(summary.Cost)} ({summary.NetBefore} → {summary.NetAfter}).");

    public static string Withheld(ComparisonSummary summary, Language language) => FormattableString.Invariant(language == Language.Zh
        ? $"暂缓情况：新增暂缓 {summary.NewlyWithheld} 人，解除暂缓 {summary.NewlyPaid} 人，前后均暂缓 {summary.WithheldInBoth} 人；均不计入成本。"
        : (FormattableString)$"Withheld only after: {summary.NewlyWithheld}; only before: {summary.NewlyPaid}; in both: {summary.WithheldInBoth}. None of them is in the cost.");

    public static string NoWitness(WitnessReport report, Language language) => FormattableString.Invariant(language == Language.Zh
        ? $"在围绕 {report.Thresholds.Count} 个数值生成的 {report.Explored} 人中没有发现差异（种子 {report.Seed}）。"
        : (FormattableString)$"No difference among {report.Explored} people covering {report.Thresholds.Count} thresholds (seed {report.Seed}).");

    public static string Witnesses(WitnessReport report, Language language) => FormattableString.Invariant(language == Language.Zh
        ? $"试了 {report.Explored} 人（种子 {report.Seed}），围绕 {report.Thresholds.Count} 个数值，发现 {report.Witnesses.Count} 种差异，每种给出最少的事实。"
        : (FormattableString)$"{report.Explored} people were tried around {report.Thresholds.Count} thresholds (seed {report.Seed}): {report.Witnesses.Count} {(report.Witnesses.Count == 1 ? "way" : "ways")} to differ, each with the fewest facts found.");

    public static string Explored(WitnessReport report, Language language) => language == Language.Zh
        ? $"覆盖的事实表：{string.Join("、", report.Tables)}"
        : $"Facts of: {string.Join(", ", report.Tables)}";

    public static string NeedsFacts(Language language) => language == Language.Zh ? "请用 --facts 给出要比较的事实，或用 --find-witnesses 生成。" : "Give the facts to compare with --facts, or have people made up with --find-witnesses.";

    public static string NoReportOfWitnesses(Language language) => language == Language.Zh ? "--find-witnesses 的结果可用 table、json 或 cases 输出；markdown 和 html 报告请配合 --facts。" : "Witnesses are written as table, json or cases; markdown and html report on --facts.";

    public static string NoCasesOfFacts(Language language) => language == Language.Zh ? "cases 用于 --find-witnesses。" : "cases goes with --find-witnesses.";

    public static string Same(Language language) => language == Language.Zh ? "两个方案当月完全相同：策略、参数、条款均无改动。" : "The two plans are the same in this month: no policy, figure or clause differs.";

    public static string More(int people, Language language) => FormattableString.Invariant(language == Language.Zh
        ? $"另有 {people} 人有差异，用 --all 或 --format json 查看全部。"
        : (FormattableString)$"{people} more differ; --all or --format json shows everyone.");

    /// <summary>A heading.</summary>
    public static string Word(string key, Language language) => (key, language) switch
    {
        ("changes", Language.Zh) => "改动",
        ("changes", _) => "Changes",
        ("before", Language.Zh) => "改动前",
        ("before", _) => "Before",
        ("after", Language.Zh) => "改动后",
        ("after", _) => "After",
        ("difference", Language.Zh) => "差额",
        ("difference", _) => "Difference",
        ("cause", Language.Zh) => "原因",
        ("cause", _) => "Cause",
        ("people", Language.Zh) => "人数",
        ("people", _) => "People",
        ("more", Language.Zh) => "增加",
        ("more", _) => "More",
        ("less", Language.Zh) => "减少",
        ("less", _) => "Less",
        ("item", Language.Zh) => "差异项",
        ("item", _) => "What",
        ("grade", Language.Zh) => "职级",
        ("grade", _) => "Grade",
        ("interaction", Language.Zh) => "共同作用",
        ("interaction", _) => "interaction",
        ("appears", Language.Zh) => "新出现",
        ("appears", _) => "Appears",
        ("gone", Language.Zh) => "不再出现",
        ("gone", _) => "Gone",
        ("changed", Language.Zh) => "有变化",
        ("changed", _) => "Changed",
        _ => Texts.Word(key, language),
    };
}
