using System.Globalization;
using System.Text;
using System.Xml;

namespace Telesales.Facts;

/// <summary>
/// Reads a sheet row by row, in one pass and without keeping it: what holds nothing – empty cells, however many are formatted – costs no memory.
/// </summary>
/// <param name="xml">The sheet's part; not disposed.</param>
/// <param name="sharedText">The workbook's shared texts.</param>
internal sealed class SheetXml(XmlReader xml, IReadOnlyList<string> sharedText)
{
    private readonly List<Cell> cells = [];
    private readonly List<MergedCells> merged = [];

    /// <summary>The number of the row read last, 1-based.</summary>
    public int Row { get; private set; }

    /// <summary>The cells of the row read last that hold something.</summary>
    public IReadOnlyList<Cell> Cells => cells;

    /// <summary>The merged cells; complete once <see cref="Read"/> has given false.</summary>
    public IReadOnlyList<MergedCells> Merged => merged;

    /// <summary>Reads the next row that holds something; false at the end of the sheet.</summary>
    /// <exception cref="XmlException">It is no sheet.</exception>
    public bool Read()
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "row")
            {
                ReadRow();
                if (cells.Count > 0)
                    return true;
            }
            else if (xml.LocalName == "mergeCell")
                merged.Add(new MergedCells(xml.GetAttribute("ref") ?? ""));
        }
        return false;
    }

    private void ReadRow()
    {
        cells.Clear();
        int before = Row;
        Row = xml.GetAttribute("r") is { } number ? Number(number, CellName.LastRow) : Row + 1;
        // Two of a place, and one of them would be lost.
        if (Row <= before)
            throw Broken($"row {Row.ToString(CultureInfo.InvariantCulture)} stands after row {before.ToString(CultureInfo.InvariantCulture)}");
        if (xml.IsEmptyElement)
            return;
        int depth = xml.Depth;
        int column = -1;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
                ReadCell(ref column);
        }
    }

    private void ReadCell(ref int column)
    {
        string? name = xml.GetAttribute("r");
        int before = column;
        if (name is null)
            column++;
        else if (CellName.TryParse(name, out int at, out int row) && row == Row)
            column = at - 1;
        else
            throw Broken($"'{name}' is no cell of row {Row.ToString(CultureInfo.InvariantCulture)}");
        if (column <= before)
            throw Broken($"'{name}' stands after a cell to its right, or twice");
        if (xml.IsEmptyElement)
            return;
        int style = xml.GetAttribute("s") is { } text ? Number(text, int.MaxValue) : 0;
        string type = xml.GetAttribute("t") ?? "n";
        var (value, isFormula) = ReadContent();
        if (value is null && !isFormula)
            return;
        var cell = new Cell(column, KindOf(type), value ?? "", style, isFormula);
        if (type == "s" && !isFormula)
            cell = cell with { Value = Shared(cell.Value) };
        if (cell.Value.Length > 0 || isFormula)
            cells.Add(cell);
    }

    private (string? Value, bool IsFormula) ReadContent()
    {
        int depth = xml.Depth;
        string? value = null;
        bool isFormula = false;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            isFormula |= xml.LocalName == "f";
            if (xml.LocalName == "v")
                value = CellXml.Text(xml);
            else if (xml.LocalName == "is")
                value = CellXml.RichText(xml);
        }
        return (value, isFormula);
    }

    private string Shared(string number)
    {
        int index = Number(number, int.MaxValue);
        return index < sharedText.Count ? sharedText[index] : throw Broken($"there is no shared text {number}");
    }

    private static CellKind KindOf(string type) => type switch
    {
        "n" => CellKind.Number,
        "b" => CellKind.Boolean,
        "e" => CellKind.Error,
        "d" => CellKind.IsoDate,
        "s" or "str" or "inlineStr" => CellKind.Text,
        _ => throw Broken($"'{type}' is no type of cell"),
    };

    private static int Number(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= most ? number : throw Broken($"'{text}' is no number");

    private static XmlException Broken(string what) => new(what);
}

/// <summary>The text of cells.</summary>
internal static class CellXml
{
    /// <summary>The text of the element on which the reader stands; ends on its end.</summary>
    public static string Text(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        int depth = xml.Depth;
        string text = "";
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                text += xml.Value;
        }
        return Unescaped(text);
    }

    /// <summary>The text of all runs below the element on which the reader stands, without phonetic hints.</summary>
    public static string RichText(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        int depth = xml.Depth;
        string text = "";
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "t")
                text += Text(xml);
            else if (xml.LocalName == "rPh" && !xml.IsEmptyElement)
                Pass(xml);
        }
        return text;
    }

    private static void Pass(XmlReader xml)
    {
        int depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            // What is below is passed over.
        }
    }

    // Characters that XML can't hold stand as _x000D_ (ECMA-376 part 1, 22.9.2.19).
    private static string Unescaped(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 7 <= text.Length && text[i] == '_' && text[i + 1] == 'x' && text[i + 6] == '_'
                && ushort.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
            {
                plain.Append((char)code);
                i += 6;
            }
            else
                plain.Append(text[i]);
        }
        return plain.ToString();
    }
}
