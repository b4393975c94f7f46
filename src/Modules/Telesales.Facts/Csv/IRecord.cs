namespace Telesales.Facts;

/// <summary>A row of fields as text: a line of a CSV file, or a row of a sheet.</summary>
internal interface IRecord
{
    /// <summary>The line or row, 1-based.</summary>
    int Line { get; }

    int FieldCount { get; }

    /// <summary>The line or row on which a field begins.</summary>
    int LineOf(int field);

    /// <summary>A field; empty = absent. Valid until the next row is read.</summary>
    ReadOnlySpan<char> this[int field] { get; }
}
