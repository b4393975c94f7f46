using System.Globalization;
using System.Text;

namespace Telesales.Facts.Tests;

/// <summary>A folder of fact files that lives as long as the test.</summary>
internal sealed class FactFolder : IDisposable
{
    public const string EmployeeHeader = "employee_id,name,grade,hire_date,status";
    public const string Employees = EmployeeHeader + "\nE1,One,junior,2026-01-05,regular\nE2,Two,senior,2026-01-05,probation\n";

    /// <summary>The rulebook's metrics: whole numbers, except amounts and units sold.</summary>
    public static readonly FactVocabulary Vocabulary = new(
        ((string[])[
            "effective_calls", "dialed_calls", "connected_calls", "contacts_collected", "invitees_confirmed", "callbacks_done",
            "followable_customers", "intent_customers", "customers_met", "customer_profiles", "names_collected", "sales_amount",
            "sales_units", "signed", "follow_ups", "lost_customers", "incomplete_records", "false_records", "rest_time_calls",
            "refused_calls", "ring_overruns",
        ]).Select(name => new FactMetric(name, WholeNumbers: name is not ("sales_amount" or "sales_units"))));

    public FactFolder() => Path = Directory.CreateTempSubdirectory("facts-").FullName;

    public string Path { get; }

    /// <summary>A folder with two employees, E1 and E2, and one more file.</summary>
    public static FactFolder With(string file, string content) => new FactFolder().Add("employees.csv", Employees).Add(file, content);

    /// <summary>The problems of a folder with two employees and one more file, each on a line.</summary>
    public static string ProblemsOf(string file, string content)
    {
        using var folder = With(file, content);
        return Lines(folder.Import());
    }

    /// <summary>Place and code of each problem.</summary>
    public static string Lines(FactResult result) => Lines(result.Problems);

    /// <summary>Place and code of each problem.</summary>
    public static string Lines(IEnumerable<FactProblem> problems) =>
        string.Join("\n", problems.Select(problem => string.Create(CultureInfo.InvariantCulture, $"{problem.Location} {problem.Code}")));

    public FactFolder Add(string file, string content) => Add(file, Encoding.UTF8.GetBytes(content));

    public FactFolder Add(string file, byte[] content)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, file), content);
        return this;
    }

    public FactResult Import() => CsvFacts.Import(Path, Vocabulary);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
