using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Xml = DocumentFormat.OpenXml.Spreadsheet;

namespace Telesales.Documents.Xlsx;

/// <summary>Writes sheets as an XLSX file. No clock and no random id goes into it.</summary>
internal static class WorkbookWriter
{
    // The earliest time that a ZIP archive can say.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(Stream stream, IReadOnlyList<Sheet> sheets)
    {
        using var written = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(written, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "rIdWorkbook");
            workbook.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = WorkbookStyles.Build();
            var list = new Xml.Sheets();
            var titles = new DefinedNames();
            var names = new SheetNames();
            for (var i = 0; i < sheets.Count; i++)
            {
                var part = workbook.AddNewPart<WorksheetPart>(Invariant($"rId{i + 1}"));
                SheetWriter.Write(part, sheets[i], isFirst: i == 0);
                var name = names.Next(sheets[i].Name);
                list.Append(new Xml.Sheet { Id = Invariant($"rId{i + 1}"), SheetId = (uint)i + 1, Name = name });
                if (Names(sheets[i], name, (uint)i) is { } defined) titles.Append(defined);
            }

            workbook.Workbook = new Workbook(new BookViews(new WorkbookView { ActiveTab = 0 }), list);
            if (titles.HasChildren) workbook.Workbook.Append(titles);
        }

        WriteWithoutTimes(written, stream);
    }

    // The headings are repeated on each printed page.
    private static DefinedName? Names(Sheet sheet, string name, uint index) => sheet.HeaderRow == 0 ? null : new DefinedName
    {
        Name = "_xlnm.Print_Titles",
        LocalSheetId = index,
        Text = Invariant($"'{name.Replace("'", "''", StringComparison.Ordinal)}'!${sheet.HeaderRow}:${sheet.HeaderRow}"),
    };

    private static void WriteWithoutTimes(MemoryStream written, Stream stream)
    {
        written.Position = 0;
        using var from = new ZipArchive(written, ZipArchiveMode.Read);
        using var into = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in from.Entries)
        {
            var copy = into.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = NoTime;
            using var source = entry.Open();
            using var target = copy.Open();
            source.CopyTo(target);
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
