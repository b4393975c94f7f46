namespace Telesales.Facts;

/// <summary>The names of cells: <c>E7</c> is column 5, row 7.</summary>
internal static class CellName
{
    // XFD is the last column of a sheet.
    public const int LastColumn = 16_384;
    public const int LastRow = 1_048_576;
    private const int Alphabet = 26;

    /// <summary>The letters of a column, counted from 1.</summary>
    public static string Letters(int column)
    {
        Span<char> letters = stackalloc char[8];
        int place = letters.Length;
        for (; column > 0; column = (column - 1) / Alphabet)
            letters[--place] = (char)('A' + ((column - 1) % Alphabet));
        return letters[place..].ToString();
    }

    /// <summary>Reads <c>E7</c>; false when it is no cell's name.</summary>
    public static bool TryParse(ReadOnlySpan<char> name, out int column, out int row)
    {
        column = 0;
        row = 0;
        int i = 0;
        for (; i < name.Length && name[i] is >= 'A' and <= 'Z' && column <= LastColumn; i++)
            column = (column * Alphabet) + (name[i] - 'A') + 1;
        return column is > 0 and <= LastColumn && FactDigits.TryRead(name[i..], out row) && row is > 0 and <= LastRow;
    }
}
