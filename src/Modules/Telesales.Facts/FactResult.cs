using System.Diagnostics.CodeAnalysis;

namespace Telesales.Facts;

/// <summary>What came of building or importing facts: the facts, or everything that is wrong with them.</summary>
public sealed class FactResult
{
    internal FactResult(FactSet? facts, ProblemLog problems, IReadOnlyList<FactProblem> warnings)
    {
        Facts = facts;
        Problems = problems.Sorted();
        ProblemCount = problems.Count;
        Warnings = warnings;
    }

    /// <summary>Whether there are facts; there are none as soon as there is one problem.</summary>
    [MemberNotNullWhen(true, nameof(Facts))]
    public bool IsValid => Facts is not null;

    /// <summary>The facts, when there is no problem.</summary>
    public FactSet? Facts { get; }

    /// <summary>The problems by source, row, column: all of them, or the first 1,000 of each source.</summary>
    public IReadOnlyList<FactProblem> Problems { get; }

    /// <summary>How many problems there are, those not kept in <see cref="Problems"/> included.</summary>
    public long ProblemCount { get; }

    /// <summary>What is worth saying but keeps nothing from being taken over.</summary>
    public IReadOnlyList<FactProblem> Warnings { get; }
}
