namespace Telesales.Policies;

/// <summary>A regulation of an admitted package: the index of its clauses.</summary>
/// <param name="Id">The id: <c>R21</c>.</param>
/// <param name="Titles">What it is called.</param>
/// <param name="Clauses">Its clauses in its own order.</param>
/// <param name="Package">The package it came in.</param>
public sealed record RegulationInfo(string Id, Titles Titles, IReadOnlyList<ClauseInfo> Clauses, PackageInfo Package)
{
    /// <summary>What was found out about the regulation itself while it was put into figures: gaps, contradictions, odd consequences.</summary>
    public IReadOnlyList<Titles> Remarks { get; init; } = [];

    /// <summary>The file: relative to the plug-in root, as errors name it.</summary>
    public string Source { get; init; } = "";
}

/// <summary>A clause of a regulation.</summary>
/// <param name="Id">The id: <c>R21/s3</c>.</param>
/// <param name="Summary">What it says, in our words.</param>
public sealed record ClauseInfo(string Id, Titles Summary)
{
    /// <summary>The facts that a person records under it; none when it is computed or about conduct alone.</summary>
    public IReadOnlyList<RecordedFact> Recorded { get; init; } = [];

    /// <summary>Why there is nothing to compute and nothing to record; null when there is.</summary>
    public Titles? Conduct { get; init; }

    /// <summary>The line in the regulation's file, from 1.</summary>
    public int Line { get; init; }

    /// <summary>The column, from 1.</summary>
    public int Column { get; init; }
}

/// <summary>A fact that a person records: a column of a fact file, or one of its values. In a file <c>incidents.type=missing-plan</c>.</summary>
/// <param name="Table">The fact file without its ending: <c>incidents</c>.</param>
/// <param name="Column">The column: <c>type</c>.</param>
/// <param name="Value">The word that stands there: <c>missing-plan</c>; null when the whole column is meant.</param>
public sealed record RecordedFact(string Table, string Column, string? Value)
{
    /// <summary>As in a regulation's file.</summary>
    public override string ToString() => Value is null ? $"{Table}.{Column}" : $"{Table}.{Column}={Value}";
}
