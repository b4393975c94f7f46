using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Xml = DocumentFormat.OpenXml.Spreadsheet;

namespace Telesales.Facts;

/// <summary>The workbook that a clerk fills in, which <see cref="XlsxFacts"/> reads.</summary>
public static class XlsxTemplate
{
    /// <summary>
    /// Writes an empty workbook: a sheet that explains, and a sheet for each fact file with its columns, a note on each, drop-down lists,
    /// and cells that are formatted so that a spreadsheet changes nothing of what is typed.
    /// </summary>
    /// <param name="stream">Takes the file.</param>
    /// <param name="vocabulary">The metrics for <c>activity</c>.</param>
    /// <param name="language"><c>zh…</c> for Chinese notes; anything else is English. Column names are the same in both.</param>
    /// <param name="meaning">What a word of the facts means in that language, such as <c>effective_calls</c>.</param>
    public static void Write(Stream stream, FactVocabulary vocabulary, string language, Func<string, string> meaning)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(language);
        var words = new TemplateWords(language.StartsWith("zh", StringComparison.OrdinalIgnoreCase), vocabulary, meaning);
        // The library wants to read what it has written.
        using var written = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(written, SpreadsheetDocumentType.Workbook))
            WriteBook(document.AddWorkbookPart(), words);
        written.Position = 0;
        written.CopyTo(stream);
    }

    /// <summary>Writes the workbook as a file, beside its place, then renamed; a file that is there is replaced only if asked to.</summary>
    /// <param name="path">The file.</param>
    /// <param name="vocabulary">The metrics for <c>activity</c>.</param>
    /// <param name="language">As of <see cref="Write"/>.</param>
    /// <param name="meaning">As of <see cref="Write"/>.</param>
    /// <param name="overwrite">Whether a file that is there may be replaced.</param>
    /// <returns>What kept it from being written, or nothing.</returns>
    public static IReadOnlyList<FactProblem> Save(string path, FactVocabulary vocabulary, string language, Func<string, string> meaning, bool overwrite)
    {
        var log = new ProblemLog();
        string full = Path.GetFullPath(path);
        if (File.Exists(full) && !overwrite)
        {
            log.ReportSource(FileTexts.WouldOverwrite, Path.GetFileName(full), Path.GetFileName(full));
            return log.Sorted();
        }
        using var content = new MemoryStream();
        Write(content, vocabulary, language, meaning);
        NewFile.Write(full, content.ToArray(), log);
        return log.Sorted();
    }

    private static void WriteBook(WorkbookPart book, TemplateWords words)
    {
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = TemplateStyles.Build();
        var sheets = new Sheets();
        var help = new TemplateHelp(words);
        help.Write(Add(words.HelpSheet));
        foreach (var table in TemplateNotes.Tables)
            TemplateSheet.Write(Add(table.SheetName), table, words);
        var names = new DefinedNames(
            new DefinedName($"'{words.HelpSheet}'!{help.MetricsRange}") { Name = TemplateRules.Metrics },
            new DefinedName("employees!$A$2:$A$10000") { Name = TemplateRules.Employees });
        // Opened on the sheet of people; the help stands before it.
        book.Workbook = new Xml.Workbook(new BookViews(new WorkbookView { ActiveTab = 1 }), sheets, names);

        WorksheetPart Add(string name)
        {
            var part = book.AddNewPart<WorksheetPart>();
            uint number = (uint)sheets.ChildElements.Count + 1;
            sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = number, Name = name });
            return part;
        }
    }
}

/// <summary>What the template says, in one language.</summary>
/// <param name="IsChinese">Which language.</param>
/// <param name="Vocabulary">The metrics.</param>
/// <param name="Meaning">What a word of the facts means.</param>
internal sealed record TemplateWords(bool IsChinese, FactVocabulary Vocabulary, Func<string, string> Meaning)
{
    public string HelpSheet => XlsxFacts.HelpSheets[IsChinese ? 0 : 1];

    public string Of(TemplateNote note) => IsChinese ? note.Zh : note.En;

    public string Of(string en, string zh) => IsChinese ? zh : en;

    /// <summary>All that is to be known of a column, a line for each thing.</summary>
    public string Note(FactTable table, Column column)
    {
        var lines = new List<string> { Of(TemplateNotes.Of(table, column)) };
        if (column.Need != Need.Optional)
            lines.Insert(0, Of("Required.", "必填。"));
        lines.Add(Of(TemplateNotes.Of(column.Kind)));
        lines.AddRange((column.Words ?? []).Select(word => Meaning(word) is var meaning && meaning == word ? word : $"{word} = {meaning}"));
        return string.Join('\n', lines);
    }

    /// <summary>A whole number as a formula or reference has it.</summary>
    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
