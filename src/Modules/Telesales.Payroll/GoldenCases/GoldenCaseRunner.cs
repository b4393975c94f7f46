using Telesales.Facts;
using Telesales.Payroll.Settlements;
using Telesales.Policies;

namespace Telesales.Payroll.GoldenCases;

/// <summary>Runs golden cases through the same catalogue, import and engine as a real month.</summary>
/// <param name="catalogue">The plans.</param>
/// <param name="payroll">The engine.</param>
/// <param name="settlements">The engine of settlements.</param>
public sealed class GoldenCaseRunner(IPolicyCatalogue catalogue, IPayroll payroll, ISettlements settlements)
{
    /// <summary>Runs one case and compares.</summary>
    public GoldenResult Run(GoldenCase golden) => Prepare(golden).Run(PlanOf(golden));

    /// <summary>Reads a case's facts once, to run it under several plans.</summary>
    public GoldenTrial Prepare(GoldenCase golden) => new(this, golden, Import(golden));

    /// <summary>Settles one case, explanations included.</summary>
    public (ResolvedPlan? Plan, IReadOnlyList<PartnerSettlement> Settlements, IReadOnlyList<string> Problems) Settle(GoldenCase golden) =>
        Settle(golden, PlanOf(golden), Import(golden));

    /// <summary>Calculates one case, explanations included.</summary>
    public GoldenCalculation Calculate(GoldenCase golden) => Calculate(golden, PlanOf(golden), Import(golden));

    internal GoldenResult Run(GoldenCase golden, string plan, FactResult facts)
    {
        if (golden.SettlesWithPartners) return RunSettlement(golden, plan, facts);
        var calculated = Calculate(golden, plan, facts);
        if (calculated.Plan is null) return new(golden, calculated.Problems);
        var results = calculated.Results.ToDictionary(result => result.EmployeeId, StringComparer.Ordinal);
        return new(golden, [.. golden.Expected.SelectMany(pair => Compare(pair.Key, pair.Value, results.GetValueOrDefault(pair.Key)))]);
    }

    private (ResolvedPlan? Plan, IReadOnlyList<PartnerSettlement> Settlements, IReadOnlyList<string> Problems) Settle(GoldenCase golden, string named, FactResult facts)
    {
        var plan = catalogue.ResolveSettlement(named, golden.Month);
        if (plan.Plan is null) return (null, [], [.. plan.Problems.Select(problem => $"the plan is refused: {problem}")]);
        return facts.IsValid
            ? (plan.Plan, settlements.Settle(plan.Plan, facts.Facts), [])
            : (null, [], [.. facts.Problems.Select(problem => $"the facts are refused: {problem}")]);
    }

    private GoldenCalculation Calculate(GoldenCase golden, string named, FactResult facts)
    {
        var plan = catalogue.Resolve(named, golden.Month, PlanOptions.Overrides(golden.MinimumWage, golden.EnforceLaw));
        if (plan.Plan is null) return new(null, [], [.. plan.Problems.Select(problem => $"the plan is refused: {problem}")]);
        if (!facts.IsValid) return new(null, [], [.. facts.Problems.Select(problem => $"the facts are refused: {problem}")]);
        var options = new PayrollOptions
        {
            AsOf = golden.AsOf,
            MissingAttendanceAsAttended = golden.MissingAttendanceAsAttended,
            Explain = true,
        };
        return new(plan.Plan, payroll.Calculate(plan.Plan, facts.Facts, options), []);
    }

    private GoldenResult RunSettlement(GoldenCase golden, string named, FactResult facts)
    {
        var (plan, settled, problems) = Settle(golden, named, facts);
        if (plan is null) return new(golden, problems);
        var partners = settled.Where(settlement => settlement.IsSettled).ToDictionary(settlement => settlement.Partner, StringComparer.Ordinal);
        return new(golden, [.. golden.Expected.SelectMany(pair => Compare(pair.Key, pair.Value, section => GoldenText.Of(partners.GetValueOrDefault(pair.Key), section)))]);
    }

    private static IEnumerable<string> Compare(string id, ExpectedPerson expected, PersonResult? actual)
    {
        if (actual is null && !expected.Sections.Values.All(entries => entries.Count == 0))
        {
            yield return $"{id} has no payslip: nobody of this id is employed in the month";
            yield break;
        }

        if (actual is WithheldPayslip withheld && !expected.Sections.ContainsKey("errors"))
        {
            yield return $"{id} is withheld: {string.Join("; ", withheld.Errors.Select(error => $"{error.Code} at {error.Location}"))}";
            yield break;
        }

        foreach (var difference in Compare(id, expected, section => GoldenText.Of(actual, section))) yield return difference;
    }

    private static IEnumerable<string> Compare(string id, ExpectedPerson expected, Func<string, IReadOnlyList<string>> found)
    {
        foreach (var (section, entries) in expected.Sections)
        {
            var actual = found(section);
            var missing = entries.Except(actual, StringComparer.Ordinal).ToList();
            var extra = actual.Except(entries, StringComparer.Ordinal).ToList();
            if (missing.Count == 0 && extra.Count == 0 && entries.Count == actual.Count) continue;
            yield return $"{id} {section}: expected [{string.Join(", ", missing)}] but was [{string.Join(", ", extra)}]";
        }
    }

    private static string PlanOf(GoldenCase golden) =>
        golden.Plan.EndsWith(".yaml", StringComparison.Ordinal) ? Path.Combine(Path.GetDirectoryName(golden.File) ?? ".", golden.Plan) : golden.Plan;

    // Through the CSV import, so that a case can't hold what a real month could not.
    private FactResult Import(GoldenCase golden)
    {
        var folder = Directory.CreateTempSubdirectory("telesales-case-");
        try
        {
            foreach (var (table, rows) in golden.Tables) File.WriteAllText(Path.Combine(folder.FullName, $"{table}.csv"), ToCsv(rows));
            return CsvFacts.Import(folder.FullName, FactVocabularies.Of(catalogue));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string ToCsv(IReadOnlyList<IReadOnlyDictionary<string, string>> rows)
    {
        var columns = rows.SelectMany(row => row.Keys).Distinct(StringComparer.Ordinal).ToList();
        var lines = rows.Select(row => string.Join(',', columns.Select(column => Quote(row.GetValueOrDefault(column, "")))));
        return string.Join('\n', lines.Prepend(string.Join(',', columns))) + "\n";
    }

    private static string Quote(string value) =>
        value.AsSpan().ContainsAny(",\"\n\r") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
