namespace Telesales.Policies.Appraisal.MonthlyShares.V1_0;

/// <summary>What a target reached in part is worth.</summary>
public enum PartialCount
{
    /// <summary>The part that was reached.</summary>
    Proportional = 0,

    /// <summary>Nothing.</summary>
    AllOrNothing = 1,
}

/// <summary>The shares of the items in the assessment pay; they sum to 100 %.</summary>
public sealed record ItemShares
{
    /// <summary>The weekly logs.</summary>
    [Meaning("工作日志", "Work logs"), Bounds("0%", "100%")]
    public required Percent Log { get; init; }

    /// <summary>Calls dialed.</summary>
    [Meaning("电话拜访量", "Calls dialed"), Bounds("0%", "100%")]
    public required Percent Calls { get; init; }

    /// <summary>Customers met.</summary>
    [Meaning("约见用户量", "Customers met"), Bounds("0%", "100%")]
    public required Percent Met { get; init; }

    /// <summary>Names collected.</summary>
    [Meaning("新用户名单收集量", "Names collected"), Bounds("0%", "100%")]
    public required Percent Names { get; init; }

    /// <summary>Customer profiles.</summary>
    [Meaning("用户资料的收集", "Customer profiles"), Bounds("0%", "100%")]
    public required Percent Profiles { get; init; }
}

/// <summary>The figures of R19 §4.</summary>
public sealed record MonthlySharesParameters : ICheckParameters
{
    /// <summary>The share of each item.</summary>
    [Meaning("各项考核比例", "The share of each item")]
    public required ItemShares Shares { get; init; }

    /// <summary>Calls to dial in a whole month.</summary>
    [Meaning("全月拨出电话（个）", "Calls to dial in a whole month"), Bounds("1", "1000000")]
    public required Count Calls { get; init; }

    /// <summary>Customers to meet in a whole month.</summary>
    [Meaning("全月约见用户（家）", "Customers to meet in a whole month"), Bounds("1", "1000000")]
    public required Count Met { get; init; }

    /// <summary>Names to collect in a whole month.</summary>
    [Meaning("全月新用户名单（家）", "Names to collect in a whole month"), Bounds("1", "1000000")]
    public required Count Names { get; init; }

    /// <summary>What a target reached in part is worth.</summary>
    [Meaning("目标部分完成时如何计分", "What a target reached in part is worth")]
    public PartialCount Partial { get; init; } = PartialCount.Proportional;

    /// <summary>A week's log is due so many days after its Monday: 8 is the Tuesday after.</summary>
    [Meaning("周日志在该周周一后多少天截止（8 为次周周二）", "A week's log is due so many days after its Monday (8: the Tuesday after)"), Bounds("0", "28")]
    public required Count LogDueDays { get; init; }

    /// <summary>The day of the next month after which a log of the month counts as missing.</summary>
    [Meaning("次月几日后仍未交视为缺交", "After this day of the next month a log counts as missing"), Bounds("1", "28")]
    public required Count LogCutOffDay { get; init; }

    /// <summary>So many late logs without a good reason are as bad as a missing one.</summary>
    [Meaning("无理由迟交达到多少次按未交论", "So many late logs without a good reason are as bad as a missing one"), Bounds("1", "6")]
    public required Count LateLogs { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ParameterProblem> Check()
    {
        var sum = Shares.Log + Shares.Calls + Shares.Met + Shares.Names + Shares.Profiles;
        if (sum != Percent.Of(100)) yield return new("shares", $"The shares sum to {sum}; they must sum to 100%.") { MessageZh = $"各项比例合计 {sum}，须合计 100%。" };
    }
}
