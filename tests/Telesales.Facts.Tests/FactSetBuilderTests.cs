namespace Telesales.Facts.Tests;

/// <summary>Facts that come as typed rows, as from a message.</summary>
public sealed class FactSetBuilderTests
{
    private static readonly DateOnly Day = new(2026, 1, 5);

    [Fact]
    public void Build_FromMessages_NamesFieldsByTheirPath()
    {
        var builder = new FactSetBuilder(FactFolder.Vocabulary);
        builder.Add(Employee("E1", builder.AddSource(FactSource.Message("facts.employees"))));
        int source = builder.AddSource(FactSource.Message("facts.attendance"));
        builder.Add(new AttendanceRow { EmployeeId = "E1", Date = Day, LateMinutes = -1, Origin = new(source, 3) });
        builder.Add(new AttendanceRow { EmployeeId = "E1", Date = Day, Origin = new(source, 4) });
        builder.Add(new AttendanceRow { EmployeeId = "E7", Date = Day, Origin = new(source, 5) });

        var result = builder.Build();

        Assert.Equal(
            "facts.attendance[3].late_minutes fact.negative\n"
            + "facts.attendance[4] fact.duplicate-key\n"
            + "facts.attendance[5].employee_id fact.unknown-employee",
            FactFolder.Lines(result));
        Assert.False(result.IsValid);
        Assert.Throws<InvalidOperationException>(builder.Build);
    }

    [Fact]
    public void Build_RowsLeftAtTheirDefaults_AreRequired()
    {
        var builder = new FactSetBuilder(FactFolder.Vocabulary);
        int source = builder.AddSource(FactSource.Message("m"));
        builder.Add(new EmployeeRow { EmployeeId = null!, Grade = default, HireDate = default, Status = default, Origin = new(source, 0) });
        builder.Add(new ActivityRow { EmployeeId = null!, Date = default, Metric = null!, Millionths = 0, Origin = new(source, 1) });
        builder.Add(new HistoryRow { EmployeeId = "", Month = default, DoneUnits = default, RequiredUnits = default, Origin = new(source, 2) });
        builder.Add(new TeamRow { Team = "", Month = default, Metric = "", Origin = new(source, 3) });

        var problems = builder.Build().Problems;

        Assert.Equal(4 + 3 + 4 + 3, problems.Count);
        Assert.All(problems, problem => Assert.Equal(FactProblemCodes.Required, problem.Code));
    }

    [Fact]
    public void Build_ValuesThatNoTextCouldHold_AreRefused()
    {
        var builder = new FactSetBuilder(FactFolder.Vocabulary);
        int source = builder.AddSource(FactSource.Message("m"));
        builder.Add(Employee("E1", source) with { Role = (FactRole)9, BasePay = 0.0000001m, AgreedWage = decimal.MaxValue });
        builder.Add(new HistoryRow { EmployeeId = "E1", Month = new(2026, 13), DoneUnits = new(1, -1), RequiredUnits = new(1, 1), Origin = new(source, 1) });
        builder.Add(new ActivityRow { EmployeeId = "E1", Date = Day, Metric = "signed", Millionths = long.MaxValue, Origin = new(source, 2) });
        builder.Add(new ActivityRow { EmployeeId = "E1", Date = Day, Metric = "signed", Millionths = long.MinValue, Origin = new(source, 3) });

        Assert.Equal(
            ["m[0].role", "m[0].base_pay", "m[0].agreed_wage", "m[1].month", "m[1].done_units", "m[2].value", "m[3].value"],
            builder.Build().Problems.Select(problem => problem.Location));
    }

    [Theory]
    [InlineData(8_999_999_999_999_999_999, true)]
    [InlineData(9_000_000_000_000_000_000, false)]
    public void Build_ActivityValue_StaysBelowItsBound(long millionths, bool good)
    {
        var builder = new FactSetBuilder(FactFolder.Vocabulary);
        int source = builder.AddSource(FactSource.Message("m"));
        builder.Add(Employee("E1", source));
        builder.Add(new ActivityRow { EmployeeId = "E1", Date = Day, Metric = "sales_amount", Millionths = millionths, Origin = new(source, 1) });

        Assert.Equal(good, builder.Build().IsValid);
    }

    [Fact]
    public void Build_EqualDecimals_AreKeptAlike()
    {
        var builder = new FactSetBuilder(FactFolder.Vocabulary);
        builder.Add(Employee("E1", builder.AddSource(FactSource.Message("m"))) with { BasePay = 1400.5000m, AgreedWage = 0.00m });

        var employee = builder.Build().Facts!.Employees[0];

        Assert.Equal("1400.5", employee.BasePay!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("0", employee.AgreedWage!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Locate_OriginWithoutSource_IsTheCallersFault()
    {
        var builder = new FactSetBuilder(FactFolder.Vocabulary);

        Assert.Throws<ArgumentOutOfRangeException>(
            () => builder.Add(new CalendarRow { Date = default, Working = true, Origin = new(4, 1) }));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => builder.Add(new CalendarRow { Date = default, Working = true, Origin = new(-1, 1) }));
    }

    [Fact]
    public void Locate_GivesPartsAndText()
    {
        using var folder = FactFolder.With("attendance.csv", "leave,date,employee_id\nnone,2026-01-05,E1\n");
        var facts = folder.Import().Facts!;

        var place = facts.Locate(facts.AttendanceOf(0)[0].Origin, "leave");

        Assert.Equal(new FactLocation("attendance.csv", true, 2, "leave", 1), place);
        Assert.Equal("attendance.csv:2, column leave", place.ToString());
        Assert.Null(facts.Locate(facts.AttendanceOf(0)[0].Origin, "excused").ColumnNumber);
    }

    [Fact]
    public void Activity_OfAPerson_IsSlicedByDateAndNamesItsMetric()
    {
        using var folder = FactFolder.With(
            "activity.csv",
            "employee_id,date,metric,value\nE2,2026-02-01,signed,9\nE1,2026-02-28,signed,3\nE1,2026-01-31,signed,1\nE1,2026-02-01,sales_amount,2.5\nE1,2026-03-01,signed,4\nE1,2026-02-01,signed,2\n");
        var facts = folder.Import().Facts!;

        var month = facts.ActivityOf(0, new(2026, 2, 1), new(2026, 2, 28));

        Assert.Equal([2_500_000L, 2_000_000L, 3_000_000L], month.ToArray().Select(fact => fact.Millionths));
        Assert.Equal("sales_amount", facts.Vocabulary.Metrics[month[0].Metric].Name);
        Assert.Equal(0, facts.ActivityOf(0, new(2026, 2, 28), new(2026, 2, 1)).Length);
        Assert.Equal(5, facts.ActivityOf(0, DateOnly.MinValue, DateOnly.MaxValue).Length);
        Assert.Equal(6, facts.ActivityCount);
    }

    [Fact]
    public void Employees_AreSortedOrdinallyAndFoundById()
    {
        var builder = new FactSetBuilder(FactFolder.Vocabulary);
        int source = builder.AddSource(FactSource.Message("m"));
        foreach (string id in (string[])["e", "张", "E10", "E2"])
            builder.Add(Employee(id, source));

        var facts = builder.Build().Facts!;

        Assert.Equal(["E10", "E2", "e", "张"], facts.Employees.ToArray().Select(employee => employee.EmployeeId));
        Assert.True(facts.TryIndexOf("张", out int index));
        Assert.Equal(3, index);
        Assert.False(facts.TryIndexOf("E3", out _));
    }

    [Theory]
    [InlineData("2026-10-01", false)]
    [InlineData("2026-10-02", true)]
    [InlineData("2026-10-03", false)]
    [InlineData("2026-10-10", true)]
    [InlineData("2026-10-11", false)]
    [InlineData("2026-09-30", true)]
    public void Calendar_IsMondayToFridayUnlessOverridden(string date, bool working)
    {
        using var folder = FactFolder.With("calendar.csv", "date,working\n2026-10-10,1\n2026-10-01,0\n");

        Assert.Equal(working, folder.Import().Facts!.IsWorkingDay(DateOnly.ParseExact(date, "yyyy-MM-dd", null)));
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a", "")]
    public void Vocabulary_NameEmptyOrTwice_IsTheCallersFault(string one, string other) =>
        Assert.Throws<ArgumentException>(() => new FactVocabulary(new FactMetric(one, true), new FactMetric(other, true)));

    private static EmployeeRow Employee(string id, int source) => new()
    {
        EmployeeId = id,
        Grade = FactGrade.Junior,
        HireDate = Day,
        Status = FactStatus.Regular,
        Origin = new(source, 0),
    };
}
