namespace Telesales.Facts.Tests;

/// <summary>Clock times to minutes late and left early; every figure was worked out by hand from 9:00–18:00 with 12:00–13:00 off.</summary>
public sealed class ClockTests : IDisposable
{
    private const string ByDay = "columns: { employee: id, date: day, in: came, out: left }\n";
    private const string ByPunch = "columns: { employee: id, punch: at }\n";
    private readonly FactFolder folder = new();

    [Theory]
    [InlineData("08:59:59", "18:00:00", "0,0")]
    [InlineData("09:00:59", "18:00:00", "0,0")]
    [InlineData("09:01:00", "18:00:00", "1,0")]
    [InlineData("09:15", "18:00", "15,0")]
    [InlineData("12:00", "18:00", "180,0")]
    [InlineData("12:30", "18:00", "180,0")]
    [InlineData("13:00", "18:00", "180,0")]
    [InlineData("13:10", "17:30", "190,30")]
    [InlineData("09:00", "17:59:01", "0,0")]
    [InlineData("09:00", "17:59:00", "0,1")]
    [InlineData("09:00", "13:00", "0,300")]
    [InlineData("09:00", "12:30", "0,300")]
    [InlineData("09:00", "11:59", "0,301")]
    [InlineData("12:59", "13:04", "180,296")]
    [InlineData("08:49", "00:20", "0,0")]
    [InlineData("08:49", "03:59", "0,0")]
    public void ComingAndLeaving_AreMinutesOfWorkMissed(string came, string left, string minutes)
    {
        Assert.Equal("", Import(ByDay, $"id,day,came,left\nE1,2026-10-14,{came},{left}\n"));
        Assert.Equal($"employee_id,date,attended,late_minutes,early_leave_minutes\nE1,2026-10-14,1,{minutes}\n", Attendance());
    }

    [Fact]
    public void Hours_OfTheMapping_AreKeptTo()
    {
        Assert.Equal("", Import(ByDay + "hours: { from: \"08:30\", until: \"17:30\", breaks: [\"10:00-10:15\", \"12:00-13:30\"] }\n", "id,day,came,left\nE1,2026-10-14,10:20,13:00\n"));
        // 8:30–10:00 and 10:15–10:20; 13:30–17:30.
        Assert.Contains("E1,2026-10-14,1,95,240\n", Attendance(), StringComparison.Ordinal);
    }

    [Fact]
    public void Punches_TheFirstAndTheLastOfADay_AreComingAndLeaving()
    {
        Assert.Equal("", Import(ByPunch, """
            id,at
            E1,2026-10-14 12:01:00
            E1,2026-10-14 18:02:00
            E1,2026-10-14 09:20:00
            E1,2026-10-14 09:20:03
            E2,2026-10-14 08:55:00
            E2,2026-10-15 00:30:00
            E2,2026-10-15 10:00:00
            E2,2026-10-15 18:00:00

            """));
        Assert.Equal(
            "employee_id,date,attended,late_minutes,early_leave_minutes\nE1,2026-10-14,1,20,0\nE2,2026-10-14,1,0,0\nE2,2026-10-15,1,60,0\n", Attendance());
    }

    [Theory]
    [InlineData("09:02:59", "clock.csv:2 fact.undecided")]
    [InlineData("09:03:00", "")]
    public void Punches_CloserThanFiveMinutes_AreOne(string second, string problems) =>
        Assert.Equal(problems, Import(ByPunch, $"id,at\nE1,2026-10-14 08:58:00\nE1,2026-10-14 {second}\n"));

    [Fact]
    public void Days_ThatTheClockDoesNotDecide_AreAllReportedAndNothingIsWritten()
    {
        string problems = Import(ByDay, """
            id,day,came,left
            E1,2026-10-14,09:00,
            E1,2026-10-15,,18:00
            E1,2026-10-16,18:00,19:00
            E1,2026-10-19,12:00,13:00
            E1,2026-10-20,,
            E1,2026-10-21,09:00,18:00

            """);

        Assert.Equal("clock.csv:2 fact.undecided\nclock.csv:3 fact.undecided\nclock.csv:4 fact.undecided\nclock.csv:5 fact.undecided", problems);
        Assert.False(File.Exists(Path.Combine(folder.Path, "attendance.csv")));
    }

    [Fact]
    public void MissingPunch_SaysWhoWhenAndWhatToDo()
    {
        var problem = Assert.Single(Run(ByDay, "id,day,came,left\nE1,2026-10-14,09:00,\n").Problems);

        Assert.Equal("clock.csv:2: E1 clocked only at 09:00 on 2026-10-14: coming or leaving is missing. Find out what happened, and write attended, late_minutes and early_leave_minutes of that day into attendance.csv; then import again. [fact.undecided]", problem.ToString());
        Assert.Equal("clock.csv:2：E1 在 2026-10-14 只有 09:00 的打卡，缺上班或下班打卡。请核实后在 attendance.csv 中填写当天的 attended、late_minutes 和 early_leave_minutes，再重新导入。[fact.undecided]", problem.ToString("zh"));
    }

    [Fact]
    public void RowsThatStand_AreCompletedAndOtherwiseKept()
    {
        folder.Add("attendance.csv", """
            employee_id,date,attended,leave,late_minutes,early_leave_minutes,excused,overtime_minutes
            E9,2026-10-01,1,none,3,0,,
            E1,2026-10-14,,none,,,1,60
            E1,2026-10-15,0.5,approved,0,0,,
            E1,2026-10-16,0.5,approved,,,,
            E1,2026-10-19,0,approved,,,,
            E1,2026-10-20,1,,10,0,,
            E1,2026-10-21,1,,7,0,,

            """);
        const string Log = """
            id,day,came,left
            E1,2026-10-14,09:20,18:00
            E1,2026-10-15,13:00,18:00
            E1,2026-10-16,09:00,18:00
            E1,2026-10-19,09:00,18:00
            E1,2026-10-20,09:30,18:00
            E1,2026-10-21,,18:00
            E1,2026-10-22,09:00,17:50

            """;

        var result = Run(ByDay, Log);
        string written = Attendance();

        Assert.Empty(result.Problems);
        Assert.Equal(
            """
            employee_id,date,attended,leave,late_minutes,early_leave_minutes,overtime_minutes,excused
            E9,2026-10-01,1,none,3,0,,
            E1,2026-10-14,1,none,20,0,60,1
            E1,2026-10-15,0.5,approved,0,0,,
            E1,2026-10-16,0.5,approved,0,0,,
            E1,2026-10-19,0,approved,,,,
            E1,2026-10-20,1,,10,0,,
            E1,2026-10-21,1,,7,0,,
            E1,2026-10-22,1,,0,10,,

            """,
            written);
        // On the 15th the half day of leave makes the clock's 180 minutes no lateness: said, kept.
        Assert.Equal("clock.csv:3 fact.differs\nclock.csv:5 fact.differs\nclock.csv:6 fact.differs", FactFolder.Lines(result.Warnings));
        Assert.Empty(Run(ByDay, Log).Problems);
        Assert.Equal(written, Attendance());
    }

    [Theory]
    [InlineData("0.5,approved", "13:00", "clock.csv:2 fact.undecided")]
    [InlineData("0.5,unapproved", "13:00", "clock.csv:2 fact.undecided")]
    [InlineData(",approved", "09:30", "clock.csv:2 fact.undecided")]
    [InlineData("0.5,", "13:00", "clock.csv:2 fact.undecided")]
    [InlineData("1,none", "13:00", "")]
    public void PartOfADay_IsDecidedByAPerson(string recorded, string came, string problems)
    {
        folder.Add("attendance.csv", $"employee_id,date,attended,leave\nE1,2026-10-14,{recorded}\n");

        Assert.Equal(problems, Import(ByDay, $"id,day,came,left\nE1,2026-10-14,{came},18:00\n"));
    }

    [Fact]
    public void BadRows_AreAllNamed()
    {
        folder.Add("attendance.csv", "employee_id,date,attended\nE1,2026-10-14,much\nE1,2026-10-14,1\n");

        Assert.Equal("attendance.csv:2, column attended fact.bad-number\nattendance.csv:3, column employee_id fact.duplicate-key", Import(ByDay, "id,day,came,left\n"));
        File.Delete(Path.Combine(folder.Path, "attendance.csv"));
        Assert.Equal(
            """
            clock.csv:2, column day fact.bad-date
            clock.csv:3, column came fact.bad-date
            clock.csv:4, column left fact.dates-reversed
            clock.csv:5, column id fact.required
            clock.csv:6, column left fact.broken-quote
            """,
            Import(ByDay, "id,day,came,left\nE1,14/10/2026,09:00,18:00\nE1,2026-10-14,nine,18:00\nE1,2026-10-14,18:00,09:00\n,2026-10-14,09:00,18:00\nE1,2026-10-14,09:00,18\"00\n"));
    }

    [Theory]
    [InlineData("columns: { employee: id }\n", "mapping.yaml:1:1 fact.bad-mapping")]
    [InlineData("columns: { employee: id, punch: at, in: came }\n", "mapping.yaml:1:1 fact.bad-mapping")]
    [InlineData("columns: { employee: id, punch: at }\nhours: { from: \"18:00\", until: \"09:00\" }\n", "mapping.yaml:2:32 fact.bad-mapping")]
    [InlineData("columns: { employee: id, punch: at }\nhours: { from: \"09:00\", until: \"18:00\", breaks: [\"12:00-13:00\", \"12:30-14:00\"] }\n", "mapping.yaml:2:49 fact.bad-mapping")]
    [InlineData("columns: { employee: id, punch: at }\nday_begins: dawn\n", "mapping.yaml:2:13 fact.bad-mapping")]
    [InlineData("columns: { employee: id, punch: at }\nhour: { }\n", "mapping.yaml:2:1 fact.bad-mapping")]
    public void Mapping_ThatIsWrong_IsNamedByItsPlace(string mapping, string problem) => Assert.Equal(problem, Import(mapping, "id,at\n"));

    [Fact]
    public void Sample_GivesWhatWasCountedByHand()
    {
        string samples = Path.Combine(SharedFolder.Repository, "samples", "clock");

        var result = ClockImport.Run(new ClockRequest { Mapping = Path.Combine(samples, "mapping.yaml"), Log = Path.Combine(samples, "October.csv"), Folder = folder.Path }, TestContext.Current.CancellationToken);

        Assert.Equal("", FactFolder.Lines(result.Problems));
        Assert.Equal(new ClockSummary(Days: 5, Late: 2, EarlyLeave: 2, Empty: 1), result.Summary);
        Assert.Equal(
            """
            employee_id,date,attended,late_minutes,early_leave_minutes
            S01,2026-10-14,1,0,0
            S01,2026-10-15,1,0,300
            S02,2026-10-14,1,15,0
            S02,2026-10-15,1,0,0
            S03,2026-10-14,1,190,30

            """,
            Attendance());
    }

    public void Dispose() => folder.Dispose();

    private string Attendance() => File.ReadAllText(Path.Combine(folder.Path, "attendance.csv"));

    private string Import(string mapping, string log) => FactFolder.Lines(Run(mapping, log).Problems);

    private ClockResult Run(string mapping, string log)
    {
        folder.Add("mapping.yaml", mapping).Add("clock.csv", log);
        return ClockImport.Run(new ClockRequest { Mapping = Path.Combine(folder.Path, "mapping.yaml"), Log = Path.Combine(folder.Path, "clock.csv"), Folder = folder.Path }, TestContext.Current.CancellationToken);
    }
}
