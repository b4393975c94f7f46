namespace Telesales.Facts;

/// <summary>How much a row needs a column.</summary>
internal enum Need
{
    /// <summary>May be empty, and may be missing from the header.</summary>
    Optional,

    /// <summary>Must be in the header and filled in.</summary>
    Value,

    /// <summary>As <see cref="Value"/>; and without it the row can't be put in its place.</summary>
    Key,
}

/// <summary>What a column holds.</summary>
internal enum ColumnKind
{
    /// <summary>An id or word, compared character by character.</summary>
    Word,

    /// <summary>The id of an employee.</summary>
    Employee,

    /// <summary>Free text.</summary>
    Text,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A month, quarter or year.</summary>
    Period,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A decimal number or a fraction p/q.</summary>
    Ratio,

    /// <summary>0 or 1.</summary>
    Flag,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>A metric of the vocabulary.</summary>
    Metric,
}

/// <summary>A column of a fact table.</summary>
/// <param name="Ordinal">Its place in the table's list of columns.</param>
/// <param name="Name">Its name in files and messages.</param>
/// <param name="Need">How much a row needs it.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Words">The words of a <see cref="ColumnKind.Choice"/>.</param>
internal sealed record Column(
    int Ordinal, string Name, Need Need = Need.Optional, ColumnKind Kind = ColumnKind.Word, IReadOnlyList<string>? Words = null);
