using Telesales.Policies.Problems;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.Messages;

/// <summary>
/// Whether there are words for everything that a policy can say, in its package or in that of the plan whose figures make it say more, and
/// formulas that can be computed.
/// </summary>
internal static class OutcomeWords
{
    private static readonly Language[] Languages = [Language.Zh, Language.En];

    public static void Check(PlanDeclarations declarations, string policy, IReadOnlyList<MessageTable> words, List<PolicyProblem> problems)
    {
        for (var slot = 0; slot < declarations.Outcomes.Count; slot++)
        {
            if (declarations.OutcomePolicies[slot] != policy) continue;
            var outcome = declarations.Outcomes[slot];
            foreach (var language in Languages) CheckWords(outcome, policy, words, language, problems);
            if (outcome is PayLine { Formula: { } pays }) CheckFormula(outcome, pays, policy, problems);
            if (outcome is SettlementLine settles) CheckFormula(outcome, settles.Formula, policy, problems);
        }
    }

    // Each group needs one of its keys: a notice may have its words under its label only.
    private static IEnumerable<string[]> KeysOf(Outcome outcome) => outcome.Kind switch
    {
        OutcomeKind.PayLine => [[outcome.Message], ["line." + outcome.Code]],
        OutcomeKind.SettlementLine => [[outcome.Message], ["settlement." + outcome.Code]],
        OutcomeKind.Measure => [["measure." + outcome.Code]],
        OutcomeKind.Decision => [[outcome.Message], ["decision." + outcome.Code]],
        OutcomeKind.Entitlement => [[outcome.Message], ["entitlement." + outcome.Code]],
        OutcomeKind.Notice => [["notice." + outcome.Code, outcome.Message]],
        OutcomeKind.NotApplied or OutcomeKind.InputError => [[outcome.Message]],
        _ => [],
    };

    private static void CheckWords(Outcome outcome, string policy, IReadOnlyList<MessageTable> words, Language language, List<PolicyProblem> problems)
    {
        var file = language == Language.Zh ? "messages.zh.yaml" : "messages.en.yaml";
        foreach (var keys in KeysOf(outcome))
        {
            if (!Array.Exists(keys, key => Find(words, key, language) is not null))
                problems.Add(new(PackageTexts.MessageMissing, file, 0, 0, "", keys[0], language == Language.Zh ? "zh" : "en", policy));
        }

        // A measure is named by its label alone: a message under its code belongs to a notice of that code.
        if (Find(words, outcome.Kind == OutcomeKind.Measure ? "measure." + outcome.Code : outcome.Message, language) is not { } entry) return;
        var known = MessageNames.For(outcome);
        foreach (var name in entry.Template.Names.Where(name => !known.Contains(name)))
        {
            problems.Add(new(
                PackageTexts.MessageUnknownOperand, entry.File, entry.Line, entry.Column, outcome.Message,
                outcome.Message, language == Language.Zh ? "zh" : "en", name, Nearest.Suggestion(name, known, Language.En), Nearest.Suggestion(name, known, Language.Zh)));
        }
    }

    private static MessageTable.Entry? Find(IReadOnlyList<MessageTable> words, string key, Language language) =>
        words.Select(table => table.Find(key, language)).FirstOrDefault(entry => entry is not null);

    private static void CheckFormula(Outcome line, string formula, string policy, List<PolicyProblem> problems)
    {
        try
        {
            Formula.Parse(formula, line.Operands);
        }
        catch (FormatException malformed)
        {
            problems.Add(new(PackageTexts.FormulaInvalid, "", 0, 0, "", line.Code, policy, malformed.Message));
        }
    }
}
