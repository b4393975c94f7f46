using Telesales.Payroll.GoldenCases;
using Telesales.Policies.V1;

namespace Telesales.GoldenCases.Tests;

public sealed class GoldenCaseReaderTests
{
    private const string Minimal = """
        case: A junior in October 2026
        plan: R21
        month: 2026-10
        facts: { employees: [ { employee_id: E1, hire_date: 2025-01-06 } ] }
        expect: { E1: { net: 2100.00 } }
        """;

    [Fact]
    public void ReadText_WithEverySection_KeepsThemAsWritten()
    {
        var golden = One("""
            case: A junior as of 14 October 2026
            plan: R21@1
            month: 2026-10
            as_of: 2026-10-14
            options: { minimum_wage: 1500.50, enforce_law: true, missing_attendance_as_attended: true }
            facts:
              employees: [ { employee_id: E1, name: "王, 芳" } ]
            expect:
              E1:
                net: 20.00
                lines: { visit-invitation: 2 × 10.00 = 20.00 }
                measures: { workload.month: 1/3 }
                decisions: [ { effective: 2026-11-01, code: confirm } ]
                entitlements: [ { date: 2026-10-08, kind: early-leave, minutes: 30 } ]
                notices: []
            """);

        Assert.Equal("A junior as of 14 October 2026", golden.Name);
        Assert.Equal(("R21@1", new Month(2026, 10), new DateOnly(2026, 10, 14)), (golden.Plan, golden.Month, golden.AsOf!.Value));
        Assert.Equal((Money.Parse("1500.50"), true, true), (golden.MinimumWage!.Value, golden.EnforceLaw, golden.MissingAttendanceAsAttended));
        Assert.Equal("王, 芳", golden.Tables["employees"][0]["name"]);
        var sections = golden.Expected["E1"].Sections;
        Assert.Equal(["20.00"], sections["net"]);
        Assert.Equal(["visit-invitation: 2 × 10.00 = 20.00"], sections["lines"]);
        Assert.Equal(["workload.month: 1/3"], sections["measures"]);
        Assert.Equal(["2026-11-01 confirm"], sections["decisions"]);
        Assert.Equal(["2026-10-08 early-leave 30"], sections["entitlements"]);
        Assert.Empty(sections["notices"]);
        Assert.DoesNotContain("not_applied", sections.Keys);
    }

    [Fact]
    public void ReadText_WithTwoDocuments_GivesTwoCasesWithTheirLines()
    {
        var cases = GoldenCaseReader.ReadText($"{Minimal}\n---\n# The next one.\n{Minimal}", "cases.yaml");

        Assert.Equal([1, 8], cases.Select(golden => golden.Line));
        Assert.All(cases, golden => Assert.Equal("cases.yaml", golden.File));
    }

    [Fact]
    public void ReadText_WithRangeOfDates_MeansTheWorkingDaysOfTheCalendar()
    {
        var golden = One("""
            case: A range over the make-up Saturday of October 2026
            plan: R21
            month: 2026-10
            facts:
              activity: [ { employee_id: E1, date: 2026-10-05..2026-10-12, metric: contacts_collected, value: 40 } ]
              calendar: [ { date: 2026-10-05..2026-10-07, working: 0 }, { date: 2026-10-10, working: 1 } ]
            expect: { E1: { errors: [] } }
            """);

        Assert.Equal(["2026-10-08", "2026-10-09", "2026-10-10", "2026-10-12"], golden.Tables["activity"].Select(row => row["date"]));
        Assert.All(golden.Tables["activity"], row => Assert.Equal("40", row["value"]));
        Assert.Equal(["2026-10-05", "2026-10-06", "2026-10-07", "2026-10-10"], golden.Tables["calendar"].Select(row => row["date"]));
    }

    [Fact]
    public void ReadText_WithRangeOfDatesWithoutCalendar_MeansMondayToFriday()
    {
        var golden = One(Minimal.Replace(
            "employees: [ { employee_id: E1, hire_date: 2025-01-06 } ]",
            "attendance: [ { employee_id: E1, date: 2026-10-30..2026-11-03, attended: 1 } ]",
            StringComparison.Ordinal));

        Assert.Equal(["2026-10-30", "2026-11-02", "2026-11-03"], golden.Tables["attendance"].Select(row => row["date"]));
    }

    [Theory]
    [InlineData("plan: R21", "plann: R21", "cases.yaml:2", "'plann' is not part of a case; write one of case, plan, month")]
    [InlineData("plan: R21\n", "", "cases.yaml:1", "the case has no 'plan:'")]
    [InlineData("month: 2026-10", "month: 2026-13", "cases.yaml:3", "'2026-13' is not a month such as 2026-10")]
    [InlineData("month: 2026-10", "month: 2026-10\nas_of: 14.10.2026", "cases.yaml:4", "'14.10.2026' is not a date; write 2026-10-14")]
    [InlineData("month: 2026-10", "month: 2026-10\noptions: { enforce_law: yes }", "cases.yaml:4", "'yes' is not true or false")]
    [InlineData("month: 2026-10", "month: 2026-10\noptions: { minimum_wage: lots }", "cases.yaml:4", "'lots' is not an amount such as 1500.00")]
    [InlineData("month: 2026-10", "month: 2026-10\noptions: { enforce: true }", "cases.yaml:4", "'enforce' is not part of options; write one of minimum_wage")]
    [InlineData("employees:", "employee:", "cases.yaml:4", "'employee' is not part of facts; write one of employees, calendar")]
    [InlineData("[ { employee_id: E1, hire_date: 2025-01-06 } ]", "E1", "cases.yaml:4", "write a list of rows: - { column: value")]
    [InlineData("hire_date: 2025-01-06", "date: 2026-10-01..31", "cases.yaml:4", "'31' is not a date; write 2026-10-14, or 2026-10-08..2026-10-14")]
    [InlineData("hire_date: 2025-01-06", "date: 2026-10-31..2026-10-01", "cases.yaml:4", "ends before it begins")]
    [InlineData("net: 2100.00", "nett: 2100.00", "cases.yaml:5", "'nett' is not part of an expectation; write one of net, lines")]
    [InlineData("net: 2100.00", "notices: many", "cases.yaml:5", "write 'notices' as a list")]
    [InlineData("net: 2100.00", "decisions: [ { code: confirm } ]", "cases.yaml:5", "no 'effective:'")]
    [InlineData("{ E1: { net: 2100.00 } }", "[ E1 ]", "cases.yaml:5", "write a mapping")]
    [InlineData("{ E1: { net: 2100.00 } }", "{}", "cases.yaml:5", "the case expects nothing; name a person")]
    [InlineData("net: 2100.00", "", "cases.yaml:5", "nothing is expected of E1; give net")]
    [InlineData("net: 2100.00", "net: 2100.005", "cases.yaml:5", "'2100.005' is not an amount such as 2342.22")]
    [InlineData("R21", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[R21]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]", "cases.yaml:2", "nested too deeply")]
    [InlineData("plan: R21", "plan: [R21", "cases.yaml", "not well-formed YAML; look for a bracket")]
    [InlineData("plan: R21", "plan: \tR21: R13", "cases.yaml:2", "not well-formed YAML")]
    [InlineData("plan: R21", "plan: R21\nplan: R13", "cases.yaml:3", "not well-formed YAML")]
    public void ReadText_WithAMistake_NamesFileLineAndRemedy(string right, string wrong, string place, string remedy)
    {
        var failure = Assert.Throws<FormatException>(() => One(Minimal.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.StartsWith(place + ":", failure.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadText_WithSomethingThatIsNoCase_Refuses()
    {
        var failure = Assert.Throws<FormatException>(() => GoldenCaseReader.ReadText("- one\n- two\n", "cases.yaml"));

        Assert.StartsWith("cases.yaml:1:", failure.Message, StringComparison.Ordinal);
    }

    private static GoldenCase One(string text) => Assert.Single(GoldenCaseReader.ReadText(text, "cases.yaml"));
}
