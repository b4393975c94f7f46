namespace Telesales.Policies.BasePay.Contract.V1_0;

/// <summary>How base pay by contract is prorated (rulebook §0, span factor).</summary>
public sealed record ContractBasePayParameters
{
    /// <summary>Whether someone employed for a part of the month gets that part.</summary>
    [Meaning("是否按在职应出勤天数折算（入职、离职当月）", "Whether joiners and leavers get base pay for their scheduled days only")]
    public bool ProrateBySpan { get; init; } = true;
}
