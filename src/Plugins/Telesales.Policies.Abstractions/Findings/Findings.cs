using System.Globalization;

namespace Telesales.Policies.V1;

/// <summary>What a line or a measure is about when there are several: a week's Monday, a project.</summary>
/// <param name="Date">The date, or the default for a text.</param>
/// <param name="Text">The text, or null for a date.</param>
public readonly record struct Reference(DateOnly Date, string? Text)
{
    /// <summary>No reference: the only one of its code.</summary>
    public static Reference None => default;

    /// <summary>Whether there is none.</summary>
    public bool IsNone => Text is null && Date == default;

    /// <summary>A date.</summary>
    public static implicit operator Reference(DateOnly date) => new(date, null);

    /// <summary>A text.</summary>
    public static implicit operator Reference(string text) => new(default, text);

    /// <summary>The ISO date or the text; empty for none.</summary>
    public override string ToString() => IsNone ? "" : Text ?? Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>One thing that a policy said about a person and month.</summary>
public struct Finding
{
    internal Finding(Outcome outcome, Reference reference = default, Fraction first = default, Fraction second = default, DateOnly date = default, FactOrigin origin = default, int operandStart = 0, int operandCount = 0) =>
        (Outcome, Reference, First, Second, Date, Origin, OperandStart, OperandCount) = (outcome, reference, first, second, date, origin, operandStart, operandCount);

    /// <summary>What was said: code, clause, message.</summary>
    public Outcome Outcome { get; internal set; }

    /// <summary>What it is about.</summary>
    public Reference Reference { get; internal set; }

    /// <summary>A line's (also a settlement line's) exact amount in fen, a measure's done, an entitlement's minutes.</summary>
    public Fraction First { get; internal set; }

    /// <summary>A counted line's quantity (0 when the line counts nothing), a measure's required.</summary>
    public Fraction Second { get; internal set; }

    /// <summary>A decision's or an entitlement's date.</summary>
    public DateOnly Date { get; internal set; }

    /// <summary>An input error's row.</summary>
    public FactOrigin Origin { get; internal set; }

    /// <summary>The first operand in the sink.</summary>
    internal int OperandStart { get; set; }

    /// <summary>How many operands.</summary>
    internal int OperandCount { get; set; }

    /// <summary>The rate of a capped line; null for every other finding.</summary>
    public Money? CappedRate { get; internal set; }

    internal readonly Finding WithOperands(int start, int count) => new(Outcome, Reference, First, Second, Date, Origin, start, count) { CappedRate = CappedRate };

    /// <summary>Whether a pay line counts things (quantity × rate, perhaps capped).</summary>
    public readonly bool IsCounted => Outcome is PayLine { IsCounted: true };
}

/// <summary>
/// Where a policy writes what it has to say. Operands are handed over in the order in which the outcome declared their names.
/// A reused buffer: nothing is allocated for a finding.
/// </summary>
public sealed class Findings
{
    private Finding[] _items = new Finding[64];
    private Operand[] _operands = new Operand[256];
    private int _operandCount;
    private Attainment[] _daily = [];
    private int _days;
    private bool _keepsReasons = true;

    internal int Count { get; private set; }

    internal ReadOnlySpan<Finding> Items => _items.AsSpan(0, Count);

    internal int Days => _days;

    internal bool[] DailyGiven { get; private set; } = [];

    /// <summary>Pays a counted line: quantity × rate. Calls for the same code and reference add up into one line; their rates must agree.</summary>
    public void Pay(PayLine line, Count quantity, Money rate, params ReadOnlySpan<Operand> operands) =>
        Pay(line, Reference.None, quantity, rate, operands);

    /// <summary>Pays a counted line about something: quantity × rate.</summary>
    public void Pay(PayLine line, Reference about, Count quantity, Money rate, params ReadOnlySpan<Operand> operands)
    {
        if (line.Formula is not null) throw new InvalidOperationException($"The line {line.Code} was declared with a formula; pay an amount, or declare it as counted.");
        Say(line, operands, about, (rate * quantity).Fen, quantity);
    }

    /// <summary>Pays an exact amount; the host rounds the line once. Calls for the same code and reference add up exactly into one line.</summary>
    public void Pay(PayLine line, Amount amount, params ReadOnlySpan<Operand> operands) => Pay(line, Reference.None, amount, operands);

    /// <summary>Pays an exact amount about something.</summary>
    public void Pay(PayLine line, Reference about, Amount amount, params ReadOnlySpan<Operand> operands)
    {
        if (line.IsCounted) throw new InvalidOperationException($"The line {line.Code} was declared as counted; pay a quantity and a rate, or declare a formula.");
        Say(line, operands, about, amount.Fen);
    }

    /// <summary>Pays a capped line: quantity and rate as counted, and the exact amount that the cap leaves.</summary>
    public void PayCapped(PayLine line, Count quantity, Money rate, Amount amount, params ReadOnlySpan<Operand> operands)
    {
        if (line is not { IsCounted: true, Formula: not null }) throw new InvalidOperationException($"The line {line.Code} was not declared as capped; declare it with CappedLine.");
        Say(line, operands, Reference.None, amount.Fen, quantity, cappedRate: rate);
    }

    /// <summary>States an exact amount of a settlement; the host rounds it for showing.</summary>
    public void Settle(SettlementLine line, Amount amount, params ReadOnlySpan<Operand> operands) => Settle(line, Reference.None, amount, operands);

    /// <summary>States an exact amount about something (a severity) of a settlement.</summary>
    public void Settle(SettlementLine line, Reference about, Amount amount, params ReadOnlySpan<Operand> operands) => Say(line, operands, about, amount.Fen);

    /// <summary>Measures done against required; with nothing required the measure is absent.</summary>
    public void Tell(Measure measure, Fraction done, Fraction required) => Tell(measure, Reference.None, done, required);

    /// <summary>Measures done against required of something (a week): the code becomes <c>code.reference</c>.</summary>
    public void Tell(Measure measure, Reference about, Fraction done, Fraction required)
    {
        if (!required.IsZero) Add(new(measure, about, done, required));
    }

    /// <summary>Gives a day's figures to later policies and to the explanation.</summary>
    /// <param name="daily">The declared figures.</param>
    /// <param name="day">The index in <see cref="PersonMonth.Days"/>.</param>
    /// <param name="figures">Done and required.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside the window.</exception>
    public void Tell(Daily daily, int day, Attainment figures)
    {
        if (day < 0 || day >= _days) throw OutsideWindow(daily, day);
        _daily[(daily.DailySlot * _days) + day] = figures;
        DailyGiven[daily.DailySlot] = true;
    }

    /// <summary>Gives the same figures for each day from one to another, both included.</summary>
    /// <param name="daily">The declared figures.</param>
    /// <param name="first">The first day's index in <see cref="PersonMonth.Days"/>.</param>
    /// <param name="last">The last day's.</param>
    /// <param name="figures">Done and required.</param>
    /// <exception cref="ArgumentOutOfRangeException">A day lies outside the window.</exception>
    public void Tell(Daily daily, int first, int last, Attainment figures)
    {
        if (first < 0 || first >= _days) throw OutsideWindow(daily, first);
        if (last < first - 1 || last >= _days) throw OutsideWindow(daily, last);
        _daily.AsSpan((daily.DailySlot * _days) + first, last - first + 1).Fill(figures);
        DailyGiven[daily.DailySlot] = true;
    }

    /// <summary>Proposes a decision.</summary>
    public void Decide(Decision decision, DateOnly effective, params ReadOnlySpan<Operand> operands) =>
        Say(decision, operands, date: effective);

    /// <summary>Gives an entitlement.</summary>
    public void Entitle(Entitlement entitlement, DateOnly date, int minutes, params ReadOnlySpan<Operand> operands) =>
        Say(entitlement, operands, first: minutes, date: date);

    /// <summary>Gives a notice; the same code may be given several times and is listed once.</summary>
    public void Notify(Notice notice, params ReadOnlySpan<Operand> operands) =>
        Say(notice, operands);

    /// <summary>
    /// Whether operands and clauses that did not apply are kept. Where nobody asks for reasons, a policy may pass over what it would work out for
    /// them alone; everything else that it says must be the same.
    /// </summary>
    public bool KeepsReasons => _keepsReasons;

    /// <summary>Says that a clause was examined and did not hold, and what was missing.</summary>
    public void Miss(NotApplied clause, params ReadOnlySpan<Operand> operands) =>
        Say(clause, operands);

    /// <summary>Reports a fact that must be mended; the payslip is withheld with all its errors.</summary>
    public void Refuse(InputError error, FactOrigin origin, params ReadOnlySpan<Operand> operands) =>
        Say(error, operands, origin: origin);

    internal ReadOnlySpan<Operand> OperandsOf(in Finding finding) => _operands.AsSpan(finding.OperandStart, finding.OperandCount);

    internal ReadOnlySpan<Attainment> DailyOf(int slot) => slot < DailyGiven.Length && DailyGiven[slot] ? _daily.AsSpan(slot * _days, _days) : [];

    internal Span<Attainment> Give(int dailySlot)
    {
        DailyGiven[dailySlot] = true;
        return _daily.AsSpan(dailySlot * _days, _days);
    }

    internal void Clear(int days, int dailySlots, bool keepsReasons = true)
    {
        (Count, _operandCount, _days, _keepsReasons) = (0, 0, days, keepsReasons);
        if (_daily.Length < days * dailySlots) _daily = new Attainment[days * dailySlots];
        else _daily.AsSpan(0, days * dailySlots).Clear();
        if (DailyGiven.Length != dailySlots) DailyGiven = new bool[dailySlots];
        else DailyGiven.AsSpan().Clear();
    }

    internal void Add(in Finding finding)
    {
        if (Count == _items.Length) Array.Resize(ref _items, Count * 2);
        _items[Count++] = finding;
    }

    internal int Keep(Outcome outcome, ReadOnlySpan<Operand> operands)
    {
        if (operands.Length != outcome.OperandCount) throw Miscounted(outcome, operands.Length);
        while (_operandCount + operands.Length > _operands.Length) Array.Resize(ref _operands, _operands.Length * 2);
        operands.CopyTo(_operands.AsSpan(_operandCount));
        _operandCount += operands.Length;
        return _operandCount - operands.Length;
    }

    private void Say(Outcome outcome, ReadOnlySpan<Operand> operands, in Reference about = default, in Fraction first = default, in Fraction second = default, DateOnly date = default, FactOrigin origin = default, Money? cappedRate = null)
    {
        if (operands.Length != outcome.OperandCount) throw Miscounted(outcome, operands.Length);
        var keeps = _keepsReasons || outcome.Kind == OutcomeKind.InputError;
        if (!keeps && outcome.Kind == OutcomeKind.NotApplied) return;
        // Written where it stays: a finding is large, and one is said for nearly every day.
        if (Count == _items.Length) Array.Resize(ref _items, Count * 2);
        ref var finding = ref _items[Count++];
        finding.Outcome = outcome;
        finding.Reference = about;
        finding.First = first;
        finding.Second = second;
        finding.Date = date;
        finding.Origin = origin;
        finding.CappedRate = cappedRate;
        finding.OperandStart = keeps ? Keep(outcome, operands) : 0;
        finding.OperandCount = keeps ? operands.Length : 0;
    }

    private static ArgumentOutOfRangeException OutsideWindow(Daily daily, int day) =>
        new(nameof(day), day, $"'{daily.Code}' was given for a day outside the window; use an index into who.Days.");

    private static InvalidOperationException Miscounted(Outcome outcome, int operands) =>
        new(string.Create(CultureInfo.InvariantCulture, $"'{outcome.Message}' was declared with {outcome.OperandCount} operands ({string.Join(", ", outcome.Operands)}) and got {operands}."));
}
