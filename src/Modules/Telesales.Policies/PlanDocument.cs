namespace Telesales.Policies;

/// <summary>A plan as written, for reading: its policies, their figures by date, each with its clause; and the schema of plan files.</summary>
/// <param name="Info">The plan; with problems when it is refused.</param>
/// <param name="Policies">Its policies in order of evaluation; as far as they could be read.</param>
/// <param name="Clauses">The clauses that the plan cites, with their summaries.</param>
/// <param name="Schema">The JSON Schema of plan files with the policies in the catalogue, as JSON text.</param>
/// <param name="Text">The file's text.</param>
public sealed record PlanDocument(PlanInfo Info, IReadOnlyList<PlanPolicy> Policies, IReadOnlyList<ClauseInfo> Clauses, string Schema, string Text);

/// <summary>A policy as a plan uses it.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Clause">The clause it rests on unless a code has its own; null when the plan gives none.</param>
/// <param name="Clauses">By message code or code.</param>
/// <param name="Parameters">Its parameters, defaults included, by name.</param>
public sealed record PlanPolicy(PolicyInfo Policy, string? Clause, IReadOnlyDictionary<string, string> Clauses, IReadOnlyList<PlanParameter> Parameters);

/// <summary>A parameter as a plan sets it.</summary>
/// <param name="Info">The parameter.</param>
/// <param name="Figures">Its figures, oldest first; one without a date when it is undated.</param>
public sealed record PlanParameter(ParameterInfo Info, IReadOnlyList<Figure> Figures);

/// <summary>A figure and what it rests on.</summary>
/// <param name="Value">Canonical text: <c>100.00</c>, <c>90%</c>, <c>{intermediate: 60, junior: 40, senior: 80}</c>; <c>null</c> for none.</param>
/// <param name="Clause">The clause; null when the plan gives none.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="From">From which month it is in force; null for an undated one.</param>
/// <param name="Decided">Who decided it and when; null when not said.</param>
public sealed record Figure(string Value, string? Clause, FigureBasis Basis, Month? From, string? Decided)
{
    /// <summary>The overlay that says so, <c>id@revision</c>; null for the plan's own.</summary>
    public string? Overlay { get; init; }
}

/// <summary>What a figure rests on.</summary>
public enum FigureBasis
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>The regulation says so.</summary>
    Source = 1,

    /// <summary>One reading of a text that has several.</summary>
    Reading = 2,

    /// <summary>The regulation names the thing without a figure; this one is ours.</summary>
    Ours = 3,

    /// <summary>The plan is silent: the policy's default.</summary>
    Default = 4,

    /// <summary>The caller set it for this calculation.</summary>
    Override = 5,

    /// <summary>An overlay says so: a branch's decision.</summary>
    Overlay = 6,
}

/// <summary>What came of checking a plan file's text.</summary>
/// <param name="Plan">The plan for the month; null when something is wrong.</param>
/// <param name="Document">The plan as written; null when something is wrong.</param>
/// <param name="Problems">Everything that is wrong, in the order of the file.</param>
public sealed record PlanCheck(ResolvedPlan? Plan, PlanDocument? Document, IReadOnlyList<PolicyProblem> Problems);
