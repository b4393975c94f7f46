namespace Telesales.Policies.Quota.WeeklyWorkload.V1_0;

/// <summary>The quotas of each grade, the line that a week must reach, and what missing it costs (R21 section 3).</summary>
public sealed record WeeklyWorkloadParameters : ICheckParameters
{
    /// <summary>Contacts that make a day's work.</summary>
    [Meaning("各职级每日联系人采集定额（条）", "New contacts that make a day's work, by grade"), Bounds("1", "100000")]
    public required PerGrade<Count> DailyContacts { get; init; }

    /// <summary>Invitees that make a day's work.</summary>
    [Meaning("各职级每日活动邀约定额（人）", "Invitees that make a day's work, by grade"), Bounds("1", "100000")]
    public required PerGrade<Count> DailyInvitees { get; init; }

    /// <summary>The line that a week must reach.</summary>
    [Meaning("周工作量最低达成率", "The line that a week must reach"), Bounds("0%", "1000%")]
    public required Percent PassLine { get; init; }

    /// <summary>What a week below the line costs.</summary>
    [Meaning("未达标扣款（元）", "What a week below the line costs"), Bounds("0", "1000000")]
    public required Money Deduction { get; init; }

    /// <summary>How often the deduction is taken.</summary>
    [Meaning("扣款按周计还是按月计（按月：当月多周未达标只扣一次）", "Whether each week below the line is deducted, or only the first of a month")]
    public DeductionPeriod DeductionPer { get; init; } = DeductionPeriod.Week;

    /// <summary>What a callback list completed in part is worth.</summary>
    [Meaning("回访名单部分完成时如何计分", "What a callback list completed in part is worth")]
    public PartialScore PartialCallbacks { get; init; } = PartialScore.Proportional;

    /// <summary>Until when a record must be made to count for the week.</summary>
    [Meaning("周结日之后补录的是否不计入该周", "Whether what was recorded after the week closed is left out of the week")]
    public RecordingDeadline RecordedBy { get; init; } = RecordingDeadline.Off;

    /// <inheritdoc/>
    public IEnumerable<ParameterProblem> Check()
    {
        if (PassLine == default(Percent) && Deduction != Money.Zero)
            yield return new("pass_line", $"No week lies below 0%: the deduction of {Deduction} could never fire; write a line above 0%, or a deduction of 0.")
            {
                Other = "deduction",
                MessageZh = $"没有哪一周会低于 0%，扣款 {Deduction} 永远不会发生；请写高于 0% 的合格线，或把扣款写为 0。",
            };
    }
}

/// <summary>How often the deduction is taken.</summary>
public enum DeductionPeriod
{
    /// <summary>For each week below the line.</summary>
    Week = 0,

    /// <summary>Once a month, for the first week below the line.</summary>
    Month = 1,
}

/// <summary>What a list completed in part is worth.</summary>
public enum PartialScore
{
    /// <summary>The part that was completed.</summary>
    Proportional = 0,

    /// <summary>Nothing.</summary>
    AllOrNothing = 1,
}

/// <summary>Until when a record must be made.</summary>
public enum RecordingDeadline
{
    /// <summary>Whenever it is made.</summary>
    Off = 0,

    /// <summary>By the week's closing day.</summary>
    WeekClosingDay = 1,
}
