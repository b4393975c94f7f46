using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Telesales.Facts;

/// <summary>An open workbook: its sheets by name, its date system, its number formats, its shared texts.</summary>
internal sealed class Workbook : IDisposable
{
    // Bounds what the library reads into memory as a whole: the index of sheets, the styles.
    private const long LargestIndex = 16L << 20;

    private readonly SpreadsheetDocument document;
    private readonly WorkbookPart book;
    private readonly Dictionary<string, WorksheetPart> sheets = new(StringComparer.Ordinal);
    private NumberFormat[] formats = [];

    private Workbook(Stream stream)
    {
        document = SpreadsheetDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = LargestIndex });
        try
        {
            book = document.WorkbookPart ?? throw new OpenXmlPackageException("The package has no workbook.");
            if (book.Workbook is not { } root)
                throw new OpenXmlPackageException("The package has no workbook.");
            DaysBefore1900 = root.WorkbookProperties?.Date1904?.Value == true ? Days1904 : 0;
            ReadSheets(root);
            ReadFormats();
            SharedText = ReadSharedText();
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    // From 1899-12-31, the day before day 1, to 1904-01-01, day 0 of the other system, as day numbers.
    private const int Days1904 = 1462;

    /// <summary>What is added to day numbers of the 1904 date system to have those of the 1900 one.</summary>
    public int DaysBefore1900 { get; }

    public IReadOnlyList<string> SharedText { get; }

    /// <summary>The names of all sheets, hidden ones too, in the order of the workbook.</summary>
    public IReadOnlyList<string> SheetNames { get; private set; } = [];

    /// <summary>Opens a workbook; null when it is none, and then why.</summary>
    public static (Workbook? Book, string Fault) Open(Stream stream)
    {
        try
        {
            return (new Workbook(stream), "");
        }
        catch (Exception error) when (IsFault(error) || error is OpenXmlPackageException or FileFormatException or UriFormatException
            or KeyNotFoundException or FormatException or ArgumentException or NotSupportedException or InvalidOperationException)
        {
            return (null, error.Message);
        }
    }

    /// <summary>Whether a part of it is not what it should be.</summary>
    public static bool IsFault(Exception error) => error is XmlException or InvalidDataException;

    public bool Has(string sheet) => sheets.ContainsKey(sheet);

    /// <summary>Opens a sheet's part: no DTD, nothing fetched from anywhere.</summary>
    public XmlReader OpenSheet(string sheet) => Open(sheets[sheet]);

    /// <summary>What a style makes of a number.</summary>
    public NumberFormat FormatOf(int style) => style < formats.Length ? formats[style] : NumberFormat.General;

    public void Dispose() => document.Dispose();

    private static XmlReader Open(OpenXmlPart part) => XmlReader.Create(
        part.GetStream(FileMode.Open, FileAccess.Read),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true, IgnoreProcessingInstructions = true });

    private void ReadSheets(DocumentFormat.OpenXml.Spreadsheet.Workbook root)
    {
        var names = new List<string>();
        foreach (var sheet in root.Sheets?.Elements<Sheet>() ?? [])
        {
            if (sheet.Name?.Value is not { } name || sheet.Id?.Value is not { } id)
                continue;
            names.Add(name);
            // A chart on a sheet of its own has no rows.
            if (book.GetPartById(id) is WorksheetPart part && !sheets.TryAdd(name, part))
                throw new InvalidDataException($"two sheets have the name '{name}'");
        }
        SheetNames = names;
    }

    private void ReadFormats()
    {
        var styles = book.WorkbookStylesPart?.Stylesheet;
        var codes = new Dictionary<uint, NumberFormat>();
        foreach (var format in styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            if (format.NumberFormatId?.Value is { } id && format.FormatCode?.Value is { } code)
                codes[id] = NumberFormat.Of(code);
        }
        formats =
        [
            .. (styles?.CellFormats?.Elements<CellFormat>() ?? []).Select(cell =>
                codes.TryGetValue(cell.NumberFormatId?.Value ?? 0, out var own) ? own : NumberFormat.BuiltIn(cell.NumberFormatId?.Value ?? 0)),
        ];
    }

    private List<string> ReadSharedText()
    {
        var texts = new List<string>();
        if (book.SharedStringTablePart is not { } part)
            return texts;
        using var xml = Open(part);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
                texts.Add(CellXml.RichText(xml));
        }
        return texts;
    }
}
