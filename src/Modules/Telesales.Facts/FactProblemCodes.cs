namespace Telesales.Facts;

/// <summary>The codes of <see cref="FactProblem.Code"/>. They are part of the API: a code never changes its meaning.</summary>
public static class FactProblemCodes
{
    /// <summary>The folder or file to read is not there.</summary>
    public const string Missing = "fact.missing";

    /// <summary>The file is there and can't be read.</summary>
    public const string Unreadable = "fact.unreadable";

    /// <summary>A CSV file in the folder is no fact file.</summary>
    public const string UnknownFile = "fact.unknown-file";

    /// <summary>The file's bytes are not text in the expected encoding.</summary>
    public const string BadEncoding = "fact.bad-encoding";

    /// <summary>The file has no header row.</summary>
    public const string NoHeader = "fact.no-header";

    /// <summary>The header names a column that the table does not have.</summary>
    public const string UnknownColumn = "fact.unknown-column";

    /// <summary>The header names a column twice.</summary>
    public const string DuplicateColumn = "fact.duplicate-column";

    /// <summary>The header lacks a column that every row needs.</summary>
    public const string MissingColumn = "fact.missing-column";

    /// <summary>The row has more or fewer fields than the header.</summary>
    public const string FieldCount = "fact.field-count";

    /// <summary>A quotation mark is not where CSV allows it, or is not closed.</summary>
    public const string BrokenQuote = "fact.broken-quote";

    /// <summary>A row is too long to be one.</summary>
    public const string RowTooLong = "fact.row-too-long";

    /// <summary>A value that every row needs is empty.</summary>
    public const string Required = "fact.required";

    /// <summary>An id or word has spaces around it, or invisible or control characters, or is too long.</summary>
    public const string BadText = "fact.bad-text";

    /// <summary>Not a date, or not one that exists, or out of range.</summary>
    public const string BadDate = "fact.bad-date";

    /// <summary>Not a month (or, for teams, quarter or year), or out of range.</summary>
    public const string BadMonth = "fact.bad-month";

    /// <summary>Not a plain number.</summary>
    public const string BadNumber = "fact.bad-number";

    /// <summary>A fraction where a whole number is asked for.</summary>
    public const string NotWhole = "fact.not-whole";

    /// <summary>More than six decimals.</summary>
    public const string TooPrecise = "fact.too-precise";

    /// <summary>A number too large or too small.</summary>
    public const string OutOfRange = "fact.out-of-range";

    /// <summary>A negative number where there can be none.</summary>
    public const string Negative = "fact.negative";

    /// <summary>A flag that is neither 0 nor 1.</summary>
    public const string BadFlag = "fact.bad-flag";

    /// <summary>A word that is not one of those allowed.</summary>
    public const string UnknownValue = "fact.unknown-value";

    /// <summary>A metric that is not in the vocabulary.</summary>
    public const string UnknownMetric = "fact.unknown-metric";

    /// <summary>An employee_id that is not in the employees.</summary>
    public const string UnknownEmployee = "fact.unknown-employee";

    /// <summary>An extension or account of a log that belongs to no employee.</summary>
    public const string UnknownExtension = "fact.unknown-extension";

    /// <summary>A key that stands twice.</summary>
    public const string DuplicateKey = "fact.duplicate-key";

    /// <summary>A week that does not start on a Monday.</summary>
    public const string NotMonday = "fact.not-monday";

    /// <summary>An end before its beginning.</summary>
    public const string DatesReversed = "fact.dates-reversed";

    /// <summary>A call log mapping that can't be read as one.</summary>
    public const string BadMapping = "fact.bad-mapping";

    /// <summary>A file to be written that is already there with other content, or a folder that can't be written.</summary>
    public const string CannotWrite = "fact.cannot-write";

    /// <summary>A workbook that is too large or unpacks to too much to be opened.</summary>
    public const string UnsafeFile = "fact.unsafe-file";

    /// <summary>A cell whose value can't be taken: a formula, an error, merged with others, or one that shows something else than it holds.</summary>
    public const string BadCell = "fact.bad-cell";

    /// <summary>Something that records don't tell, and that a person must decide.</summary>
    public const string Undecided = "fact.undecided";

    /// <summary>Records that say otherwise than the facts that stand.</summary>
    public const string Differs = "fact.differs";

    /// <summary>A raw record that lacks something it must have to count.</summary>
    public const string IncompleteRecord = "fact.incomplete-record";

    /// <summary>A raw record of somebody who stands in the list already.</summary>
    public const string RepeatedRecord = "fact.repeated-record";
}
