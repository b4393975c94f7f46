namespace Telesales.Policies.Probation.TwoMonths.V1_0;

/// <summary>How long probation takes and what each of its months must reach (R21 section 4).</summary>
public sealed record TwoMonthsProbationParameters : ICheckParameters
{
    /// <summary>How many months.</summary>
    [Meaning("试用期月数", "How many months probation takes"), Bounds("1", "12")]
    public required Count Months { get; init; }

    /// <summary>The last day of hire for which the month of hire is the first month.</summary>
    [Meaning("入职当月算作首月的最晚入职日", "Hired on or before this day, the month of hire is the first month"), Bounds("0", "31")]
    public required Count FirstMonthCutOffDay { get; init; }

    /// <summary>What passing means, as a share of the quota.</summary>
    [Meaning("及格业绩要求占定额的比例", "What passing means, as a share of the quota"), Bounds("0%", "1000%")]
    public required Percent PassRequirement { get; init; }

    /// <summary>The share of the pass requirement that each month must reach.</summary>
    [Meaning("每月须达到及格业绩要求的比例", "The share of the pass requirement that each month must reach"), Bounds("0%", "1000%")]
    public required Percent MonthLine { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ParameterProblem> Check()
    {
        if (PassRequirement == default(Percent) || MonthLine == default(Percent))
            yield return new("month_line", $"No month lies below {MonthLine} of {PassRequirement}: nobody could fail probation; write lines above 0%.")
            {
                Other = "pass_requirement",
                MessageZh = $"没有哪个月会低于 {PassRequirement} 的 {MonthLine}，试用期永远不会不合格；请写高于 0% 的比例。",
            };
    }
}
