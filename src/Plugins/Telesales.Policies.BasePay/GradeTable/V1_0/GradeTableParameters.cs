namespace Telesales.Policies.BasePay.GradeTable.V1_0;

/// <summary>The pay of each grade and how a month's part of it is found (R21 section 3).</summary>
public sealed record GradeTableParameters : ICheckParameters
{
    /// <summary>Base pay a month.</summary>
    [Meaning("各职级月基本工资", "Base pay a month, by grade"), Bounds("0", "1000000")]
    public required PerGrade<Money> BasePay { get; init; }

    /// <summary>Performance base a month.</summary>
    [Meaning("各职级月绩效工资基数", "Performance base a month, by grade"), Bounds("0", "1000000")]
    public required PerGrade<Money> PerformanceBase { get; init; }

    /// <summary>The least share of the performance base in base pay.</summary>
    [Meaning("绩效工资基数占基本工资的最低比例", "The least performance base, as a share of base pay"), Bounds("0%", "100%")]
    public required Percent LeastPerformanceShare { get; init; }

    /// <summary>Whether performance pay is prorated.</summary>
    [Meaning("绩效工资是否按在职应出勤天数折算", "Whether performance pay is prorated for joiners and leavers")]
    public PerformanceProration PerformanceProration { get; init; } = PerformanceProration.InFull;

    /// <inheritdoc/>
    public IEnumerable<ParameterProblem> Check()
    {
        foreach (var grade in new[] { Grade.Junior, Grade.Intermediate, Grade.Senior })
        {
            if (PerformanceBase[grade] >= BasePay[grade] * LeastPerformanceShare) continue;
            var key = grade.ToString().ToLowerInvariant();
            yield return new($"performance_base.{key}", $"The performance base {PerformanceBase[grade]} is below {LeastPerformanceShare} of the base pay {BasePay[grade]}: the payslip of everyone of this grade would be withheld.")
            {
                Other = $"base_pay.{key}",
                MessageZh = $"绩效工资基数 {PerformanceBase[grade]} 低于基本工资 {BasePay[grade]} 的 {LeastPerformanceShare}，该职级所有人的工资条都会暂缓。",
            };
        }
    }
}

/// <summary>How the source's silence on a part month is read.</summary>
public enum PerformanceProration
{
    /// <summary>The whole performance base, whatever was attended.</summary>
    InFull = 0,

    /// <summary>In proportion to the scheduled days of employment.</summary>
    BySpan = 1,
}
