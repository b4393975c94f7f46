namespace Telesales.Policies.Bonus.SigningCommission.V1_0;

/// <summary>The share of money collected that is paid as commission, and its cap (R21 section 3).</summary>
public sealed record SigningCommissionParameters : ICheckParameters
{
    /// <summary>The share of money collected.</summary>
    [Meaning("签约奖金占项目回款的比例", "The share of money collected that is paid"), Bounds("0%", "100%")]
    public required Percent Rate { get; init; }

    /// <summary>The most that is paid.</summary>
    [Meaning("签约奖金累计上限（元）", "The most that is paid in all"), Bounds("0", "100000000")]
    public required Money Cap { get; init; }

    /// <summary>Over what the cap adds up.</summary>
    [Meaning("上限按项目累计还是按月累计", "Whether the cap adds up over a project's life or over a month")]
    public CapScope CapPer { get; init; } = CapScope.Project;

    /// <inheritdoc/>
    public IEnumerable<ParameterProblem> Check()
    {
        if (Cap == Money.Zero && Rate != default(Percent))
            yield return new("rate", $"Under a cap of 0 the rate of {Rate} never pays anything; write a cap above 0, or a rate of 0%.")
            {
                Other = "cap",
                MessageZh = $"上限为 0 时，{Rate} 的比例永远不会付出任何金额；请写大于 0 的上限，或把比例写为 0%。",
            };
    }
}

/// <summary>Over what a cap adds up.</summary>
public enum CapScope
{
    /// <summary>A person and project, over all months.</summary>
    Project = 0,

    /// <summary>A person and month, over all projects.</summary>
    Month = 1,
}
