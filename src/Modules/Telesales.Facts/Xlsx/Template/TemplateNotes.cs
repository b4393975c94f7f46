namespace Telesales.Facts;

/// <summary>A note in both languages.</summary>
internal readonly record struct TemplateNote(string En, string Zh);

/// <summary>What the template says of sheets and columns. Every column has a note: a test sees to it.</summary>
internal static class TemplateNotes
{
    private static readonly Dictionary<string, TemplateNote> Sheets = new(StringComparer.Ordinal)
    {
        ["employees"] = new("Everyone who is paid, a row each, with the terms in force in the month.", "所有发薪人员，每人一行，填写当月适用的约定。"),
        ["calendar"] = new("Only the days on which the branch differs from Monday to Friday: holidays and make-up days.", "只填与周一至周五不同的日子：放假和调休上班。"),
        ["attendance"] = new("A row for each person and day.", "每人每天一行。"),
        ["activity"] = new("How much of a metric a person did on a day; several rows of the same add up.", "每人每天的业务量；同一指标的多行相加。"),
        ["assignments"] = new("Tasks other than the grade's daily one.", "默认日任务以外的任务。"),
        ["deals"] = new("Visits, opportunities, receipts and meetings.", "拜访、商机、回款和会面。"),
        ["incidents"] = new("Violations, losses and what else a person is recorded for.", "违规、损失及其他记录在案的事项。"),
        ["worklogs"] = new("The log of each week.", "每周的工作日志。"),
        ["ratings"] = new("Indicators of a month for scorecards.", "月度评分指标。"),
        ["marks"] = new("What a person was found to be, or has done, in a month.", "当月对个人的认定。"),
        ["history"] = new("Units of earlier months, as their payslips say.", "以前月份的任务单位，与当月工资条一致。"),
        ["teams"] = new("Targets of teams.", "团队目标。"),
        ["partners"] = new("Partners that sell for the company.", "代销的合作方。"),
        ["partner_violations"] = new("Violations of partners.", "合作方的违规。"),
    };

    private static readonly Dictionary<ColumnKind, TemplateNote> Kinds = new()
    {
        [ColumnKind.Word] = new("Text, compared character by character.", "文本，按字符逐一比较。"),
        [ColumnKind.Employee] = new("An employee_id of the sheet employees; choose it from the list.", "employees 表中的 employee_id，可从列表中选择。"),
        [ColumnKind.Text] = new("Any text.", "任意文字。"),
        [ColumnKind.Date] = new("A date, shown like 2026-10-14.", "日期，显示如 2026-10-14。"),
        [ColumnKind.Month] = new("A month as text, like 2026-10.", "月份，按文本填写，如 2026-10。"),
        [ColumnKind.Period] = new("A month, quarter or year as text: 2026-10, 2026-Q4, 2026.", "月、季或年，按文本填写：2026-10、2026-Q4、2026。"),
        [ColumnKind.Number] = new("A number with at most six decimals.", "数字，最多六位小数。"),
        [ColumnKind.Whole] = new("A whole number.", "整数。"),
        [ColumnKind.Ratio] = new("A number, or a fraction as text: 17, 16.5, 52/3.", "数字，或按文本填写的分数：17、16.5、52/3。"),
        [ColumnKind.Flag] = new("1 = yes, 0 = no.", "1 = 是，0 = 否。"),
        [ColumnKind.Choice] = new("One of the list:", "从列表中选择："),
        [ColumnKind.Metric] = new("A metric of the help sheet; choose it from the list.", "说明表中列出的指标，可从列表中选择。"),
    };

    /// <summary>The tables in the order in which a clerk fills them in.</summary>
    public static IReadOnlyList<FactTable> Tables { get; } = [.. Sheets.Keys.Select(name => FactTable.All.Single(table => table.SheetName == name))];

    /// <summary>What a sheet holds.</summary>
    public static TemplateNote Of(FactTable table) => Sheets[table.SheetName];

    /// <summary>What may stand in columns of a kind.</summary>
    public static TemplateNote Of(ColumnKind kind) => Kinds[kind];

    /// <summary>What a column means: its own note, or that of all columns of its name.</summary>
    public static TemplateNote Of(FactTable table, Column column) =>
        ColumnNotes.All.TryGetValue($"{table.SheetName}.{column.Name}", out var own) ? own : ColumnNotes.All[column.Name];
}
