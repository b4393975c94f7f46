using System.Globalization;
using Microsoft.Data.Sqlite;
using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Payroll.Store;
using Telesales.Policies;
using Telesales.Testing;
using static System.FormattableString;

namespace Telesales.Benchmarks.Scale;

/// <summary>A branch's month from its files to payslips, and to payslips in SQLite, beside a bare insert of the rows that were stored.</summary>
internal static class StoreRun
{
    private const int WorkingDays = 22; // of October 2026, Monday to Friday

    public static async Task<string> SectionAsync(int people)
    {
        var folder = Directory.CreateTempSubdirectory("telesales-benchmark-");
        try
        {
            Write(folder.FullName, people);
            var plan = Product.Plan("R21", OrdinaryBranch.Month);
            FactSet facts = null!;
            var read = Measure.Of(() => facts = CsvFacts.Import(folder.FullName, FactVocabularies.Of(Product.Catalogue)).Facts!);
            IReadOnlyList<PersonResult> results = null!;
            var calculated = Measure.Of(() => results = Product.Payroll.Calculate(plan, facts, new() { MissingAttendanceAsAttended = true }));
            IReadOnlyList<PersonResult> explained = null!;
            var reasoned = Measure.Of(() => explained = Product.Payroll.Calculate(plan, facts, new() { MissingAttendanceAsAttended = true, Explain = true }));
            var file = Path.Combine(folder.FullName, "payslips.db");
            var stored = await MeasureAsync(() => StoreAsync(file, plan, facts, explained));
            var bare = Bare(file, Path.Combine(folder.FullName, "bare.db"));
            var whole = (read.Clock + reasoned.Clock + stored.Clock) / 1e6;
            return Invariant($"""

                ## Files to payslips to SQLite

                {people:#,0} people, {people * WorkingDays:#,0} rows of activity.

                | | seconds by the clock | seconds of the processor |
                |---|---:|---:|
                | CSV to facts | {read.Clock / 1e6:0.00} | {read.Cpu / 1e6:0.00} |
                | facts to payslips | {calculated.Clock / 1e6:0.00} | {calculated.Cpu / 1e6:0.00} |
                | facts to payslips with their reasons | {reasoned.Clock / 1e6:0.00} | {reasoned.Cpu / 1e6:0.00} |
                | payslips with their reasons to SQLite | {stored.Clock / 1e6:0.00} | {stored.Cpu / 1e6:0.00} |
                | **CSV to payslips in SQLite** | **{whole:0.00}** | {(read.Cpu + reasoned.Cpu + stored.Cpu) / 1e6:0.00} |
                | bare insert of the same {people:#,0} rows by ADO.NET, one statement, one transaction | {bare.Clock / 1e6:0.00} | {bare.Cpu / 1e6:0.00} |

                CSV to SQLite takes {whole / (bare.Clock / 1e6):0.0} × the bare insert, which writes the finished rows into a table with the same columns and indexes.

                """);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(string folder, int people)
    {
        using var employees = new StreamWriter(Path.Combine(folder, "employees.csv"));
        using var activity = new StreamWriter(Path.Combine(folder, "activity.csv"));
        employees.WriteLine("employee_id,name,branch,team,role,grade,hire_date,status");
        activity.WriteLine("employee_id,date,metric,value");
        var days = Enumerable.Range(1, 31).Select(day => new DateOnly(2026, 10, day)).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToArray();
        var random = new Random(20261031);
        for (var i = 0; i < people; i++)
        {
            employees.WriteLine(Invariant($"A{i:000000},,B{i / 1000},,representative,junior,2024-05-06,regular"));
            foreach (var day in days) activity.WriteLine(Invariant($"A{i:000000},{day},contacts_collected,{random.Next(30, 48)}"));
        }
    }

    private static async Task StoreAsync(string file, ResolvedPlan plan, FactSet facts, IReadOnlyList<PersonResult> results)
    {
        using var store = PayslipStore.At(new() { Location = file }, TimeProvider.System);
        await store.OpenAsync();
        var payslips = new List<PersonPayslip>(results.Count);
        foreach (var result in results)
        {
            facts.TryIndexOf(result.EmployeeId, out var index);
            var person = facts.Employees[index];
            payslips.Add(new((Payslip)result, new(person.EmployeeId, person.Name ?? "", person.Branch ?? "", person.Team ?? "", "representative", "junior")));
        }

        await store.SaveAsync(Caller.Local, new("benchmark", new string('0', 64), plan, payslips));
    }

    // Into a table of the same definition with the same indexes, in a file with the store's own settings.
    private static Measure Bare(string from, string to)
    {
        var (tables, rows) = Read(from);
        using var connection = new SqliteConnection($"Data Source={to};Foreign Keys=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        foreach (var definition in tables) Execute(connection, definition);
        return Measure.Of(() =>
        {
            using var transaction = connection.BeginTransaction();
            using var insert = connection.CreateCommand();
            insert.Transaction = transaction;
            insert.CommandText = $"INSERT INTO payslips VALUES ({string.Join(", ", rows[0].Select((_, i) => Invariant($"${i}")))})";
            for (var i = 0; i < rows[0].Length; i++) insert.Parameters.Add(new SqliteParameter(Invariant($"${i}"), null));
            foreach (var row in rows)
            {
                for (var i = 0; i < row.Length; i++) insert.Parameters[i].Value = row[i];
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
            return rows;
        });
    }

    private static (List<string> Tables, List<object[]> Rows) Read(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        connection.Open();
        var tables = Rows(connection, "SELECT sql FROM sqlite_master WHERE tbl_name = 'payslips' AND type IN ('table', 'index') AND sql IS NOT NULL ORDER BY type DESC");
        return (tables.ConvertAll(row => (string)row[0]), Rows(connection, "SELECT * FROM payslips"));
    }

    private static List<object[]> Rows(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    private static void Execute(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    private static async Task<Measure> MeasureAsync(Func<Task> run)
    {
        await Task.Yield();
        return Measure.Of(() =>
        {
            run().GetAwaiter().GetResult();
            return run;
        });
    }
}
