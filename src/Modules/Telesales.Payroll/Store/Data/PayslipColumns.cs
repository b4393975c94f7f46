namespace Telesales.Payroll.Store.Data;

/// <summary>The columns of a payslip for inserts without a tracker: hundreds of thousands of rows take seconds, not minutes.</summary>
internal static class PayslipColumns
{
    /// <summary>The columns, but for the id that the database gives.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "uid", "revision", "month", "branch", "employee_id", "plan_id", "name", "team", "role", "grade", "net_fen", "facts_hash", "lines", "detail", "origin_id", "request_row_id",
    ];

    /// <summary>Adds a row.</summary>
    public static string Insert { get; } = $"INSERT INTO payslips ({string.Join(", ", Names)}) VALUES ({string.Join(", ", Names.Select(name => "@" + name))})";

    /// <summary>The values in the order of the columns.</summary>
    public static void Fill(object[] values, PayslipRow row)
    {
        object[] all =
        [
            row.Uid, row.Revision, row.Month, row.Branch, row.EmployeeId, row.PlanId, row.Name, row.Team, row.Role, row.Grade, row.NetFen, row.FactsHash, row.Lines, row.Detail, row.OriginId, row.RequestRowId,
        ];
        all.CopyTo(values, 0);
    }
}
