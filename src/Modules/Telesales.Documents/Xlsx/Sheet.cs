using Telesales.Documents.Layout;

namespace Telesales.Documents.Xlsx;

/// <summary>A sheet under construction.</summary>
/// <param name="name">Its name as wanted; the workbook makes it one that can be.</param>
/// <param name="landscape">Printed in landscape.</param>
internal sealed class Sheet(string name, bool landscape = true)
{
    private const int LeastWidth = 6;

    // Points of a line of the usual font, and of a title's.
    private const int LineHeight = 16;
    private const int TitleHeight = 24;

    private static readonly LineBreaker Breaker = new(rune => TextWidth.Of(rune));
    private readonly List<IReadOnlyList<Cell>> _rows = [];
    private readonly HashSet<int> _wide = [];

    public string Name => name;

    public bool IsLandscape => landscape;

    public IReadOnlyList<IReadOnlyList<Cell>> Rows => _rows;

    /// <summary>The row of the table's headings, from 1; what stands above and in it stays in view and is printed on each page. 0 for none.</summary>
    public int HeaderRow { get; private set; }

    /// <summary>The widest that a column gets, in characters.</summary>
    public int MostWidth { get; init; } = 56;

    /// <summary>So many columns stay in view.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>The last row of the table that can be filtered, from 1; 0 for none.</summary>
    public int LastFiltered { get; set; }

    /// <summary>The number of the row that comes next, from 1.</summary>
    public int NextRow => _rows.Count + 1;

    public void Add(params IReadOnlyList<Cell> cells) => _rows.Add(cells);

    /// <summary>A row of one text over the whole width.</summary>
    public void AddWide(string text, CellStyle style)
    {
        _wide.Add(NextRow);
        Add(Cell.Text(text, style));
    }

    /// <summary>Whether a row, from 1, is one text over the whole width.</summary>
    public bool IsWide(int row) => _wide.Contains(row);

    public void Header(params IReadOnlyList<Cell> cells)
    {
        HeaderRow = NextRow;
        Add(cells);
    }

    /// <summary>The columns' widths in characters: of what stands in them, within bounds.</summary>
    public IReadOnlyList<int> Widths()
    {
        var widths = new List<int>();
        for (var row = 1; row <= _rows.Count; row++)
        {
            for (var i = 0; i < _rows[row - 1].Count; i++)
            {
                if (widths.Count == i) widths.Add(LeastWidth);
                if (!IsWide(row)) widths[i] = Math.Clamp(WidthOf(_rows[row - 1][i]) + 2, widths[i], MostWidth);
            }
        }

        return widths;
    }

    /// <summary>A row's height in points, so that wrapped texts are seen whole; readers do not agree on finding it themselves.</summary>
    /// <param name="row">The row, from 1.</param>
    /// <param name="widths">The columns' widths.</param>
    public int HeightOf(int row, IReadOnlyList<int> widths)
    {
        var cells = _rows[row - 1];
        if (cells.Count > 0 && cells[0].Style == CellStyle.Title) return TitleHeight;
        var lines = 1;
        for (var i = 0; i < cells.Count; i++)
            if (cells[i] is TextCell text) lines = Math.Max(lines, LinesOf(text.Value, (IsWide(row) ? widths.Sum() : widths[i]) - 1));
        return LineHeight * lines;
    }

    private static int LinesOf(string text, int width) => text.Split('\n').Sum(line => Breaker.Break(line, width).Count);

    private static int WidthOf(Cell cell) => cell switch
    {
        TextCell text => text.Value.Split('\n').Max(TextWidth.Of),
        NumberCell number => number.Value.Length,
        SumCell sum => sum.Value.Length + 1,
        _ => "2026-10-31".Length,
    };
}
