namespace Telesales.Facts;

/// <summary>Which employee has which extension or account, and from when until when: an extension may pass from one person to another.</summary>
internal sealed class AgentDirectory
{
    private static readonly Column Extension = new(0, "extension", Need.Key);
    private static readonly Column EmployeeId = new(1, "employee_id", Need.Key);
    private static readonly Column From = new(2, "from");
    private static readonly Column Until = new(3, "until");

    private readonly Dictionary<string, List<Term>> terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Term>>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public AgentDirectory() => lookup = terms.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly record struct Term(string EmployeeId, DateOnly From, DateOnly Until, FactLocation Place);

    public bool IsEmpty => terms.Count == 0;

    /// <summary>Whether an extension is somebody's on some day.</summary>
    public bool Has(ReadOnlySpan<char> extension) => lookup.ContainsKey(extension);

    /// <summary>Who has an extension on a day; null when nobody has.</summary>
    public string? HolderOf(ReadOnlySpan<char> extension, DateOnly date)
    {
        if (!lookup.TryGetValue(extension, out var holders))
            return null;
        foreach (var term in holders)
        {
            if (term.From <= date && date <= term.Until)
                return term.EmployeeId;
        }
        return null;
    }

    /// <summary>Adds the section <c>agents</c> of a mapping: <c>"1001": S01</c>.</summary>
    public void Add(YamlSection section, ProblemLog log)
    {
        foreach (string extension in section.Keys)
        {
            if (section.Text(extension) is { } employee)
                Add(extension, new Term(employee, DateOnly.MinValue, DateOnly.MaxValue, section.PlaceOf(extension)), log);
        }
    }

    /// <summary>Adds a file: CSV with the columns <c>extension</c>, <c>employee_id</c> and perhaps <c>from</c> and <c>until</c> (dates, both included).</summary>
    public void Add(string path, ProblemLog log, CancellationToken cancellation)
    {
        var check = new RowCheck(log);
        new CsvFile(path, Path.GetFileName(path), [Extension, EmployeeId, From, Until], log, new Interner())
            .Read(row => AddRow(row, check, log), _ => false, cancellation);
    }

    private void AddRow(CsvRow row, RowCheck check, ProblemLog log)
    {
        check.Begin(row.Origin, row.KeyFailed);
        string extension = row.Word(Extension);
        string employee = row.Word(EmployeeId);
        var from = row.Date(From);
        var until = row.Date(Until);
        check.Word(extension, Extension);
        check.Word(employee, EmployeeId);
        check.Date(from, From);
        check.Date(until, Until);
        check.NotBefore(until, Until, from, From);
        if (!check.KeyFailed)
            Add(extension, new Term(employee, from ?? DateOnly.MinValue, until ?? DateOnly.MaxValue, log.Locate(row.Origin, Extension.Name)), log);
    }

    private void Add(string extension, Term term, ProblemLog log)
    {
        if (!terms.TryGetValue(extension, out var holders))
            terms[extension] = holders = [];
        foreach (var other in holders)
        {
            if (other.From <= term.Until && term.From <= other.Until)
                log.ReportAt(CallLogTexts.ExtensionTwice, term.Place, extension, other.Place.ToString(), other.EmployeeId, term.EmployeeId);
        }
        holders.Add(term);
    }
}
