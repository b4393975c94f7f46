namespace Telesales.Facts;

/// <summary>What the tables need to know of a row to put it in order and find keys that stand twice.</summary>
internal interface IFactRow<TSelf>
    where TSelf : struct, IFactRow<TSelf>
{
    /// <summary>Whether two rows that compare as equal are one key given twice.</summary>
    static abstract bool HasKey { get; }

    FactOrigin Origin { get; }

    /// <summary>The key as a person would say it.</summary>
    string KeyText { get; }

    /// <summary>The order within one person (or, for tables without persons, within the table).</summary>
    static abstract int Compare(in TSelf a, in TSelf b);
}

/// <summary>A row of one person.</summary>
internal interface IPersonRow<TSelf> : IFactRow<TSelf>
    where TSelf : struct, IPersonRow<TSelf>
{
    string EmployeeId { get; }
}

/// <summary>A row of one person and day.</summary>
internal interface IDatedRow
{
    DateOnly Date { get; }
}
