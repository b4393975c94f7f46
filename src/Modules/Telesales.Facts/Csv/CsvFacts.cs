namespace Telesales.Facts;

/// <summary>How far an import is.</summary>
/// <param name="Source">The file.</param>
/// <param name="Rows">The rows read of it so far.</param>
public readonly record struct FactProgress(string Source, long Rows);

/// <summary>Facts as a folder of CSV files (UTF-8, header row, ISO dates, empty = absent).</summary>
public static class CsvFacts
{
    private const string Employees = "employees.csv";

    /// <summary>
    /// Reads the fact files of a folder; <c>employees.csv</c> is required unless the folder is about partners alone, the others may be missing.
    /// Whatever the culture of the machine,
    /// the same files give the same facts or the same problems. All problems of all files are found in one go.
    /// A CSV file whose name is close to a fact file's is a problem; one with another name is a warning and is not read.
    /// </summary>
    /// <param name="folder">The folder; not its subfolders.</param>
    /// <param name="vocabulary">The metrics that <c>activity.csv</c> may have.</param>
    /// <param name="progress">Told after each 100,000 rows and at the end of each file.</param>
    /// <param name="cancellation">Ends the import between rows.</param>
    /// <returns>The facts, or the problems.</returns>
    /// <exception cref="OperationCanceledException">The import was cancelled.</exception>
    public static FactResult Import(
        string folder, FactVocabulary vocabulary, IProgress<FactProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        var builder = new FactSetBuilder(vocabulary);
        var warnings = new ProblemLog();
        if (TryList(folder, builder.Log) is { } names)
            ReadFiles(folder, names, builder, warnings, progress, cancellation);
        return builder.Build(warnings.Sorted());
    }

    /// <summary>
    /// Brings the <c>activity.csv</c> of a folder up to date; file and folder are made if need be. Rows of other metrics or of days that the
    /// update does not cover stay as they are. It is written beside the old one, then renamed, so that no half a file is ever seen.
    /// </summary>
    /// <param name="update">The rows, and the metrics and days that they are complete for.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="overwrite">Whether other rows of these metrics and days may be replaced.</param>
    /// <returns>What kept it from being written, or nothing.</returns>
    public static IReadOnlyList<FactProblem> ExportActivity(ActivityUpdate update, string folder, bool overwrite)
    {
        ArgumentNullException.ThrowIfNull(update);
        return ExportActivity([update], folder, overwrite);
    }

    /// <summary>The same with several updates, each complete for its own metrics and days: all of them are written, or none.</summary>
    /// <param name="updates">The updates.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="overwrite">Whether other rows of these metrics and days may be replaced.</param>
    /// <returns>What kept them from being written, or nothing.</returns>
    public static IReadOnlyList<FactProblem> ExportActivity(IReadOnlyList<ActivityUpdate> updates, string folder, bool overwrite)
    {
        var log = new ProblemLog();
        ActivityFile.Write(Path.Combine(Path.GetFullPath(folder), "activity.csv"), updates, overwrite, log);
        return log.Sorted();
    }

    private static HashSet<string>? TryList(string folder, ProblemLog log)
    {
        try
        {
            if (Directory.Exists(folder))
                return Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).ToHashSet(StringComparer.Ordinal);
            log.ReportSource(FileTexts.MissingFolder, folder, folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.ReportSource(FileTexts.Unreadable, folder, error.Message);
        }
        return null;
    }

    private static void ReadFiles(
        string folder,
        HashSet<string> names,
        FactSetBuilder builder,
        ProblemLog warnings,
        IProgress<FactProgress>? progress,
        CancellationToken cancellation)
    {
        if (!names.Contains(Employees) && FactTable.NeedEmployees(FactTable.All.Where(table => names.Contains(table.FileName))))
        {
            builder.Log.ReportSource(FileTexts.MissingEmployees, Employees, null);
            builder.EmployeesIncomplete = true;
        }
        foreach (var table in FactTable.All)
        {
            if (!names.Remove(table.FileName))
                continue;
            cancellation.ThrowIfCancellationRequested();
            var file = new CsvFile(Path.Combine(folder, table.FileName), table.FileName, table.Columns, builder.Log, builder.Words, progress);
            bool whole = file.Read(row => table.Read(row, builder), row => table.TrySalvage(row, builder), cancellation);
            builder.EmployeesIncomplete |= !whole && table.FileName == Employees;
        }
        foreach (string name in names.Where(IsCsv).Order(StringComparer.Ordinal))
            ReportUnknown(name, builder.Log, warnings);
    }

    private static bool IsCsv(string name) => name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    // A typo in a file's name would lose its facts without a word.
    private static void ReportUnknown(string name, ProblemLog log, ProblemLog warnings)
    {
        var known = FactTable.All.Select(table => table.FileName).ToArray();
        string stem = Path.GetFileNameWithoutExtension(name);
        string? near = Nearest.Of(name, known)
            ?? known.FirstOrDefault(file => stem.StartsWith(Path.GetFileNameWithoutExtension(file), StringComparison.OrdinalIgnoreCase));
        if (near is not null)
            log.ReportSource(FileTexts.MisnamedFile, name, name, near);
        else
            warnings.ReportSource(FileTexts.IgnoredFile, name, name, string.Join(", ", known));
    }
}
