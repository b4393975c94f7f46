namespace Telesales.Policies;

/// <summary>A plan as a caller names it, with the figures that they set.</summary>
/// <param name="Plan"><c>R21</c>, <c>R21@1</c>, or the path of a plan or overlay file.</param>
/// <param name="Overrides">Figures that the caller sets.</param>
public sealed record PlanChoice(string Plan, IReadOnlyList<ParameterOverride> Overrides)
{
    /// <summary>The text of a plan or overlay file in place of <see cref="Plan"/>, whoever wrote it: no file is opened for it. Null: the plan by its name.</summary>
    public string? Text { get; init; }

    /// <summary>The catalogue that has it; null for the one that is asked. A package that is not installed yet stands in one of its own.</summary>
    public IPolicyCatalogue? Catalogue { get; init; }
}

/// <summary>The way from one plan to another in a month: what differs between them, and the plan with each difference alone.</summary>
/// <param name="Before">The plan to start from; null when it can't be used.</param>
/// <param name="After">The plan to arrive at; null when it can't be used.</param>
/// <param name="Steps">What differs, in order of evaluation; none when the two plans say the same.</param>
/// <param name="ProblemsBefore">Why the first can't be used.</param>
/// <param name="ProblemsAfter">Why the second can't be used.</param>
public sealed record PlanPath(
    ResolvedPlan? Before, ResolvedPlan? After, IReadOnlyList<PlanStep> Steps, IReadOnlyList<PolicyProblem> ProblemsBefore, IReadOnlyList<PolicyProblem> ProblemsAfter)
{
    /// <summary>Whether both plans can be used.</summary>
    public bool IsResolved => Before is not null && After is not null;
}

/// <summary>
/// Changes that are made together: a single one wherever the plan before can be used with it alone; several where one is refused without the
/// others (shares that must sum to 100 %, a policy that takes the place of one that pays the same line).
/// </summary>
/// <param name="Changes">The changes, in order of evaluation.</param>
/// <param name="Alone">The plan before with these changes and no other.</param>
public sealed record PlanStep(IReadOnlyList<PlanChange> Changes, ResolvedPlan Alone);

/// <summary>One difference between two plans.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Policy">The policy's id; empty for the order of policies.</param>
/// <param name="Parameter">The parameter's name; null when it is not a figure.</param>
/// <param name="Before">What stands in the plan before: a figure's canonical text, a version; null for nothing.</param>
/// <param name="After">What stands in the plan after; null for nothing.</param>
/// <param name="Clause">The clause it rests on: of the plan after, else of the plan before; null when neither names one.</param>
public sealed record PlanChange(PlanChangeKind Kind, string Policy, string? Parameter, string? Before, string? After, string? Clause)
{
    /// <summary>What the parameter is about; null when it is not a figure, or its author did not say.</summary>
    public Titles? Meaning { get; init; }

    /// <summary>The overlay that says so, <c>id@revision</c>; null for a plan's own.</summary>
    public string? Overlay { get; init; }

    /// <summary>The policy and, of a figure, the parameter: <c>quota.weekly-workload.pass_line</c>.</summary>
    public string Subject => Parameter is null ? Policy : $"{Policy}.{Parameter}";
}

/// <summary>What differs between two plans.</summary>
public enum PlanChangeKind
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>A policy that only the plan before has.</summary>
    Removed = 1,

    /// <summary>A policy that only the plan after has.</summary>
    Added = 2,

    /// <summary>Another version of a policy.</summary>
    Version = 3,

    /// <summary>The same version of a policy, from a package with other bytes.</summary>
    Package = 4,

    /// <summary>A figure.</summary>
    Parameter = 5,

    /// <summary>The clauses that a policy cites.</summary>
    Clause = 6,

    /// <summary>The order of policies of one kind.</summary>
    Order = 7,

    /// <summary>How a side is calculated, apart from its plan; comparisons name it so.</summary>
    Option = 8,

    /// <summary>What was saved, calculated anew; comparisons with saved payslips name it so.</summary>
    Recalculated = 9,
}
