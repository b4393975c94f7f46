using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace Telesales.Payroll.Store.Data;

/// <summary>The tables of saved payslips. Rows are added and never changed: triggers refuse the rest.</summary>
internal abstract class PayslipContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<PayslipRow> Payslips => Set<PayslipRow>();

    public DbSet<OriginRow> Origins => Set<OriginRow>();

    public DbSet<RequestRow> Requests => Set<RequestRow>();

    public DbSet<WordingRow> Wordings => Set<WordingRow>();

    /// <summary>How texts are compared byte by byte; null where that goes without saying.</summary>
    protected abstract string? Collation { get; }

    /// <summary>The type of JSON columns.</summary>
    protected abstract string JsonType { get; }

    // Only what is searched by is indexed: every index costs each write.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<WordingRow>(wording =>
        {
            wording.ToTable("wordings").HasKey(row => row.Hash);
            wording.Property(row => row.Hash).HasColumnName("hash");
            wording.Property(row => row.Content).HasColumnName("content");
        });
        modelBuilder.Entity<OriginRow>(origin =>
        {
            origin.ToTable("origins");
            origin.Property(row => row.Id).HasColumnName("id");
            origin.Property(row => row.Hash).HasColumnName("hash");
            origin.Property(row => row.PlanId).HasColumnName("plan_id");
            origin.Property(row => row.PlanRevision).HasColumnName("plan_revision");
            origin.Property(row => row.Provenance).HasColumnName("provenance");
            origin.Property(row => row.WordingHash).HasColumnName("wording_hash");
            origin.HasIndex(row => row.Hash).IsUnique().HasDatabaseName("ux_origins_hash");
            origin.HasOne<WordingRow>().WithMany().HasForeignKey(row => row.WordingHash).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<RequestRow>(request =>
        {
            request.ToTable("requests");
            request.Property(row => row.Id).HasColumnName("id");
            request.Property(row => row.CallerId).HasColumnName("caller_id");
            request.Property(row => row.RequestId).HasColumnName("request_id");
            request.Property(row => row.ContentHash).HasColumnName("content_hash");
            request.Property(row => row.SavedAt).HasColumnName("saved_at");
            request.Property(row => row.NotKept).HasColumnName("not_kept");
            request.HasIndex(row => new { row.CallerId, row.RequestId }).IsUnique().HasDatabaseName("ux_requests_caller_request");
        });
        modelBuilder.Entity<PayslipRow>(Payslip);
        if (Collation is null) return;
        foreach (var text in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(property => property.ClrType == typeof(string) && property.GetColumnType() != JsonType))
            text.SetCollation(Collation);
    }

    private void Payslip(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<PayslipRow> payslip)
    {
        payslip.ToTable("payslips");
        payslip.Property(row => row.Id).HasColumnName("id");
        payslip.Property(row => row.Uid).HasColumnName("uid");
        payslip.Property(row => row.Revision).HasColumnName("revision");
        payslip.Property(row => row.Month).HasColumnName("month");
        payslip.Property(row => row.Branch).HasColumnName("branch");
        payslip.Property(row => row.EmployeeId).HasColumnName("employee_id");
        payslip.Property(row => row.PlanId).HasColumnName("plan_id");
        payslip.Property(row => row.Name).HasColumnName("name");
        payslip.Property(row => row.Team).HasColumnName("team");
        payslip.Property(row => row.Role).HasColumnName("role");
        payslip.Property(row => row.Grade).HasColumnName("grade");
        payslip.Property(row => row.NetFen).HasColumnName("net_fen");
        payslip.Property(row => row.FactsHash).HasColumnName("facts_hash");
        payslip.Property(row => row.Lines).HasColumnName("lines").HasColumnType(JsonType);
        payslip.Property(row => row.Detail).HasColumnName("detail");
        payslip.Property(row => row.OriginId).HasColumnName("origin_id");
        payslip.Property(row => row.RequestRowId).HasColumnName("request_row_id");
        payslip.HasIndex(row => new { row.Uid, row.Revision }).IsUnique().HasDatabaseName("ux_payslips_uid_revision");
        payslip.HasIndex(row => new { row.Month, row.Branch, row.EmployeeId, row.PlanId, row.Revision })
            .IsUnique().IsDescending(true, false, false, false, true).HasDatabaseName("ux_payslips_person_month_plan");
        payslip.HasIndex(row => new { row.EmployeeId, row.Month }).IsDescending(false, true).HasDatabaseName("ix_payslips_employee");
        payslip.HasIndex(row => row.RequestRowId).HasDatabaseName("ix_payslips_request");
        payslip.HasOne<OriginRow>().WithMany().HasForeignKey(row => row.OriginId).OnDelete(DeleteBehavior.Restrict);
        payslip.HasOne<RequestRow>().WithMany().HasForeignKey(row => row.RequestRowId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>In SQLite.</summary>
internal sealed class SqlitePayslipContext(DbContextOptions<SqlitePayslipContext> options) : PayslipContext(options)
{
    protected override string? Collation => null;

    protected override string JsonType => "TEXT";
}

/// <summary>In PostgreSQL.</summary>
internal sealed class NpgsqlPayslipContext(DbContextOptions<NpgsqlPayslipContext> options) : PayslipContext(options)
{
    protected override string? Collation => "C";

    protected override string JsonType => "jsonb";
}
