using System.Globalization;
using Telesales.Payroll.Rendering;
using Telesales.Policies;

namespace Telesales.Comparison.Rendering;

/// <summary>A comparison in words: labels of both plans, changes, items; in one language.</summary>
public sealed class ComparisonWords
{
    private readonly ComparisonPair _pair;
    private readonly IPayslipWords _before;
    private readonly IPayslipWords _after;

    /// <summary>The words of a pair's plans.</summary>
    /// <exception cref="InvalidOperationException">One of the sides can't be used.</exception>
    public ComparisonWords(ComparisonPair pair, Language language)
    {
        if (!pair.IsReady) throw new InvalidOperationException("One of the sides can't be used: see ProblemsBefore and ProblemsAfter.");
        (_pair, Language) = (pair, language);
        (_before, _after) = (new ExplanationRenderer(pair.PlanBefore!, language), new ExplanationRenderer(pair.PlanAfter!, language));
    }

    /// <summary>Chinese or English.</summary>
    public Language Language { get; }

    private bool IsZh => Language == Language.Zh;

    /// <summary>A side's plan with its title: <c>R21@1 Telesales group assessment</c>.</summary>
    public string Plan(ResolvedPlan plan) => $"{plan.Info.Name} {plan.Titles.In(Language)}";

    /// <summary>What differs, told by what it is: <c>Deduction for a week below the line 2026-10-12</c>.</summary>
    public string Item(ItemKind kind, string code, string? reference)
    {
        var group = Group(kind);
        var label = kind == ItemKind.Error ? code : Label(group, code);
        return reference is null ? label : $"{label} {reference}";
    }

    /// <summary>What a kind of item is called, many of them.</summary>
    public string Kind(ItemKind kind) => (kind, IsZh) switch
    {
        (ItemKind.Line, true) => "工资项目",
        (ItemKind.Line, _) => "Line",
        (ItemKind.Measure, true) => "指标",
        (ItemKind.Measure, _) => "Measure",
        (ItemKind.Decision, true) => "建议决定",
        (ItemKind.Decision, _) => "Decision",
        (ItemKind.Entitlement, true) => "可享或须遵守",
        (ItemKind.Entitlement, _) => "Entitlement",
        (ItemKind.Notice, true) => "提示",
        (ItemKind.Notice, _) => "Notice",
        (ItemKind.Error, true) => "暂缓原因",
        (ItemKind.Error, _) => "Error",
        (_, true) => "计算选项",
        _ => "Option",
    };

    /// <summary>The change of a step, or the interaction.</summary>
    public string Cause(int? step) => step is { } place ? string.Join(IsZh ? "；" : "; ", _pair.Steps[place].Changes.Select(Change)) : Interaction;

    /// <summary>What several changes bring only together.</summary>
    public string Interaction => IsZh ? "多项改动共同作用（单独改动均不产生）" : "interaction: only from several changes together";

    /// <summary>A change in one line: <c>quota.weekly-workload: pass_line 90% → 85%</c>.</summary>
    public string Change(PlanChange change) => change.Kind switch
    {
        PlanChangeKind.Added => IsZh ? $"新增策略 {change.Policy}@{change.After}" : $"policy {change.Policy}@{change.After} added",
        PlanChangeKind.Removed => IsZh ? $"删除策略 {change.Policy}@{change.Before}" : $"policy {change.Policy}@{change.Before} removed",
        PlanChangeKind.Version => $"{change.Policy}{Colon}{(IsZh ? "版本" : "version")} {change.Before} → {change.After}",
        PlanChangeKind.Package => $"{change.Policy}{Colon}{(IsZh ? "插件包" : "package")} {change.Before} → {change.After}",
        PlanChangeKind.Clause => $"{change.Policy}{Colon}{(IsZh ? "条款" : "clauses")} {change.Before} → {change.After}",
        PlanChangeKind.Order => $"{(IsZh ? "策略顺序" : "order of policies")} {change.Before} → {change.After}",
        PlanChangeKind.Recalculated => IsZh ? "存档后的变化：现按原方案重新计算" : "since it was saved: calculated anew under the plan before",
        PlanChangeKind.Option => $"{(IsZh ? "计算选项" : "option")} {change.Parameter} {Value(change.Before)} → {Value(change.After)}",
        _ => $"{change.Policy}{Colon}{change.Parameter} {Value(change.Before)} → {Value(change.After)}",
    };

    /// <summary>How something reads on one side; a dash when it was not there.</summary>
    public string Value(string? text) => text switch
    {
        null => IsZh ? "无" : "none",
        "" => IsZh ? "有" : "given",
        _ => text,
    };

    /// <summary>An amount with its sign: <c>+100.00</c>.</summary>
    public static string WithSign(Money amount) => amount > Money.Zero ? $"+{amount}" : amount.ToString();

    /// <summary>A range of amounts.</summary>
    public string Range(RangeTotal range) => (range.From, range.To) switch
    {
        (null, { } to) => IsZh ? $"{WithSign(to)} 及以下" : $"{WithSign(to)} or less",
        ({ } from, null) => IsZh ? $"{WithSign(from)} 及以上" : $"{WithSign(from)} or more",
        ({ } from, { } to) => $"{WithSign(from)} … {WithSign(to)}",
        _ => "",
    };

    /// <summary>A grade: <c>junior</c>.</summary>
    public string Grade(string grade) => (grade, IsZh) switch
    {
        ("junior", true) => "初级",
        ("intermediate", true) => "中级",
        ("senior", true) => "高级",
        _ => grade,
    };

    /// <summary>A heading: <c>before</c>, <c>cause</c>, <c>people</c>.</summary>
    public string Heading(string key) => ReportTexts.Word(key, Language);

    /// <summary>How many differ: the sentence that every report begins with.</summary>
    public string Counts(ComparisonSummary summary) => ReportTexts.Counts(summary, Language);

    /// <summary>What else is to be said of the whole, a sentence each: cases, saved payslips, withheld ones; none when there is nothing.</summary>
    public IEnumerable<string> Notes(ComparisonSummary summary)
    {
        if (summary.Cases > 0) yield return ReportTexts.Cases(summary, Language);
        if (summary.Saved is { } saved) yield return ReportTexts.Saved(saved, Language);
        if (summary.NewlyPaid + summary.NewlyWithheld + summary.WithheldInBoth > 0) yield return ReportTexts.Withheld(summary, Language);
    }

    /// <summary>A whole number.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Colon => IsZh ? "：" : ": ";

    // A code that only one of the plans has words for shows itself under the other.
    private string Label(string group, string code) =>
        _after.Label(group, code) is var label && label != code && label != $"{group}.{code}" ? label : _before.Label(group, code);

    private static string Group(ItemKind kind) => kind.ToString().ToLowerInvariant();
}
