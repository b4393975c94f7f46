using System.IO.Compression;
using System.Text;
using Telesales.Testing;
using static Telesales.Testing.TestWorkbook;

namespace Telesales.Facts.Tests;

/// <summary>Facts from a workbook: the same as from CSV files, and each bad cell named by sheet and cell.</summary>
public sealed class XlsxImportTests : IDisposable
{
    private static readonly string[] Header = ["employee_id", "name", "grade", "hire_date", "status", "base_pay"];
    private static readonly string[] One = ["E1", "One", "junior", "2026-01-05", "regular", ""];
    private readonly FactFolder folder = new();

    [Theory]
    [InlineData("samples/sunrise-branch")]
    [InlineData("tests/conformance/2026-02-enforce-b/facts")]
    [InlineData("tests/conformance/2026-09-plain-a/facts")]
    [InlineData("tests/conformance/2026-10-enforce-b/facts")]
    [InlineData("tests/conformance/2026-10-plain-a/facts")]
    public void Workbook_OfTheSameFacts_GivesTheSameSet(string of)
    {
        string csv = Path.Combine(SharedFolder.Repository, of);

        var result = Import(OfFolder(csv));

        Assert.Equal("", FactFolder.Lines(result));
        Assert.Equal(FactDump.Of(CsvFacts.Import(csv, FactFolder.Vocabulary).Facts!), FactDump.Of(result.Facts!));
    }

    [Fact]
    public void Path_ToAFolderOrAWorkbook_IsReadAsWhatItIs()
    {
        string csv = Path.Combine(SharedFolder.Repository, "samples", "sunrise-branch");
        string xlsx = OfFolder(csv).Save(Path.Combine(folder.Path, "facts.xlsx"));

        Assert.Equal(FactDump.Of(FactFiles.Import(csv, FactFolder.Vocabulary).Facts!), FactDump.Of(FactFiles.Import(xlsx, FactFolder.Vocabulary).Facts!));
        Assert.Equal($"{folder.Path}/none fact.missing", FactFolder.Lines(FactFiles.Import(Path.Combine(folder.Path, "none"), FactFolder.Vocabulary)));
    }

    // The cell stands in attendance!B2 (date), C2 (attended), D2 (leave), E2 (late_minutes) or F2 (reported).
    [Theory]
    [InlineData(1, "<c t=\"str\"><f>TODAY()</f><v>46309</v></c>", "attendance!B2, column date fact.bad-cell")]
    [InlineData(2, "<c><f>1/2</f><v>0.5</v></c>", "attendance!C2, column attended fact.bad-cell")]
    [InlineData(2, "<c><f>1/2</f></c>", "attendance!C2, column attended fact.bad-cell")]
    [InlineData(2, "<c><f t=\"shared\" si=\"0\"/><v>0.5</v></c>", "attendance!C2, column attended fact.bad-cell")]
    [InlineData(2, "<c t=\"e\"><v>#N/A</v></c>", "attendance!C2, column attended fact.bad-cell")]
    [InlineData(2, "<c t=\"b\"><v>1</v></c>", "attendance!C2, column attended fact.bad-cell")]
    [InlineData(5, "<c t=\"b\"><v>1</v></c>", "")]
    [InlineData(5, "<c t=\"b\"><v>0</v></c>", "")]
    [InlineData(5, "<c><v>2</v></c>", "attendance!F2, column reported fact.bad-flag")]
    [InlineData(1, "14/10/2026", "attendance!B2, column date fact.bad-date")]
    [InlineData(1, "2026-10-15", "")]
    [InlineData(1, "2026-10-15 ", "attendance!B2, column date fact.bad-date")]
    [InlineData(1, "<c><v>46310</v></c>", "attendance!B2, column date fact.bad-date")]
    [InlineData(1, "<c s=\"1\"><v>46310</v></c>", "")]
    [InlineData(1, "<c s=\"6\"><v>46310.5</v></c>", "attendance!B2, column date fact.bad-date")]
    [InlineData(1, "<c s=\"6\"><v>46310</v></c>", "")]
    [InlineData(1, "<c s=\"1\"><v>60</v></c>", "attendance!B2, column date fact.bad-date")]
    [InlineData(1, "<c s=\"1\"><v>-1</v></c>", "attendance!B2, column date fact.bad-date")]
    [InlineData(1, "<c t=\"d\"><v>2026-10-15</v></c>", "")]
    [InlineData(1, "<c t=\"d\"><v>2026-10-15T00:00:00</v></c>", "")]
    [InlineData(1, "<c t=\"d\"><v>2026-10-15T08:30:00</v></c>", "attendance!B2, column date fact.bad-date")]
    [InlineData(2, "<c s=\"1\"><v>1</v></c>", "attendance!C2, column attended fact.bad-cell")]
    [InlineData(2, "<c s=\"9\"><v>1</v></c>", "attendance!C2, column attended fact.bad-cell")]
    [InlineData(2, "<c s=\"4\"><v>0.5</v></c>", "attendance!C2, column attended fact.bad-number")]
    [InlineData(2, "<c s=\"3\"><v>0.5</v></c>", "")]
    [InlineData(2, "<c s=\"8\"><v>0.5</v></c>", "")]
    [InlineData(2, "<c><v>0.33333333333333331</v></c>", "attendance!C2, column attended fact.too-precise")]
    [InlineData(2, "<c><v>0,5</v></c>", "attendance!C2, column attended fact.bad-number")]
    [InlineData(3, "<c s=\"1\"><v>46310</v></c>", "attendance!D2, column leave fact.bad-cell")]
    [InlineData(3, "nonne", "attendance!D2, column leave fact.unknown-value")]
    [InlineData(4, "<c><v>1.5</v></c>", "attendance!E2, column late_minutes fact.not-whole")]
    [InlineData(0, "<c s=\"7\"><v>1</v></c>", "attendance!A2, column employee_id fact.bad-cell")]
    [InlineData(0, "<c><v>110101199003070011</v></c>", "attendance!A2, column employee_id fact.bad-cell")]
    [InlineData(0, "<c><v>9</v></c>", "attendance!A2, column employee_id fact.unknown-employee")]
    [InlineData(0, "", "attendance!A2, column employee_id fact.required")]
    public void Cell_Bad_IsNamedBySheetAndCell(int column, string cell, string expected)
    {
        string[] row = ["E1", "2026-10-14", "<c><v>1</v></c>", "none", "<c><v>0</v></c>", "<c><v>1</v></c>"];
        row[column] = cell;

        var result = Import(Book().Rows("attendance", ["employee_id", "date", "attended", "leave", "late_minutes", "reported"], row));

        Assert.Equal(expected, FactFolder.Lines(result));
    }

    [Theory]
    [InlineData("0.1", "0.1")]
    [InlineData("1.1000000000000001", "1.1")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("2342.2199999999998", "2342.22")]
    [InlineData("-4.0000000000000001E-2", "-0.04")]
    [InlineData("1E+3", "1000")]
    [InlineData("1.5E3", "1500")]
    [InlineData("999999999999.99902", "999999999999.999")]
    [InlineData("9999999999999995", "10000000000000000")]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("5.5511151231257827E-17", "0.0000000000000000555111512312578")]
    public void Number_Stored_IsTheDecimalThatWasTyped(string stored, string plain) => Assert.Equal(plain, ShownNumber.Plain(stored));

    [Theory]
    [InlineData("")]
    [InlineData("1e999999999999")]
    [InlineData("1e999")]
    [InlineData("NaN")]
    [InlineData("１")]
    public void Number_ThatIsNone_IsNull(string stored) => Assert.Null(ShownNumber.Plain(stored));

    [Theory]
    [InlineData("2026-10", "")]
    [InlineData("<c s=\"5\"><v>46296</v></c>", "")]
    [InlineData("<c s=\"5\"><v>46297</v></c>", "history!B2, column month fact.bad-month")]
    [InlineData("<c s=\"1\"><v>46296</v></c>", "history!B2, column month fact.bad-month")]
    [InlineData("<c><v>202610</v></c>", "history!B2, column month fact.bad-month")]
    public void Month_AsTextOrAsADateWithoutItsDay_IsRead(string cell, string expected)
    {
        var result = Import(Book().Rows("history", ["employee_id", "month", "done_units", "required_units"], ["E1", cell, "52/3", "<c><v>22</v></c>"]));

        Assert.Equal(expected, FactFolder.Lines(result));
        if (expected.Length == 0)
            Assert.Equal(new HistoryRow { EmployeeId = "E1", Month = new(2026, 10), DoneUnits = Ratio.Of(52, 3), RequiredUnits = Ratio.Of(22, 1), Origin = result.Facts!.HistoryOf(0)[0].Origin }, result.Facts.HistoryOf(0)[0]);
    }

    [Theory]
    [InlineData("", "46310", 2026, 10, 15)]
    [InlineData("date1904=\"1\"", "44848", 2026, 10, 15)]
    [InlineData("date1904=\"1\"", "0", 1904, 1, 1)]
    [InlineData("", "1", 1900, 1, 1)]
    [InlineData("", "59", 1900, 2, 28)]
    [InlineData("", "61", 1900, 3, 1)]
    public void Date_InEitherSystem_IsTheDayShown(string properties, string number, int year, int month, int day)
    {
        var result = Import(new TestWorkbook { Properties = properties }.Rows("employees", Header, ["E1", "One", "junior", Number(number, style: 1), "regular", ""]));

        Assert.Equal("", FactFolder.Lines(result));
        Assert.Equal(new DateOnly(year, month, day), result.Facts!.Employees[0].HireDate);
    }

    [Fact]
    public void MergedCells_AreRefusedByRange()
    {
        string sheet = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>date</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>working</t></is></c></row>"
            + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>2026-10-14</t></is></c><c r=\"B2\"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref=\"A2:A5\"/></mergeCells>";

        var problem = Assert.Single(Import(Book().Sheet("calendar", sheet)).Problems);

        Assert.Equal("calendar!A2, column date: The cells A2:A5 are merged: only the first of them holds a value. Unmerge them and fill in each row. [fact.bad-cell]", problem.ToString());
        Assert.Equal("calendar!A2, column date：单元格 A2:A5 已合并，只有第一格有值。请取消合并，并逐行填写。[fact.bad-cell]", problem.ToString("zh"));
    }

    [Fact]
    public void Problems_OfAllSheets_AreListedTogether()
    {
        var result = Import(new TestWorkbook()
            .Rows("employees", Header, ["E1", "One", "junor", "<c t=\"e\"><v>#REF!</v></c>", "regular", "<c><v>-1</v></c>"])
            .Rows("calendar", ["date", "working", "", "note"], ["2026-10-14", "<c><v>3</v></c>", "stray", ""])
            .Rows("deals", ["employee_id", "date", "kind", "amont"])
            .Rows("ratings", ["employee_id", "month", "indicator", "actual", "actual"])
            .Rows("attendence", ["employee_id"])
            .Sheet("marks", "<sheetData/>")
            .Rows("Private", ["anything"]));

        Assert.Equal(
            """
            attendence fact.unknown-file
            calendar!B2, column working fact.bad-flag
            calendar!C2 fact.field-count
            deals!D1, column amont fact.unknown-column
            employees!C2, column grade fact.unknown-value
            employees!D2, column hire_date fact.bad-cell
            employees!F2, column base_pay fact.negative
            marks fact.no-header
            ratings!E1, column actual fact.duplicate-column
            """,
            FactFolder.Lines(result));
        Assert.Equal("Private fact.unknown-file", FactFolder.Lines(result.Warnings));
    }

    [Fact]
    public void Sheets_TwoOfAName_AreRefused() =>
        Assert.Contains("two sheets have the name 'calendar'", Assert.Single(Import(Book().Rows("calendar", ["date"]).Rows("calendar", ["date"])).Problems).Message("en"), StringComparison.Ordinal);

    [Fact]
    public void Workbook_WithoutEmployees_IsRefused() =>
        Assert.Equal("employees fact.missing", FactFolder.Lines(Import(new TestWorkbook().Rows("calendar", ["date", "working"], ["2026-10-14", "1"]))));

    [Fact]
    public void Workbook_AboutPartnersAlone_NeedsNoEmployees() =>
        Assert.True(Import(new TestWorkbook().Rows("partners", ["partner", "month", "mode", "sales_units"], ["X", "2026-10", "cooperative", "120"])).IsValid);

    [Fact]
    public void RefusedKeyOfAnEmployee_BlamesNobodyElse()
    {
        var result = Import(new TestWorkbook()
            .Rows("employees", Header, ["<c><f>1</f><v>1</v></c>", "One", "junior", "2026-01-05", "regular", ""])
            .Rows("marks", ["employee_id", "month", "mark"], ["E1", "2026-10", "outstanding"]));

        Assert.Equal("employees!A2, column employee_id fact.bad-cell", FactFolder.Lines(result));
    }

    [Fact]
    public void HiddenSheetsAndRows_AreReadLikeOthers()
    {
        var book = new TestWorkbook { SheetState = "state=\"veryHidden\"" }.Sheet(
            "employees",
            "<sheetData>" + string.Concat(new[] { Header, One }.Select(cells => "<row hidden=\"1\">" + string.Concat(cells.Select(cell => $"<c t=\"inlineStr\"><is><t>{cell}</t></is></c>")) + "</row>")) + "</sheetData>");

        Assert.Equal("E1", Import(book).Facts!.Employees[0].EmployeeId);
    }

    [Fact]
    public void SharedText_WithRunsPhoneticsAndEscapes_IsWhatIsShown()
    {
        var book = new TestWorkbook
        {
            SharedStrings = "<si><t>E1</t></si><si><r><t>王</t></r><r><t>丽</t></r><rPh sb=\"0\" eb=\"1\"><t>wang</t></rPh></si><si><t>a_x000A_b_x00zz_</t></si>",
        }
            .Rows("employees", Header, ["<c t=\"s\"><v>0</v></c>", "<c t=\"s\"><v>1</v></c>", "junior", "2026-01-05", "regular", ""])
            .Rows("calendar", ["date", "working", "note"], ["2026-10-14", "1", "<c t=\"s\"><v>2</v></c>"]);

        var facts = Import(book).Facts!;

        Assert.Equal("王丽", facts.Employees[0].Name);
        Assert.Equal("a\nb_x00zz_", facts.Calendar[0].Note);
    }

    [Fact]
    public void EmptyFormattedRows_AreIgnoredQuicklyAndWithoutMemory()
    {
        var rows = new StringBuilder("<sheetData>");
        rows.Append("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>date</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>working</t></is></c></row>");
        for (int row = 2; row <= 100_001; row++)
            rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"<row r=\"{row}\" s=\"1\"><c r=\"A{row}\" s=\"1\"/><c r=\"B{row}\" s=\"2\"/><c r=\"C{row}\" s=\"1\"/><c r=\"D{row}\" s=\"1\"/></row>");
        rows.Append("<row r=\"100002\"><c r=\"A100002\" t=\"inlineStr\"><is><t>2026-10-14</t></is></c><c r=\"B100002\"><v>1</v></c></row></sheetData>");
        string path = Book().Sheet("calendar", rows.ToString()).Save(Path.Combine(folder.Path, "empty.xlsx"));

        long before = GC.GetAllocatedBytesForCurrentThread();
        var result = XlsxFacts.Import(path, FactFolder.Vocabulary);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(1, result.Facts!.Calendar.Length);
        // The names of rows and cells are read and dropped; nothing of them stays.
        Assert.InRange(allocated, 0, 100_000_000);
    }

    [Fact]
    public void ZipBomb_IsRefusedBeforeItIsUnpacked()
    {
        string path = Book().Part("xl/media/image1.xml", new string(' ', 40_000_000)).Save(Path.Combine(folder.Path, "bomb.xlsx"));

        Assert.InRange(new FileInfo(path).Length, 0, 400_000);
        Assert.Equal("bomb.xlsx fact.unsafe-file", FactFolder.Lines(XlsxFacts.Import(path, FactFolder.Vocabulary)));
    }

    [Fact]
    public void ZipBomb_ThatLiesAboutItsSize_IsCutOffThere()
    {
        string path = Book().Sheet("calendar", $"<sheetData><!--{new string(' ', 40_000_000)}--></sheetData>").Save(Path.Combine(folder.Path, "lies.xlsx"));
        byte[] bytes = File.ReadAllBytes(path);
        Lie(bytes, "xl/worksheets/sheet2.xml", 1000);
        File.WriteAllBytes(path, bytes);

        long before = GC.GetAllocatedBytesForCurrentThread();
        var result = XlsxFacts.Import(path, FactFolder.Vocabulary);

        Assert.Equal(FactProblemCodes.Unreadable, Assert.Single(result.Problems).Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Fact]
    public void TooManyParts_OrTwoOfAName_AreRefused()
    {
        string path = Book().Save(Path.Combine(folder.Path, "twice.xlsx"));
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Update))
            zip.CreateEntry("XL/Workbook.xml");

        Assert.Equal("twice.xlsx fact.unsafe-file", FactFolder.Lines(XlsxFacts.Import(path, FactFolder.Vocabulary)));
    }

    [Fact]
    public void Dtd_IsRefused()
    {
        string entities = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        string shared = Book().Part("xl/sharedStrings.xml", entities + "<sst><si><t>&e;</t></si></sst>").Save(Path.Combine(folder.Path, "shared.xlsx"));
        string sheet = Book().Sheet("calendar", "").Part("xl/worksheets/sheet2.xml", entities + "<worksheet>&a;</worksheet>").Save(Path.Combine(folder.Path, "sheet.xlsx"));
        string book = Book().Part("xl/workbook.xml", entities + "<workbook>&e;</workbook>").Save(Path.Combine(folder.Path, "book.xlsx"));

        Assert.All([shared, sheet, book], path =>
        {
            var problem = Assert.Single(XlsxFacts.Import(path, FactFolder.Vocabulary).Problems);
            Assert.Equal(FactProblemCodes.Unreadable, problem.Code);
            Assert.Contains("DTD", problem.Message("en"), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void ExternalLinks_AreNotFollowed()
    {
        var book = Book().Part("xl/worksheets/_rels/sheet1.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"h1\" TargetMode=\"External\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"http://192.0.2.1/x\"/></Relationships>");

        Assert.Equal("", FactFolder.Lines(Import(book)));
        Assert.Equal(
            "calendar!B2, column working fact.bad-cell",
            FactFolder.Lines(Import(Book().Rows("calendar", ["date", "working"], ["2026-10-14", "<c><f>[1]Sheet1!$A$1</f><v>1</v></c>"]))));
    }

    [Fact]
    public void File_ThatIsNoWorkbook_SaysWhatItIs()
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[70_000]];
        Assert.Contains("(.xls)", Of(old), StringComparison.Ordinal);
        Assert.Contains("password", Of([.. old, .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[500]]), StringComparison.Ordinal);
        Assert.Contains("no XLSX workbook", Of(Encoding.UTF8.GetBytes("employee_id,name\n")), StringComparison.Ordinal);
        Assert.Contains("no XLSX workbook", Of([]), StringComparison.Ordinal);
        Assert.Contains("no XLSX workbook", Of([(byte)'P', (byte)'K', 3, 4, 0, 0, 0, 0, 0, 0]), StringComparison.Ordinal);
        Assert.Contains("can't be read", Of(Zip("content.xml")), StringComparison.Ordinal);

        string Of(byte[] content)
        {
            folder.Add("facts.xlsx", content);
            return Assert.Single(XlsxFacts.Import(Path.Combine(folder.Path, "facts.xlsx"), FactFolder.Vocabulary).Problems).Message("en");
        }
    }

    [Theory]
    [InlineData("<sheetData><row r=\"1\"><c r=\"B7\"><v>1</v></c></row></sheetData>")]
    [InlineData("<sheetData><row r=\"0x1\"><c><v>1</v></c></row></sheetData>")]
    [InlineData("<sheetData><row r=\"1\"><c t=\"s\"><v>7</v></c></row></sheetData>")]
    [InlineData("<sheetData><row r=\"1\"><c t=\"odd\"><v>7</v></c></row></sheetData>")]
    [InlineData("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row></sheetData>")]
    [InlineData("<sheetData><row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row></sheetData>")]
    [InlineData("<sheetData><row r=\"2\"><c t=\"inlineStr\"><is><t>date</t></is></c><c t=\"inlineStr\"><is><t>working</t></is></c></row><row r=\"2\"><c><v>1</v></c></row></sheetData>")]
    [InlineData("<sheetData><row r=\"1\">")]
    public void Sheet_ThatIsBroken_IsRefusedWhole(string sheet) =>
        Assert.Equal(FactProblemCodes.Unreadable, Assert.Single(Import(Book().Sheet("calendar", sheet)).Problems).Code);

    public void Dispose() => folder.Dispose();

    private static TestWorkbook Book() => new TestWorkbook().Rows("employees", Header, One);

    private FactResult Import(TestWorkbook book)
    {
        string path = Path.Combine(folder.Path, Path.GetRandomFileName());
        return XlsxFacts.Import(book.Save(path), FactFolder.Vocabulary);
    }

    private static byte[] Zip(string entry)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            zip.CreateEntry(entry);
        return stream.ToArray();
    }

    // The size unpacked stands 22 bytes before the name in the central directory's entry, and in the local header too.
    private static void Lie(byte[] zip, string entry, int size)
    {
        byte[] name = Encoding.ASCII.GetBytes(entry);
        for (int at = zip.AsSpan().IndexOf(name); at >= 0;)
        {
            bool central = at >= 46 && zip.AsSpan(at - 46, 4).SequenceEqual("PK\u0001\u0002"u8);
            BitConverter.TryWriteBytes(zip.AsSpan(at - (central ? 22 : 8), 4), size);
            int next = zip.AsSpan(at + 1).IndexOf(name);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }
}
