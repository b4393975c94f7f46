using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Telesales.Payroll.Store.Data.Migrations.Sqlite
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
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    caller_id = table.Column<string>(type: "TEXT", nullable: false),
                    request_id = table.Column<string>(type: "TEXT", nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", nullable: false),
                    saved_at = table.Column<long>(type: "INTEGER", nullable: false),
                    not_kept = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "wordings",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_wordings", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "origins",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    plan_id = table.Column<string>(type: "TEXT", nullable: false),
                    plan_revision = table.Column<int>(type: "INTEGER", nullable: false),
                    provenance = table.Column<string>(type: "TEXT", nullable: false),
                    wording_hash = table.Column<string>(type: "TEXT", nullable: false)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    uid = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    branch = table.Column<string>(type: "TEXT", nullable: false),
                    employee_id = table.Column<string>(type: "TEXT", nullable: false),
                    plan_id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    team = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    grade = table.Column<string>(type: "TEXT", nullable: false),
                    net_fen = table.Column<long>(type: "INTEGER", nullable: false),
                    facts_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    lines = table.Column<string>(type: "TEXT", nullable: false),
                    detail = table.Column<byte[]>(type: "BLOB", nullable: false),
                    origin_id = table.Column<long>(type: "INTEGER", nullable: false),
                    request_row_id = table.Column<long>(type: "INTEGER", nullable: false)
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

            // Marks the file as ours: a file of somebody else is not touched.
            migrationBuilder.Sql("PRAGMA application_id = 1414288208;");

            // Nothing that was kept is changed or deleted, whoever asks for it.
            foreach (var table in new[] { "wordings", "origins", "requests", "payslips" })
            {
                foreach (var change in new[] { "UPDATE", "DELETE" })
                {
                    migrationBuilder.Sql(
                        $"CREATE TRIGGER {table}_no_{change.ToLowerInvariant()} BEFORE {change} ON {table} " +
                        $"BEGIN SELECT RAISE(ABORT, 'append-only: what was kept in {table} is never changed or deleted'); END;");
                }
            }

            migrationBuilder.Sql(
                """
                CREATE VIEW payslip_lines AS
                SELECT p.uid, p.revision, p.month, p.branch, p.employee_id, p.plan_id, l.key + 1 AS place,
                       json_extract(l.value, '$[0]') AS section, json_extract(l.value, '$[1]') AS code, json_extract(l.value, '$[2]') AS reference,
                       json_extract(l.value, '$[3]') AS amount_fen, json_extract(l.value, '$[4]') AS quantity,
                       json_extract(l.value, '$[5]') AS rate_fen, json_extract(l.value, '$[6]') AS clause
                FROM payslips p, json_each(p.lines) l;
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
        }
    }
}
