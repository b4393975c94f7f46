namespace Telesales.Facts;

/// <summary>Collects problems: counts all, keeps at most so many of one source, so that one broken file does not hide the others.</summary>
internal sealed class ProblemLog
{
    public const int KeptPerSource = 1000;
    private const int LongestShown = 100;

    private readonly List<FactSource> sources = [];
    private readonly List<FactProblem> kept = [];
    private readonly Dictionary<string, int> keptBySource = new(StringComparer.Ordinal);

    public long Count { get; private set; }

    public IReadOnlyList<FactSource> Sources => sources;

    public int AddSource(FactSource source)
    {
        sources.Add(source);
        return sources.Count - 1;
    }

    public FactLocation Locate(FactOrigin origin, string? column) => SourceOf(origin).At(origin.Row, column);

    public void Report(ProblemText text, FactOrigin origin, string? column, string? value, params object?[] operands) =>
        Keep(text, Locate(origin, column), origin.Row, value, operands);

    /// <summary>A problem of a source as a whole.</summary>
    public void ReportSource(ProblemText text, string source, string? value, params object?[] operands) =>
        Keep(text, new FactLocation(source, IsFile: true, 0, null, null), null, value, operands);

    /// <summary>A problem at a place that is no row of a registered source.</summary>
    public void ReportAt(ProblemText text, FactLocation place, string? value, params object?[] operands) =>
        Keep(text, place, place.Row, value, operands);

    /// <summary>The kept problems by source, row, column.</summary>
    public FactProblem[] Sorted()
    {
        // LINQ's OrderBy is stable: problems of one field keep the order in which they were found.
        return [.. kept
            .OrderBy(problem => problem.Source, StringComparer.Ordinal)
            .ThenBy(problem => problem.Row ?? -1)
            .ThenBy(problem => problem.ColumnNumber ?? int.MaxValue)];
    }

    /// <summary>Whether another problem of the source would be kept, or only counted: a remedy that costs time is worth looking for only then.</summary>
    public bool Keeps(FactOrigin origin) => keptBySource.GetValueOrDefault(SourceOf(origin).Name) < KeptPerSource;

    private FactSource SourceOf(FactOrigin origin) => origin.Source >= 0 && origin.Source < sources.Count
        ? sources[origin.Source]
        : throw new ArgumentOutOfRangeException(nameof(origin), origin, "No such source: call AddSource first.");

    private void Keep(ProblemText text, FactLocation place, int? row, string? value, object?[] operands)
    {
        Count++;
        int already = keptBySource.GetValueOrDefault(place.Source);
        if (already >= KeptPerSource)
            return;
        keptBySource[place.Source] = already + 1;
        kept.Add(new FactProblem(text, place, row, Shown(value), operands));
    }

    // A value swallowed by an open quotation mark may be the rest of the file.
    private static string? Shown(string? value) => value is null ? null : Printable(value.Length > LongestShown ? value[..LongestShown] + "…" : value);

    // A value is shown on terminals and in logs, where control characters would do things.
    private static string Printable(string value) => value.Any(char.IsControl)
        ? string.Concat(value.Select(c => char.IsControl(c) ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : c.ToString()))
        : value;
}
