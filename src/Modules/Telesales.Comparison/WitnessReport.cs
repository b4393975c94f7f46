using Telesales.Payroll;

namespace Telesales.Comparison;

/// <summary>How to search for witnesses.</summary>
public sealed record WitnessOptions
{
    /// <summary>The same seed finds the same witnesses.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many people to try.</summary>
    public int People { get; init; } = 20_000;

    /// <summary>Stop after the first way in which the sides differ.</summary>
    public bool StopAtFirst { get; init; }

    /// <summary>Told how many people were tried, now and then.</summary>
    public IProgress<int>? Progress { get; init; }
}

/// <summary>What a search for witnesses came to: what it tried, and for each way in which the sides differ the smallest facts that show it.</summary>
/// <param name="Explored">How many people were tried.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Tables">The fact tables that the plans read, which the people had rows of.</param>
/// <param name="Thresholds">The figures of both plans around which facts lay: each as it stands, and one below and above.</param>
/// <param name="Witnesses">One for each way in which the sides differ, the fewest facts first; none when nobody told them apart.</param>
public sealed record WitnessReport(int Explored, ulong Seed, IReadOnlyList<string> Tables, IReadOnlyList<Threshold> Thresholds, IReadOnlyList<Witness> Witnesses);

/// <summary>A figure around which facts lay.</summary>
/// <param name="Policy">The policy's id.</param>
/// <param name="Parameter">The parameter.</param>
/// <param name="Value">The number in it: <c>90%</c>, <c>40</c>.</param>
public sealed record Threshold(string Policy, string Parameter, string Value);

/// <summary>The smallest facts found that tell the sides apart in one way.</summary>
/// <param name="Way">The difference that makes it one of its own.</param>
/// <param name="Difference">All that differs for this person.</param>
/// <param name="Before">The result before.</param>
/// <param name="After">The result after.</param>
/// <param name="Facts">The person's row, then the others; columns as in the fact files.</param>
public sealed record Witness(ItemDifference Way, PersonDifference Difference, PersonResult Before, PersonResult After, IReadOnlyList<WitnessFact> Facts);

/// <summary>A row of a fact file.</summary>
/// <param name="Table">The table: <c>activity</c>.</param>
/// <param name="Columns">The columns that are not empty, in the order of the file.</param>
public sealed record WitnessFact(string Table, IReadOnlyList<KeyValuePair<string, string>> Columns);
