using Telesales.Policies.Discipline.Hours.V1_0;

namespace Telesales.Policies.Discipline.SeverityPenalties.V1_0;

/// <summary>What a violation of one severity leads to: a decision, or a line that deducts so much for each.</summary>
public sealed record Penalty
{
    /// <summary>The decision: <c>written-warning</c>; null for none.</summary>
    [Meaning("决定代码", "The decision")]
    public string? Decision { get; init; }

    /// <summary>The line: <c>fine</c>; null for none.</summary>
    [Meaning("扣款项目代码", "The line of the deduction")]
    public string? Line { get; init; }

    /// <summary>What the line deducts for each; null without a line.</summary>
    [Meaning("每次扣款（元）", "The deduction for each"), Bounds("0", "1000000")]
    public Money? Amount { get; init; }
}

/// <summary>A ladder of penalties by severity (R01 art. 16–18, R07 art. 17).</summary>
public sealed record SeverityPenaltiesParameters : ICheckParameters
{
    /// <summary>For a minor violation.</summary>
    [Meaning("轻微违规的处罚", "The penalty for a minor violation")]
    public required Penalty Minor { get; init; }

    /// <summary>For an ordinary one.</summary>
    [Meaning("一般违规的处罚", "The penalty for an ordinary violation")]
    public required Penalty Ordinary { get; init; }

    /// <summary>For a serious one.</summary>
    [Meaning("较重违规的处罚", "The penalty for a serious violation")]
    public required Penalty Serious { get; init; }

    /// <summary>For a severe one.</summary>
    [Meaning("严重违规的处罚", "The penalty for a severe violation")]
    public required Penalty Severe { get; init; }

    /// <summary>Types of incident that are severe whatever severity was recorded.</summary>
    [Meaning("一律按严重违规处理的事件类型", "Types of incident that are severe whatever severity was recorded")]
    public IReadOnlyList<string> GraveTypes { get; init; } = [];

    /// <summary>The severity of each lateness and each early leave; null when they are no violations.</summary>
    [Meaning("迟到、早退的违规程度（空：不作为违规）", "The severity of each lateness and early leave; null: no violation")]
    public Severity? Lateness { get; init; }

    /// <summary>What lets a lateness or an early leave pass.</summary>
    [Meaning("迟到、早退可免处罚的情形", "What lets a lateness or an early leave pass")]
    public IReadOnlyList<Excuse> Excuses { get; init; } = [];

    /// <summary>From how many penalised incidents in the window on the person is dismissed for good; null for never.</summary>
    [Meaning("期间内累计几次即辞退且不再录用（空：无此规定）", "From how many in the window on the person is dismissed for good; null: never"), Bounds("1", "1000")]
    public Count? RepeatedFrom { get; init; }

    /// <summary>The length of the window, up to the date of the month's last penalised incident.</summary>
    [Meaning("累计期间（月）", "The months over which incidents add up"), Bounds("1", "24")]
    public Count WindowMonths { get; init; } = 12;

    /// <inheritdoc/>
    public IEnumerable<ParameterProblem> Check()
    {
        foreach (var (name, penalty) in new[] { ("minor", Minor), ("ordinary", Ordinary), ("serious", Serious), ("severe", Severe) })
        {
            if (penalty.Decision is null == penalty.Line is null) yield return new(name, "A penalty is a decision or a line, one of the two; write { decision: warn } or { line: fine, amount: 100.00 }.") { MessageZh = "处罚或为决定，或为工资项，二者居一；请写 { decision: warn } 或 { line: fine, amount: 100.00 }。" };
            if (penalty.Line is null != penalty.Amount is null) yield return new(name, "A line needs its amount and a decision has none; write { line: fine, amount: 100.00 }.") { MessageZh = "工资项须有金额，决定不写金额；请写 { line: fine, amount: 100.00 }。" };
        }

        if (Lateness == Severity.Unspecified) yield return new("lateness", "Write minor, ordinary, serious or severe, or null when lateness is no violation.") { MessageZh = "请写 minor、ordinary、serious 或 severe；迟到不算违规时写 null。" };
        if (Lateness is not null && RepeatedFrom is not null) yield return new("repeated_from", "Lateness of earlier months is not kept, so it can't add up over a window; leave out either 'lateness' or 'repeated_from'.") { Other = "lateness", MessageZh = "以前各月的迟到不保留，无法在期间内累计；“lateness”与“repeated_from”只能写一个。" };
    }
}
