namespace Telesales.Facts.Tests;

/// <summary>What a row means, keys, and people.</summary>
public sealed class ImportRowTests
{
    [Theory]
    [InlineData("employees.csv", FactFolder.Employees + "E1,Again,junior,2026-01-05,regular\n", "employees.csv:4", "employees.csv:2")]
    [InlineData("calendar.csv", "date,working\n2026-01-01,0\n2026-01-02,0\n2026-01-01,1\n", "calendar.csv:4", "calendar.csv:2")]
    [InlineData("attendance.csv", "employee_id,date\nE1,2026-01-05\nE2,2026-01-05\nE1,2026-01-05\n", "attendance.csv:4", "attendance.csv:2")]
    [InlineData("worklogs.csv", "employee_id,week_start\nE1,2026-01-05\nE1,2026-01-12\nE1,2026-01-05\n", "worklogs.csv:4", "worklogs.csv:2")]
    [InlineData("ratings.csv", "employee_id,month,indicator\nE1,2026-01,a\nE1,2026-01,b\nE1,2026-01,a\n", "ratings.csv:4", "ratings.csv:2")]
    [InlineData("marks.csv", "employee_id,month,mark\nE1,2026-01,outstanding\nE1,2026-01,training_completed\nE1,2026-01,outstanding\n", "marks.csv:4", "marks.csv:2")]
    [InlineData("history.csv", "employee_id,month,done_units,required_units\nE1,2026-01,1,1\nE1,2026-02,1,1\nE1,2026-01,2,2\n", "history.csv:4", "history.csv:2")]
    [InlineData("teams.csv", "team,month,metric\nT,2026-01,a\nT,2026-01,b\nT,2026-01,a\n", "teams.csv:4", "teams.csv:2")]
    [InlineData("partners.csv", "partner,month,mode\nP,2026-01,cooperative\nP,2026-02,cooperative\nP,2026-01,self-operated\n", "partners.csv:4", "partners.csv:2")]
    public void Key_Twice_NamesBothLines(string file, string content, string second, string first)
    {
        using var folder = FactFolder.With(file, content);

        var problem = Assert.Single(folder.Import().Problems);

        Assert.Equal(FactProblemCodes.DuplicateKey, problem.Code);
        Assert.Equal(second, problem.Location);
        foreach (string language in (string[])["en", "zh-CN"])
        {
            Assert.Contains(first, problem.Message(language), StringComparison.Ordinal);
            Assert.Contains(second, problem.Message(language), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Key_TwiceAfterOtherKeys_IsFound() => Assert.Equal(
        "calendar.csv:4 fact.duplicate-key",
        FactFolder.ProblemsOf("calendar.csv", "date,working\n2026-01-01,0\n2026-01-02,0\n2026-01-02,0\n"));

    [Fact]
    public void Key_TwiceAfterARowWithABrokenKey_IsFound() => Assert.Equal(
        "calendar.csv:2, column date fact.bad-date\ncalendar.csv:4 fact.duplicate-key",
        FactFolder.ProblemsOf("calendar.csv", "date,working\n2026-02-30,0\n2026-01-02,0\n2026-01-02,0\n"));

    [Fact]
    public void Employee_RowTooShortToHoldTheId_IsOneProblem()
    {
        using var folder = new FactFolder().Add("employees.csv", "grade,hire_date,status,employee_id\njunior,2026-01-05\n");

        Assert.Equal("employees.csv:2 fact.field-count", FactFolder.Lines(folder.Import()));
    }

    [Theory]
    [InlineData("activity.csv", "employee_id,date,metric,value\nE1,2026-01-05,signed,1\nE1,2026-01-05,signed,1\n")]
    [InlineData("assignments.csv", "employee_id,date,task\nE1,2026-01-05,contacts\nE1,2026-01-05,contacts\n")]
    [InlineData("deals.csv", "employee_id,date,kind\nE1,2026-01-05,visit\nE1,2026-01-05,visit\n")]
    [InlineData("incidents.csv", "employee_id,date,type\nE1,2026-01-05,noise\nE1,2026-01-05,noise\n")]
    [InlineData("partner_violations.csv", "partner,month,severity\nP,2026-01,minor\nP,2026-01,minor\n")]
    public void Table_WithoutKey_TakesEqualRows(string file, string content) => Assert.Equal("", FactFolder.ProblemsOf(file, content));

    [Fact]
    public void Key_ThreeTimes_NamesTheFirstEachTime()
    {
        using var folder = FactFolder.With("calendar.csv", "date,working\n2026-01-01,0\n2026-01-01,0\n2026-01-01,0\n");

        var problems = folder.Import().Problems;

        Assert.Equal(["calendar.csv:3", "calendar.csv:4"], problems.Select(problem => problem.Location));
        Assert.All(problems, problem => Assert.Contains("first at calendar.csv:2,", problem.Message("en"), StringComparison.Ordinal));
    }

    [Fact]
    public void Employee_Unknown_IsOneProblemAFileWithTheNumberOfRows()
    {
        using var folder = FactFolder.With("activity.csv", "employee_id,date,metric,value\nE1,2026-01-05,signed,1\nE9,2026-01-05,signed,1\nE9,2026-01-06,signed,1\n")
            .Add("deals.csv", "employee_id,date,kind\nE9,2026-01-05,visit\ne1,2026-01-05,visit\n");

        var result = folder.Import();

        Assert.Equal(
            "activity.csv:3, column employee_id fact.unknown-employee\n"
            + "deals.csv:2, column employee_id fact.unknown-employee\n"
            + "deals.csv:3, column employee_id fact.unknown-employee",
            FactFolder.Lines(result));
        Assert.Contains("2 rows", result.Problems[0].Message("en"), StringComparison.Ordinal);
        Assert.Equal("E9", result.Problems[0].Value);
        Assert.Equal(1, result.Problems[0].ColumnNumber);
    }

    [Theory]
    [InlineData("E1,One,expert,2026-01-05,regular", "column grade fact.unknown-value")]
    [InlineData("E1,One,junior,regular", null)]
    [InlineData("E1,One,junior,2026-02-30,regular", "column hire_date fact.bad-date")]
    public void Employee_WithABrokenRow_IsNotUnknownToOthers(string row, string? problem)
    {
        using var folder = new FactFolder().Add("employees.csv", $"{FactFolder.EmployeeHeader}\n{row}\n")
            .Add("marks.csv", "employee_id,month,mark\nE1,2026-02,outstanding\nE9,2026-02,outstanding\n");

        Assert.Equal(
            (problem is null ? "employees.csv:2 fact.field-count" : "employees.csv:2, " + problem)
            + "\nmarks.csv:3, column employee_id fact.unknown-employee",
            FactFolder.Lines(folder.Import()));
    }

    [Theory]
    [InlineData("employee_id,grade,hire_date,status\n,junior,2026-01-05,regular\n", "column employee_id")]
    [InlineData("employee_id,grade,hire_date,status\nE1,,2026-01-05,regular\n", "column grade")]
    [InlineData("employee_id,grade,hire_date,status\nE1,junior,,regular\n", "column hire_date")]
    [InlineData("employee_id,grade,hire_date,status\nE1,junior,2026-01-05,\n", "column status")]
    public void Employee_NeededValueEmpty_IsRefused(string content, string column)
    {
        using var folder = new FactFolder().Add("employees.csv", content);

        Assert.Equal($"employees.csv:2, {column} fact.required", FactFolder.Lines(folder.Import()));
    }

    [Theory]
    [InlineData("calendar.csv", "date,working\n2026-01-05,\n", "column working")]
    [InlineData("deals.csv", "employee_id,date,kind\nE1,2026-01-05,\n", "column kind")]
    [InlineData("deals.csv", "employee_id,date,kind\nE1,,visit\n", "column date")]
    [InlineData("assignments.csv", "employee_id,date,task\nE1,2026-01-05,\n", "column task")]
    [InlineData("marks.csv", "employee_id,month,mark\nE1,,outstanding\n", "column month")]
    [InlineData("teams.csv", "team,month,metric\nT1,,a\n", "column month")]
    [InlineData("partner_violations.csv", "partner,month,severity\nP,2026-01,\n", "column severity")]
    [InlineData("activity.csv", "employee_id,date,metric,value\n,2026-01-05,signed,1\n", "column employee_id")]
    public void NeededValue_Empty_IsRefused(string file, string content, string column) =>
        Assert.Equal($"{file}:2, {column} fact.required", FactFolder.ProblemsOf(file, content));

    [Theory]
    [InlineData("2026-01-05", "", "", true)]
    [InlineData("2026-01-04", "", "", false)]
    [InlineData("", "2026-03-01", "2026-03-01", true)]
    [InlineData("", "2026-03-01", "2026-02-28", false)]
    [InlineData("", "", "2026-02-28", true)]
    public void Employee_EndBeforeBeginning_IsRefused(string leave, string start, string end, bool good)
    {
        using var folder = new FactFolder().Add(
            "employees.csv",
            "employee_id,grade,hire_date,leave_date,status,contract_start,contract_end\n"
            + $"E1,junior,2026-01-05,{leave},regular,{start},{end}\n");

        string column = leave.Length > 0 ? "leave_date" : "contract_end";
        Assert.Equal(good ? "" : $"employees.csv:2, column {column} fact.dates-reversed", FactFolder.Lines(folder.Import()));
    }

    [Fact]
    public void Employee_BothEndsBeforeTheirBeginnings_AreTwoProblems()
    {
        using var folder = new FactFolder().Add(
            "employees.csv",
            "employee_id,grade,hire_date,leave_date,status,contract_start,contract_end\nE1,junior,2026-01-05,2026-01-01,regular,2026-01-05,2026-01-01\n");

        Assert.Equal(2, folder.Import().ProblemCount);
    }

    [Theory]
    [InlineData("2026-01-04", false)]
    [InlineData("2026-01-05", true)]
    [InlineData("2026-01-06", false)]
    public void WorkLog_WeekStart_IsAMonday(string date, bool good)
    {
        string problems = FactFolder.ProblemsOf("worklogs.csv", $"employee_id,week_start\nE1,{date}\n");

        Assert.Equal(good ? "" : "worklogs.csv:2, column week_start fact.not-monday", problems);
    }

    [Fact]
    public void WorkLog_OnASunday_IsSentToTheMondayBefore()
    {
        using var folder = FactFolder.With("worklogs.csv", "employee_id,week_start\nE1,2026-01-11\n");

        Assert.Contains("2026-01-05", Assert.Single(folder.Import().Problems).Remedy("zh-CN"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("contacts,0,1", "")]
    [InlineData("contacts,-1,1", "target fact.negative")]
    [InlineData("callbacks,-1,1", "")]
    [InlineData("callbacks,1.5,1", "target fact.not-whole")]
    [InlineData("callbacks,1,0", "planned_days fact.out-of-range")]
    [InlineData("callbacks,1,-1", "planned_days fact.out-of-range")]
    public void Assignment_Numbers_KeepTheirBounds(string row, string problem) => Assert.Equal(
        problem.Length == 0 ? "" : "assignments.csv:2, column " + problem,
        FactFolder.ProblemsOf("assignments.csv", $"employee_id,date,task,target,planned_days\nE1,2026-01-05,{row}\n"));

    [Theory]
    [InlineData("attendance.csv", "employee_id,date,late_minutes\nE1,2026-01-05,-1\n", "late_minutes")]
    [InlineData("attendance.csv", "employee_id,date,out_minutes\nE1,2026-01-05,-1\n", "out_minutes")]
    [InlineData("assignments.csv", "employee_id,date,task,completed\nE1,2026-01-05,contacts,-1\n", "completed")]
    [InlineData("ratings.csv", "employee_id,month,indicator,target\nE1,2026-01,a,-1\n", "target")]
    [InlineData("teams.csv", "team,month,metric,bonus_pool\nT,2026-01,a,-1\n", "bonus_pool")]
    [InlineData("partners.csv", "partner,month,mode,sales_units\nP,2026-01,cooperative,-1\n", "sales_units")]
    [InlineData("partner_violations.csv", "partner,month,severity,count\nP,2026-01,minor,-1\n", "count")]
    public void Number_Negative_IsRefused(string file, string content, string column) =>
        Assert.Equal($"{file}:2, column {column} fact.negative", FactFolder.ProblemsOf(file, content));

    [Theory]
    [InlineData("deals.csv", "employee_id,date,kind,amount\nE1,2026-01-05,receipt,-20000\n")]
    [InlineData("teams.csv", "team,month,metric,actual\nT,2026-01,a,-1\n")]
    [InlineData("ratings.csv", "employee_id,month,indicator,actual\nE1,2026-01,a,-1\n")]
    [InlineData("attendance.csv", "employee_id,date,attended,leave\nE1,2026-01-05,0.25,approved\n")]
    [InlineData("attendance.csv", "employee_id,date,attended,leave\nE1,2026-01-05,1,approved\n")]
    public void Row_ThatPoliciesJudge_IsTaken(string file, string content) => Assert.Equal("", FactFolder.ProblemsOf(file, content));

    [Fact]
    public void Row_WithSeveralProblems_ListsThemByTheColumnsOfTheFile() => Assert.Equal(
        "attendance.csv:2, column late_minutes fact.negative\n"
        + "attendance.csv:2, column leave fact.unknown-value\n"
        + "attendance.csv:2, column date fact.required",
        FactFolder.ProblemsOf("attendance.csv", "late_minutes,leave,date,employee_id\n-5,sick,,E1\n"));

    [Fact]
    public void Row_WithSeveralProblems_NamesThemAll() => Assert.Equal(
        "attendance.csv:2, column date fact.bad-date\n"
        + "attendance.csv:2, column attended fact.bad-number\n"
        + "attendance.csv:2, column leave fact.unknown-value\n"
        + "attendance.csv:2, column late_minutes fact.negative",
        FactFolder.ProblemsOf("attendance.csv", "employee_id,date,attended,leave,late_minutes\nE1,2026-02-30,one,sick,-5\n"));
}
