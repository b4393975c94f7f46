using System.Globalization;

namespace Telesales.Policies.V1;

/// <summary>
/// One rule set of one kind. Pure: the same input gives the same findings; no clock, no I/O, no statics, no floats. Constructed once per
/// resolved plan with its parameters and a <see cref="PolicyDeclaration"/>; immutable, called from many threads at once.
/// </summary>
/// <remarks>
/// The constructor takes a <see cref="PolicyDeclaration"/> and, if the policy has figures, one parameters record:
/// <c>public sealed class Opportunity(OpportunityParameters p, PolicyDeclaration declare) : IPolicy</c>.
/// An exception fails that person's payslip with an error naming policy, version and person; it is never a silent zero.
/// </remarks>
public interface IPolicy
{
    /// <summary>Says what follows for one person and month.</summary>
    void Evaluate(in PersonMonth who, Findings findings);
}

/// <summary>A policy that must see the whole team first (rulebook R15, R17).</summary>
public interface ITeamPolicy : IPolicy
{
    /// <summary>
    /// The first pass, pure too: sees everyone of the team whose span meets the month, withheld payslips included, and gives
    /// members figures with <see cref="TeamMonth.Give"/>.
    /// </summary>
    void Prepare(in TeamMonth team);
}

/// <summary>
/// A policy of kind <see cref="PolicyKind.Settlement"/>: it settles a month with a partner (rulebook R09). It stands outside payslips, in a plan
/// of its own kind, and is never asked about a person.
/// </summary>
public interface ISettlementPolicy : IPolicy
{
    /// <summary>Says what is settled with one partner; nothing for a partner that is not settled with.</summary>
    void Settle(in PartnerMonth partner, Findings findings);

    void IPolicy.Evaluate(in PersonMonth who, Findings findings)
    {
    }
}

/// <summary>Names a policy. Once released, a version never changes what it says; a change is a new version beside it.</summary>
/// <param name="id">Kind and subject: <c>quota.weekly-workload</c>. A branch's policies are prefixed by its package id.</param>
/// <param name="version">SemVer: <c>1.0.0</c>.</param>
/// <param name="kind">What it is about, and so when it runs.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PolicyAttribute(string id, string version, PolicyKind kind) : Attribute
{
    /// <summary>The id.</summary>
    public string Id { get; } = id;

    /// <summary>The version.</summary>
    public string Version { get; } = version;

    /// <summary>The kind.</summary>
    public PolicyKind Kind { get; } = kind;

    /// <summary>
    /// The policy speaks of closed months only: while the month is open the host does not evaluate it and reports <i>not applied: open</i>
    /// (rulebook §0, progress).
    /// </summary>
    public bool ClosedMonthOnly { get; init; }
}

/// <summary>What a policy is about; also the order in which policies see each other's findings.</summary>
public enum PolicyKind
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Base and performance pay by contract.</summary>
    BasePay = 1,

    /// <summary>Quotas of work, with their deductions and fines.</summary>
    Quota = 2,

    /// <summary>May one leave early, must one stay.</summary>
    EarlyLeave = 3,

    /// <summary>Scores and assessments.</summary>
    Appraisal = 4,

    /// <summary>Bonuses and commissions.</summary>
    Bonus = 5,

    /// <summary>Rules that see the whole team.</summary>
    Team = 6,

    /// <summary>Penalties for conduct.</summary>
    Discipline = 7,

    /// <summary>Confirmation after probation.</summary>
    Probation = 8,

    /// <summary>Promotion.</summary>
    Promotion = 9,

    /// <summary>Demotion and dismissal.</summary>
    Demotion = 10,

    /// <summary>Protection of wages by law.</summary>
    Protection = 11,

    /// <summary>Settlement with partners: an <see cref="ISettlementPolicy"/>, in a plan of its own kind.</summary>
    Settlement = 12,
}

/// <summary>A figure of a policy that is wrong in itself or beside another.</summary>
/// <param name="Parameter">Where, as in the plan file: <c>pass_line</c>, or inside the figure <c>bands[1].at_least</c>, <c>base_pay.junior</c>.</param>
/// <param name="Message">What is wrong and how to mend it, in English.</param>
public readonly record struct ParameterProblem(string Parameter, string Message)
{
    /// <summary>The figure that it does not go with, written as <see cref="Parameter"/>; null when one alone is wrong. The host names both places.</summary>
    public string? Other { get; init; }

    /// <summary>The message in Chinese; null when its author wrote English only.</summary>
    public string? MessageZh { get; init; }

    /// <summary>The place of a list's item, or of a figure in it: <c>bands[1].at_least</c>.</summary>
    /// <param name="list">The parameter: <c>bands</c>.</param>
    /// <param name="index">The item, from 0.</param>
    /// <param name="figure">The figure in it: <c>at_least</c>; null for the item itself.</param>
    public static string Item(string list, int index, string? figure = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]{(figure is null ? "" : "." + figure)}");
}

/// <summary>Implemented by a parameters record with rules across several figures (shares that must sum to 100 %).</summary>
public interface ICheckParameters
{
    /// <summary>Every problem; none when the figures fit together.</summary>
    IEnumerable<ParameterProblem> Check();
}
