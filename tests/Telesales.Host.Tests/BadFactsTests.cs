using Telesales.Testing;

namespace Telesales.Host.Tests;

/// <summary>
/// Facts of one person that can't be calculated, end to end: that payslip is withheld with every error, place and remedy; the others are paid
/// what they are paid without it; the exit code says so.
/// </summary>
public sealed class BadFactsTests
{
    // Who, plan, file, the text, what it becomes, the error, where, and a word of the remedy.
    public static TheoryData<string, string, string, string, string, string, string, string> Mistakes => new()
    {
        { "S02", "R21", "attendance.csv", "S02,2026-10-13,,1,none", "S02,2026-10-13,,1,approved", "attendance.leave-inconsistent", "attendance.csv:24, column leave", "none exactly when attended is 1" },
        { "S02", "R21", "attendance.csv", "S02,2026-10-13,,1,none", "S02,2026-10-13,,0.25,approved", "attendance.leave-inconsistent", "attendance.csv:24, column leave", "Attended is 0, 0.5 or 1" },
        { "S03", "R21", "attendance.csv", "S03,2026-10-14,,1,none", "S03,2026-10-17,,1,none", "attendance.missing", "S03, 2026-10-14", "Add a row for S03 to attendance.csv" },
        { "S03", "R21", "attendance.csv", "S03,2026-10-14,,1,none", "S03,2026-10-14,,,none", "attendance.missing", "S03, 2026-10-14", "Add a row for S03 to attendance.csv" },
        { "S01", "R21", "assignments.csv", "callbacks,60,2,2026-10-20", "callbacks,,2,2026-10-20", "assignment.target-missing", "assignments.csv:2, column target", "target" },
        { "S01", "R21", "assignments.csv", "callbacks,60,2,2026-10-20", "callbacks,0,2,2026-10-20", "assignment.target-missing", "assignments.csv:2, column target", "target" },
        { "S07", "R21", "deals.csv", "-30000,45000", "-45000.01,45000", "receipt.refund-exceeds-collected", "deals.csv:22, column amount", "collected" },
        { "S07", "R21", "deals.csv", "-30000,45000", "-30000,-0.01", "receipt.refund-exceeds-collected", "deals.csv:22, column amount", "collected" },
        { "S07", "R21", "deals.csv", "receipt,P-Cedar,", "receipt,,", "receipt.reference-missing", "deals.csv:22, column reference", "project" },
        { "S09", "R21", "employees.csv", "700,350", "700,349.99", "contract.performance-base-below-half", "employees.csv:10, column performance_base", "check performance_base and base_pay" },
        { "S09", "R13", "employees.csv", "700,350", ",350", "contract.base-pay-missing", "employees.csv:10, column base_pay", "base_pay" },
        { "S09", "R15", "employees.csv", "700,350", ",350", "contract.base-pay-missing", "employees.csv:10, column base_pay", "base_pay" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Mistake_OfOnePerson_WithholdsThatPayslipOnly(string who, string plan, string file, string right, string wrong, string code, string place, string remedy)
    {
        var good = await Cli.CalculateAsync(Cli.Sample, plan);
        var facts = FactFolder.Read(Cli.Sample);
        facts.Replace(file, right, wrong);

        var bad = await Cli.CalculateAsync(facts, plan);

        Assert.Equal(2, bad.ExitCode);
        Assert.Equal([code], Assert.Single(bad.Errors, error => error.Key == who).Value);
        Assert.Single(bad.Errors);
        Assert.Equal(good.Paid.Where(id => id != who), bad.Paid);
        Assert.All(bad.Paid, id => Assert.Equal(good.Payslip(id), bad.Payslip(id)));
        var said = Assert.Single(bad.Error.Split('\n'), line => line.StartsWith(who + ": ", StringComparison.Ordinal));
        Assert.StartsWith($"{who}: {code} {place}: ", said, StringComparison.Ordinal);
        Assert.Contains(remedy, said, StringComparison.Ordinal);
        Assert.Contains("11 payslips, 1 withheld", bad.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("700,350", "700,350", 0)]
    [InlineData("700,350", "700,350.00", 0)]
    [InlineData("700,350", "700.01,350", 2)]
    public async Task PerformanceBase_AtHalfOfBasePay_IsEnough(string right, string other, int exit)
    {
        var facts = FactFolder.Read(Cli.Sample);
        facts.Replace("employees.csv", right, other);

        Assert.Equal(exit, (await Cli.CalculateAsync(facts)).ExitCode);
    }

    [Fact]
    public async Task Refund_OfAllThatWasCollected_IsPaid()
    {
        var facts = FactFolder.Read(Cli.Sample);
        facts.Replace("deals.csv", "-30000,45000", "-45000,45000");

        Assert.Equal(0, (await Cli.CalculateAsync(facts)).ExitCode);
    }

    [Fact]
    public async Task Mistakes_OfSeveralPeople_AreAllListed()
    {
        var facts = FactFolder.Read(Cli.Sample);
        facts.Replace("attendance.csv", "S02,2026-10-13,,1,none", "S02,2026-10-13,,1,approved");
        facts.Replace("attendance.csv", "S07,2026-10-13,,1,none", "S07,2026-10-17,,1,none");
        facts.Replace("attendance.csv", "S07,2026-10-14,,1,none", "S07,2026-10-18,,1,none");
        facts.Replace("deals.csv", "-30000,45000", "-50000,45000");
        facts.Replace("deals.csv", "receipt,P-Lantern,", "receipt,,");

        var result = await Cli.CalculateAsync(facts);

        Assert.Equal(2, result.ExitCode);
        Assert.Equal(["S02", "S07"], result.Errors.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["attendance.leave-inconsistent", "receipt.reference-missing"], result.Errors["S02"]);
        Assert.Equal(["attendance.missing", "receipt.refund-exceeds-collected"], result.Errors["S07"]);
        string[] said = [.. result.Error.Split('\n').Where(line => line.StartsWith('S'))];
        Assert.Equal(5, said.Length);
        Assert.Contains(said, line => line.StartsWith("S07: attendance.missing S07, 2026-10-13: ", StringComparison.Ordinal));
        Assert.Contains(said, line => line.StartsWith("S07: attendance.missing S07, 2026-10-14: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task MissingAttendance_CountedAsAttended_IsPaid()
    {
        var facts = FactFolder.Read(Cli.Sample);
        facts.Replace("attendance.csv", "S03,2026-10-14,,1,none", "S03,2026-10-17,,1,none");

        var result = await Cli.CalculateAsync(facts, "R21", "--missing-attendance-as-attended");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("\"1400.00\"", result.Payslip("S03"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("R21", "base-pay.no-scheduled-days")]
    [InlineData("R13", null)]
    [InlineData("R15", null)]
    public async Task Month_WithoutAWorkingDay_PaysNoBasePay(string plan, string? notice)
    {
        var facts = FactFolder.Read(Cli.Sample);
        facts.Set("calendar.csv", ["date,working", .. Enumerable.Range(1, 31).Select(day => $"{Iso(new(2026, 10, day))},0")]);
        facts.Set("attendance.csv", [facts.Files["attendance.csv"][0]]);

        var result = await Cli.CalculateAsync(facts, plan);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(12, result.Paid.Count);
        foreach (var payslip in result.Json.GetProperty("payslips").EnumerateObject())
        {
            Assert.Equal("0.00", payslip.Value.GetProperty("lines").EnumerateArray().First(line => line.GetProperty("code").GetString() == "base-pay").GetProperty("amount").GetString());
            if (notice is not null) Assert.Contains(notice, payslip.Value.GetProperty("notices").EnumerateArray().Select(n => n.GetString()));
        }
    }

    [Fact]
    public async Task Person_HiredAfterTheMonth_HasNeitherPayslipNorError()
    {
        var good = await Cli.CalculateAsync(Cli.Sample);
        var facts = FactFolder.Read(Cli.Sample);
        facts.Replace("employees.csv", "2026-10-12,,probation,1400,700,2026-10-12", "2026-11-01,,probation,1400,700,2026-11-01");

        var result = await Cli.CalculateAsync(facts);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(good.Paid.Where(id => id != "S11"), result.Paid);
        Assert.Empty(result.Errors);
        Assert.All(result.Paid, id => Assert.Equal(good.Payslip(id), result.Payslip(id)));
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
