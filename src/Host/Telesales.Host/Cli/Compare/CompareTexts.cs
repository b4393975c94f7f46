using Telesales.Comparison;
using Telesales.Comparison.Rendering;
using Telesales.Payroll.GoldenCases;
using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Host.Cli.Compare;

/// <summary>What compare says.</summary>
internal static class CompareTexts
{
    public static string NoSetting(string setting, Language language) => language == Language.Zh
        ? $"“{setting}”不是一项设置：请写成 策略.参数=值（如 quota.weekly-workload.pass_line=85%）、as_of=2026-10-14 或 missing_attendance_as_attended=true。"
        : $"'{setting}' is no setting: write policy.parameter=value (quota.weekly-workload.pass_line=85%), as_of=2026-10-14, or missing_attendance_as_attended=true.";

    public static string NoFolder(string folder, Language language) => language == Language.Zh
        ? $"--out：没有文件夹 {folder}。请先建立，或写到别处。"
        : $"--out: there is no folder {folder}. Make it first, or write elsewhere.";

    public static string Counts(ComparisonSummary summary, ComparisonWords words) => words.Counts(summary) + (words.Language == Language.Zh
        ? $"对分公司成本的影响：{ComparisonWords.WithSign(summary.Cost)}（{summary.NetBefore} → {summary.NetAfter}）。"
        : $" Cost to the branch: {ComparisonWords.WithSign(summary.Cost)} ({summary.NetBefore} → {summary.NetAfter}).");

    /// <summary>A case as reports call it: its file, its line, its sentence.</summary>
    public static string Case(GoldenCase golden) => FormattableString.Invariant($"{Path.GetFileName(golden.File)}:{golden.Line} {golden.Name}");

    public static string NoCases(string place, IEnumerable<string> plans, Language language) => language == Language.Zh
        ? $"{place} 中没有 {string.Join("、", plans.Select(Path.GetFileName))} 的用例。"
        : $"There is no case of {string.Join(", ", plans.Select(Path.GetFileName))} in {place}.";

    public static string OtherCases(int count, Language language) => FormattableString.Invariant(language == Language.Zh
        ? $"另有 {count} 个其他方案、月份或结算的用例，未对比。"
        : (FormattableString)$"{count} {(count == 1 ? "case" : "cases")} of other plans or months, or of settlements, left out.");

    public static string CasesOfAnotherTime(int count, ComparisonPair pair, Language language)
    {
        var why = pair.ProblemsBefore.Concat(pair.ProblemsAfter).First().Message(language);
        return FormattableString.Invariant(language == Language.Zh
            ? $"{pair.Month} 的 {count} 个用例未对比：{why}"
            : (FormattableString)$"{count} {(count == 1 ? "case" : "cases")} of {pair.Month} left out: {why}");
    }

    public static string NothingSaved(string plan, Month month, string place, Language language) => language == Language.Zh
        ? $"{place} 中没有 {plan} 在 {month} 的工资条：请用 calculate --save 存档，或写上存档时的方案版本。"
        : $"There is no payslip of {plan} and {month} in {place}: keep them with calculate --save, or name the revision by which they were saved.";

    public static string OneSource(Language language) => language == Language.Zh
        ? "请只用一种来源：--facts 给出事实，--cases 给出用例，或用 --find-witnesses 生成人员。"
        : "Compare over one thing: the facts of --facts, the golden cases of --cases, or people made up with --find-witnesses.";

    public static string NeedsMonth(Language language) => language == Language.Zh ? "请用 --month 给出工资月份，如 2026-10。" : "Give the pay month with --month, like 2026-10.";

    public static string SavedNeedsFacts(Language language) => language == Language.Zh
        ? "--saved 须与 --facts 一起使用：改动前取自存档，改动后按事实重新计算。"
        : "--saved goes with --facts: what was before comes from the store, what is after is calculated from the facts.";

    public static string OnePage(IEnumerable<string> groups, Language language) => language == Language.Zh
        ? $"html 只能容纳一个月份和一组选项，而用例有：{string.Join("；", groups)}。请用 --month 选择，或改用 markdown、json、table。"
        : $"A page holds one month with one set of options, and the cases have: {string.Join("; ", groups)}. Choose with --month, or write markdown, json or table.";

    public static string Given(ComparedGroup group, Language language) =>
        string.Join(language == Language.Zh ? "，" : ", ", group.Given.Select(figure => $"{figure.Parameter} {figure.Value}").Prepend(group.Pair.Month.ToString()));

    public static string NoWitness(WitnessReport report, Language language) => FormattableString.Invariant(language == Language.Zh
        ? $"在围绕 {report.Thresholds.Count} 个数值生成的 {report.Explored} 人中没有发现差异（种子 {report.Seed}）。"
        : (FormattableString)$"No difference among {report.Explored} people covering {report.Thresholds.Count} thresholds (seed {report.Seed}).");

    public static string Witnesses(WitnessReport report, Language language) => FormattableString.Invariant(language == Language.Zh
        ? $"试了 {report.Explored} 人（种子 {report.Seed}），围绕 {report.Thresholds.Count} 个数值，发现 {report.Witnesses.Count} 种差异，每种给出最少的事实。"
        : (FormattableString)$"{report.Explored} people were tried around {report.Thresholds.Count} thresholds (seed {report.Seed}): {report.Witnesses.Count} {(report.Witnesses.Count == 1 ? "way" : "ways")} to differ, each with the fewest facts found.");

    public static string Explored(WitnessReport report, Language language) => language == Language.Zh
        ? $"覆盖的事实表：{string.Join("、", report.Tables)}"
        : $"Facts of: {string.Join(", ", report.Tables)}";

    public static string NoReportOfWitnesses(Language language) => language == Language.Zh ? "--find-witnesses 的结果可用 table、json 或 cases 输出；markdown 和 html 报告请配合 --facts。" : "Witnesses are written as table, json or cases; markdown and html report on --facts.";

    public static string NoCasesOfFacts(Language language) => language == Language.Zh ? "cases 用于 --find-witnesses。" : "cases goes with --find-witnesses.";

    public static string Same(Language language) => language == Language.Zh ? "两个方案当月完全相同：策略、参数、条款均无改动。" : "The two plans are the same in this month: no policy, figure or clause differs.";

    public static string More(int people, Language language) => FormattableString.Invariant(language == Language.Zh
        ? $"另有 {people} 人有差异，用 --all 或 --format json 查看全部。"
        : (FormattableString)$"{people} more differ; --all or --format json shows everyone.");
}
