using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Xml = DocumentFormat.OpenXml.Spreadsheet;

namespace Telesales.Facts.Tests;

/// <summary>The workbook that a clerk fills in: what stands in it, and that what is filled in is read back.</summary>
public sealed class XlsxTemplateTests : IDisposable
{
    private readonly FactFolder folder = new();

    private string File => Path.Combine(folder.Path, "facts.xlsx");

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Template_IsAWorkbookByTheStandard(string language)
    {
        Save(language);

        using var document = SpreadsheetDocument.Open(File, isEditable: false);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}"));
    }

    [Fact]
    public void Template_AsItIsWritten_IsFactsOfNobody()
    {
        Save("zh");

        var result = XlsxFacts.Import(File, FactFolder.Vocabulary);

        Assert.Equal("", FactFolder.Lines(result));
        Assert.Empty(result.Warnings);
        Assert.Equal(0, result.Facts!.Employees.Length);
    }

    [Fact]
    public void Template_HasASheetForEachFileAndANoteOnEachColumn()
    {
        Save("zh");
        using var document = SpreadsheetDocument.Open(File, isEditable: false);
        var book = document.WorkbookPart!;

        Assert.Equal(["说明", .. TemplateNotes.Tables.Select(table => table.SheetName)], book.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value));
        Assert.Equal(FactTable.All.Length, TemplateNotes.Tables.Count);
        foreach (var table in FactTable.All)
        {
            var part = PartOf(book, table.SheetName);
            var notes = part.WorksheetCommentsPart!.Comments!.CommentList!.Elements<Comment>().ToDictionary(comment => comment.Reference!.Value!, comment => comment.InnerText, StringComparer.Ordinal);
            Assert.Equal(table.Columns.Select(column => column.Name), part.Worksheet!.Descendants<Xml.Cell>().Select(cell => cell.InnerText));
            Assert.Equal(table.Columns.Select(column => CellName.Letters(column.Ordinal + 1) + "1"), notes.Keys);
            Assert.All(table.Columns, column => Assert.Equal(column.Need != Need.Optional, notes[CellName.Letters(column.Ordinal + 1) + "1"].StartsWith("必填。", StringComparison.Ordinal)));
            Assert.Equal(1, part.Worksheet!.Descendants<Pane>().Single().VerticalSplit!.Value);
        }
    }

    [Fact]
    public void Notes_StandForColumnsThatThereAre()
    {
        var columns = FactTable.All.SelectMany(table => table.Columns.SelectMany(column => new[] { column.Name, $"{table.SheetName}.{column.Name}" })).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(ColumnNotes.All.Keys.Except(columns));
        Assert.All(ColumnNotes.All.Values, note => Assert.True(note.En.Length > 0 && note.Zh.Length > 0));
    }

    [Theory]
    [InlineData("employees", "F", "\"junior,intermediate,senior\"")]
    [InlineData("attendance", "A", "employee_ids")]
    [InlineData("attendance", "C", "\"0,1\"")]
    [InlineData("activity", "C", "metric_names")]
    public void Column_OfAFewWords_HasAList(string sheet, string column, string items)
    {
        Save("en");
        using var document = SpreadsheetDocument.Open(File, isEditable: false);

        var rule = PartOf(document.WorkbookPart!, sheet).Worksheet!.Descendants<DataValidation>().Single(rule => rule.SequenceOfReferences!.InnerText == $"{column}2:{column}1048576");

        Assert.Equal((DataValidationValues.List, items), (rule.Type!.Value, rule.Formula1!.Text));
    }

    [Fact]
    public void ListOfMetrics_IsTheWholeVocabulary()
    {
        Save("zh");
        using var document = SpreadsheetDocument.Open(File, isEditable: false);
        var book = document.WorkbookPart!;
        string[] range = book.Workbook!.DefinedNames!.Elements<DefinedName>().Single(name => name.Name == "metric_names").Text.Split('!')[1].Replace("$A$", "", StringComparison.Ordinal).Split(':');

        var cells = PartOf(book, "说明").Worksheet!.Descendants<Xml.Cell>().ToDictionary(cell => cell.CellReference!.Value!, cell => cell.InnerText, StringComparer.Ordinal);

        Assert.Equal(
            FactFolder.Vocabulary.Metrics.Select(metric => metric.Name),
            Enumerable.Range(int.Parse(range[0], System.Globalization.CultureInfo.InvariantCulture), FactFolder.Vocabulary.Metrics.Count).Select(row => cells[FormattableString.Invariant($"A{row}")]));
        Assert.Equal(int.Parse(range[1], System.Globalization.CultureInfo.InvariantCulture), int.Parse(range[0], System.Globalization.CultureInfo.InvariantCulture) + FactFolder.Vocabulary.Metrics.Count - 1);
    }

    // Column by column as a spreadsheet fills cells of the template's formats: dates as day numbers, numbers as numbers, all else as text.
    [Fact]
    public void Template_FilledIn_GivesTheSameFactsAsFiles()
    {
        string csv = Path.Combine(SharedFolder.Repository, "samples", "sunrise-branch");
        Save("zh");
        using (var document = SpreadsheetDocument.Open(File, isEditable: true))
        {
            foreach (var table in FactTable.All)
                Fill(PartOf(document.WorkbookPart!, table.SheetName), table, System.IO.File.ReadAllLines(Path.Combine(csv, table.FileName)));
        }

        var result = XlsxFacts.Import(File, FactFolder.Vocabulary);

        Assert.Equal("", FactFolder.Lines(result));
        Assert.Equal(FactDump.Of(CsvFacts.Import(csv, FactFolder.Vocabulary).Facts!), FactDump.Of(result.Facts!));
    }

    [Fact]
    public void File_ThatIsThere_IsKeptUnlessAskedFor()
    {
        System.IO.File.WriteAllText(File, "filled in");

        Assert.Equal("facts.xlsx fact.cannot-write", FactFolder.Lines(XlsxTemplate.Save(File, FactFolder.Vocabulary, "en", word => word, overwrite: false)));
        Assert.Equal("filled in", System.IO.File.ReadAllText(File));
        Assert.Empty(XlsxTemplate.Save(File, FactFolder.Vocabulary, "en", word => word, overwrite: true));
    }

    public void Dispose() => folder.Dispose();

    private static void Fill(WorksheetPart part, FactTable table, string[] lines)
    {
        var data = part.Worksheet!.GetFirstChild<SheetData>()!;
        string[] header = lines[0].Split(',');
        int number = 1;
        foreach (string line in lines.Skip(1).Where(line => line.Length > 0))
        {
            var row = new Row { RowIndex = (uint)++number };
            foreach (var (value, name) in line.Split(',').Zip(header).Where(field => field.First.Length > 0).OrderBy(field => table.Columns.Single(column => column.Name == field.Second).Ordinal))
                row.Append(Filled(value, table.Columns.Single(column => column.Name == name), number));
            data.Append(row);
        }
        part.Worksheet!.Save();
    }

    private static Xml.Cell Filled(string value, Column column, int row)
    {
        string name = FormattableString.Invariant($"{CellName.Letters(column.Ordinal + 1)}{row}");
        uint style = TemplateStyles.Of(column);
        if (style == TemplateStyles.Text)
            return TemplateSheet.Text(name, value, style);
        string number = style == TemplateStyles.Date
            ? FormattableString.Invariant($"{DateOnly.ParseExact(value, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).DayNumber - new DateOnly(1899, 12, 30).DayNumber}")
            : value;
        return new Xml.Cell(new CellValue(number)) { CellReference = name, StyleIndex = style };
    }

    private static WorksheetPart PartOf(WorkbookPart book, string sheet) =>
        (WorksheetPart)book.GetPartById(book.Workbook!.Sheets!.Elements<Sheet>().Single(one => one.Name == sheet).Id!.Value!);

    private void Save(string language) => Assert.Empty(XlsxTemplate.Save(File, FactFolder.Vocabulary, language, word => word, overwrite: false));
}
