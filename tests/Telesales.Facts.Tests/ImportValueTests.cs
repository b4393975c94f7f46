namespace Telesales.Facts.Tests;

/// <summary>Values of single fields: both sides of each bound.</summary>
public sealed class ImportValueTests
{
    [Theory]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-02-30", false)]
    [InlineData("2024-02-29", true)]
    [InlineData("2025-02-29", false)]
    [InlineData("1900-01-01", true)]
    [InlineData("1899-12-31", false)]
    [InlineData("2199-12-31", true)]
    [InlineData("2200-01-01", false)]
    [InlineData("9999-12-31", false)]
    [InlineData("0001-01-01", false)]
    [InlineData("2026-2-3", false)]
    [InlineData("20260203", false)]
    [InlineData("2026/02/03", false)]
    [InlineData("03.02.2026", false)]
    [InlineData("2026-02-03T00", false)]
    [InlineData(" 2026-02-03", false)]
    [InlineData("２０２６-02-03", false)]
    [InlineData("٢٠٢٦-02-03", false)]
    public void Date_IsIsoAndExists(string date, bool good) =>
        Assert.Equal(good ? "" : "incidents.csv:2, column date fact.bad-date", Incident($"E1,{date},noise,,,"));

    [Theory]
    [InlineData("", null)]
    [InlineData("0", null)]
    [InlineData("-0", null)]
    [InlineData(".5", null)]
    [InlineData("007", null)]
    [InlineData("00000000000000000000007", null)]
    [InlineData("0.123456", null)]
    [InlineData("8999999999999.999999", null)]
    [InlineData("0.1234567", "fact.too-precise")]
    [InlineData("9000000000000", "fact.out-of-range")]
    [InlineData("99999999999999999999999999", "fact.out-of-range")]
    [InlineData("-0.01", "fact.negative")]
    [InlineData("1e3", "fact.bad-number")]
    [InlineData("+1", "fact.bad-number")]
    [InlineData("5.", "fact.bad-number")]
    [InlineData(".", "fact.bad-number")]
    [InlineData("-", "fact.bad-number")]
    [InlineData("--1", "fact.bad-number")]
    [InlineData("1.2.3", "fact.bad-number")]
    [InlineData("\"1,000\"", "fact.bad-number")]
    [InlineData("1 000", "fact.bad-number")]
    [InlineData(" 1", "fact.bad-number")]
    [InlineData("１２", "fact.bad-number")]
    [InlineData("٣", "fact.bad-number")]
    [InlineData("¥5", "fact.bad-number")]
    [InlineData("NaN", "fact.bad-number")]
    public void Decimal_IsPlainAndWithinBounds(string points, string? code) =>
        Assert.Equal(code is null ? "" : $"incidents.csv:2, column points {code}", Incident($"E1,2026-02-02,noise,,{points},"));

    [Theory]
    [InlineData("0", null)]
    [InlineData("2.000", null)]
    [InlineData("999999999", null)]
    [InlineData("1000000000", "fact.out-of-range")]
    [InlineData("3000000000", "fact.out-of-range")]
    [InlineData("-1", "fact.negative")]
    [InlineData("-3000000000", "fact.negative")]
    [InlineData("0.5", "fact.not-whole")]
    public void Count_IsWholeAndNotNegative(string count, string? code) =>
        Assert.Equal(code is null ? "" : $"incidents.csv:2, column count {code}", Incident($"E1,2026-02-02,noise,{count},,"));

    [Theory]
    [InlineData("severe", true)]
    [InlineData("Severe", false)]
    [InlineData("grave", false)]
    [InlineData("1", false)]
    public void Enum_IsOneOfTheWords(string severity, bool good) =>
        Assert.Equal(good ? "" : "incidents.csv:2, column severity fact.unknown-value", Incident($"E1,2026-02-02,noise,,,{severity}"));

    [Fact]
    public void Enum_Unknown_ListsTheWords()
    {
        using var folder = FactFolder.With("marks.csv", "employee_id,month,mark\nE1,2026-02,great\n");

        var problem = Assert.Single(folder.Import().Problems);

        Assert.Equal("great", problem.Value);
        Assert.Contains("outstanding, training_completed", problem.Remedy("en"), StringComparison.Ordinal);
        Assert.Contains("outstanding, training_completed", problem.Remedy("zh-CN"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("noise", null)]
    [InlineData("", "fact.required")]
    [InlineData(" noise", "fact.bad-text")]
    [InlineData("noise\u3000", "fact.bad-text")]
    [InlineData("noi\u200Bse", "fact.bad-text")]
    [InlineData("noi\0se", "fact.bad-text")]
    public void Word_HoldsNothingInvisible(string type, string? code) =>
        Assert.Equal(code is null ? "" : $"incidents.csv:2, column type {code}", Incident($"E1,2026-02-02,{type},,,"));

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void Text_HasAtMost1000Characters(int length, bool good)
    {
        string name = new('汉', length);
        using var folder = new FactFolder().Add("employees.csv", $"{FactFolder.EmployeeHeader}\nE1,{name},junior,2026-01-05,regular\n");

        Assert.Equal(good ? "" : "employees.csv:2, column name fact.bad-text", FactFolder.Lines(folder.Import()));
        Assert.Equal(good ? "" : "incidents.csv:2, column type fact.bad-text", Incident($"E1,2026-02-02,{name},,,"));
    }

    [Theory]
    [InlineData("\u0007", false)]
    [InlineData("\t", true)]
    public void Text_HoldsNoControlCharacters(string character, bool good)
    {
        using var folder = new FactFolder().Add("employees.csv", $"{FactFolder.EmployeeHeader}\nE1,a{character}b,junior,2026-01-05,regular\n");

        Assert.Equal(good ? "" : "employees.csv:2, column name fact.bad-text", FactFolder.Lines(folder.Import()));
    }

    [Fact]
    public void Value_WithControlCharacters_IsShownEscaped()
    {
        using var folder = new FactFolder().Add("employees.csv", $"{FactFolder.EmployeeHeader}\nE1,a\u001b[31mred,junior,2026-01-05,regular\n");

        var problem = Assert.Single(folder.Import().Problems);

        Assert.Equal("a\\u001b[31mred", problem.Value);
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("1", true)]
    [InlineData("", true)]
    [InlineData("2", false)]
    [InlineData("yes", false)]
    [InlineData("true", false)]
    public void Flag_Is0Or1(string flag, bool good) => Assert.Equal(
        good ? "" : "attendance.csv:2, column excused fact.bad-flag",
        FactFolder.ProblemsOf("attendance.csv", $"employee_id,date,excused\nE1,2026-02-02,{flag}\n"));

    [Theory]
    [InlineData("2026-02", true)]
    [InlineData("2026-13", false)]
    [InlineData("2026-00", false)]
    [InlineData("2026-2", false)]
    [InlineData("2026-Q1", false)]
    [InlineData("1899-12", false)]
    [InlineData("2200-01", false)]
    public void Month_IsYearAndMonth(string month, bool good) => Assert.Equal(
        good ? "" : "marks.csv:2, column month fact.bad-month",
        FactFolder.ProblemsOf("marks.csv", $"employee_id,month,mark\nE1,{month},outstanding\n"));

    [Theory]
    [InlineData("2026-02", true)]
    [InlineData("2026-Q4", true)]
    [InlineData("2026", true)]
    [InlineData("2026-Q5", false)]
    [InlineData("2026-Q0", false)]
    [InlineData("2200", false)]
    [InlineData("26", false)]
    public void TeamMonth_MayBeAQuarterOrYear(string month, bool good) => Assert.Equal(
        good ? "" : "teams.csv:2, column month fact.bad-month",
        FactFolder.ProblemsOf("teams.csv", $"team,month,metric\nT1,{month},sales_amount\n"));

    [Theory]
    [InlineData("26.4", 132, 5)]
    [InlineData("52/3", 52, 3)]
    [InlineData("6/4", 3, 2)]
    [InlineData("0", 0, 1)]
    public void Units_AreExact(string units, long numerator, long denominator)
    {
        using var folder = FactFolder.With("history.csv", $"employee_id,month,done_units,required_units\nE1,2026-01,{units},1\n");

        Assert.Equal(new Ratio(numerator, denominator), folder.Import().Facts!.HistoryOf(0)[0].DoneUnits);
    }

    [Theory]
    [InlineData("1/0", "fact.bad-number")]
    [InlineData("-1/2", "fact.bad-number")]
    [InlineData("1/-2", "fact.bad-number")]
    [InlineData("1.5/2", "fact.bad-number")]
    [InlineData("1/2/3", "fact.bad-number")]
    [InlineData("-1", "fact.bad-number")]
    [InlineData("1 / 2", "fact.bad-number")]
    [InlineData("9000000000000/7", "fact.bad-number")]
    [InlineData("", "fact.required")]
    public void Units_Wrong_AreRefused(string units, string code) => Assert.Equal(
        $"history.csv:2, column required_units {code}",
        FactFolder.ProblemsOf("history.csv", $"employee_id,month,done_units,required_units\nE1,2026-01,1,{units}\n"));

    [Theory]
    [InlineData("effective_calls", "3", null)]
    [InlineData("effective_calls", "3.0", null)]
    [InlineData("effective_calls", "2.5", "value fact.not-whole")]
    [InlineData("sales_units", "2.5", null)]
    [InlineData("sales_amount", "0.000001", null)]
    [InlineData("sales_amount", "0.0000001", "value fact.too-precise")]
    [InlineData("sales_amount", "8999999999999.999999", null)]
    [InlineData("sales_amount", "9000000000000", "value fact.out-of-range")]
    [InlineData("sales_amount", "-1", "value fact.negative")]
    [InlineData("sales_amount", "", "value fact.required")]
    [InlineData("", "1", "metric fact.required")]
    [InlineData("efective_calls", "1", "metric fact.unknown-metric")]
    [InlineData("weather", "1", "metric fact.unknown-metric")]
    public void Activity_FollowsTheVocabulary(string metric, string value, string? problem) => Assert.Equal(
        problem is null ? "" : "activity.csv:2, column " + problem,
        FactFolder.ProblemsOf("activity.csv", $"employee_id,date,metric,value\nE1,2026-02-02,{metric},{value}\n"));

    [Theory]
    [InlineData("efective_calls", "'effective_calls'")]
    [InlineData("weather", "ring_overruns")]
    public void Metric_Unknown_NamesKnownOnes(string metric, string named)
    {
        using var folder = FactFolder.With("activity.csv", $"employee_id,date,metric,value\nE1,2026-02-02,{metric},1\n");

        Assert.Contains(named, Assert.Single(folder.Import().Problems).Remedy("en"), StringComparison.Ordinal);
    }

    private static string Incident(string row) =>
        FactFolder.ProblemsOf("incidents.csv", $"employee_id,date,type,count,points,severity\n{row}\n");
}
