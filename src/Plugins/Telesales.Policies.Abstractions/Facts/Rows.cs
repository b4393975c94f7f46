namespace Telesales.Policies.V1;

/// <summary>Where a fact came from, so that an error can name its file and line; meaningful to the host only.</summary>
/// <param name="Source">The host's number of the file or message.</param>
/// <param name="Row">The host's number of the row in it.</param>
public readonly record struct FactOrigin(int Source, int Row);

/// <summary>The person with the terms in force (<c>employees.csv</c>).</summary>
/// <param name="Id">The employee id, unique in the branch.</param>
/// <param name="Team">The team, or null.</param>
/// <param name="Role">What the person works as.</param>
/// <param name="Grade">The grade.</param>
/// <param name="HireDate">The first day of employment.</param>
/// <param name="LeaveDate">The last day of employment, or null.</param>
/// <param name="Status">Probation or regular.</param>
/// <param name="BasePay">The person's own base pay a month, or null for the plan's.</param>
/// <param name="PerformanceBase">The person's own performance base a month, or null for the plan's.</param>
/// <param name="ContractStart">The first day of the labour contract, or null.</param>
/// <param name="ContractEnd">Its last day, or null for an open-ended one.</param>
/// <param name="AgreedWage">The wage agreed for after probation, or null.</param>
/// <param name="Origin">The employee row.</param>
public sealed record Person(
    string Id,
    string? Team,
    Role Role,
    Grade Grade,
    DateOnly HireDate,
    DateOnly? LeaveDate,
    EmploymentStatus Status,
    Amount? BasePay,
    Amount? PerformanceBase,
    DateOnly? ContractStart,
    DateOnly? ContractEnd,
    Amount? AgreedWage,
    FactOrigin Origin)
{
    /// <summary>Whether the date lies in the employment span, both ends included.</summary>
    public bool IsEmployedOn(DateOnly date) => date >= HireDate && !(date > LeaveDate);
}

/// <summary>A day of the window as planned: the calendar and the person's roster. Plans are known for later days too.</summary>
/// <param name="Date">The date.</param>
/// <param name="InSpan">Within the employment span.</param>
/// <param name="IsScheduled">A scheduled day of this person: within the span, and working by roster or calendar.</param>
/// <param name="CountsForMonth">Would be scheduled for someone employed all month: the roster within the span, the calendar outside it.</param>
/// <param name="IsSeen">Not after the as-of date: facts of this day are in.</param>
public readonly record struct Day(DateOnly Date, bool InSpan, bool IsScheduled, bool CountsForMonth, bool IsSeen);

/// <summary>
/// What was recorded of attendance on a day. A day not seen, outside the span or without a row is all zeros; on one that is not scheduled only
/// the minutes and flags are as recorded: overtime counts on any day, whoever looks at lateness asks <see cref="Day.IsScheduled"/> first.
/// </summary>
/// <param name="Attended">0, 1/2 or 1 on a scheduled day that is seen, else 0.</param>
/// <param name="Leave">The leave; none on a day attended in full, or not scheduled.</param>
/// <param name="LateMinutes">Minutes late.</param>
/// <param name="EarlyLeaveMinutes">Minutes left early.</param>
/// <param name="OutMinutes">Minutes out visiting customers.</param>
/// <param name="OvertimeMinutes">Minutes of overtime.</param>
/// <param name="Reported">Told in advance.</param>
/// <param name="OvertimeApproved">The overtime was approved.</param>
/// <param name="Excused">Special circumstances or a good reason.</param>
/// <param name="Origin">The attendance row.</param>
public readonly record struct Attendance(
    Fraction Attended,
    Leave Leave,
    int LateMinutes,
    int EarlyLeaveMinutes,
    int OutMinutes,
    int OvertimeMinutes,
    bool Reported,
    bool OvertimeApproved,
    bool Excused,
    FactOrigin Origin);

/// <summary>A calling list (<c>assignments.csv</c>).</summary>
/// <param name="Date">The day from which it is to be worked.</param>
/// <param name="Task">What it asks for.</param>
/// <param name="Target">How many, or null.</param>
/// <param name="PlannedDays">For callbacks, over how many scheduled days, or null for one.</param>
/// <param name="DueDate">When it is due, or null: never late.</param>
/// <param name="Completed">How many were completed, or null.</param>
/// <param name="CompletedOn">When it was completed, or null.</param>
/// <param name="ListId">The list's id, or null.</param>
/// <param name="Origin">The row.</param>
public readonly record struct Assignment(
    DateOnly Date,
    AssignedTask Task,
    Quantity? Target,
    int? PlannedDays,
    DateOnly? DueDate,
    Quantity? Completed,
    DateOnly? CompletedOn,
    string? ListId,
    FactOrigin Origin);

/// <summary>A deal fact (<c>deals.csv</c>); which members matter follows from its kind.</summary>
/// <param name="Date">The date.</param>
/// <param name="Kind">Visit, opportunity, receipt or meeting.</param>
/// <param name="Reference">The project or customer, or null.</param>
/// <param name="ContactRank">The rank of the person to be visited.</param>
/// <param name="HasRequirement">The project's requirement is known.</param>
/// <param name="HasTimeline">Its timeline is known.</param>
/// <param name="HasOwner">Its owner is known.</param>
/// <param name="HasBudget">Its budget is known.</param>
/// <param name="Amount">Yuan collected, negative for a refund; or null.</param>
/// <param name="CollectedBefore">Yuan collected on the project before this receipt, or null.</param>
/// <param name="Returned">The meeting was returned.</param>
/// <param name="PurchaseWithinTwoMonths">The customer means to buy within two months.</param>
/// <param name="NegotiatingElsewhere">The customer negotiates with another supplier.</param>
/// <param name="ContractElsewhere">The customer has a contract with another supplier.</param>
/// <param name="Origin">The row.</param>
public readonly record struct Deal(
    DateOnly Date,
    DealKind Kind,
    string? Reference,
    ContactRank ContactRank,
    bool HasRequirement,
    bool HasTimeline,
    bool HasOwner,
    bool HasBudget,
    Quantity? Amount,
    Quantity? CollectedBefore,
    bool Returned,
    bool PurchaseWithinTwoMonths,
    bool NegotiatingElsewhere,
    bool ContractElsewhere,
    FactOrigin Origin);

/// <summary>Something that happened (<c>incidents.csv</c>). Rows with a count of 0 are no incidents and are left out.</summary>
/// <param name="Date">The date.</param>
/// <param name="Type">The type: <c>missed-training</c>.</param>
/// <param name="Count">How many times, at least 1.</param>
/// <param name="Points">Points, or for a loss its amount in yuan; or null.</param>
/// <param name="Severity">How serious.</param>
/// <param name="Origin">The row.</param>
public readonly record struct Incident(DateOnly Date, string Type, Count Count, Quantity? Points, Severity Severity, FactOrigin Origin);

/// <summary>A weekly work log (<c>worklogs.csv</c>).</summary>
/// <param name="WeekStart">The Monday of its week.</param>
/// <param name="SubmittedOn">When it was handed in, or null.</param>
/// <param name="Excused">A good reason for lateness.</param>
/// <param name="Origin">The row.</param>
public readonly record struct WorkLog(DateOnly WeekStart, DateOnly? SubmittedOn, bool Excused, FactOrigin Origin);

/// <summary>A month's rating by one indicator (<c>ratings.csv</c>).</summary>
/// <param name="Month">The month.</param>
/// <param name="Indicator">The indicator: <c>sales_amount</c>.</param>
/// <param name="Actual">What was reached, or null: the rating is missing.</param>
/// <param name="Target">What was to be reached, or null.</param>
/// <param name="Origin">The row.</param>
public readonly record struct Rating(Month Month, string Indicator, Quantity? Actual, Quantity? Target, FactOrigin Origin);

/// <summary>A mark given for a month (<c>marks.csv</c>).</summary>
/// <param name="Month">The month.</param>
/// <param name="Value">The mark.</param>
/// <param name="Origin">The row.</param>
public readonly record struct MonthMark(Month Month, Mark Value, FactOrigin Origin);

/// <summary>An earlier month's workload as carried (<c>history.csv</c>; later, sealed months).</summary>
/// <param name="Month">The month.</param>
/// <param name="Done">Units done.</param>
/// <param name="Required">Units required; 0 breaks a run of consecutive months.</param>
/// <param name="Origin">The row.</param>
public readonly record struct MonthResult(Month Month, Fraction Done, Fraction Required, FactOrigin Origin);

/// <summary>What was recorded of a metric in a month (<c>activity.csv</c>), within the span and up to the as-of date.</summary>
/// <param name="Month">The month.</param>
/// <param name="Metric">The metric.</param>
/// <param name="Total">The sum of its rows.</param>
/// <param name="Rows">How many rows, at least 1; rows of 0 too.</param>
public readonly record struct MonthActivity(Month Month, string Metric, Quantity Total, Count Rows);

/// <summary>What a partner did against the agreement (<c>partner_violations.csv</c>).</summary>
/// <param name="Severity">How serious.</param>
/// <param name="Count">How many times, at least 1.</param>
/// <param name="Origin">The row.</param>
public readonly record struct PartnerViolation(Severity Severity, Count Count, FactOrigin Origin);

/// <summary>A team's target for a month (<c>teams.csv</c>). Quarter and year rows are kept by the host and not shown to policies.</summary>
/// <param name="Month">The month.</param>
/// <param name="Metric">What the target is about.</param>
/// <param name="Target">The target, or null.</param>
/// <param name="Actual">What was reached, or null.</param>
/// <param name="BonusPool">Yuan to be shared, or null.</param>
/// <param name="Origin">The row.</param>
public readonly record struct TeamTarget(Month Month, string Metric, Quantity? Target, Quantity? Actual, Quantity? BonusPool, FactOrigin Origin);
