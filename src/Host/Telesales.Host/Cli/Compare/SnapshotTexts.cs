using Telesales.Comparison;
using Telesales.Policies;

namespace Telesales.Host.Cli.Compare;

/// <summary>What snapshot says.</summary>
internal static class SnapshotTexts
{
    public static string Kind(SnapshotChange kind, Language language) => (kind, language) switch
    {
        (SnapshotChange.New, Language.Zh) => "新增",
        (SnapshotChange.New, _) => "new",
        (SnapshotChange.Changed, Language.Zh) => "结果改变（事实相同）",
        (SnapshotChange.Changed, _) => "changed, by the same facts,",
        (SnapshotChange.OtherFacts, Language.Zh) => "事实改变",
        (SnapshotChange.OtherFacts, _) => "other facts of",
        (SnapshotChange.Gone, Language.Zh) => "不在事实中",
        _ => "no longer in the facts:",
    };

    public static string Counts(SnapshotOutcome outcome, Language language)
    {
        int Count(SnapshotChange kind) => outcome.Differences.Count(difference => difference.Kind == kind);
        var (added, changed, other, gone) = (Count(SnapshotChange.New), Count(SnapshotChange.Changed), Count(SnapshotChange.OtherFacts), Count(SnapshotChange.Gone));
        return FormattableString.Invariant((language, outcome.IsAccepted) switch
        {
            (Language.Zh, true) => $"{outcome.Version}：已存为快照：新增 {added}，更新 {changed + other}，删除 {gone}，不变 {outcome.Same}。",
            (Language.Zh, _) => $"{outcome.Version}：与快照相同 {outcome.Same}，新增 {added}，结果改变 {changed}，事实改变 {other}，不在事实中 {gone}。",
            (_, true) => $"{outcome.Version}: pinned {added} new, {changed + other} anew, {gone} removed; {outcome.Same} as they were.",
            _ => (FormattableString)$"{outcome.Version}: {outcome.Same} as pinned, {added} new, {changed} changed by the same facts, {other} with other facts, {gone} no longer in the facts.",
        });
    }

    public static string Released(SnapshotOutcome outcome, Language language) => language == Language.Zh
        ? $"{outcome.Version} 已发布，同样的事实不得得出不同的结果：{People(outcome)}。未作改动；请为改动后的规则使用新的 revision 或版本。"
        : $"{outcome.Version} is released and says something else about the same facts: {People(outcome)}. Nothing was changed: give what is new a revision or version of its own.";

    public static string PinnedAlready(SnapshotOutcome outcome, Language language) => language == Language.Zh
        ? $"{outcome.Version} 已有快照，未作改动：请用 snapshot verify 查看差异，用 snapshot accept 更新。"
        : $"{outcome.Version} is pinned already; nothing was changed. snapshot verify shows what differs, snapshot accept pins it.";

    public static string HowToAccept(SnapshotOutcome outcome, Language language) => (outcome.Forbidden.Any(), language) switch
    {
        (true, Language.Zh) => $"{outcome.Version} 已发布，不得改变：请为改动后的规则使用新的 revision 或版本。",
        (true, _) => $"{outcome.Version} is released and never changes: give what is new a revision or version of its own.",
        (_, Language.Zh) => "请查看 .received.txt；确认无误后用 snapshot accept 存为快照。",
        _ => "Read the .received.txt files; if they are right, snapshot accept pins them.",
    };

    private static string People(SnapshotOutcome outcome) => string.Join(", ", outcome.Forbidden.Take(10).Select(difference => difference.Person));
}
