using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Telesales.Payroll.Store.Data;

// Only `dotnet ef` uses these: it needs the provider and connects to nothing. See docs/store.md, "A new migration".

/// <summary>For migrations of SQLite.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqlitePayslipContext>
{
    public SqlitePayslipContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlitePayslipContext>().UseSqlite("Data Source=:memory:").Options);
}

/// <summary>For migrations of PostgreSQL.</summary>
internal sealed class NpgsqlDesignTime : IDesignTimeDbContextFactory<NpgsqlPayslipContext>
{
    public NpgsqlPayslipContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<NpgsqlPayslipContext>().UseNpgsql("Host=localhost").Options);
}
