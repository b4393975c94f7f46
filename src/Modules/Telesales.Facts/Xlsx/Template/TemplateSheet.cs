using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Xml = DocumentFormat.OpenXml.Spreadsheet;

namespace Telesales.Facts;

/// <summary>A sheet of the template for one fact table: the header stays in view, the cells below are formatted column by column.</summary>
internal static class TemplateSheet
{
    public static void Write(WorksheetPart part, FactTable table, TemplateWords words)
    {
        string drawing = TemplateComments.Add(part, table, words);
        var rules = table.Columns.Select((column, place) => TemplateRules.Of(column, place, words)).OfType<DataValidation>().ToList();
        part.Worksheet = new Worksheet(
            new SheetViews(View(isFirst: table.SheetName == TemplateNotes.Tables[0].SheetName)),
            new Columns(table.Columns.Select(Width)),
            new SheetData(new Row(table.Columns.Select(Header)) { RowIndex = 1 }),
            new DataValidations(rules) { Count = (uint)rules.Count },
            new LegacyDrawing { Id = drawing });
    }

    /// <summary>A cell with text.</summary>
    public static Xml.Cell Text(string name, string text, uint style) => new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = name,
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };

    private static SheetView View(bool isFirst) => new(
        new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
    {
        WorkbookViewId = 0,
        TabSelected = isFirst,
    };

    private static Xml.Column Width(Column column, int place) => new()
    {
        Min = (uint)place + 1,
        Max = (uint)place + 1,
        Width = Math.Max(12, column.Name.Length + 3),
        CustomWidth = true,
        Style = TemplateStyles.Of(column),
    };

    private static Xml.Cell Header(Column column, int place) =>
        Text(CellName.Letters(place + 1) + "1", column.Name, column.Need == Need.Optional ? TemplateStyles.Header : TemplateStyles.RequiredHeader);
}
