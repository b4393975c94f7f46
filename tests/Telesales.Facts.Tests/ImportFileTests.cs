using System.Globalization;
using System.Text;

namespace Telesales.Facts.Tests;

/// <summary>Files, headers and the shape of rows.</summary>
public sealed class ImportFileTests
{
    private const string Attendance = "employee_id,date,attended,leave\n";

    [Fact]
    public void Import_FolderMissing_SaysSo()
    {
        var result = CsvFacts.Import(Path.Combine(Path.GetTempPath(), "no-such-folder-here"), FactFolder.Vocabulary);

        Assert.Equal(FactProblemCodes.Missing, Assert.Single(result.Problems).Code);
        Assert.False(result.IsValid);
    }

    [Fact]
    public void Import_WithoutEmployees_NamesOnlyThatFile()
    {
        using var folder = new FactFolder().Add("attendance.csv", Attendance + "E1,2026-02-02,1,none\n");

        Assert.Equal("employees.csv fact.missing", FactFolder.Lines(folder.Import()));
    }

    [Theory]
    [InlineData(true, "partners.csv")]
    [InlineData(true, "partners.csv", "partner_violations.csv", "calendar.csv")]
    [InlineData(false, "calendar.csv")]
    [InlineData(false, "partners.csv", "teams.csv")]
    [InlineData(false, "partners.csv", "attendance.csv")]
    public void Import_AboutPartnersAlone_NeedsNoEmployees(bool isValid, params string[] files)
    {
        using var folder = new FactFolder();
        foreach (var file in files)
        {
            folder.Add(file, file switch
            {
                "partners.csv" => "partner,month,mode,sales_units,paid_to_people\nX,2026-02,cooperative,120,5000\n",
                "partner_violations.csv" => "partner,month,severity,count\nX,2026-02,minor,1\n",
                "teams.csv" => "team,month,metric,target,actual,bonus_pool\nT1,2026-02,sales_amount,1,1,1\n",
                "attendance.csv" => Attendance,
                _ => "date,working\n2026-02-02,0\n",
            });
        }

        Assert.Equal(isValid ? "" : "employees.csv fact.missing", FactFolder.Lines(folder.Import()));
    }

    [Theory]
    [InlineData("atendance.csv", "attendance.csv")]
    [InlineData("Employees.csv", "employees.csv")]
    [InlineData("activity-2026-02.csv", "activity.csv")]
    [InlineData("worklogs (1).CSV", "worklogs.csv")]
    public void Import_FileNamedAlmostRight_IsRefusedWithTheName(string name, string meant)
    {
        using var folder = FactFolder.With(name, "x\n");

        var problem = Assert.Single(folder.Import().Problems);
        Assert.Equal(FactProblemCodes.UnknownFile, problem.Code);
        Assert.Equal(name, problem.Source);
        Assert.Contains(meant, problem.Remedy("en"), StringComparison.Ordinal);
    }

    [Fact]
    public void Import_ForeignFiles_AreWarningsOrPassedOver()
    {
        using var folder = FactFolder.With("holiday plans.csv", "x\n").Add("README.md", "x");

        var result = folder.Import();

        Assert.True(result.IsValid);
        Assert.Equal("holiday plans.csv", Assert.Single(result.Warnings).Source);
    }

    [Fact]
    public void Import_FileThatCannotBeOpened_IsAProblem()
    {
        using var folder = FactFolder.With("deals.csv", "employee_id,date,kind\n");
        using var held = new FileStream(Path.Combine(folder.Path, "deals.csv"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Equal("deals.csv fact.unreadable", FactFolder.Lines(folder.Import()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("\uFEFF")]
    public void Import_EmptyFile_HasNoHeader(string content) =>
        Assert.Equal("attendance.csv fact.no-header", FactFolder.ProblemsOf("attendance.csv", content));

    [Fact]
    public void Import_HeaderOnly_HasNoRows()
    {
        using var folder = FactFolder.With("attendance.csv", "employee_id,date");

        var result = folder.Import();

        Assert.True(result.IsValid);
        Assert.Equal(0, result.Facts.AttendanceOf(0).Length);
    }

    [Fact]
    public void Import_EmployeesHeaderOnly_IsAnEmptyBranch()
    {
        using var folder = new FactFolder().Add("employees.csv", FactFolder.EmployeeHeader);

        Assert.Equal(0, folder.Import().Facts!.Employees.Length);
    }

    [Fact]
    public void Import_UnknownColumn_SuggestsTheNearest()
    {
        using var folder = FactFolder.With("attendance.csv", "employee_id,date,Atended,zzzzzzzzzzzz\n");

        var problems = folder.Import().Problems;

        Assert.Equal(2, problems.Count);
        Assert.Equal("attendance.csv:1, column Atended", problems[0].Location);
        Assert.Equal(3, problems[0].ColumnNumber);
        Assert.Contains("'attended'", problems[0].Remedy("en"), StringComparison.Ordinal);
        Assert.Contains("early_leave_minutes", problems[1].Remedy("en"), StringComparison.Ordinal);
        Assert.All(problems, problem => Assert.Equal(FactProblemCodes.UnknownColumn, problem.Code));
    }

    [Fact]
    public void Import_ColumnTwice_NamesTheSecond() => Assert.Equal(
        "attendance.csv:1, column date fact.duplicate-column",
        FactFolder.ProblemsOf("attendance.csv", "employee_id,date,date\n"));

    [Fact]
    public void Import_KeyColumnMissing_IsRefused() => Assert.Equal(
        "attendance.csv:1, column date fact.missing-column",
        FactFolder.ProblemsOf("attendance.csv", "employee_id,attended\nE1,1\n"));

    [Fact]
    public void Import_NeededColumnMissing_IsRefused() => Assert.Equal(
        "deals.csv:1, column kind fact.missing-column",
        FactFolder.ProblemsOf("deals.csv", "employee_id,date\n"));

    [Theory]
    [InlineData("E1,2026-02-02,1\n")]
    [InlineData("E1,2026-02-02,1,none,\n")]
    public void Import_RaggedRow_IsRefused(string row) =>
        Assert.Equal("attendance.csv:2 fact.field-count", FactFolder.ProblemsOf("attendance.csv", Attendance + row));

    [Theory]
    [InlineData("E1,2026-02-02,1,no\"ne\n", 2)]
    [InlineData("E1,2026-02-02,1,\"none\"x\n", 2)]
    [InlineData("E1,2026-02-02,1,none\nE2,2026-02-02,1,\"none\nE2,2026-02-03,1,none\n", 3)]
    public void Import_BrokenQuote_IsRefusedWhereItStands(string rows, int line) => Assert.Equal(
        string.Create(CultureInfo.InvariantCulture, $"attendance.csv:{line}, column leave fact.broken-quote"),
        FactFolder.ProblemsOf("attendance.csv", Attendance + rows));

    [Fact]
    public void Import_AfterABrokenQuote_ReadsOn() => Assert.Equal(
        "attendance.csv:2, column attended fact.broken-quote\nattendance.csv:3, column date fact.bad-date",
        FactFolder.ProblemsOf("attendance.csv", Attendance + "E1,2026-02-02,1\"\",none\nE1,2026-02-30,1,none\n"));

    [Theory]
    [InlineData(1_000_000, "attendance.csv:2, column leave fact.unknown-value")]
    [InlineData(1_100_000, "attendance.csv:2, column leave fact.row-too-long\nattendance.csv:3, column leave fact.unknown-value")]
    public void Import_RowWithoutEnd_IsRefused(int length, string expected)
    {
        string rows = "E1,2026-02-02,1," + new string('x', length) + "\nE1,2026-02-03,1," + (length > 1_000_000 ? "y" : "none") + "\n";

        Assert.Equal(expected, FactFolder.ProblemsOf("attendance.csv", Attendance + rows));
    }

    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    [InlineData("\r\n", true)]
    [InlineData("\r", false)]
    public void Import_LineEndsAndByteOrderMark_DoNotMatter(string end, bool mark)
    {
        string content = (mark ? "\uFEFF" : "") + Attendance + "E1,2026-02-02,1,none\n\nE1,2026-02-03,0,approved\n";
        using var folder = FactFolder.With("attendance.csv", content.Replace("\n", end, StringComparison.Ordinal));

        var result = folder.Import();

        Assert.Equal("", FactFolder.Lines(result));
        var rows = result.Facts!.AttendanceOf(0);
        Assert.Equal(2, rows.Length);
        Assert.Equal(FactLeave.Approved, rows[1].Leave);
        Assert.Equal(4, rows[1].Origin.Row);
    }

    [Fact]
    public void Import_QuotedFields_KeepCommasQuotesAndLineBreaks()
    {
        using var folder = new FactFolder().Add(
            "employees.csv",
            FactFolder.EmployeeHeader + "\nE1,\"张三, \"\"小张\"\"\r\n(二组)\",junior,2026-01-05,regular\nE2,\"\",junior,2026-13-05,regular\n");

        Assert.Equal("employees.csv:4, column hire_date fact.bad-date", FactFolder.Lines(folder.Import()));
        folder.Add("employees.csv", File.ReadAllText(Path.Combine(folder.Path, "employees.csv")).Replace("-13-", "-12-", StringComparison.Ordinal));
        var facts = folder.Import().Facts!;
        Assert.Equal("张三, \"小张\"\r\n(二组)", facts.Employees[0].Name);
        Assert.Null(facts.Employees[1].Name);
        Assert.Equal("employees.csv:4", facts.Locate(facts.Employees[1].Origin).ToString());
    }

    [Fact]
    public void Import_Gbk_SaysWhereItStopsBeingUtf8()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] gbk = Encoding.GetEncoding("gb18030").GetBytes(FactFolder.EmployeeHeader + "\nE1,One,junior,2026-01-05,regular\nE2,张三,junior,x,y\n");
        using var folder = new FactFolder().Add("employees.csv", gbk).Add("attendance.csv", Attendance + "E9,2026-02-02,1,none\n");

        var problem = Assert.Single(folder.Import().Problems);

        Assert.Equal(FactProblemCodes.BadEncoding, problem.Code);
        Assert.Equal("employees.csv:3", problem.Location);
        Assert.Contains("position 4 of the line", problem.Message("en"), StringComparison.Ordinal);
        Assert.Contains("GB18030", problem.Remedy("zh-CN"), StringComparison.Ordinal);
    }

    [Fact]
    public void Import_Utf16_IsRefused()
    {
        using var folder = new FactFolder().Add("employees.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(FactFolder.Employees)]);

        Assert.Equal("employees.csv:1 fact.bad-encoding", FactFolder.Lines(folder.Import()));
    }

    [Fact]
    public void Import_CharacterCutByTheBlocksOfTheCheck_IsFine()
    {
        // 1 MiB blocks: a three-byte character is laid across each of three boundaries.
        string text = FactFolder.EmployeeHeader + "\n" + string.Concat(Enumerable.Range(0, 4000).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"E{i},{new string('汉', 300)},junior,2026-01-05,regular\n")));
        using var folder = new FactFolder().Add("employees.csv", text);

        Assert.Equal(4000, folder.Import().Facts!.Employees.Length);

        byte[] cut = Encoding.UTF8.GetBytes(text + "E,汉")[..^1];
        folder.Add("employees.csv", cut);
        Assert.Equal("employees.csv:4002 fact.bad-encoding", FactFolder.Lines(folder.Import()));
    }
}
