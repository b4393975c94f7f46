namespace Telesales.Policies.Demotion.Workload.V1_0;

/// <summary>The lines below which a grade is lost (R21 section 5, and section 3 for two months in a row).</summary>
public sealed record DemotionByWorkloadParameters : ICheckParameters
{
    /// <summary>What passing means, as a share of the quota; the lines below are shares of it.</summary>
    [Meaning("及格业绩要求占定额的比例", "What passing means, as a share of the quota"), Bounds("0%", "1000%")]
    public required Percent PassRequirement { get; init; }

    /// <summary>Two months together, and three with the one after training.</summary>
    [Meaning("两个月及三个月累计的最低比例", "The line for two months together, and for three with the one after training"), Bounds("0%", "1000%")]
    public required Percent TogetherLine { get; init; }

    /// <summary>A single weak month.</summary>
    [Meaning("单月的最低比例", "The line for a single month"), Bounds("0%", "1000%")]
    public required Percent WeakMonthLine { get; init; }

    /// <summary>The month after a weak month.</summary>
    [Meaning("单月过低后次月须达到的比例", "The line for the month after a weak one"), Bounds("0%", "1000%")]
    public required Percent MonthAfterLine { get; init; }

    /// <summary>Each of two months in a row.</summary>
    [Meaning("连续两月每月须完成的比例", "The line that two months in a row must not both miss"), Bounds("0%", "1000%")]
    public required Percent InARowLine { get; init; }

    /// <summary>Whom the rules are about.</summary>
    [Meaning("适用人员", "Whom the rules are about")]
    public DemotionScope AppliesTo { get; init; } = DemotionScope.Regular;

    /// <inheritdoc/>
    public IEnumerable<ParameterProblem> Check()
    {
        (string Name, Percent Line)[] lines = [("together_line", TogetherLine), ("weak_month_line", WeakMonthLine), ("month_after_line", MonthAfterLine), ("in_a_row_line", InARowLine)];
        foreach (var (name, line) in lines)
        {
            if (line != default(Percent) && PassRequirement != default(Percent)) continue;
            yield return new(name, $"No month lies below {line} of {PassRequirement}: the rule could never fire; write lines above 0%.")
            {
                Other = "pass_requirement",
                MessageZh = $"没有哪个月会低于 {PassRequirement} 的 {line}，该规则永远不会生效；请写高于 0% 的比例。",
            };
        }
    }
}

/// <summary>Whom the rules are about.</summary>
public enum DemotionScope
{
    /// <summary>Regular employees.</summary>
    Regular = 0,

    /// <summary>Everyone, on probation too.</summary>
    Everyone = 1,
}
