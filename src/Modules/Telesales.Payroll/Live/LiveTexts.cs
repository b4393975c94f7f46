using System.Globalization;
using Telesales.Policies;
using static System.FormattableString;

namespace Telesales.Payroll;

/// <summary>Answers to live questions in a sentence, in Chinese and English.</summary>
/// <param name="plan">The plan that answered.</param>
/// <param name="language">Chinese or English.</param>
public sealed class LiveTexts(ResolvedPlan plan, Language language)
{
    private bool IsChinese => language == Language.Zh;

    /// <summary>The answer to "may I leave early?": <c>No, effective calls to go: 20.</c></summary>
    public string Sentence(EarlyLeaveCheck check)
    {
        var sentence = Today(check);
        if (check.FreeTimeMinutes > 0)
            sentence += IsChinese ? Invariant($"本周工作量已提前完成，另有最多 {check.FreeTimeMinutes} 分钟自由活动时间。") : Invariant($" This week's work is done: up to {check.FreeTimeMinutes} minutes of free time.");
        else if (check.Week.Count > 0)
            sentence += IsChinese ? $"本周再完成{ToGo(check.Week)}，可有自由活动时间。" : $" For free time this week, {ToGo(check.Week)}.";
        return sentence;
    }

    /// <summary>A metric in words: <c>effective calls</c>.</summary>
    public string Metric(string metric) => plan.Messages.Word(metric, language);

    private string Today(EarlyLeaveCheck check) => (check.Answer, IsChinese) switch
    {
        (EarlyLeaveAnswer.MayLeave, true) => Invariant($"可以，今天可提前 {check.Minutes} 分钟下班。"),
        (EarlyLeaveAnswer.MayLeave, _) => Invariant($"Yes, {check.Minutes} minutes early."),
        (EarlyLeaveAnswer.NotYet, true) => $"还不能提前下班{StillToDo(check.Today)}。",
        (EarlyLeaveAnswer.NotYet, _) => $"Not yet{StillToDo(check.Today)}.",
        (EarlyLeaveAnswer.MustStay, true) => $"不能下班{StillToDo(check.Today)}。",
        (EarlyLeaveAnswer.MustStay, _) => $"No{StillToDo(check.Today)}.",
        (EarlyLeaveAnswer.OnTime, true) => "可以按时下班，没有须留下完成的工作；方案没有提前下班的规定。",
        (EarlyLeaveAnswer.OnTime, _) => "You may leave on time: nothing keeps you. The plan lets nobody leave early.",
        (EarlyLeaveAnswer.NotAWorkingDay, true) => $"{Date(check.AsOf)}没有应完成的工作（非应出勤日、未出勤或无定额），不涉及提前下班。",
        (EarlyLeaveAnswer.NotAWorkingDay, _) => $"Nothing is required on {Date(check.AsOf)} (not scheduled, absent, or no work due), so there is no early leave.",
        (_, true) => $"方案 {plan.Id} 没有关于提前下班的规定。",
        _ => $"The plan {plan.Id} has no rule about leaving early.",
    };

    private string StillToDo(IReadOnlyList<Shortfall> shortfalls) => (shortfalls.Count, IsChinese) switch
    {
        (0, _) => "",
        (_, true) => $"，还差{ToGo(shortfalls)}",
        _ => $", {ToGo(shortfalls)}",
    };

    private string ToGo(IReadOnlyList<Shortfall> shortfalls) =>
        string.Join(IsChinese ? "、" : ", ", shortfalls.Select(shortfall => IsChinese
            ? Invariant($" {shortfall.Missing} {Counted(shortfall.Metric)}")
            : Invariant($"{Counted(shortfall.Metric)} to go: {shortfall.Missing}")));

    // As one says it with a number: 条联系人, contacts. A package's own metric may go without.
    private string Counted(string metric)
    {
        var code = $"unit.{metric}";
        var unit = plan.Messages.Word(code, language);
        return unit == code ? Metric(metric) : unit;
    }

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
