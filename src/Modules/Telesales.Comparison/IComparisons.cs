using Telesales.Facts;

namespace Telesales.Comparison;

/// <summary>Two versions of the rules over one population: who gains, who loses, and because of which change.</summary>
public interface IComparisons
{
    /// <summary>Makes two sides ready to be compared in a month, or says why one of them can't be used.</summary>
    /// <param name="before">What is in force.</param>
    /// <param name="after">What is to come.</param>
    /// <param name="month">The pay month.</param>
    ComparisonPair Pair(ComparisonSide before, ComparisonSide after, Month month);

    /// <summary>
    /// Everyone of the facts whose employment span meets the month, under both sides. Whoever differs is handed over at once and not kept, in
    /// order of employee id: the memory that it takes does not grow with the population.
    /// </summary>
    /// <param name="pair">The two sides.</param>
    /// <param name="facts">The population.</param>
    /// <param name="each">Takes each person who differs; on the caller's thread. Null for the summary alone.</param>
    /// <param name="options">How to compare; null for the defaults.</param>
    /// <param name="cancellation">Stops between two people.</param>
    /// <exception cref="InvalidOperationException">One of the sides can't be used.</exception>
    /// <exception cref="Payroll.AsOfOutsideMonthException">An as-of date lies outside the month.</exception>
    ComparisonSummary Compare(ComparisonPair pair, FactSet facts, Action<PersonDifference>? each = null, CompareOptions? options = null, CancellationToken cancellation = default);

    /// <summary>The same over several populations, one after the other, and one summary: golden cases, or a branch whose payslips were saved.</summary>
    /// <param name="pair">The two sides.</param>
    /// <param name="populations">Whom.</param>
    /// <param name="each">Takes each person who differs; on the caller's thread. Null for the summary alone.</param>
    /// <param name="options">How to compare; null for the defaults.</param>
    /// <param name="cancellation">Stops between two people.</param>
    /// <exception cref="InvalidOperationException">One of the sides can't be used, or payslips are saved and the pair is not <see cref="ComparisonPair.AsSaved"/>.</exception>
    /// <exception cref="Payroll.AsOfOutsideMonthException">An as-of date lies outside the month.</exception>
    ComparisonSummary Compare(ComparisonPair pair, IEnumerable<ComparedFacts> populations, Action<PersonDifference>? each = null, CompareOptions? options = null, CancellationToken cancellation = default);

    /// <summary>The few who differ most, the greatest difference first, with both payslips in full.</summary>
    /// <param name="pair">The two sides.</param>
    /// <param name="populations">Whom.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="options">How to compare; null for the defaults.</param>
    /// <param name="cancellation">Stops between two people.</param>
    (ComparisonSummary Summary, IReadOnlyList<ComparedPayslips> People) Report(ComparisonPair pair, IReadOnlyList<ComparedFacts> populations, int most, CompareOptions? options = null, CancellationToken cancellation = default);

    /// <summary>
    /// Searches people who are made up for the smallest facts that tell the sides apart, one for each way in which they differ. The people lie around
    /// every threshold of both plans; days without an attendance row count as attended in full. The same seed finds the same.
    /// </summary>
    /// <param name="pair">The two sides.</param>
    /// <param name="options">How to search; null for the defaults.</param>
    /// <param name="cancellation">Stops between two batches of people.</param>
    /// <exception cref="InvalidOperationException">One of the sides can't be used.</exception>
    WitnessReport FindWitnesses(ComparisonPair pair, WitnessOptions? options = null, CancellationToken cancellation = default);
}

/// <summary>How to compare.</summary>
public sealed record CompareOptions
{
    /// <summary>Find what caused each difference; without, the differences alone.</summary>
    public bool FindCauses { get; init; } = true;

    /// <summary>How many of those who gain and who lose most the summary shows.</summary>
    public int MostShown { get; init; } = 5;

    /// <summary>On how many threads at most; null for one on each core. The result does not depend on it.</summary>
    public int? Threads { get; init; }

    /// <summary>Told how many people are done, now and then.</summary>
    public IProgress<int>? Progress { get; init; }
}
