using System.Globalization;
using Telesales.Policies;

namespace Telesales.Documents;

/// <summary>The documents' own words; those of a plan come with it.</summary>
public static class DocumentWords
{
    /// <summary>A section of the payslip (rulebook §0).</summary>
    public static string Section(LineSection section, Language language) => (section, language) switch
    {
        (LineSection.Base, Language.Zh) => "基本工资",
        (LineSection.Base, _) => "Base",
        (LineSection.Performance, Language.Zh) => "绩效工资",
        (LineSection.Performance, _) => "Performance",
        (LineSection.Deductions, Language.Zh) => "扣款",
        (LineSection.Deductions, _) => "Deductions",
        (LineSection.GiveBack, Language.Zh) => "返还",
        (LineSection.GiveBack, _) => "Give-back",
        (LineSection.Bonuses, Language.Zh) => "奖金",
        (LineSection.Bonuses, _) => "Bonuses",
        (LineSection.Commissions, Language.Zh) => "提成",
        (LineSection.Commissions, _) => "Commissions",
        (LineSection.Fines, Language.Zh) => "罚款",
        (LineSection.Fines, _) => "Fines",
        (_, Language.Zh) => "调整",
        _ => "Adjustments",
    };

    internal static string Month(Month month, Language language) => language == Language.Zh
        ? string.Create(CultureInfo.InvariantCulture, $"{month.Year}年{month.Number}月")
        : month.FirstDay.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day as the plans' sentences have it.</summary>
    internal static string Day(DateOnly day, Language language) => language == Language.Zh
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日")
        : day.ToString("d MMM", CultureInfo.InvariantCulture);

    internal static string Role(string role, Language language) => (role, language) switch
    {
        ("representative", Language.Zh) => "电销专员",
        ("representative", _) => "Representative",
        ("supervisor", Language.Zh) => "主管",
        ("supervisor", _) => "Supervisor",
        ("manager", Language.Zh) => "经理",
        ("manager", _) => "Manager",
        _ => role,
    };

    internal static string Grade(string grade, Language language) => (grade, language) switch
    {
        ("junior", Language.Zh) => "初级",
        ("junior", _) => "Junior",
        ("intermediate", Language.Zh) => "中级",
        ("intermediate", _) => "Intermediate",
        ("senior", Language.Zh) => "高级",
        ("senior", _) => "Senior",
        _ => grade,
    };

    internal static string People(int people, int withheld, Language language) => (language, withheld) switch
    {
        (Language.Zh, 0) => string.Create(CultureInfo.InvariantCulture, $"{people} 人"),
        (Language.Zh, _) => string.Create(CultureInfo.InvariantCulture, $"{people} 人，其中暂缓 {withheld} 人"),
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{people} {(people == 1 ? "person" : "people")}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{people} {(people == 1 ? "person" : "people")}, {withheld} withheld"),
    };

    internal static string OpenMonth(DateOnly asOf, Language language) => language == Language.Zh
        ? string.Create(CultureInfo.InvariantCulture, $"截至 {asOf:yyyy-MM-dd}，当月尚未结束：仅供查看，不能据此发薪。")
        : string.Create(CultureInfo.InvariantCulture, $"As of {asOf:yyyy-MM-dd}. The month is open: a view, not a payslip to pay by.");

    internal static string Withheld(int errors, Language language) => language == Language.Zh
        ? string.Create(CultureInfo.InvariantCulture, $"暂缓发放：有 {errors} 处数据须先更正，更正后重新计算。")
        : string.Create(CultureInfo.InvariantCulture, $"Withheld: {errors} {(errors == 1 ? "fact" : "facts")} to mend first; then calculate again.");

    internal static string Word(DocumentWord word, Language language)
    {
        var (zh, en) = Words(word);
        return language == Language.Zh ? zh : en;
    }

    private static (string Zh, string En) Words(DocumentWord word) => word switch
    {
        DocumentWord.Payslip => ("工资条", "Payslip"),
        DocumentWord.Payroll => ("工资表", "Payroll"),
        DocumentWord.Summary => ("汇总", "Summary"),
        DocumentWord.Lines => ("明细", "Lines"),
        DocumentWord.Id => ("工号", "Employee no."),
        DocumentWord.Name => ("姓名", "Name"),
        DocumentWord.Branch => ("分公司", "Branch"),
        DocumentWord.Team => ("团队", "Team"),
        DocumentWord.NoTeam => ("未分团队", "No team"),
        DocumentWord.Role => ("岗位", "Role"),
        DocumentWord.Grade => ("职级", "Grade"),
        DocumentWord.Month => ("工资月份", "Pay month"),
        DocumentWord.Plan => ("薪酬方案", "Pay plan"),
        DocumentWord.Line => ("项目", "Item"),
        DocumentWord.About => ("对象", "About"),
        DocumentWord.Section => ("类别", "Section"),
        DocumentWord.Working => ("计算过程", "Working"),
        DocumentWord.Quantity => ("数量", "Quantity"),
        DocumentWord.Rate => ("单价（元）", "Rate (CNY)"),
        DocumentWord.Amount => ("金额（元）", "Amount (CNY)"),
        DocumentWord.Clause => ("依据条款", "Clause"),
        DocumentWord.Reason => ("说明", "Reason"),
        DocumentWord.Subtotal => ("小计", "Subtotal"),
        DocumentWord.Total => ("合计", "Total"),
        DocumentWord.Net => ("应发合计", "Net pay"),
        DocumentWord.NetNote => ("未扣除个人所得税和社会保险费", "before income tax and social insurance"),
        DocumentWord.Measures => ("考核指标", "Measures"),
        DocumentWord.Measure => ("指标", "Measure"),
        DocumentWord.Done => ("完成", "Done"),
        DocumentWord.Required => ("要求", "Required"),
        DocumentWord.Share => ("达成率", "Attained"),
        DocumentWord.Decisions => ("拟作决定", "Proposed decisions"),
        DocumentWord.Discretionary => ("由公司酌定", "at the company's discretion"),
        DocumentWord.Entitlements => ("权益与当日要求", "Entitlements and duties"),
        DocumentWord.Notices => ("提示", "Notices"),
        DocumentWord.NotApplied => ("未适用的条款", "Clauses that did not apply"),
        DocumentWord.Errors => ("须更正的数据", "To be mended"),
        DocumentWord.Statements => ("决定与提示", "Decisions and notices"),
        DocumentWord.Date => ("日期", "Date"),
        DocumentWord.Place => ("位置", "Where"),
        DocumentWord.People => ("人数", "People"),
        DocumentWord.Held => ("暂缓", "Withheld"),
        DocumentWord.Remarks => ("备注", "Remarks"),
        DocumentWord.Origin => ("计算依据", "Calculated from"),
        DocumentWord.Facts => ("业务数据", "Facts"),
        DocumentWord.Figures => ("方案参数", "Figures"),
        DocumentWord.Packages => ("规则包", "Packages"),
        DocumentWord.Saved => ("存档", "Kept as"),
        DocumentWord.Page => ("第 {0} 页，共 {1} 页", "Page {0} of {1}"),
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, null),
    };
}

/// <summary>A heading or label of documents.</summary>
internal enum DocumentWord
{
    Payslip,
    Payroll,
    Summary,
    Lines,
    Id,
    Name,
    Branch,
    Team,
    NoTeam,
    Role,
    Grade,
    Month,
    Plan,
    Line,
    About,
    Section,
    Working,
    Quantity,
    Rate,
    Amount,
    Clause,
    Reason,
    Subtotal,
    Total,
    Net,
    NetNote,
    Measures,
    Measure,
    Done,
    Required,
    Share,
    Decisions,
    Discretionary,
    Entitlements,
    Notices,
    NotApplied,
    Errors,
    Statements,
    Date,
    Place,
    People,
    Held,
    Remarks,
    Origin,
    Facts,
    Figures,
    Packages,
    Saved,
    Page,
}
