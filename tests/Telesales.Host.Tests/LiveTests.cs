using Telesales.Testing;

namespace Telesales.Host.Tests;

/// <summary><c>telesales early-leave</c> and <c>progress</c> on the rulebook's example of a month under way (§0, progress), worked by hand.</summary>
public sealed class LiveTests
{
    // A junior with 40 contacts on each of the six scheduled days to 14 October, and a veteran of R13 with 100 calls that day.
    private static FactFolder Facts(string contactsOnThe14th = "40", string attendance14th = "")
    {
        var facts = new FactFolder();
        string[] days = ["2026-10-08", "2026-10-09", "2026-10-10", "2026-10-12", "2026-10-13"];
        string[] off = ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"];
        facts.Set("employees.csv", ["employee_id,name,grade,hire_date,status,base_pay,performance_base", "E1,Wang Fang,junior,2025-01-06,regular,,", "V1,Li Na,junior,2025-01-06,regular,3000,1500"]);
        facts.Set("calendar.csv", ["date,working,note", .. off.Select(day => $"{day},0,"), "2026-10-10,1,"]);
        facts.Set("attendance.csv", ["employee_id,date,attended,leave", .. days.SelectMany(day => new[] { $"E1,{day},1,none", $"V1,{day},1,none" })]);
        if (attendance14th.Length > 0) facts.Set("attendance.csv", [.. facts.Files["attendance.csv"], attendance14th]);
        facts.Set("activity.csv", ["employee_id,date,metric,value", .. days.SelectMany(day => new[] { $"E1,{day},contacts_collected,40", $"V1,{day},effective_calls,120" })]);
        facts.Set("activity.csv", [.. facts.Files["activity.csv"], $"E1,2026-10-14,contacts_collected,{contactsOnThe14th}", "V1,2026-10-14,effective_calls,100"]);
        return facts;
    }

    [Fact]
    public async Task EarlyLeave_OfR21_AnswersWithMinutesAndWhatTheWeekNeeds()
    {
        var result = await Ask("early-leave", Facts(), "R21", "2026-10-14", "E1", "json");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var answer = result.Json.GetProperty("people").GetProperty("E1");
        Assert.Equal(("may-leave", 30, 0), (answer.GetProperty("answer").GetString(), answer.GetProperty("minutes").GetInt32(), answer.GetProperty("free_time_minutes").GetInt32()));
        Assert.Equal("R21/s3", Assert.Single(answer.GetProperty("clauses").EnumerateArray()).GetString());
        var week = Assert.Single(answer.GetProperty("week").EnumerateArray());
        Assert.Equal(("contacts_collected", "3", "5", 80), (week.GetProperty("metric").GetString(), week.GetProperty("done").GetString(), week.GetProperty("required").GetString(), week.GetProperty("missing").GetInt32()));
    }

    [Theory]
    [InlineData("en", "No, effective calls to go: 20.")]
    [InlineData("zh", "不能下班，还差 20 通有效电话。")]
    public async Task EarlyLeave_OfR13_SaysHowManyCallsToGo(string language, string text)
    {
        var result = await Ask("early-leave", Facts(), "R13", "2026-10-14", "V1", "table", language);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains(text, result.Output, StringComparison.Ordinal);
        Assert.Contains("R13/s5", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EarlyLeave_OfEveryone_HasARowForEach()
    {
        var result = await Ask("early-leave", Facts("39"), "R21", "2026-10-14", null, "json");
        Assert.Equal(["E1", "V1"], result.Json.GetProperty("people").EnumerateObject().Select(person => person.Name));
        Assert.Equal("not-yet", result.Json.GetProperty("people").GetProperty("E1").GetProperty("answer").GetString());
        Assert.Equal(1, result.Json.GetProperty("people").GetProperty("E1").GetProperty("today")[0].GetProperty("missing").GetInt32());
    }

    [Fact]
    public async Task Progress_OfR21_IsTheRulebooksExample()
    {
        var result = await Ask("progress", Facts(), "R21", "2026-10-14", "E1", "json");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.True(result.Json.GetProperty("open").GetBoolean());
        var person = result.Json.GetProperty("people").GetProperty("E1");
        Assert.Equal("1166.67", person.GetProperty("earned").GetString());
        Assert.Equal(["base-pay 466.67", "performance-pay 700.00"], person.GetProperty("lines").EnumerateArray().Select(line => $"{line.GetProperty("code")} {line.GetProperty("amount")}"));
        Assert.Equal("1/3", person.GetProperty("measures").GetProperty("workload.month").GetString());
        Assert.Equal(
            ["2026-10-05 2026-10-10 False 3/3", "2026-10-12 2026-10-16 True 3/5", "2026-10-19 2026-10-23 True 0/5", "2026-10-26 2026-10-30 True 0/5"],
            person.GetProperty("weeks").EnumerateArray().Select(week => $"{week.GetProperty("monday")} {week.GetProperty("closing_day")} {week.GetProperty("open")} {week.GetProperty("done")}/{week.GetProperty("required")}"));
        var threshold = person.GetProperty("thresholds").EnumerateArray().First();
        Assert.Equal(("weekly-deduction", 60), (threshold.GetProperty("code").GetString(), threshold.GetProperty("distance").GetProperty("missing").GetInt32()));
    }

    [Fact]
    public async Task Progress_AsATable_ShowsWeeksAndWhatIsMissing()
    {
        var result = await Ask("progress", Facts(), "R21", "2026-10-14", "E1", "table");
        Assert.Matches("Earned so far +│ +1166.67", result.Output);
        Assert.Matches(@"2026-10-12 +│ 2026-10-16 \(open\) +│ +3 │ +5 │ +60%", result.Output);
        Assert.Contains("contacts short of 90%: 60", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing keeps you", (await Ask("progress", Facts(), "R13", "2026-10-13", "V1", "table")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_OfFactsToMend_AreWithheldWithTheirPlace()
    {
        var result = await Ask("early-leave", Facts(attendance14th: "E1,2026-10-14,1,approved"), "R21", "2026-10-14", null, "json");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("E1: attendance.leave-inconsistent attendance.csv:12, column leave", result.Error, StringComparison.Ordinal);
        Assert.Equal(["V1"], result.Json.GetProperty("people").EnumerateObject().Select(person => person.Name));
    }

    [Theory]
    [InlineData("2026-10-14", "X9", "There is no X9 in employees.csv. Check --employee.")]
    [InlineData("2024-10-14", "E1", "E1 is not employed in 2024-10.")]
    [InlineData("14 October", "E1", "'14 October' is not a date: write 2026-10-14.")]
    public async Task Questions_ThatHaveNoAnswer_AreRefusedInASentence(string asOf, string employee, string said)
    {
        var result = await Ask("early-leave", Facts(), "R21", asOf, employee, "table");
        Assert.Equal((1, "", said), (result.ExitCode, result.Output, result.Error.Trim()));
    }

    private static async Task<CliResult> Ask(string verb, FactFolder facts, string plan, string asOf, string? employee, string format, string language = "en")
    {
        var folder = Directory.CreateTempSubdirectory("telesales-live-");
        try
        {
            facts.Write(folder.FullName);
            string[] who = employee is null ? [] : ["--employee", employee];
            return await Cli.RunAsync([verb, "--plan", plan, "--facts", folder.FullName, "--as-of", asOf, "--format", format, "--lang", language, .. who]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
