namespace Telesales.Policies;

/// <summary>What of a regulation is computed, what a person records, and what is conduct: clause by clause.</summary>
/// <remarks>
/// "Computed by" is never written down: it follows from the clauses that plans cite, of every plan in its latest usable revision. A
/// regulation's file adds only what can't be derived: the facts that a person records, and why there is nothing to compute.
/// </remarks>
/// <param name="Regulation">The regulation.</param>
/// <param name="Clauses">Its clauses in its own order.</param>
/// <param name="Plans">The plans that put it into figures, <c>id@revision</c>; none for a regulation that others cite.</param>
/// <param name="Problems">Clauses that nobody accounts for, or that are said to be conduct and computed all the same.</param>
public sealed record RegulationCoverage(
    RegulationInfo Regulation, IReadOnlyList<ClauseCoverage> Clauses, IReadOnlyList<string> Plans, IReadOnlyList<PolicyProblem> Problems)
{
    /// <summary>Whether every clause is accounted for, once.</summary>
    public bool IsComplete => Problems.Count == 0;

    /// <summary>How many clauses are of a kind.</summary>
    public int Count(ClauseKind kind) => Clauses.Count(clause => clause.Kind == kind);
}

/// <summary>What becomes of a clause.</summary>
public enum ClauseKind
{
    /// <summary>Nobody has said: a gap in the index.</summary>
    Unspecified = 0,

    /// <summary>A policy computes it: a plan cites it for something that is said, or for a figure.</summary>
    Computed = 1,

    /// <summary>A person records the fact.</summary>
    Recorded = 2,

    /// <summary>There is nothing to compute.</summary>
    Conduct = 3,
}

/// <summary>A clause, and what computes it.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Codes">What policies say under it, by plan, policy, kind, code and message.</param>
/// <param name="Figures">The figures that rest on it, by plan, policy, parameter and date.</param>
public sealed record ClauseCoverage(ClauseInfo Clause, ClauseKind Kind, IReadOnlyList<ClauseCode> Codes, IReadOnlyList<ClauseFigure> Figures);

/// <summary>Something that a policy says under a clause.</summary>
/// <param name="Plan">The plan that cites it, <c>id@revision</c>.</param>
/// <param name="Policy">The policy, <c>id@version</c>.</param>
/// <param name="Kind">What kind of thing is said.</param>
/// <param name="Code">Its code: <c>weekly-deduction</c>.</param>
/// <param name="Message">Its message code: <c>workload.week-below-line</c>.</param>
public sealed record ClauseCode(string Plan, string Policy, OutcomeKind Kind, string Code, string Message);

/// <summary>A figure that rests on a clause.</summary>
/// <param name="Plan">The plan that cites it, <c>id@revision</c>.</param>
/// <param name="Policy">The policy, <c>id@version</c>.</param>
/// <param name="Parameter">The parameter.</param>
/// <param name="Figure">The figure, its basis and date.</param>
public sealed record ClauseFigure(string Plan, string Policy, ParameterInfo Parameter, Figure Figure);
