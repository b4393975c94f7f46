namespace Telesales.Facts;

/// <summary>What columns mean, by <c>sheet.column</c>, or by the column alone where it means the same in several sheets.</summary>
internal static class ColumnNotes
{
    public static readonly IReadOnlyDictionary<string, TemplateNote> All = new Dictionary<string, TemplateNote>(StringComparer.Ordinal)
    {
        ["employee_id"] = new("Whose row it is.", "本行属于谁。"),
        ["date"] = new("The day.", "日期。"),
        ["month"] = new("The month.", "月份。"),
        ["partner"] = new("The partner's name, the same in both sheets of partners.", "合作方名称，两张合作方工作表须一致。"),
        ["severity"] = new("How grave.", "严重程度。"),

        ["employees.employee_id"] = new("The person's id; each stands once.", "工号，不得重复。"),
        ["employees.name"] = new("The name as it stands on the payslip.", "姓名，按工资条上的写法。"),
        ["employees.branch"] = new("The branch.", "所属网点。"),
        ["employees.team"] = new("The team, as in the sheet teams.", "所属团队，与 teams 表一致。"),
        ["employees.role"] = new("What the person does.", "岗位。"),
        ["employees.grade"] = new("The grade.", "级别。"),
        ["employees.hire_date"] = new("The first day of employment.", "入职日期（含当日）。"),
        ["employees.leave_date"] = new("The last day of employment; empty for whoever stays.", "离职日期（含当日）；在职者留空。"),
        ["employees.status"] = new("On probation, or regular.", "试用期或正式。"),
        ["employees.base_pay"] = new("Base pay in yuan a month; empty = as the plan has it for the grade.", "月基本工资（元）；留空则按方案中该级别的标准。"),
        ["employees.performance_base"] = new("Performance pay at 100 %, in yuan a month; empty = as the plan has it.", "月绩效工资基数（元）；留空则按方案标准。"),
        ["employees.contract_start"] = new("The first day of the employment contract.", "劳动合同起始日。"),
        ["employees.contract_end"] = new("The last day of the contract; empty = open-ended.", "劳动合同到期日；无固定期限留空。"),
        ["employees.agreed_wage"] = new("The wage agreed in the contract, in yuan a month.", "劳动合同约定的月工资（元）。"),

        ["calendar.working"] = new("Whether the branch works on this day.", "当天网点是否上班。"),
        ["calendar.note"] = new("Why, such as National Day.", "原因，例如国庆节。"),

        ["attendance.scheduled"] = new("Whether the person is on the roster; empty = as the calendar says.", "当天是否排班；留空则按日历。"),
        ["attendance.attended"] = new("The part of the day worked: 1, 0.5 or 0.", "出勤：1、0.5 或 0 天。"),
        ["attendance.leave"] = new("The leave of the rest of the day; empty = none.", "未出勤部分的请假情况；留空即无。"),
        ["attendance.late_minutes"] = new("Minutes late.", "迟到分钟数。"),
        ["attendance.early_leave_minutes"] = new("Minutes left early.", "早退分钟数。"),
        ["attendance.reported"] = new("Whether it was told in advance.", "是否事先报告。"),
        ["attendance.out_minutes"] = new("Minutes out visiting customers.", "外出拜访客户的分钟数。"),
        ["attendance.overtime_minutes"] = new("Minutes of overtime.", "加班分钟数。"),
        ["attendance.overtime_approved"] = new("Whether the overtime was approved.", "加班是否经批准。"),
        ["attendance.excused"] = new("Whether special circumstances excuse it.", "是否因特殊情况予以谅解。"),

        ["activity.metric"] = new("What is counted.", "统计的指标。"),
        ["activity.value"] = new("How much of it on this day.", "当天的数量或金额。"),

        ["assignments.date"] = new("The day it is for, or on which it begins.", "任务日期或开始日期。"),
        ["assignments.task"] = new("What it asks for.", "任务类型。"),
        ["assignments.target"] = new("How many; empty = the grade's quota. A callback list needs one.", "目标数量；留空则为该级别的定额。回访名单必填。"),
        ["assignments.planned_days"] = new("The working days that a callback list covers; empty = 1.", "回访名单计划的工作日数；留空为 1。"),
        ["assignments.due_date"] = new("When it is due; empty = never late.", "截止日期；留空则不算逾期。"),
        ["assignments.completed"] = new("How many were done.", "完成数量。"),
        ["assignments.completed_on"] = new("When it was done.", "完成日期。"),
        ["assignments.list_id"] = new("The list's number or name.", "名单编号或名称。"),

        ["deals.kind"] = new("What it is.", "类型。"),
        ["deals.reference"] = new("The project or customer; a receipt needs it.", "项目或客户；回款必填。"),
        ["deals.contact_rank"] = new("The rank of the person met.", "会见对象的级别。"),
        ["deals.has_requirement"] = new("Opportunity: the requirement is known.", "商机要素：需求明确。"),
        ["deals.has_timeline"] = new("Opportunity: the timeline is known.", "商机要素：时间明确。"),
        ["deals.has_owner"] = new("Opportunity: the person in charge is known.", "商机要素：负责人明确。"),
        ["deals.has_budget"] = new("Opportunity: the budget is known.", "商机要素：预算明确。"),
        ["deals.amount"] = new("Yuan collected; negative = refunded.", "回款金额（元）；退款填负数。"),
        ["deals.collected_before"] = new("Yuan collected on the project before this month.", "该项目此前累计回款（元）。"),
        ["deals.returned"] = new("Meeting: sent back as not of class A.", "会面：被退回，不属于 A 类。"),
        ["deals.purchase_within_two_months"] = new("Meeting: a purchase within two months is intended.", "会面：两个月内有购买意向。"),
        ["deals.negotiating_elsewhere"] = new("Meeting: the customer is negotiating with somebody else.", "会面：正与其他公司洽谈。"),
        ["deals.contract_elsewhere"] = new("Meeting: the customer has a contract with somebody else.", "会面：已与其他公司签约。"),

        ["incidents.type"] = new("What happened, in the plan's words, such as noise, no-badge, loss.", "事项，按方案中的写法，例如 noise、no-badge、loss。"),
        ["incidents.count"] = new("How often; empty = once.", "次数；留空为 1 次。"),
        ["incidents.points"] = new("Points, or the amount of a loss in yuan.", "扣分，或损失金额（元）。"),

        ["worklogs.week_start"] = new("The Monday of the week.", "该周的周一。"),
        ["worklogs.submitted_on"] = new("When the log was handed in; empty = not.", "提交日期；留空即未提交。"),
        ["worklogs.excused"] = new("Whether lateness is excused.", "迟交是否予以谅解。"),

        ["ratings.indicator"] = new("The indicator, in the plan's words, such as satisfaction.", "指标，按方案中的写法，例如 satisfaction。"),
        ["ratings.actual"] = new("What was reached.", "实际值。"),
        ["ratings.target"] = new("What was asked for.", "目标值。"),

        ["marks.mark"] = new("What holds of the person in this month.", "当月的认定。"),

        ["history.done_units"] = new("Units done.", "完成单位。"),
        ["history.required_units"] = new("Units required.", "应完成单位。"),

        ["teams.team"] = new("The team, as in the sheet employees.", "团队，与 employees 表一致。"),
        ["teams.month"] = new("What the target is for.", "目标所属期间。"),
        ["teams.metric"] = new("What is counted, such as sales_amount.", "统计内容，例如 sales_amount。"),
        ["teams.target"] = new("What was asked for.", "目标值。"),
        ["teams.actual"] = new("What was reached.", "实际值。"),
        ["teams.bonus_pool"] = new("Yuan to share when the target is reached.", "达标后分配的奖金总额（元）。"),

        ["partners.mode"] = new("How the partner works.", "合作方式。"),
        ["partners.sales_units"] = new("Units sold in the month.", "当月销售件数。"),
        ["partners.paid_to_people"] = new("Yuan that the partner paid to its people.", "合作方支付给其人员的金额（元）。"),

        ["partner_violations.count"] = new("How many; empty = one.", "次数；留空为 1 次。"),
    };
}
