using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Telesales.Testing;

namespace Telesales.Host.Tests;

public sealed partial class CalculateTests
{
    [Theory]
    [InlineData("R13")]
    [InlineData("R15")]
    [InlineData("R21")]
    public async Task Calculate_OnTheSampleBranch_PaysEveryone(string plan)
    {
        var result = await Cli.CalculateAsync(Cli.Sample, plan);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(12, result.Paid.Count);
        Assert.Equal($"{plan}@1, 2026-10: 12 payslips, 0 withheld.", result.Error.Trim());
    }

    [Theory]
    [InlineData("no plan", "calculate", "--plan", "R99", "--month", "2026-10", "--facts", "{sample}")]
    [InlineData("no month", "calculate", "--plan", "R21", "--month", "2026-13", "--facts", "{sample}")]
    [InlineData("no date", "calculate", "--plan", "R21", "--month", "2026-10", "--facts", "{sample}", "--as-of", "14.10.2026")]
    [InlineData("outside", "calculate", "--plan", "R21", "--month", "2026-10", "--facts", "{sample}", "--as-of", "2026-11-01")]
    [InlineData("no folder", "calculate", "--plan", "R21", "--month", "2026-10", "--facts", "{sample}/nowhere")]
    [InlineData("no facts", "calculate", "--plan", "R21", "--month", "2026-10")]
    [InlineData("no amount", "calculate", "--plan", "R21", "--month", "2026-10", "--facts", "{sample}", "--minimum-wage", "much")]
    [InlineData("negative", "calculate", "--plan", "R21", "--month", "2026-10", "--facts", "{sample}", "--minimum-wage", "-1")]
    [InlineData("no format", "calculate", "--plan", "R21", "--month", "2026-10", "--facts", "{sample}", "--format", "xml")]
    public async Task Request_ThatCantBeCarriedOut_IsRefusedWithoutAResult(string what, params string[] args)
    {
        var result = await Cli.RunAsync([.. args.Select(arg => arg.Replace("{sample}", Cli.Sample, StringComparison.Ordinal))]);

        Assert.True(result.ExitCode == 1, $"{what}: {result.ExitCode.ToString(CultureInfo.InvariantCulture)}");
        Assert.NotEqual("", result.Error.Trim());
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }

    [Fact]
    public async Task Files_WithSeveralMistakes_AreRefusedWholeWithAllOfThem()
    {
        var facts = FactFolder.Read(Cli.Sample);
        facts.Replace("attendance.csv", "S02,2026-10-13,,1,none", "S02,2026-02-30,,1,none");
        facts.Replace("employees.csv", "senior,2019-07-01", "boss,2019-07-01");
        facts.Replace("activity.csv", "S07,2026-10-26,contacts_collected,1", "S07,2026-10-26,contacts_collected,-1");

        var result = await Cli.CalculateAsync(facts);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Contains("attendance.csv:24, column date", result.Error, StringComparison.Ordinal);
        Assert.Contains("employees.csv:9, column grade", result.Error, StringComparison.Ordinal);
        Assert.Contains("activity.csv:", result.Error, StringComparison.Ordinal);
        Assert.Contains("3 problems", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_OfAPayslip_HasTheShapeOfTheContract()
    {
        var result = (await Cli.CalculateAsync(Cli.Sample)).Json;

        Assert.Equal("R21", result.GetProperty("plan").GetString());
        Assert.Equal("2026-10", result.GetProperty("month").GetString());
        Assert.False(result.TryGetProperty("as_of", out _));
        Assert.False(result.TryGetProperty("open", out _));
        Assert.Equal("{}", result.GetProperty("errors").GetRawText());
        Assert.Equal("{}", result.GetProperty("settlements").GetRawText());
        foreach (var payslip in result.GetProperty("payslips").EnumerateObject()) AssertShape(payslip.Value);
    }

    [Fact]
    public async Task Json_OfProgress_SaysThatTheMonthIsOpen()
    {
        var result = (await Cli.CalculateAsync(Cli.Sample, "R21", "--as-of", "2026-10-14")).Json;

        Assert.Equal("2026-10-14", result.GetProperty("as_of").GetString());
        Assert.True(result.GetProperty("open").GetBoolean());
        Assert.Equal("{}", result.GetProperty("errors").GetRawText());
    }

    [Fact]
    public async Task Json_WithExplanations_ShowsEachLinesWorking()
    {
        var result = (await Cli.CalculateAsync(Cli.Sample, "R21", "--explain")).Json;

        var line = result.GetProperty("payslips").GetProperty("S02").GetProperty("lines")[0];
        Assert.Equal("base-pay", line.GetProperty("code").GetString());
        Assert.Equal("1400.00 × 17 ÷ 18 = 1322.22", line.GetProperty("why")[0].GetProperty("working").GetString());
    }

    [Fact]
    public async Task EnforcedLaw_WithAMinimumWage_RaisesPay()
    {
        var asIs = (await Cli.CalculateAsync(Cli.Sample, "R21", "--minimum-wage", "2000")).Json.GetProperty("payslips").GetProperty("S09");
        var enforced = (await Cli.CalculateAsync(Cli.Sample, "R21", "--minimum-wage", "2000", "--enforce-law")).Json.GetProperty("payslips").GetProperty("S09");

        Assert.Equal("700.00", asIs.GetProperty("net").GetString());
        Assert.Equal("1100.00", enforced.GetProperty("net").GetString());
        Assert.Equal("wage-protection", enforced.GetProperty("lines").EnumerateArray().Last().GetProperty("code").GetString());
    }

    private static void AssertShape(JsonElement payslip)
    {
        var lines = payslip.GetProperty("lines").EnumerateArray().ToList();
        var sum = 0m;
        foreach (var line in lines)
        {
            Assert.Matches(Amount(), line.GetProperty("amount").GetString());
            Assert.Matches(Clause(), line.GetProperty("clause").GetString());
            sum += decimal.Parse(line.GetProperty("amount").GetString()!, CultureInfo.InvariantCulture);
            var (quantity, rate) = (line.GetProperty("quantity"), line.GetProperty("rate"));
            Assert.Equal(quantity.ValueKind, rate.ValueKind);
            if (quantity.ValueKind != JsonValueKind.Null) Assert.Matches(Amount(), rate.GetString());
            Assert.True(line.GetProperty("ref").ValueKind is JsonValueKind.Null or JsonValueKind.String);
        }

        Assert.Equal(payslip.GetProperty("net").GetString(), sum.ToString("0.00", CultureInfo.InvariantCulture));
        foreach (var measure in payslip.GetProperty("measures").EnumerateObject()) Assert.Matches(Fraction(), measure.Value.GetString());
        foreach (var decision in payslip.GetProperty("decisions").EnumerateArray())
            Assert.True(decision.GetProperty("code").GetString()!.Length > 0 && decision.GetProperty("effective").GetString() == "2026-11-01" && decision.GetProperty("discretionary").ValueKind is JsonValueKind.True or JsonValueKind.False);
        foreach (var entitlement in payslip.GetProperty("entitlements").EnumerateArray())
            Assert.True(entitlement.GetProperty("kind").GetString()!.Length > 0 && entitlement.GetProperty("date").GetString()!.Length == 10 && entitlement.GetProperty("minutes").GetInt32() > 0);
        var notices = payslip.GetProperty("notices").EnumerateArray().Select(notice => notice.GetString()!).ToList();
        Assert.Equal(notices.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), notices);
    }

    [GeneratedRegex(@"^-?\d+\.\d\d$", RegexOptions.NonBacktracking)]
    private static partial Regex Amount();

    [GeneratedRegex(@"^[A-Z][A-Za-z0-9-]*/[a-z0-9/]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Clause();

    [GeneratedRegex(@"^-?\d+/\d+$", RegexOptions.NonBacktracking)]
    private static partial Regex Fraction();
}
