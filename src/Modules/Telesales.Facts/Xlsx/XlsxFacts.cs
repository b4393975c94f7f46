namespace Telesales.Facts;

/// <summary>Facts as an XLSX workbook: a sheet for each fact file, named as the file without <c>.csv</c>, with the same columns.</summary>
public static class XlsxFacts
{
    // Sheets of the template that hold no facts.
    internal static readonly string[] HelpSheets = ["说明", "Help"];

    private const string Employees = "employees";

    /// <summary>
    /// Reads the sheets of a workbook, hidden ones too; <c>employees</c> is required. The same facts give the same set as from CSV files.
    /// Formulas, merged cells, error cells and cells that show something other than they hold are refused by sheet and cell; nothing outside
    /// the file is read. All problems of all sheets are found in one go. The limits stand in docs/xlsx.md.
    /// </summary>
    /// <param name="file">The workbook (.xlsx or .xlsm).</param>
    /// <param name="vocabulary">The metrics that <c>activity</c> may have.</param>
    /// <param name="progress">Told after each 100,000 rows and at the end of each sheet.</param>
    /// <param name="cancellation">Ends the import between rows.</param>
    /// <returns>The facts, or the problems.</returns>
    /// <exception cref="OperationCanceledException">The import was cancelled.</exception>
    public static FactResult Import(
        string file, FactVocabulary vocabulary, IProgress<FactProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        var builder = new FactSetBuilder(vocabulary);
        var warnings = new ProblemLog();
        string name = Path.GetFileName(file);
        try
        {
            // Held against writers, so that what was checked is what is read.
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (WorkbookGuard.Admits(stream, name, builder.Log))
                ReadBook(stream, name, builder, warnings, progress, cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            builder.Log.ReportSource(FileTexts.Unreadable, name, error.Message);
        }
        return builder.Build(warnings.Sorted());
    }

    private static void ReadBook(
        Stream stream, string name, FactSetBuilder builder, ProblemLog warnings, IProgress<FactProgress>? progress, CancellationToken cancellation)
    {
        var (book, fault) = Workbook.Open(stream);
        using (book)
        {
            try
            {
                if (book is not null)
                    ReadSheets(book, builder, warnings, progress, cancellation);
            }
            catch (Exception error) when (Workbook.IsFault(error))
            {
                fault = error.Message;
            }
        }
        if (fault.Length == 0)
            return;
        builder.EmployeesIncomplete = true;
        builder.Log.ReportSource(XlsxTexts.BrokenWorkbook, name, null, fault);
    }

    private static void ReadSheets(
        Workbook book, FactSetBuilder builder, ProblemLog warnings, IProgress<FactProgress>? progress, CancellationToken cancellation)
    {
        if (!book.Has(Employees) && FactTable.NeedEmployees(FactTable.All.Where(table => book.Has(table.SheetName))))
        {
            builder.Log.ReportSource(XlsxTexts.MissingEmployees, Employees, null);
            builder.EmployeesIncomplete = true;
        }
        foreach (var table in FactTable.All.Where(table => book.Has(table.SheetName)))
        {
            cancellation.ThrowIfCancellationRequested();
            bool whole = new SheetFile(book, table, builder, progress).Read(cancellation);
            builder.EmployeesIncomplete |= !whole && table.SheetName == Employees;
        }
        var known = FactTable.All.Select(table => table.SheetName).ToArray();
        foreach (string sheet in book.SheetNames.Except([.. known, .. HelpSheets]))
            ReportUnknown(sheet, known, builder.Log, warnings);
    }

    // A typo in a sheet's name would lose its facts without a word.
    private static void ReportUnknown(string sheet, string[] known, ProblemLog log, ProblemLog warnings)
    {
        string? near = Nearest.Of(sheet, known) ?? known.FirstOrDefault(name => sheet.StartsWith(name, StringComparison.OrdinalIgnoreCase));
        if (near is not null)
            log.ReportSource(XlsxTexts.MisnamedSheet, sheet, sheet, near);
        else
            warnings.ReportSource(XlsxTexts.IgnoredSheet, sheet, sheet, string.Join(", ", known));
    }
}

/// <summary>Facts from a folder of CSV files or from a workbook, whichever stands there.</summary>
public static class FactFiles
{
    /// <summary>Reads a file as <see cref="XlsxFacts.Import"/> does, anything else as <see cref="CsvFacts.Import"/> does.</summary>
    /// <param name="path">The folder or the workbook.</param>
    /// <param name="vocabulary">The metrics that activity may have.</param>
    /// <param name="progress">Told after each 100,000 rows and at the end of each file or sheet.</param>
    /// <param name="cancellation">Ends the import between rows.</param>
    /// <returns>The facts, or the problems.</returns>
    /// <exception cref="OperationCanceledException">The import was cancelled.</exception>
    public static FactResult Import(
        string path, FactVocabulary vocabulary, IProgress<FactProgress>? progress = null, CancellationToken cancellation = default) =>
        File.Exists(path)
            ? XlsxFacts.Import(path, vocabulary, progress, cancellation)
            : CsvFacts.Import(path, vocabulary, progress, cancellation);
}
