namespace Telesales.Policies;

/// <summary>The words of packages, rendered in the reader's language with ASCII digits whatever the machine's culture.</summary>
public interface IMessages
{
    /// <summary>
    /// A message with its operands. A notice or measure without a message of its own shows its label; a code that nobody has words for
    /// shows itself.
    /// </summary>
    /// <param name="message">The message code.</param>
    /// <param name="values">The operands.</param>
    /// <param name="names">Their names, parallel; see <see cref="MessageNames"/>.</param>
    /// <param name="language">The language.</param>
    string Render(string message, ReadOnlySpan<Operand> values, IReadOnlyList<string> names, Language language);

    /// <summary>The label of a code: of <c>line.</c>, <c>measure.</c>, <c>decision.</c>, <c>entitlement.</c>, <c>notice.</c>.</summary>
    /// <param name="code">With its prefix: <c>line.base-pay</c>.</param>
    /// <param name="language">The language.</param>
    string Label(string code, Language language);

    /// <summary>A word of the vocabulary: <c>department_head</c>.</summary>
    string Word(string code, Language language);

    /// <summary>An operand alone, as a template would show it.</summary>
    string Value(in Operand value, Language language);
}

/// <summary>The names that templates may use beside an outcome's own operands; whoever renders supplies them after those.</summary>
public static class MessageNames
{
    /// <summary>A counted line's quantity.</summary>
    public const string Quantity = "quantity";

    /// <summary>A counted line's rate.</summary>
    public const string Rate = "rate";

    /// <summary>A line's amount as paid.</summary>
    public const string Amount = "amount";

    /// <summary>The working of a line with a formula: <see cref="Formula.Show"/>.</summary>
    public const string Formula = "formula";

    /// <summary>What a line or measure is about; a date or a text, empty for none.</summary>
    public const string Reference = "reference";

    /// <summary>A decision's or entitlement's date.</summary>
    public const string Date = "date";

    /// <summary>An entitlement's minutes.</summary>
    public const string Minutes = "minutes";

    /// <summary>The outcome's operands and, in this order, what else belongs to its kind.</summary>
    public static IReadOnlyList<string> For(Outcome outcome) => [.. outcome.Operands, .. ExtrasOf(outcome)];

    /// <summary>
    /// What belongs to the outcome's kind: of a counted line quantity, rate, amount, reference; of another line (also a settlement line) amount, formula, reference;
    /// of a measure reference; of a decision date; of an entitlement date, minutes.
    /// </summary>
    public static IReadOnlyList<string> ExtrasOf(Outcome outcome) => outcome switch
    {
        PayLine { Formula: null } => [Quantity, Rate, Amount, Reference],
        PayLine or SettlementLine => [Amount, Formula, Reference],
        Measure => [Reference],
        Decision => [Date],
        Entitlement => [Date, Minutes],
        _ => [],
    };
}
