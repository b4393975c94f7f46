namespace Telesales.Facts;

/// <summary>What a cell holds.</summary>
internal enum CellKind
{
    Number,
    Text,
    Boolean,
    Error,

    /// <summary>A date as text, as strict workbooks have it.</summary>
    IsoDate,
}

/// <summary>A cell that holds something.</summary>
/// <param name="Column">Counted from 0.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Value">As it is stored; shared text already looked up.</param>
/// <param name="Style">The number of its style.</param>
/// <param name="IsFormula">It is computed.</param>
internal readonly record struct Cell(int Column, CellKind Kind, string Value, int Style, bool IsFormula);

/// <summary>Cells that are one cell.</summary>
/// <param name="Range">As it is stored, such as <c>A2:A5</c>.</param>
internal readonly record struct MergedCells(string Range);
