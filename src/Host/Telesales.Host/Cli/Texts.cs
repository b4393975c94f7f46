using Telesales.Policies;
using Telesales.Policies.V1;

namespace Telesales.Host.Cli;

/// <summary>The command line's own words, in Chinese and English.</summary>
internal static class Texts
{
    public static string Culture(Language language) => language == Language.Zh ? "zh" : "en";

    public static string More(long count, Language language) =>
        FormattableString.Invariant(language == Language.Zh ? $"……另有 {count} 处问题。" : (FormattableString)$"… and {count} more.");

    public static string FactsRefused(string folder, long count, Language language) =>
        FormattableString.Invariant(language == Language.Zh ? $"{folder}：未被接受，共 {count} 处问题：" : (FormattableString)$"{folder}: refused, {count} {(count == 1 ? "problem" : "problems")}:");

    public static string PlanRefused(string plan, Language language) =>
        language == Language.Zh ? $"{plan}：方案不可用：" : $"{plan}: the plan can't be used:";

    public static string DemoServes(int port, int httpPort, Language language) =>
        FormattableString.Invariant(language == Language.Zh
            ? $"gRPC 服务已在 127.0.0.1:{port} 启动，REST 服务在 http://127.0.0.1:{httpPort}，按 Ctrl+C 结束。"
            : (FormattableString)$"The gRPC service is up on 127.0.0.1:{port}; REST on http://127.0.0.1:{httpPort}; Ctrl+C ends it.");

    public static string NobodyToShow(Language language) =>
        language == Language.Zh ? "没有可输出的工资条：当月无人在职。" : "There is no payslip to write: nobody is employed in the month.";

    public static string NeedsOut(Language language) =>
        language == Language.Zh ? "该格式无法在终端中显示，请用 --out 指定文件。" : "This form can't be shown in a terminal: name a file with --out.";

    public static string FilesAreThere(Language language) =>
        language == Language.Zh ? "文件已存在，未作改动；如需替换，请加 --force：" : "These files are there and were left as they are; --force replaces them:";

    public static string OutNeedsDocument(Language language) =>
        language == Language.Zh ? "--out 用于 text、markdown、html、xlsx、pdf；table 和 json 请用重定向（> 文件）。" : "--out is for text, markdown, html, xlsx and pdf; redirect table and json (> FILE).";

    public static string Written(string file, Language language) => language == Language.Zh ? $"已写入 {file}" : $"written: {file}";

    public static string WrittenFiles(string folder, int files, Language language) =>
        FormattableString.Invariant(language == Language.Zh ? $"已写入 {folder}：{files} 个文件" : (FormattableString)$"written: {files} {(files == 1 ? "file" : "files")} in {folder}");

    public static string NobodyOfThatId(string id, Language language) =>
        language == Language.Zh ? $"employees.csv 中没有工号 {id}。请核对 --employee。" : $"There is no {id} in employees.csv. Check --employee.";

    public static string NotEmployed(string id, Month month, Language language) =>
        language == Language.Zh ? $"{id} 在 {month} 不在职。" : $"{id} is not employed in {month}.";

    public static string Word(string key, Language language) => (key, language) switch
    {
        ("id", Language.Zh) => "工号",
        ("id", _) => "Id",
        ("name", Language.Zh) => "姓名",
        ("name", _) => "Name",
        ("team", Language.Zh) => "团队",
        ("team", _) => "Team",
        ("net", Language.Zh) => "实发（税前）",
        ("net", _) => "Net",
        ("notices", Language.Zh) => "提示与决定",
        ("notices", _) => "Notices, decisions",
        ("withheld", Language.Zh) => "暂缓发放",
        ("withheld", _) => "withheld",
        ("line", Language.Zh) => "项目",
        ("line", _) => "Line",
        ("ref", Language.Zh) => "对象",
        ("ref", _) => "About",
        ("working", Language.Zh) => "计算",
        ("working", _) => "Working",
        ("amount", Language.Zh) => "金额",
        ("amount", _) => "Amount",
        ("clause", Language.Zh) => "条款",
        ("clause", _) => "Clause",
        ("why", Language.Zh) => "说明",
        ("why", _) => "Why",
        ("measures", Language.Zh) => "指标",
        ("measures", _) => "Measures",
        ("decisions", Language.Zh) => "建议决定",
        ("decisions", _) => "Proposed decisions",
        ("entitlements", Language.Zh) => "可享或须遵守",
        ("entitlements", _) => "Entitlements",
        ("notice", Language.Zh) => "提示",
        ("notice", _) => "Notices",
        ("not_applied", Language.Zh) => "未适用的条款",
        ("not_applied", _) => "Not applied",
        ("open", Language.Zh) => "当月尚未结束，仅供查看，不能据此发薪",
        ("open", _) => "the month is open: a view, not a payslip to approve",
        ("total", Language.Zh) => "合计",
        ("total", _) => "Total",
        _ => key,
    };

    public static string Kept(int payslips, string place, string requestId, bool isReplay, Language language) =>
        FormattableString.Invariant((language, isReplay) switch
        {
            (Language.Zh, false) => $"已存档 {payslips} 份工资条：{place}（request_id {requestId}）。",
            (Language.Zh, true) => $"此 request_id 已存档过，未重复存档；当时存档 {payslips} 份工资条：{place}（request_id {requestId}）。",
            (_, false) => $"kept {payslips} {(payslips == 1 ? "payslip" : "payslips")} in {place} (request id {requestId})",
            _ => (FormattableString)$"kept before under this request id, and not again: {payslips} {(payslips == 1 ? "payslip" : "payslips")} in {place} (request id {requestId})",
        });

    public static string RequestIdReused(string requestId, Language language) => language == Language.Zh
        ? $"--request-id {requestId} 已用于其他内容，未存档。新的内容请用新的 ID。"
        : $"--request-id {requestId} was used before with other content; nothing was kept. Other content needs another id.";

    public static string OpenMonthIsNotKept(Language language) => language == Language.Zh
        ? "当月尚未结束，不能存档：请去掉 --as-of 或 --save。"
        : "An open month can't be kept: leave out --as-of, or --save.";

    public static string NothingKept(string place, Language language) => language == Language.Zh
        ? $"{place} 中没有符合条件的工资条。'telesales payslips list' 可查看已存档的工资条。"
        : $"There is no such payslip in {place}; 'telesales payslips list' shows what there is.";

    public static string TooManyKept(int most, Language language) => FormattableString.Invariant(language == Language.Zh
        ? $"符合条件的工资条超过 {most} 份：请用 --branch、--team 或 --plan 缩小范围。"
        : (FormattableString)$"More than {most} payslips match: choose by --branch, --team or --plan too.");

    public static string NoPayslipName(string name, Language language) => language == Language.Zh
        ? $"{name} 不是工资条名称。请写成 payslips/01JC… 或 payslips/01JC…@2。"
        : $"'{name}' is not a payslip's name: write payslips/01JC… or payslips/01JC…@2.";

    public static string NoSuchPayslip(string name, string place, Language language) => language == Language.Zh
        ? $"{place} 中没有 {name}。"
        : $"There is no {name} in {place}.";

    public static string Found(int payslips, Language language) => FormattableString.Invariant(language == Language.Zh
        ? $"{payslips} 份工资条。"
        : (FormattableString)$"{payslips} {(payslips == 1 ? "payslip" : "payslips")}");

    /// <summary>A heading of the list of saved payslips.</summary>
    public static string SavedWord(string key, Language language) => (key, language) switch
    {
        ("month", Language.Zh) => "月份",
        ("month", _) => "Month",
        ("branch", Language.Zh) => "网点",
        ("branch", _) => "Branch",
        ("plan", Language.Zh) => "方案",
        ("plan", _) => "Plan",
        ("saved", Language.Zh) => "存档时间",
        ("saved", _) => "Saved",
        ("payslip", Language.Zh) => "工资条",
        ("payslip", _) => "Payslip",
        _ => Word(key, language),
    };

    public static string Settled(string plan, Month month, int settled, int wrong, Language language) =>
        FormattableString.Invariant(
            language == Language.Zh
                ? $"{plan}，{month}：已结算 {settled} 家合作方，其中 {wrong} 家有误。"
                : (FormattableString)$"{plan}, {month}: settled with {settled} {(settled == 1 ? "partner" : "partners")}, {wrong} with errors.");

    public static string Unassigned(int count, Language language) =>
        FormattableString.Invariant(language == Language.Zh ? $"{count} 人没有适用的方案。" : (FormattableString)$"{count} {(count == 1 ? "person is" : "people are")} paid by no plan.");

    public static string Summary(string plan, Month month, int paid, int withheld, Language language) =>
        FormattableString.Invariant(
            language == Language.Zh
                ? $"{plan}，{month}：已算 {paid} 人，暂缓 {withheld} 人。"
                : (FormattableString)$"{plan}, {month}: {paid} {(paid == 1 ? "payslip" : "payslips")}, {withheld} withheld.");

    /// <summary>A heading of the answers to live questions.</summary>
    public static string LiveWord(string key, Language language) => (key, language) switch
    {
        ("answer", Language.Zh) => "能否提前下班",
        ("answer", _) => "May they leave early?",
        ("earned", Language.Zh) => "目前应得（税前）",
        ("earned", _) => "Earned so far",
        ("thresholds", Language.Zh) => "尚未达到的标准",
        ("thresholds", _) => "Not reached yet",
        ("closes", Language.Zh) => "周结日",
        ("closes", _) => "Closes",
        ("week_open", Language.Zh) => "（未结）",
        ("week_open", _) => "(open)",
        ("done", Language.Zh) => "完成",
        ("done", _) => "Done",
        ("required", Language.Zh) => "要求",
        ("required", _) => "Required",
        ("share", Language.Zh) => "达成率",
        ("share", _) => "Share",
        _ => Word(key, language),
    };
}
