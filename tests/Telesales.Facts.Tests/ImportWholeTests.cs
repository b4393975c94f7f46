using System.Globalization;

namespace Telesales.Facts.Tests;

/// <summary>The import as a whole: all files at once, whatever the order of rows and the culture of the machine.</summary>
public sealed class ImportWholeTests
{
    [Fact]
    public void Import_ErrorsInSeveralFiles_AreAllListedByFileLineColumn()
    {
        using var folder = new FactFolder()
            .Add("employees.csv", FactFolder.Employees + "E3,Three,expert,2026-02-30,regular\n")
            .Add("worklogs.csv", "employee_id,week_start\nE1,2026-01-06\nE9,2026-01-05\n")
            .Add("attendance.csv", "employee_id,date,leave,excused\nE1,2026-01-05,sick,2\nE1,2026-01-05,none,\nE1,2026-01-05,none,\n")
            .Add("teams.csv", "team,month,metric,goal\n");

        Assert.Equal(
            """
            attendance.csv:2, column leave fact.unknown-value
            attendance.csv:2, column excused fact.bad-flag
            attendance.csv:3 fact.duplicate-key
            attendance.csv:4 fact.duplicate-key
            employees.csv:4, column grade fact.unknown-value
            employees.csv:4, column hire_date fact.bad-date
            teams.csv:1, column goal fact.unknown-column
            worklogs.csv:2, column week_start fact.not-monday
            worklogs.csv:3, column employee_id fact.unknown-employee
            """,
            FactFolder.Lines(folder.Import()));
    }

    [Fact]
    public void Import_CountlessProblems_KeepsTheFirstThousandOfAFileAndCountsAll()
    {
        string rows = string.Concat(Enumerable.Repeat("E1,2026-02-30,noise\n", 1500));
        using var folder = FactFolder.With("incidents.csv", "employee_id,date,type\n" + rows)
            .Add("worklogs.csv", "employee_id,week_start\nE1,2026-01-06\n");

        var result = folder.Import();

        Assert.Equal(1501, result.ProblemCount);
        Assert.Equal(1001, result.Problems.Count);
        Assert.Equal("incidents.csv:1001, column date", result.Problems[999].Location);
        Assert.Equal("worklogs.csv", result.Problems[1000].Source);
    }

    [Fact]
    public void Problem_SpeaksEnglishAndChinese()
    {
        using var folder = FactFolder.With("attendance.csv", "employee_id,date,leave\nE1,2026-01-05,sick\n");

        var problem = Assert.Single(folder.Import().Problems);

        Assert.Equal(
            "attendance.csv:2, column leave: 'sick' is not allowed here. Use one of: none, approved, unapproved. [fact.unknown-value]",
            problem.ToString());
        Assert.Equal(
            "attendance.csv:2, column leave：此处不能填“sick”。只能填：none, approved, unapproved。[fact.unknown-value]",
            problem.ToString("zh-CN"));
        Assert.Equal((2, "leave", 3, "sick"), (problem.Row, problem.Column, problem.ColumnNumber, problem.Value));
    }

    [Theory]
    [InlineData(100, 100)]
    [InlineData(101, 101)]
    [InlineData(5000, 101)]
    public void Problem_LongValue_IsShownInPart(int length, int shown)
    {
        using var folder = FactFolder.With("attendance.csv", $"employee_id,date,leave\nE1,2026-01-05,{new string('x', length)}\n");

        Assert.Equal(shown, Assert.Single(folder.Import().Problems).Value!.Length);
    }

    [Fact]
    public void Import_Progress_IsToldAtTheEndOfEachFile()
    {
        using var folder = FactFolder.With("calendar.csv", "date,working\n2026-01-01,0\n");
        var told = new List<FactProgress>();

        CsvFacts.Import(folder.Path, FactFolder.Vocabulary, new Recorder(told));

        Assert.Equal([new FactProgress("calendar.csv", 1), new FactProgress("employees.csv", 2)], told);
    }

    [Fact]
    public void Import_Cancelled_Ends()
    {
        using var folder = FactFolder.With("calendar.csv", "date,working\n2026-01-01,0\n");

        Assert.Throws<OperationCanceledException>(
            () => CsvFacts.Import(folder.Path, FactFolder.Vocabulary, cancellation: new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void Import_UnderAnyCulture_GivesTheSame(string culture)
    {
        string invariant = Under(CultureInfo.InvariantCulture);

        Assert.Equal(invariant, Under(new CultureInfo(culture)));
        Assert.Contains("1322.22", invariant, StringComparison.Ordinal);
        Assert.Contains("2026-01-05", invariant, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_RowsInAnyOrder_GivesTheSameFacts()
    {
        using var inOrder = EveryTable();
        using var shuffled = EveryTable();
        var random = new Random(7);
        foreach (string file in Directory.GetFiles(shuffled.Path, "*.csv"))
        {
            string[] lines = File.ReadAllLines(file);
            var rows = lines[1..];
            // Deals, assignments and incidents of one person's date keep the order of the file: those rows trade places by date only.
            if (Path.GetFileName(file) is "deals.csv" or "assignments.csv" or "incidents.csv")
                Array.Reverse(rows);
            else
                random.Shuffle(rows);
            File.WriteAllLines(file, [lines[0], .. rows]);
        }

        string expected = FactDump.Of(inOrder.Import().Facts!);

        Assert.Equal(expected, FactDump.Of(shuffled.Import().Facts!));
        Assert.Equal(9 * 14, expected.Split('\n').Length);
    }

    [Fact]
    public void Deals_OfOneDate_KeepTheOrderOfTheFile()
    {
        using var folder = FactFolder.With(
            "deals.csv",
            "employee_id,date,kind,reference\nE1,2026-01-06,visit,z\nE2,2026-01-05,visit,y\nE1,2026-01-05,visit,c\nE1,2026-01-05,visit,a\nE1,2026-01-05,visit,b\n");

        var deals = folder.Import().Facts!.DealsOf(0);

        Assert.Equal(["c", "a", "b", "z"], deals.ToArray().Select(deal => deal.Reference));
    }

    [Fact]
    public void Incidents_ManyOfOneDate_KeepTheOrderOfTheFile()
    {
        // More than sixteen: a sort that is not stable gives itself away only then.
        var types = Enumerable.Range(0, 100).Select(i => "t" + (char)('A' + (i * 37 % 26)) + (char)('A' + (i / 26))).ToArray();
        using var folder = FactFolder.With(
            "incidents.csv",
            "employee_id,date,type\nE1,2026-01-07,last\n" + string.Concat(types.Select(type => $"E1,2026-01-06,{type}\n")));

        var incidents = folder.Import().Facts!.IncidentsOf(0).ToArray();

        Assert.Equal([.. types, "last"], incidents.Select(incident => incident.Type));
    }

    private static string Under(CultureInfo culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            using var good = EveryTable();
            using var bad = FactFolder.With("worklogs.csv", "employee_id,week_start\nE1,2026-01-07\nE1,1899-01-02\n")
                .Add("history.csv", "employee_id,month,done_units,required_units\nE1,1800-01,1.5,2\n")
                .Add("incidents.csv", "employee_id,date,type,points\nE1,2026-01-06,noise,-1322.22\n")
                .Add("activity.csv", "employee_id,date,metric,value\nE1,2026-01-06,signed,2.5\n");
            var problems = bad.Import().Problems;
            return FactDump.Of(good.Import().Facts!)
                + string.Join("\n", problems.Select(problem => problem + problem.ToString("zh-CN")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>Nine rows in each table (three people, three dates).</summary>
    private static FactFolder EveryTable()
    {
        var folder = new FactFolder();
        string[] people = ["E1", "E2", "张三"];
        Write("employees.csv", "employee_id,grade,hire_date,status,base_pay", (i, _) => $"{(i < 3 ? people[i] : "X" + (char)(48 + i))},junior,2026-01-05,regular,1322.22", perPerson: false);
        Write("calendar.csv", "date,working", (i, _) => $"2026-01-1{i},{i % 2}", perPerson: false);
        Write("teams.csv", "team,month,metric,actual", (i, _) => $"T{i % 3},2026-0{1 + (i / 3)},signed,-{i}", perPerson: false);
        Write("partners.csv", "partner,month,mode,sales_units", (i, _) => $"P{i % 3},2026-0{1 + (i / 3)},cooperative,{i}.5", perPerson: false);
        Write("partner_violations.csv", "partner,month,severity,count", (i, _) => $"P{i % 3},2026-0{1 + (i / 3)},minor,{i}", perPerson: false);
        Write("attendance.csv", "employee_id,date,attended,late_minutes", (i, d) => $"2026-01-0{6 + d},0.5,{i}");
        Write("activity.csv", "employee_id,date,metric,value", (i, d) => $"2026-01-0{6 + d},sales_amount,{i}.5");
        Write("assignments.csv", "employee_id,date,task,target", (i, d) => $"2026-01-0{6 + d},contacts,{i}");
        Write("deals.csv", "employee_id,date,kind,amount", (i, d) => $"2026-01-0{6 + d},receipt,-{i}.25");
        Write("incidents.csv", "employee_id,date,type,points", (i, d) => $"2026-01-0{6 + d},noise,{i}.125");
        Write("worklogs.csv", "employee_id,week_start,submitted_on", (_, d) => $"2026-01-{5 + (7 * d):00},2026-01-31");
        Write("ratings.csv", "employee_id,month,indicator,actual,target", (i, d) => $"2026-0{1 + (d / 2)},i{d},{i},0.5");
        Write("marks.csv", "employee_id,month,mark", (_, d) => $"2026-0{1 + d},outstanding");
        Write("history.csv", "employee_id,month,done_units,required_units", (i, d) => $"2026-0{1 + d},{i}/7,26.4");
        return folder;

        void Write(string file, string header, Func<int, int, FormattableString> row, bool perPerson = true)
        {
            var lines = Enumerable.Range(0, 9).Select(i =>
                (perPerson ? people[i % 3] + "," : "") + row(i, i / 3).ToString(CultureInfo.InvariantCulture));
            folder.Add(file, header + "\n" + string.Join("\n", lines) + "\n");
        }
    }

    private sealed class Recorder(List<FactProgress> told) : IProgress<FactProgress>
    {
        public void Report(FactProgress value) => told.Add(value);
    }
}
