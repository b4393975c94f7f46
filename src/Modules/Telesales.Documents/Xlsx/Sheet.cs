using Telesales.Documents.Layout;

namespace Telesales.Documents.Xlsx;

/// <summary>A sheet under construction.</summary>
/// <param name="name">Its name as wanted; the workbook makes it one that can be.</param>
/// <param name="landscape">Printed in landscape.</param>
internal sealed class Sheet(string name, bool landscape = true)
{
    private const int LeastWidth = 6;
    private const int MostWidth = 46;
    private readonly List<IReadOnlyList<Cell>> _rows = [];

    public string Name => name;

    public bool IsLandscape => landscape;

    public IReadOnlyList<IReadOnlyList<Cell>> Rows => _rows;

    /// <summary>The row of the table's headings, from 1; what stands above and in it stays in view and is printed on each page. 0 for none.</summary>
    public int HeaderRow { get; private set; }

    /// <summary>So many columns stay in view.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>The last row of the table that can be filtered, from 1; 0 for none.</summary>
    public int LastFiltered { get; set; }

    /// <summary>The number of the row that comes next, from 1.</summary>
    public int NextRow => _rows.Count + 1;

    public void Add(params IReadOnlyList<Cell> cells) => _rows.Add(cells);

    public void Header(params IReadOnlyList<Cell> cells)
    {
        HeaderRow = NextRow;
        Add(cells);
    }

    /// <summary>The columns' widths in characters: of what stands in them, within bounds. Titles and notes run over.</summary>
    public IReadOnlyList<int> Widths()
    {
        var widths = new List<int>();
        foreach (var row in _rows)
        {
            for (var i = 0; i < row.Count; i++)
            {
                if (widths.Count == i) widths.Add(LeastWidth);
                if (row[i].Style is CellStyle.Title or CellStyle.Note) continue;
                widths[i] = Math.Clamp(WidthOf(row[i]) + 2, widths[i], MostWidth);
            }
        }

        return widths;
    }

    private static int WidthOf(Cell cell) => cell switch
    {
        TextCell text => TextWidth.Of(text.Value),
        NumberCell number => number.Value.Length,
        SumCell sum => sum.Value.Length + 1,
        _ => "2026-10-31".Length,
    };
}
