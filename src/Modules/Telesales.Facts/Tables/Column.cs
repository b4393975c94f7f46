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

/// <summary>A column of a fact table.</summary>
/// <param name="Ordinal">Its place in the table's list of columns.</param>
/// <param name="Name">Its name in files and messages.</param>
/// <param name="Need">How much a row needs it.</param>
internal sealed record Column(int Ordinal, string Name, Need Need = Need.Optional);
