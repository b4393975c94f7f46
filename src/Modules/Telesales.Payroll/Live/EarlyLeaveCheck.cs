using Telesales.Policies.V1;

namespace Telesales.Payroll;

/// <summary>The answer to "may I leave early?". The numbers are the API's.</summary>
public enum EarlyLeaveAnswer
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Yes, by <see cref="EarlyLeaveCheck.Minutes"/>.</summary>
    MayLeave = 1,

    /// <summary>Not yet: <see cref="EarlyLeaveCheck.Today"/> says what is to do first.</summary>
    NotYet = 2,

    /// <summary>No: the person stays until the day's work is done.</summary>
    MustStay = 3,

    /// <summary>The day gives no such right: not scheduled, absent, or nothing required.</summary>
    NotAWorkingDay = 4,

    /// <summary>The plan has no rule about leaving.</summary>
    NoRule = 5,

    /// <summary>On time: the plan lets nobody leave early, and nothing keeps the person beyond the end of the day.</summary>
    OnTime = 6,
}

/// <summary>Whether a person may leave early on a day, and what is still to do.</summary>
/// <param name="EmployeeId">The person.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Minutes">How many minutes before the end of the day; 0 unless the answer is <see cref="EarlyLeaveAnswer.MayLeave"/>.</param>
/// <param name="FreeTimeMinutes">Free time that this week's work has earned, up to so many minutes; 0 for none.</param>
/// <param name="Today">What is still to do today.</param>
/// <param name="Week">What is still to do this week for free time.</param>
/// <param name="Clauses">The clauses that answer, each once.</param>
/// <param name="Why">The findings that answer.</param>
/// <param name="FactsHash">SHA-256 (hex) over the canonical bytes of what the policies could see.</param>
public sealed record EarlyLeaveCheck(
    string EmployeeId,
    DateOnly AsOf,
    EarlyLeaveAnswer Answer,
    int Minutes,
    int FreeTimeMinutes,
    IReadOnlyList<Shortfall> Today,
    IReadOnlyList<Shortfall> Week,
    IReadOnlyList<string> Clauses,
    IReadOnlyList<Explanation> Why,
    string FactsHash);

/// <summary>So much of a fact is missing.</summary>
/// <param name="Metric">The metric that would fill it: <c>contacts_collected</c>.</param>
/// <param name="Done">Done, as the regulation counts it.</param>
/// <param name="Required">Required, as the regulation counts it.</param>
/// <param name="Missing">How many of the metric are missing.</param>
/// <param name="Clause">The clause.</param>
public sealed record Shortfall(string Metric, Fraction Done, Fraction Required, long Missing, string Clause)
{
    /// <summary>What a finding says is missing; null when it is not a matter of one metric.</summary>
    internal static Shortfall? Of(Explanation why) => why.Outcome?.Live?.Distance is { } distance
        ? new(distance.Metric.Name, Number(why, distance.Done), Number(why, distance.Required), Number(why, distance.Missing).Floor(), why.Clause)
        : null;

    private static Fraction Number(Explanation why, string operand) => why.Find(operand)!.Value.Number;
}
