namespace Telesales.Policies.V1;

/// <summary>What kind of thing a policy says.</summary>
public enum OutcomeKind
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>A line of pay.</summary>
    PayLine = 1,

    /// <summary>Done over required.</summary>
    Measure = 2,

    /// <summary>Done over required by day, for later policies and the explanation.</summary>
    Daily = 3,

    /// <summary>A proposal about employment: confirm, promote, demote.</summary>
    Decision = 4,

    /// <summary>A right or a duty on a date: leave 30 minutes early.</summary>
    Entitlement = 5,

    /// <summary>Something to know.</summary>
    Notice = 6,

    /// <summary>A clause that was examined and did not hold, and what was missing.</summary>
    NotApplied = 7,

    /// <summary>A fact that must be mended before this payslip can be calculated.</summary>
    InputError = 8,

    /// <summary>An amount of a settlement with a partner.</summary>
    SettlementLine = 9,
}

/// <summary>
/// Something that a policy can say, declared once in its constructor: code, clause and message. The catalogue lists it; findings refer to it.
/// </summary>
public abstract class Outcome
{
    private protected Outcome(OutcomeKind kind, int slot, string code, string clause, string message, IReadOnlyList<string> operands)
    {
        (Kind, Slot, Code, Clause, Message, Operands) = (kind, slot, code, clause, message, Distinct(message, operands));
        OperandCount = operands.Count;
    }

    /// <summary>What kind of thing is said.</summary>
    public OutcomeKind Kind { get; }

    /// <summary>The number of the outcome in its plan.</summary>
    public int Slot { get; }

    /// <summary>The code, as in results: <c>weekly-deduction</c>.</summary>
    public string Code { get; }

    /// <summary>The clause it rests on, from the plan: <c>R21/s3</c>.</summary>
    public string Clause { get; }

    /// <summary>The message code of its explanation, rendered from the package's <c>messages.zh.yaml</c> and <c>messages.en.yaml</c>.</summary>
    public string Message { get; }

    /// <summary>The names of the operands of its message, in the order in which findings hand them over; each once.</summary>
    public IReadOnlyList<string> Operands { get; }

    /// <summary>What it means to live questions about an open month; null when it means nothing to them.</summary>
    public LiveAnswer? Live { get; internal init; }

    // Without the way through an interface: it is asked for with every finding.
    internal int OperandCount { get; }

    // A copy, so that what was declared stays declared.
    private static string[] Distinct(string message, IReadOnlyList<string> operands)
    {
        string[] copy = [.. operands];
        for (var i = 1; i < copy.Length; i++)
            if (Array.IndexOf(copy, copy[i]) < i) throw new InvalidOperationException($"'{message}' declares the operand '{copy[i]}' twice.");
        return copy;
    }
}

/// <summary>A line of pay.</summary>
public sealed class PayLine : Outcome
{
    internal PayLine(int slot, string code, string clause, string message, string? formula, IReadOnlyList<string> operands, bool isCounted)
        : base(OutcomeKind.PayLine, slot, code, clause, message, operands) => (Formula, IsCounted) = (formula, isCounted);

    /// <summary>
    /// How the amount follows from the operands, in yuan: <c>base * attended / required</c>; null for a counted line, which is quantity × rate.
    /// The explanation shows it, and a test recomputes every line by it.
    /// </summary>
    public string? Formula { get; }

    /// <summary>
    /// It counts things: the payslip shows quantity and rate. With a <see cref="Formula"/> as well it is capped, and the amount may be less than
    /// quantity × rate.
    /// </summary>
    public bool IsCounted { get; }
}

/// <summary>A measure.</summary>
public sealed class Measure : Outcome
{
    internal Measure(int slot, string code, string clause, string message)
        : base(OutcomeKind.Measure, slot, code, clause, message, ["done", "required"])
    {
    }
}

/// <summary>Figures by day.</summary>
public sealed class Daily : Outcome
{
    internal Daily(int slot, int dailySlot, string code, string clause)
        : base(OutcomeKind.Daily, slot, code, clause, code, ["done", "required"]) => DailySlot = dailySlot;

    /// <summary>Where the host keeps the figures.</summary>
    public int DailySlot { get; }
}

/// <summary>A decision that is proposed.</summary>
public sealed class Decision : Outcome
{
    internal Decision(int slot, string code, string clause, string message, bool discretionary, bool career, IReadOnlyList<string> operands)
        : base(OutcomeKind.Decision, slot, code, clause, message, operands) => (IsDiscretionary, IsCareer) = (discretionary, career);

    /// <summary>The source leaves the company a choice.</summary>
    public bool IsDiscretionary { get; }

    /// <summary>A career decision: the host leaves it out for someone whose leave date is not after the month's last day (rulebook §0).</summary>
    public bool IsCareer { get; }
}

/// <summary>An entitlement.</summary>
public sealed class Entitlement : Outcome
{
    internal Entitlement(int slot, string code, string clause, string message, IReadOnlyList<string> operands)
        : base(OutcomeKind.Entitlement, slot, code, clause, message, operands)
    {
    }
}

/// <summary>A notice.</summary>
public sealed class Notice : Outcome
{
    internal Notice(int slot, string code, string clause, string message, IReadOnlyList<string> operands)
        : base(OutcomeKind.Notice, slot, code, clause, message, operands)
    {
    }
}

/// <summary>A clause that did not hold.</summary>
public sealed class NotApplied : Outcome
{
    internal NotApplied(int slot, string code, string clause, string message, IReadOnlyList<string> operands)
        : base(OutcomeKind.NotApplied, slot, code, clause, message, operands)
    {
    }
}

/// <summary>An error in a person's facts.</summary>
public sealed class InputError : Outcome
{
    internal InputError(int slot, string code, string clause, string message, FactTable table, string column, IReadOnlyList<string> operands)
        : base(OutcomeKind.InputError, slot, code, clause, message, operands) => (Table, Column) = (table, column);

    /// <summary>Where the fact stands.</summary>
    public FactTable Table { get; }

    /// <summary>The column to mend.</summary>
    public string Column { get; }
}

/// <summary>An amount of a settlement with a partner: what was earned, what is taken, what is left.</summary>
public sealed class SettlementLine : Outcome
{
    internal SettlementLine(int slot, string code, string clause, string message, string formula, IReadOnlyList<string> operands)
        : base(OutcomeKind.SettlementLine, slot, code, clause, message, operands) => Formula = formula;

    /// <summary>How the amount follows from the operands, in yuan, as of <see cref="PayLine.Formula"/>.</summary>
    public string Formula { get; }
}
