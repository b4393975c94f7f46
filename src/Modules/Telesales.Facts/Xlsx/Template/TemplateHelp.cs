using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Xml = DocumentFormat.OpenXml.Spreadsheet;

namespace Telesales.Facts;

/// <summary>The sheet of the template that explains the others, and holds the list of metrics.</summary>
internal sealed class TemplateHelp(TemplateWords words)
{
    private static readonly TemplateNote[] Rules =
    [
        new("Each sheet is one kind of facts; its first row holds the column names, which stay as they are. Orange columns are required. Rest the pointer on a column name to read what belongs there.",
            "每张工作表是一类数据，第一行是列名，请勿改动。橙色列为必填。把鼠标停在列名上可查看说明。"),
        new("Only the sheet employees must be filled in; leave the others empty, or delete them.", "只有 employees 必须填写；其他工作表可以留空或删除。"),
        new("Type values. Formulas, merged cells and error values are refused.", "请填写数值本身；公式、合并单元格和错误值都会被拒绝。"),
        new("An empty cell means: not recorded. 0 means: none.", "空单元格表示没有记录，0 表示没有。"),
        new("Save as \"Excel Workbook (*.xlsx)\" without a password.", "请另存为“Excel 工作簿（*.xlsx）”，不要设置打开密码。"),
    ];

    // In points; a title is larger.
    private const double LineHeight = 16.5;

    private readonly List<Row> rows = [];

    /// <summary>Where the metrics stand; known once the sheet is written.</summary>
    public string MetricsRange { get; private set; } = "";

    public void Write(WorksheetPart part)
    {
        Add(TemplateStyles.Title, words.Of("Facts of a branch", "网点数据"));
        foreach (var rule in Rules)
            Add(TemplateStyles.Plain, words.Of(rule));
        AddTables();
        AddMetrics();
        part.Worksheet = new Worksheet(
            new SheetViews(new SheetView { WorkbookViewId = 0 }),
            new Columns(Width(1, 24), Width(2, 28), Width(3, 90)),
            new SheetData(rows));
    }

    private void AddTables()
    {
        foreach (var table in TemplateNotes.Tables)
        {
            Add(TemplateStyles.Plain);
            Add(TemplateStyles.Header, table.SheetName, "", words.Of(TemplateNotes.Of(table)));
            foreach (var column in table.Columns)
                Add(TemplateStyles.Wrapped, "", column.Name, words.Note(table, column));
        }
    }

    private void AddMetrics()
    {
        Add(TemplateStyles.Plain);
        Add(TemplateStyles.Header, words.Of("metrics", "指标"), "", words.Of("What activity may count", "activity 中可填写的指标"));
        int first = rows.Count + 1;
        foreach (var metric in words.Vocabulary.Metrics)
            Add(TemplateStyles.Text, metric.Name, "", words.Meaning(metric.Name) + (metric.WholeNumbers ? "" : words.Of(" (decimals may stand)", "（可填小数）")));
        MetricsRange = $"$A${TemplateWords.Number(first)}:$A${TemplateWords.Number(rows.Count)}";
    }

    private void Add(uint style, params string[] cells)
    {
        int row = rows.Count + 1;
        rows.Add(new Row(cells.Select((text, column) => TemplateSheet.Text(CellName.Letters(column + 1) + TemplateWords.Number(row), text, style)))
        {
            RowIndex = (uint)row,
            Height = LineHeight * cells.Select(text => 1 + text.Count(character => character == '\n')).DefaultIfEmpty(1).Max(),
            CustomHeight = true,
        });
    }

    private static Xml.Column Width(uint column, double width) => new() { Min = column, Max = column, Width = width, CustomWidth = true };
}
