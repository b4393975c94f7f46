namespace Telesales.Comparison;

/// <summary>A person whose payslips differ. No name: it is not needed.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="Grade">The grade: <c>junior</c>.</param>
/// <param name="Team">The team; null without one.</param>
/// <param name="NetBefore">Net before; null when the payslip is withheld.</param>
/// <param name="NetAfter">Net after; null when the payslip is withheld.</param>
/// <param name="Items">What differs: lines in payslip order, then measures, decisions, entitlements, notices, errors.</param>
/// <param name="Causes">What of the difference in net each change brings, in plan order, and last what they bring only together.</param>
public sealed record PersonDifference(
    string EmployeeId, string Grade, string? Team, Money? NetBefore, Money? NetAfter, IReadOnlyList<ItemDifference> Items, IReadOnlyList<CausePart> Causes)
{
    /// <summary>The golden case whose person it is; null for somebody of a branch.</summary>
    public string? Case { get; init; }

    /// <summary>Of a saved payslip: whether it rests on other facts than those of today; null for one that was not saved.</summary>
    public bool? HasOtherFacts { get; init; }

    /// <summary>The person, and before it the case, where there is one.</summary>
    public string Who => Case is null ? EmployeeId : $"{Case}: {EmployeeId}";

    /// <summary>Net after less net before; null when one of the payslips is withheld.</summary>
    public Money? Net => NetAfter is { } after && NetBefore is { } before ? after - before : null;
}

/// <summary>What a difference is about.</summary>
public enum ItemKind
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>A line of pay.</summary>
    Line = 1,

    /// <summary>A measure.</summary>
    Measure = 2,

    /// <summary>A decision that is proposed.</summary>
    Decision = 3,

    /// <summary>An entitlement.</summary>
    Entitlement = 4,

    /// <summary>A notice.</summary>
    Notice = 5,

    /// <summary>An error for which the payslip is withheld.</summary>
    Error = 6,
}

/// <summary>One thing in which two payslips of a person differ.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Code">Its code: <c>weekly-deduction</c>, <c>workload.week</c>, <c>demote</c>.</param>
/// <param name="Reference">What it is about: a week's Monday, a project, a date, a place in the facts; null for nothing.</param>
/// <param name="Before">As it was: <c>1 × -100.00 = -100.00</c>, <c>178/200</c>, a date, minutes; null when it was not there.</param>
/// <param name="After">As it will be; null when it will not be there.</param>
/// <param name="ClauseBefore">The clause cited before; null when it was not there.</param>
/// <param name="ClauseAfter">The clause cited after; null when it will not be there.</param>
/// <param name="Difference">Of a line: the amount after less the amount before; else null.</param>
/// <param name="Causes">
/// Of a line: what each change alone brings, in plan order, and last what the changes bring only together; the parts sum to the difference.
/// Else: the changes that alone bring it about, without amounts; the interaction when none does.
/// </param>
public sealed record ItemDifference(
    ItemKind Kind,
    string Code,
    string? Reference,
    string? Before,
    string? After,
    string? ClauseBefore,
    string? ClauseAfter,
    Money? Difference,
    IReadOnlyList<CausePart> Causes);

/// <summary>A part of a difference and the change that brings it.</summary>
/// <param name="Step">The place of the change in <see cref="ComparisonPair.Steps"/>; null for what the changes bring only together (interaction).</param>
/// <param name="Amount">The part of the amount; null for what is not money.</param>
public sealed record CausePart(int? Step, Money? Amount)
{
    /// <summary>Whether it arises only from several changes together.</summary>
    public bool IsInteraction => Step is null;
}
