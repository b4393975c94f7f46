using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Telesales.Documents.Tests;

/// <summary>A spreadsheet read back as a reader would.</summary>
internal sealed class Workbook
{
    private Workbook(IReadOnlyList<ReadSheet> sheets, IReadOnlyList<string> problems) => (Sheets, Problems) = (sheets, problems);

    public IReadOnlyList<ReadSheet> Sheets { get; }

    /// <summary>What a validator against the format's schema finds.</summary>
    public IReadOnlyList<string> Problems { get; }

    public ReadSheet this[string name] => Sheets.Single(sheet => sheet.Name == name);

    public static Workbook Read(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var problems = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}").ToList();
        var workbook = document.WorkbookPart!;
        var formats = workbook.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        var sheets = workbook.Workbook!.Sheets!.Elements<Sheet>()
            .Select(sheet => new ReadSheet(sheet.Name!.Value!, ((WorksheetPart)workbook.GetPartById(sheet.Id!.Value!)).Worksheet!, formats)).ToList();
        return new(sheets, problems);
    }
}

/// <summary>A sheet read back.</summary>
internal sealed class ReadSheet(string name, Worksheet worksheet, IReadOnlyList<CellFormat> formats)
{
    public string Name => name;

    public IReadOnlyList<IReadOnlyList<ReadCell>> Rows { get; } = [.. worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => new ReadCell(cell, formats[(int)cell.StyleIndex!.Value])).ToList())];

    public Pane? Pane => worksheet.Descendants<Pane>().SingleOrDefault();

    public PageSetup PageSetup => worksheet.Descendants<PageSetup>().Single();

    /// <summary>The rows below the headings, as far as they begin with an id.</summary>
    public IEnumerable<IReadOnlyList<ReadCell>> RowsOf(string id) => Rows.Where(row => row.Count > 0 && row[0].Text == id);

    /// <summary>The column of a heading.</summary>
    public int Column(string heading) => Rows.Select(row => row.Select(cell => cell.Text).ToList().IndexOf(heading)).First(at => at >= 0);
}

/// <summary>A cell read back.</summary>
internal sealed class ReadCell(Cell cell, CellFormat format)
{
    public string Text => cell.InlineString is { } text ? System.Xml.XmlConvert.DecodeName(text.InnerText) : cell.CellValue?.Text ?? "";

    public bool IsText => cell.DataType?.Value == CellValues.InlineString;

    public bool IsNumber => cell.CellValue is not null && cell.DataType is null;

    public string? Formula => cell.CellFormula?.Text;

    public bool IsQuoted => format.QuotePrefix?.Value == true;

    public uint NumberFormat => format.NumberFormatId?.Value ?? 0;
}
