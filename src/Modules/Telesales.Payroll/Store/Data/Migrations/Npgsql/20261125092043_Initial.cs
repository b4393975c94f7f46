using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Telesales.Payroll.Store.Data.Migrations.Npgsql
{
    /// <inheritdoc />
    internal sealed partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "requests",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    caller_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    request_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content_hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    saved_at = table.Column<long>(type: "bigint", nullable: false),
                    not_kept = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "wordings",
                columns: table => new
                {
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_wordings", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "origins",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    plan_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    plan_revision = table.Column<int>(type: "integer", nullable: false),
                    provenance = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    wording_hash = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_origins", x => x.id);
                    table.ForeignKey(
                        name: "FK_origins_wordings_wording_hash",
                        column: x => x.wording_hash,
                        principalTable: "wordings",
                        principalColumn: "hash",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payslips",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    uid = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    branch = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    employee_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    plan_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    team = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    grade = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    net_fen = table.Column<long>(type: "bigint", nullable: false),
                    facts_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    lines = table.Column<string>(type: "jsonb", nullable: false),
                    detail = table.Column<byte[]>(type: "bytea", nullable: false),
                    origin_id = table.Column<long>(type: "bigint", nullable: false),
                    request_row_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payslips", x => x.id);
                    table.ForeignKey(
                        name: "FK_payslips_origins_origin_id",
                        column: x => x.origin_id,
                        principalTable: "origins",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_payslips_requests_request_row_id",
                        column: x => x.request_row_id,
                        principalTable: "requests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ux_origins_hash",
                table: "origins",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payslips_employee",
                table: "payslips",
                columns: new[] { "employee_id", "month" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "ix_payslips_request",
                table: "payslips",
                column: "request_row_id");

            migrationBuilder.CreateIndex(
                name: "ux_payslips_person_month_plan",
                table: "payslips",
                columns: new[] { "month", "branch", "employee_id", "plan_id", "revision" },
                unique: true,
                descending: new[] { true, false, false, false, true });

            migrationBuilder.CreateIndex(
                name: "ux_payslips_uid_revision",
                table: "payslips",
                columns: new[] { "uid", "revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_requests_caller_request",
                table: "requests",
                columns: new[] { "caller_id", "request_id" },
                unique: true);

            // Nothing that was kept is changed or deleted, whoever asks for it.
            migrationBuilder.Sql(
                """
                CREATE FUNCTION telesales_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION 'append-only: what was kept in % is never changed or deleted', TG_TABLE_NAME;
                END $$;
                """);
            foreach (var table in new[] { "wordings", "origins", "requests", "payslips" })
            {
                migrationBuilder.Sql(
                    $"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} " +
                    "FOR EACH STATEMENT EXECUTE FUNCTION telesales_append_only();");
            }

            migrationBuilder.Sql(
                """
                CREATE VIEW payslip_lines AS
                SELECT p.uid, p.revision, p.month, p.branch, p.employee_id, p.plan_id, l.place,
                       (l.value->>0)::int AS section, l.value->>1 AS code, l.value->>2 AS reference,
                       (l.value->>3)::bigint AS amount_fen, (l.value->>4)::bigint AS quantity,
                       (l.value->>5)::bigint AS rate_fen, l.value->>6 AS clause
                FROM payslips p CROSS JOIN LATERAL jsonb_array_elements(p.lines) WITH ORDINALITY AS l(value, place);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP VIEW payslip_lines;");

            migrationBuilder.DropTable(
                name: "payslips");

            migrationBuilder.DropTable(
                name: "origins");

            migrationBuilder.DropTable(
                name: "requests");

            migrationBuilder.DropTable(
                name: "wordings");

            migrationBuilder.Sql("DROP FUNCTION telesales_append_only();");
        }
    }
}
