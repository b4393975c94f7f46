namespace Telesales.Policies.Promotion.OutstandingMonths.V1_0;

/// <summary>Which months in a row lead to which grade (R21 section 4).</summary>
public sealed record OutstandingMonthsParameters : ICheckParameters
{
    /// <summary>Who can be promoted.</summary>
    [Meaning("可晋升的职级", "The grade that can be promoted")]
    public required Grade FromGrade { get; init; }

    /// <summary>The grade given.</summary>
    [Meaning("晋升后的职级", "The grade given")]
    public required Grade ToGrade { get; init; }

    /// <summary>How many months in a row.</summary>
    [Meaning("须连续达标的月数", "How many months in a row"), Bounds("1", "12")]
    public required Count Months { get; init; }

    /// <summary>What passing means, as a share of the quota.</summary>
    [Meaning("及格业绩要求占定额的比例", "What passing means, as a share of the quota"), Bounds("0%", "1000%")]
    public required Percent PassRequirement { get; init; }

    /// <summary>The share of the pass requirement that each month must reach.</summary>
    [Meaning("每月须达到及格业绩要求的比例", "The share of the pass requirement that each month must reach"), Bounds("0%", "1000%")]
    public required Percent MonthLine { get; init; }

    /// <summary>Whether the mark is needed too.</summary>
    [Meaning("是否还须有当月“表现突出”标记", "Whether the month's outstanding mark is needed too")]
    public bool NeedsOutstandingMark { get; init; } = true;

    /// <inheritdoc/>
    public IEnumerable<ParameterProblem> Check()
    {
        if (ToGrade <= FromGrade)
            yield return new("to_grade", "A promotion leads to a higher grade than the one that it comes from.")
            {
                Other = "from_grade",
                MessageZh = "晋升后的职级须高于晋升前的职级。",
            };
    }
}
