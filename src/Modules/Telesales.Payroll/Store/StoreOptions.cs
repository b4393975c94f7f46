namespace Telesales.Payroll.Store;

/// <summary>Where payslips are kept, and how.</summary>
public sealed record StoreOptions
{
    /// <summary>Where, when nobody says: in the working folder.</summary>
    public const string DefaultLocation = "telesales.db";

    /// <summary>
    /// The path of a SQLite file, a connection string of SQLite (<c>Data Source=telesales.db</c>) or of PostgreSQL
    /// (<c>Host=…;Database=…;Username=…</c>, or <c>postgres://…</c>).
    /// </summary>
    public string Location { get; init; } = DefaultLocation;

    /// <summary>How long a write waits for another one before it is refused as <see cref="StoreProblem.Busy"/>.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A SQLite file never has more pages (of 4 KiB) than these; null: as large as the disk.</summary>
    public int? MostPages { get; init; }
}
