namespace Telesales.Facts;

/// <summary>A fact table as a file or sheet: its name, its columns, and how a row is read. A new table is a new class, listed once in <see cref="All"/>.</summary>
internal abstract class FactTable
{
    /// <summary>Every table, in the order in which the files are read: by name, as problems are listed.</summary>
    public static readonly FactTable[] All =
    [
        new ActivityTable(), new AssignmentTable(), new AttendanceTable(), new CalendarTable(), new DealTable(), new EmployeeTable(),
        new HistoryTable(), new IncidentTable(), new MarkTable(), new PartnerViolationTable(), new PartnerTable(), new RatingTable(),
        new TeamTable(), new WorkLogTable(),
    ];

    protected FactTable(string fileName, params Column[] columns)
    {
        FileName = fileName;
        Columns = columns;
    }

    public string FileName { get; }

    /// <summary>The name of its sheet in a workbook.</summary>
    public string SheetName => Path.GetFileNameWithoutExtension(FileName);

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>
    /// Whether these tables are nothing without people. What is settled with partners belongs to nobody employed: such a folder needs no
    /// <c>employees.csv</c>.
    /// </summary>
    public static bool NeedEmployees(IEnumerable<FactTable> tables)
    {
        var kinds = tables.Where(table => table is not CalendarTable).Select(table => table is PartnerTable or PartnerViolationTable).ToList();
        return kinds.Count == 0 || kinds.Contains(false);
    }

    /// <summary>Reads one row and hands it to the builder; the lexical problems are reported by <paramref name="row"/> itself.</summary>
    public abstract void Read(CsvRow row, FactSetBuilder builder);

    /// <summary>Takes from a row with too many or too few fields what keeps other rows from being blamed for it; false when it can't.</summary>
    public virtual bool TrySalvage(CsvRow row, FactSetBuilder builder) => true;
}
