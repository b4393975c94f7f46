using System.Globalization;
using System.Text;
using System.Text.Json;
using Telesales.Facts;
using Telesales.Payroll;
using Telesales.Payroll.Rendering;
using Telesales.Policies;
using Telesales.Testing;

namespace Telesales.Conformance.Tests;

/// <summary>The populations of tests/conformance: lines, net, measures, decisions, entitlements, notices, errors of everyone.</summary>
public sealed class ConformanceTests
{
    private const string Settlement = "R09";

    private static readonly string Folder = Repository.PathOf("tests", "conformance");

    /// <summary>Population, expectation (a folder), plan.</summary>
    public static IEnumerable<TheoryDataRow<string, string, string>> Expectations =>
        from file in Directory.EnumerateFiles(Folder, "R*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let folder = Path.GetDirectoryName(file)!
        select new TheoryDataRow<string, string, string>(
            Path.GetFileName(Path.GetDirectoryName(folder)!), Path.GetFileName(folder), Path.GetFileNameWithoutExtension(file));

    /// <summary>The populations.</summary>
    public static IEnumerable<TheoryDataRow<string>> Populations => Expectations.Select(row => row.Data.Item1).Distinct(StringComparer.Ordinal).Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Expectations))]
    public void Population_Calculated_IsWhatTheRulebookGives(string population, string expectation, string plan)
    {
        var expected = File.ReadAllBytes(Path.Combine(Folder, population, expectation, $"{plan}.json"));

        var actual = plan == Settlement ? Settle(population) : Calculate(population, plan, AsOf(expectation));

        Assert.Empty(JsonDifferences.Of(expected, actual));
    }

    [Fact]
    public void Expectations_OfFourPopulationsAndOneInProgress_AreThereForEveryPlan() =>
        Assert.Equal(Product.Plans.Append(Settlement).Order(StringComparer.Ordinal).SelectMany(plan => Enumerable.Repeat(plan, 5)), Expectations.Select(row => row.Data.Item3).Order(StringComparer.Ordinal));

    // Everything that is printed, the hashes of the facts in it.
    [Theory]
    [MemberData(nameof(Populations))]
    public void Population_FromAWorkbook_GivesTheSamePayslips(string population)
    {
        string csv = Path.Combine(Folder, population, "facts");
        string workbook = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var facts = Product.Facts(TestWorkbook.OfFolder(csv).Save(workbook));

            Assert.All(Product.Plans, plan => Assert.Equal(Text(Calculate(population, plan, null)), Text(Calculate(population, plan, null, facts))));
        }
        finally
        {
            File.Delete(workbook);
        }

        static string Text(byte[] json) => Encoding.UTF8.GetString(json);
    }

    private static byte[] Settle(string population)
    {
        using var options = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, population, "options.json")));
        var plan = Product.SettlementPlan(Settlement, options.RootElement.GetProperty("month").GetString()!);
        var settlements = Product.Settlements.Settle(plan, Product.Facts(Path.Combine(Folder, population, "facts")));
        using var stream = new MemoryStream();
        SettlementJson.Write(stream, plan, settlements, new ExplanationRenderer(plan, Language.En));
        return stream.ToArray();
    }

    private static byte[] Calculate(string population, string planId, DateOnly? asOf, FactSet? facts = null)
    {
        using var options = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, population, "options.json")));
        var plan = Product.Plan(
            planId,
            options.RootElement.GetProperty("month").GetString()!,
            options.RootElement.GetProperty("minimum_wage").GetDecimal(),
            options.RootElement.GetProperty("enforce_law").GetBoolean());
        return Product.Json(plan, facts ?? Product.Facts(Path.Combine(Folder, population, "facts")), new PayrollOptions { AsOf = asOf, Explain = true });
    }

    private static DateOnly? AsOf(string expectation) => expectation.Split("as-of-") is [_, var date]
        ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : null;
}
