using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Telesales.Testing;

/// <summary>
/// An XLSX file written part by part, so that a test decides every byte: also workbooks that no program would write. Styles by number:
/// 0 General, 1 a date, 2 text, 3 two decimals, 4 a percentage, 5 <c>yyyy"年"m"月"</c>, 6 a date with time, 7 <c>000</c>, 8 <c>[Red]#,##0.00</c>, 9 <c>[h]:mm</c>.
/// </summary>
public sealed class TestWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, string Xml)> sheets = [];
    private readonly Dictionary<string, string> parts = new(StringComparer.Ordinal);

    /// <summary>Attributes of the element <c>workbookPr</c>, such as <c>date1904="1"</c>.</summary>
    public string Properties { get; set; } = "";

    /// <summary>The shared texts, as the XML of their <c>si</c> elements.</summary>
    public string SharedStrings { get; set; } = "";

    /// <summary>Attributes of every <c>sheet</c> element, such as <c>state="hidden"</c>.</summary>
    public string SheetState { get; set; } = "";

    /// <summary>Adds a sheet with this XML between <c>worksheet</c> and its end.</summary>
    public TestWorkbook Sheet(string name, string content)
    {
        sheets.Add((name, $"<worksheet xmlns=\"{Main}\" xmlns:r=\"{Relations}\">{content}</worksheet>"));
        return this;
    }

    /// <summary>Adds a sheet of rows of cells, each an XML element <c>c</c> without its name, or plain text.</summary>
    public TestWorkbook Rows(string name, params string[][] rows) =>
        Sheet(name, $"<sheetData>{string.Concat(rows.Select((cells, row) => Row(row + 1, cells)))}</sheetData>");

    /// <summary>Adds or replaces any part.</summary>
    public TestWorkbook Part(string path, string content)
    {
        parts[path] = content;
        return this;
    }

    /// <summary>Every CSV file of a folder as a sheet, with values as a spreadsheet would hold them: numbers as numbers, dates as day numbers.</summary>
    public static TestWorkbook OfFolder(string folder)
    {
        var book = new TestWorkbook();
        foreach (var file in Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal))
        {
            string[][] rows = [.. File.ReadAllLines(file).Where(line => line.Length > 0).Select(Fields)];
            var header = rows[0];
            book.Rows(
                Path.GetFileNameWithoutExtension(file),
                [header, .. rows[1..].Select(row => row.Select((value, column) => Typed(header[column], value)).ToArray())]);
        }
        return book;
    }

    /// <summary>A cell with a number and a style.</summary>
    public static string Number(string value, int style = 0) => string.Create(CultureInfo.InvariantCulture, $"<c s=\"{style}\"><v>{value}</v></c>");

    /// <summary>A cell with a date as a spreadsheet holds it.</summary>
    public static string Date(DateOnly date) => Number((date.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture), style: 1);

    /// <summary>Writes the file.</summary>
    public string Save(string path)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        var all = Standard();
        foreach (var (name, content) in parts) all[name] = content;
        foreach (var (name, content) in all)
        {
            using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            stream.Write(Encoding.UTF8.GetBytes(content));
        }
        return path;
    }

    private static string Row(int number, string[] cells) => string.Create(
        CultureInfo.InvariantCulture, $"<row r=\"{number}\">{string.Concat(cells.Select((cell, column) => Cell(cell, number, column)))}</row>");

    private static string Cell(string cell, int row, int column)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row}");
        if (cell.StartsWith("<c", StringComparison.Ordinal)) return $"<c r=\"{name}\"{cell[2..]}";
        return cell.Length == 0 ? "" : $"<c r=\"{name}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(cell)}</t></is></c>";
    }

    private static string Typed(string column, string value)
    {
        if (value.Length == 0 || column.EndsWith("_id", StringComparison.Ordinal) || column is "name" or "reference" or "note" or "month") return value;
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return Date(date);
        // With 17 digits, as spreadsheets write binary fractions.
        return decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 900_000_000_000_000
            ? Number(decimal.ToDouble(number).ToString("G17", CultureInfo.InvariantCulture))
            : value;
    }

    private static string[] Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"') field.Append(line[i++]);
            else if (line[i] == '"') quoted = !quoted;
            else if (line[i] == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else field.Append(line[i]);
        }
        return [.. fields, field.ToString()];
    }

    private Dictionary<string, string> Standard()
    {
        const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}.styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{Types}.sharedStrings+xml\"/>"
                + string.Concat(Numbers(number => $"<Override PartName=\"/xl/worksheets/sheet{number}.xml\" ContentType=\"{Types}.worksheet+xml\"/>")) + "</Types>",
            ["_rels/.rels"] = Relationships($"<Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/>"),
            ["xl/workbook.xml"] = $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><workbookPr {Properties}/><sheets>"
                + string.Concat(sheets.Zip(Numbers(number => number), (sheet, number) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{number}\" r:id=\"rId{number}\" {SheetState}/>")) + "</sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = Relationships(string.Concat(Numbers(number => $"<Relationship Id=\"rId{number}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"))
                + $"<Relationship Id=\"styles\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/><Relationship Id=\"strings\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/>"),
            ["xl/styles.xml"] = $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"5\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/><numFmt numFmtId=\"165\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/><numFmt numFmtId=\"166\" formatCode=\"000\"/><numFmt numFmtId=\"167\" formatCode=\"[Red]#,##0.00\"/><numFmt numFmtId=\"168\" formatCode=\"[h]:mm\"/></numFmts>"
                + "<cellXfs count=\"10\">" + string.Concat(new[] { 0, 164, 49, 2, 9, 165, 22, 166, 167, 168 }.Select(id => string.Create(CultureInfo.InvariantCulture, $"<xf numFmtId=\"{id}\"/>"))) + "</cellXfs></styleSheet>",
            ["xl/sharedStrings.xml"] = $"<sst xmlns=\"{Main}\">{SharedStrings}</sst>",
        };
        foreach (var (sheet, number) in sheets.Zip(Numbers(number => number))) all[$"xl/worksheets/sheet{number}.xml"] = sheet.Xml;
        return all;
    }

    private IEnumerable<string> Numbers(Func<string, string> text) => Enumerable.Range(1, sheets.Count).Select(number => text(number.ToString(CultureInfo.InvariantCulture)));

    private static string Relationships(string content) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{content}</Relationships>";
}
