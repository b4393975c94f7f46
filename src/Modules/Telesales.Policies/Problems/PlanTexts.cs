namespace Telesales.Policies.Problems;

/// <summary>Why a plan is refused.</summary>
internal static class PlanTexts
{
    public static readonly ProblemText Unknown = new(
        "plan.unknown", "There is no plan '{0}'.", "{1}", "没有薪酬方案“{0}”。", "{2}");

    public static readonly ProblemText Unreadable = new(
        "plan.unreadable", "The plan file can't be read: {0}", "Give the path of a plan.yaml.", "方案文件无法读取：{0}", "请给出 plan.yaml 的路径。");

    public static readonly ProblemText NotInForce = new(
        "plan.not-in-force",
        "The plan {0} is in force from {1}; {2} is earlier.", "Calculate a month from {1} on, or use a revision that was in force.",
        "方案 {0} 自 {1} 起生效，{2} 早于该月。", "请计算 {1} 及以后的月份，或使用当时生效的版本。");

    public static readonly ProblemText Ambiguous = new(
        "plan.revision-ambiguous",
        "The packages {1} and {2} both have {0}, with different text.", "A revision never changes once released: give the changed plan a new revision.",
        "插件包 {1} 与 {2} 都有 {0}，内容不同。", "方案版本发布后不得改变：请为改动后的方案使用新的 revision。");

    public static readonly ProblemText UnknownRegulation = new(
        "plan.unknown-regulation", "There is no regulation '{0}'.", "{1}", "没有制度“{0}”。", "{2}");

    public static readonly ProblemText UnknownPolicy = new(
        "plan.unknown-policy", "There is no policy '{0}'.", "{1}", "没有策略“{0}”。", "{2}");

    public static readonly ProblemText UnknownVersion = new(
        "plan.unknown-policy-version", "The policy '{0}' has no version '{1}'.", "There are: {2}.", "策略“{0}”没有版本“{1}”。", "可用版本：{2}。");

    public static readonly ProblemText PolicyTwice = new(
        "plan.policy-twice", "The policy '{0}' stands in the plan a second time; the first is in line {1}.", "Keep one of them.",
        "策略“{0}”在方案中重复出现，第一次在第 {1} 行。", "请只保留一个。");

    public static readonly ProblemText PolicyOfOtherKind = new(
        "plan.policy-of-other-kind",
        "The policy '{0}' does not belong in a plan of this kind.", "Settlement policies stand in a plan with 'kind: settlement', and only there.",
        "策略“{0}”不能用于这种方案。", "结算策略只能写在 kind: settlement 的方案里，该方案也只能有结算策略。");

    public static readonly ProblemText PaysNoPayslips = new(
        "plan.pays-no-payslips",
        "The plan {0} settles with partners and pays no payslips.", "Settle by it: telesales settle --plan {0}.",
        "方案 {0} 用于合作方结算，不发工资条。", "请使用结算：telesales settle --plan {0}。");

    public static readonly ProblemText IsPlanner = new(
        "plan.is-planner",
        "The plan {0} is a planner's: it pays nothing, it plans the way to an income under a plan that pays.", "Calculate with a plan that pays; ask the income planner for the way to a goal.",
        "方案 {0} 属于收入规划，本身不发工资，只在某个发薪方案下倒推收入目标。", "请用发薪方案计算；要倒推目标，请使用收入规划。");

    public static readonly ProblemText SettlesNothing = new(
        "plan.settles-nothing",
        "The plan {0} settles with no partners.", "Choose one of kind settlement, such as R09.",
        "方案 {0} 不用于合作方结算。", "请选用 kind 为 settlement 的方案，如 R09。");

    public static readonly ProblemText UnknownParameter = new(
        "plan.unknown-parameter", "The policy {0} has no parameter '{1}'.", "{2}", "策略 {0} 没有参数“{1}”。", "{3}");

    public static readonly ProblemText MissingParameter = new(
        "plan.missing-parameter", "The parameter '{0}' of {1} is missing; it has no default.", "Add '{0}:' ({2}).",
        "缺少 {1} 的参数“{0}”，它没有默认值。", "请补上“{0}:”（{2}）。");

    public static readonly ProblemText OutOfBounds = new(
        "plan.out-of-bounds", "{0} is out of bounds: {1}", "Write a figure within the bounds.", "{0} 超出范围：{1}", "请填写范围内的数值。");

    public static readonly ProblemText ParameterRefused = new(
        "plan.parameter-refused", "{0}", "Mend the figure.", "{1}", "请改正该数值。");

    public static readonly ProblemText ParametersClash = new(
        "plan.parameter-refused", "{0}", "Mend this figure, or the other one at {2}.", "{1}", "请改正此处，或改正 {2} 处的另一数值。");

    public static readonly ProblemText LineOutOfReach = new(
        "plan.line-out-of-reach", "'{0}' is {1}, but the measure '{2}' never comes to more than {3}, so nobody would ever reach it.", "Write at most {3}; what the measure can come to stands at {4} ({5}).",
        "{0} 为 {1}，而指标“{2}”最高只有 {3}，永远没有人能达到。", "请填写不高于 {3} 的数值；该指标的上限见 {4}（{5}）。");

    public static readonly ProblemText DatesOutOfOrder = new(
        "plan.dates-out-of-order", "The figure from {0} stands after the one from {1}.", "Order dated figures by their month, oldest first, each month once.",
        "自 {0} 起的数值排在自 {1} 起的之后。", "请按月份从早到晚排列，每月一个。");

    public static readonly ProblemText NoFigureInForce = new(
        "plan.no-figure-in-force", "No figure of '{0}' is in force in {1}; the first begins in {2}.", "Add a figure from {1} or earlier.",
        "参数“{0}”在 {1} 没有生效的数值，最早自 {2} 起。", "请补上自 {1} 或更早起的数值。");

    public static readonly ProblemText UnknownClause = new(
        "plan.unknown-clause", "There is no clause '{0}'.", "{1}", "没有条款“{0}”。", "{2}");

    public static readonly ProblemText UnknownCode = new(
        "plan.unknown-code", "The policy {0} says nothing under '{1}'.", "{2}", "策略 {0} 没有“{1}”这个代码。", "{3}");

    public static readonly ProblemText ClauseMissing = new(
        "plan.clause-missing", "No clause is cited for '{0}' of {1}.", "Give the policy a 'clause:', or '{0}' an entry under 'clauses:'.",
        "{1} 的“{0}”没有引用条款。", "请为该策略写 'clause:'，或在 'clauses:' 中为“{0}”写一项。");

    public static readonly ProblemText LinePaidTwice = new(
        "plan.line-paid-twice", "The line '{0}' is paid by {1} and, in line {2}, by {3}.", "Keep one of the two policies.",
        "工资项“{0}”由 {1} 支付，第 {2} 行的 {3} 也支付。", "请只保留其中一个策略。");

    public static readonly ProblemText UnknownLine = new(
        "plan.unknown-line", "{0} pays the line '{1}', which has no section.", "Use a code of the rulebook, or declare it under \"lines\" in the package's plugin.json.",
        "{0} 支付的工资项“{1}”没有所属栏目。", "请使用规则手册中的代码，或在插件包 plugin.json 的 \"lines\" 中声明。");

    public static readonly ProblemText UnknownMetric = new(
        "plan.unknown-metric", "{0} reads the metric '{1}', which no package declares.", "Use a metric of the rulebook, or declare it under \"metrics\" in the package's plugin.json.",
        "{0} 读取的指标“{1}”没有任何插件包声明。", "请使用规则手册中的指标，或在插件包 plugin.json 的 \"metrics\" 中声明。");

    public static readonly ProblemText ReadUnmet = new(
        "plan.read-unmet", "{0} reads the {1} '{2}', which no earlier policy of the plan gives.", "Put a policy that gives it before this one, of the same kind or an earlier one.",
        "{0} 读取 {1}“{2}”，而方案中更早的策略都不提供。", "请在其之前加入提供它的策略（同类或更早的类）。");

    public static readonly ProblemText PolicyFailed = new(
        "plan.policy-failed", "The policy {0} could not be made with these figures: {1}", "Mend the figures, or the policy.",
        "策略 {0} 无法以这些数值创建：{1}", "请改正数值，或修正该策略。");

    public static readonly ProblemText OverlayBase = new(
        "plan.overlay-base", "What the overlay extends can't be used: {0}", "{1}", "所覆盖的方案不可用：{2}", "{3}");

    public static readonly ProblemText OverlayPath = new(
        "plan.overlay-path", "This overlay may not extend '{0}', a path.", "Name a plan by its id, such as R21 or R21@1.",
        "此覆盖方案不得以路径“{0}”指明所覆盖的方案。", "请写方案 id，如 R21 或 R21@1。");

    public static readonly ProblemText OverlayOfItself = new(
        "plan.overlay-cycle", "The overlay extends itself: {0}.", "Give each overlay an id of its own, and let the last one extend a plan.",
        "覆盖方案最终覆盖了自己：{0}。", "请为每个覆盖方案使用自己的 id，并让最后一个覆盖一个完整方案。");

    public static readonly ProblemText OverlayPolicy = new(
        "plan.overlay-policy", "The plan {0}, which it extends, has no policy '{1}'.", "{2}", "所覆盖的方案 {0} 没有策略“{1}”。", "{3}");

    public static readonly ProblemText OverlayEmpty = new(
        "plan.overlay-empty", "The overlay changes nothing.", "Name a policy and a figure under 'figures:', or use {0} as it is.",
        "覆盖方案没有改变任何数值。", "请在“figures:”下写出策略与数值，或直接使用 {0}。");

    public static readonly ProblemText OverridePolicy = new(
        "plan.override-policy", "The plan has no policy '{0}' whose figure could be set.", "{1}", "方案中没有策略“{0}”，无法设置其数值。", "{2}");

    public static readonly ProblemText OverrideTwice = new(
        "plan.override-twice", "'{0}' is set twice.", "Set it once.", "“{0}”设置了两次。", "请只设置一次。");
}
