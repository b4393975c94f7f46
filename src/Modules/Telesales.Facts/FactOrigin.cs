using System.Globalization;

namespace Telesales.Facts;

/// <summary>Where a row came from. The default value belongs to a row that came from nowhere nameable.</summary>
/// <param name="Source">The number that <see cref="FactSetBuilder.AddSource"/> gave.</param>
/// <param name="Row">In a file the line (1 = the header's); in a message the index in the repeated field (0 = the first).</param>
public readonly record struct FactOrigin(int Source, int Row);

/// <summary>A thing that rows come from: a file or a repeated field of a message.</summary>
public sealed class FactSource
{
    private readonly string[] columns;

    private FactSource(string name, bool isFile, string[] columns, bool isSheet = false)
    {
        Name = name;
        IsFile = isFile;
        IsSheet = isSheet;
        this.columns = columns;
    }

    /// <summary>The file's name (<c>attendance.csv</c>) or the field's path (<c>facts.attendance</c>).</summary>
    public string Name { get; }

    /// <summary>Whether rows are lines of a file.</summary>
    public bool IsFile { get; }

    /// <summary>Whether rows are rows of a sheet.</summary>
    internal bool IsSheet { get; }

    /// <summary>A file.</summary>
    /// <param name="name">Its name, without folders.</param>
    /// <param name="columns">Its column names in the order in which they stand; may be left out.</param>
    public static FactSource File(string name, params IEnumerable<string> columns) => new(name, isFile: true, [.. columns]);

    /// <summary>A repeated field of a message.</summary>
    /// <param name="path">Its path, such as <c>facts.attendance</c>.</param>
    public static FactSource Message(string path) => new(path, isFile: false, []);

    internal static FactSource Sheet(string name, IEnumerable<string> columns) => new(name, isFile: true, [.. columns], isSheet: true);

    internal string? ColumnName(int field) => field >= 0 && field < columns.Length ? columns[field] : null;

    internal FactLocation At(int row, string? column)
    {
        int number = column is null ? -1 : Array.IndexOf(columns, column);
        return new FactLocation(Name, IsFile, row, column, number < 0 ? null : number + 1) { IsSheet = IsSheet };
    }

    /// <summary>The place of a field by its number (0-based): also of one whose name stands twice, or nowhere.</summary>
    internal FactLocation AtField(int row, int field) =>
        new(Name, IsFile, row, ColumnName(field) is { Length: > 0 } column ? column : null, field + 1) { IsSheet = IsSheet };
}

/// <summary>A place in the facts, in parts and as text.</summary>
/// <param name="Source">The file's name or the message field's path.</param>
/// <param name="IsFile">Whether <paramref name="Row"/> is a line of a file.</param>
/// <param name="Row">The line or row (1-based) or the index (0-based).</param>
/// <param name="Column">The column or field, when one is meant.</param>
/// <param name="ColumnNumber">The column's place in the file (1-based), where the file has it.</param>
public readonly record struct FactLocation(string Source, bool IsFile, int Row, string? Column, int? ColumnNumber)
{
    /// <summary>Whether <see cref="Row"/> is a row of a sheet of a workbook.</summary>
    public bool IsSheet { get; init; }

    /// <summary><c>attendance.csv:7, column leave</c>; <c>attendance!E7, column leave</c> in a workbook; <c>facts.attendance[3].leave</c>; or <c>mapping.yaml:7:12</c> where columns have no names.</summary>
    public override string ToString() => IsSheet ? SheetText() : (IsFile, Column) switch
    {
        (true, null) when ColumnNumber is { } number => string.Create(CultureInfo.InvariantCulture, $"{Source}:{Row}:{number}"),
        (true, null) => string.Create(CultureInfo.InvariantCulture, $"{Source}:{Row}"),
        (true, _) => string.Create(CultureInfo.InvariantCulture, $"{Source}:{Row}, column {Column}"),
        (false, null) => string.Create(CultureInfo.InvariantCulture, $"{Source}[{Row}]"),
        (false, _) => string.Create(CultureInfo.InvariantCulture, $"{Source}[{Row}].{Column}"),
    };

    private string SheetText()
    {
        string place = ColumnNumber is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"{Source}!{CellName.Letters(number)}{Row}")
            : string.Create(CultureInfo.InvariantCulture, $"{Source}, row {Row}");
        return Column is null ? place : $"{place}, column {Column}";
    }
}
