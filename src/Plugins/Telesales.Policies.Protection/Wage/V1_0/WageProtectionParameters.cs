namespace Telesales.Policies.Protection.Wage.V1_0;

/// <summary>How long a probation may last under a contract of some length.</summary>
public sealed record ProbationLimit
{
    /// <summary>For contracts shorter than this many months.</summary>
    [Meaning("合同期限短于（月）", "For contracts shorter than (months)"), Bounds("1", "1200")]
    public required Count ContractUnderMonths { get; init; }

    /// <summary>The longest probation.</summary>
    [Meaning("试用期最长（月）", "Longest probation (months)"), Bounds("0", "120")]
    public required Count LongestMonths { get; init; }
}

/// <summary>The figures of the law and of the branch's place.</summary>
public sealed record WageProtectionParameters : ICheckParameters
{
    /// <summary>The local minimum wage a month; without it that check is left out.</summary>
    [Meaning("当地月最低工资（元）；不设则不检查", "Local minimum wage a month; its check is left out when unset"), Bounds("0", "1000000")]
    public Money? MinimumWage { get; init; }

    /// <summary>Whether pay is lifted, or notices are given only.</summary>
    [Meaning("是否自动补足（否则只提示）", "Whether pay is lifted, or notices are given only")]
    public bool Enforce { get; init; }

    /// <summary>工资支付暂行规定 art. 16.</summary>
    [Meaning("扣款占应发工资的上限", "The largest share of gross pay that may be deducted"), Bounds("0%", "100%")]
    public required Percent MaxDeductions { get; init; }

    /// <summary>劳动合同法 art. 20.</summary>
    [Meaning("试用期工资占约定工资的下限", "The least share of the agreed wage on probation"), Bounds("0%", "100%")]
    public required Percent ProbationPay { get; init; }

    /// <summary>劳动合同法 art. 19, shortest contracts first.</summary>
    [Meaning("各期限合同的最长试用期，由短到长", "The longest probation by length of the contract, shortest first")]
    public required IReadOnlyList<ProbationLimit> ProbationLimits { get; init; }

    /// <summary>劳动合同法 art. 19.</summary>
    [Meaning("更长或无固定期限合同的最长试用期（月）", "The longest probation of longer and open-ended contracts (months)"), Bounds("0", "120")]
    public required Count ProbationLimitOtherwise { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ParameterProblem> Check()
    {
        for (var i = 1; i < ProbationLimits.Count; i++)
        {
            var (shorter, longer) = (ProbationLimits[i - 1], ProbationLimits[i]);
            if (longer.ContractUnderMonths <= shorter.ContractUnderMonths)
            {
                yield return new(ParameterProblem.Item("probation_limits", i, "contract_under_months"), $"The limit for contracts under {longer.ContractUnderMonths} months is hidden by the one for contracts under {shorter.ContractUnderMonths}; list contracts from the shortest to the longest, each once.")
                {
                    Other = ParameterProblem.Item("probation_limits", i - 1, "contract_under_months"),
                    MessageZh = $"合同短于 {longer.ContractUnderMonths} 个月的一档被短于 {shorter.ContractUnderMonths} 个月的一档遮住；请由短到长排列，每档一次。",
                };
            }

            if (longer.LongestMonths < shorter.LongestMonths) yield return Shrinks(longer.LongestMonths, ParameterProblem.Item("probation_limits", i, "longest_months"), shorter.LongestMonths, i - 1);
        }

        if (ProbationLimits.Count > 0 && ProbationLimitOtherwise < ProbationLimits[^1].LongestMonths)
            yield return Shrinks(ProbationLimitOtherwise, "probation_limit_otherwise", ProbationLimits[^1].LongestMonths, ProbationLimits.Count - 1);
    }

    private static ParameterProblem Shrinks(Count longer, string parameter, Count shorter, int before) =>
        new(parameter, $"A longest probation of {longer} (months) is less than the {shorter} of a shorter contract; a longer contract never has the shorter probation.")
        {
            Other = ParameterProblem.Item("probation_limits", before, "longest_months"),
            MessageZh = $"最长试用期为 {longer} 个月，反而短于较短合同的 {shorter} 个月；合同越长，试用期上限不应越短。",
        };
}
