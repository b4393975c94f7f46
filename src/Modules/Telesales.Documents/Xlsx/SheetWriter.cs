using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Row = DocumentFormat.OpenXml.Spreadsheet.Row;
using Table = Telesales.Documents.Xlsx.Sheet;
using Xml = DocumentFormat.OpenXml.Spreadsheet;

namespace Telesales.Documents.Xlsx;

/// <summary>Writes one sheet, row after row.</summary>
internal static class SheetWriter
{
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    public static void Write(WorksheetPart part, Table sheet, bool isFirst)
    {
        using var xml = OpenXmlWriter.Create(part);
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        xml.WriteElement(new SheetViews(View(sheet, isFirst)));
        xml.WriteElement(new SheetFormatProperties { DefaultRowHeight = 16.5 });
        var widths = sheet.Widths();
        xml.WriteElement(new Columns(widths.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })));
        xml.WriteStartElement(new SheetData());
        for (var row = 1; row <= sheet.Rows.Count; row++) WriteRow(xml, row, sheet.Rows[row - 1], sheet.HeightOf(row, widths));
        xml.WriteEndElement();
        if (sheet.LastFiltered > 0) xml.WriteElement(new AutoFilter { Reference = $"A{Number(sheet.HeaderRow)}:{Column(sheet.Rows[sheet.HeaderRow - 1].Count - 1)}{Number(sheet.LastFiltered)}" });
        var merged = Enumerable.Range(1, sheet.Rows.Count).Where(sheet.IsWide).Select(row => new MergeCell { Reference = $"A{Number(row)}:{Column(widths.Count - 1)}{Number(row)}" }).ToList();
        if (merged.Count > 0 && widths.Count > 1) xml.WriteElement(new MergeCells(merged) { Count = (uint)merged.Count });
        xml.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        xml.WriteElement(new PageSetup
        {
            PaperSize = 9,
            Orientation = sheet.IsLandscape ? OrientationValues.Landscape : OrientationValues.Portrait,
            FitToWidth = 1,
            FitToHeight = 0,
        });
        xml.WriteElement(new HeaderFooter(new OddFooter("&L&A&R&P / &N")));
        xml.WriteEndElement();
    }

    /// <summary>The name of a column, from 0: A, B, … Z, AA.</summary>
    public static string Column(int index) => index < 26 ? ((char)('A' + index)).ToString() : Column((index / 26) - 1) + (char)('A' + (index % 26));

    private static SheetView View(Table sheet, bool isFirst)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false, TabSelected = isFirst };
        if (sheet.HeaderRow == 0) return view;
        view.Append(new Pane
        {
            VerticalSplit = sheet.HeaderRow,
            HorizontalSplit = sheet.FrozenColumns > 0 ? sheet.FrozenColumns : null,
            TopLeftCell = $"{Column(sheet.FrozenColumns)}{Number(sheet.HeaderRow + 1)}",
            ActivePane = sheet.FrozenColumns > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        });
        return view;
    }

    private static void WriteRow(OpenXmlWriter xml, int number, IReadOnlyList<Cell> cells, int height)
    {
        xml.WriteStartElement(new Row { RowIndex = (uint)number, Height = height, CustomHeight = true });
        for (var i = 0; i < cells.Count; i++) xml.WriteElement(Write(cells[i], Column(i), number));
        xml.WriteEndElement();
    }

    private static Xml.Cell Write(Cell cell, string column, int row)
    {
        var written = new Xml.Cell { CellReference = column + Number(row), StyleIndex = (uint)cell.Style };
        switch (cell)
        {
            case TextCell { Value.Length: > 0 } text:
                written.DataType = CellValues.InlineString;
                written.InlineString = new InlineString(new Xml.Text(CellText.Encode(text.Value)) { Space = SpaceProcessingModeValues.Preserve });
                break;
            case NumberCell number:
                written.CellValue = new CellValue(number.Value);
                break;
            case DateCell date:
                written.CellValue = new CellValue(Number(date.Value.DayNumber - DayZero.DayNumber));
                break;
            case SumCell sum:
                written.CellFormula = new CellFormula($"SUM({column}{Number(sum.FirstRow)}:{column}{Number(sum.LastRow)})");
                written.CellValue = new CellValue(sum.Value);
                break;
            default:
                break;
        }

        return written;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
