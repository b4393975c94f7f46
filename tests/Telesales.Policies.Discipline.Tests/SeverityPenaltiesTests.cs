using Telesales.Policies.Discipline.Hours.V1_0;
using Telesales.Policies.Discipline.SeverityPenalties.V1_0;

namespace Telesales.Policies.Discipline.Tests;

/// <summary>R01 art. 16–18, R07 art. 17.</summary>
public sealed class SeverityPenaltiesTests
{
    private static readonly SeverityPenaltiesParameters R01 = new()
    {
        Minor = new() { Decision = "verbal-warning" },
        Ordinary = new() { Decision = "written-warning" },
        Serious = new() { Line = "wage-deduction", Amount = Money.Yuan(100) },
        Severe = new() { Decision = "dismiss" },
        GraveTypes = ["false-sale", "customer-data-leak"],
        RepeatedFrom = 3,
    };

    private static readonly SeverityPenaltiesParameters R07 = new()
    {
        Minor = new() { Decision = "warn" },
        Ordinary = new() { Line = "fine", Amount = Money.Yuan(100) },
        Serious = new() { Decision = "suspend" },
        Severe = new() { Decision = "dismiss" },
        Lateness = Severity.Minor,
        Excuses = [Excuse.Reported, Excuse.Excused],
    };

    [Theory]
    [InlineData(Severity.Minor, "verbal-warning", "penalty.minor")]
    [InlineData(Severity.Ordinary, "written-warning", "penalty.ordinary")]
    [InlineData(Severity.Severe, "dismiss", "penalty.severe")]
    public void Incident_OfASeverity_IsDecidedOnItsDate(Severity severity, string code, string message)
    {
        var result = Run(R01, APerson().Incident("2026-10-12", "noise", severity: severity));
        Assert.Equal([new(code, On("2026-10-12"), false, message, "test/clause")], result.Decisions);
        Assert.Empty(result.Lines);
    }

    [Fact]
    public void Incidents_OfASeverityWithALine_AreDeductedByCount()
    {
        var facts = APerson().Incident("2026-10-01", "noise", 2, severity: Severity.Serious).Incident("2026-10-31", "noise", severity: Severity.Serious)
            .Incident("2026-09-30", "noise", 9, severity: Severity.Serious).Incident("2026-11-01", "noise", 9, severity: Severity.Serious);
        Assert.Equal(["wage-deduction: 3 × -100.00 = -300.00"], Run(R01 with { RepeatedFrom = null }, facts).Lines.Select(line => line.ToString()));
    }

    [Fact]
    public void Incident_WithoutASeverity_IsNotPenalisedAndSaysSo()
    {
        var result = Run(R01, APerson().Incident("2026-10-12", "noise", 5));
        Assert.Empty(result.Decisions);
        Assert.Equal("penalty.not-graded", Assert.Single(result.NotApplied).Message);
    }

    [Theory]
    [InlineData("false-sale", Severity.Unspecified)]
    [InlineData("false-sale", Severity.Serious)]
    [InlineData("customer-data-leak", Severity.Minor)]
    public void Incident_OfAGraveType_IsSevereWhateverWasRecorded(string type, Severity severity)
    {
        var result = Run(R01, APerson().Incident("2026-10-12", type, severity: severity));
        Assert.Equal([new("dismiss", On("2026-10-12"), false, "penalty.grave", "test/clause")], result.Decisions);
        Assert.Empty(result.Lines);
    }

    [Theory]
    [InlineData("2025-10-12", false)]
    [InlineData("2025-10-13", true)]
    public void Incident_AtTheEdgeOfTheWindow_CountsFromTheDayAfter(string first, bool dismissed)
    {
        var facts = APerson().Incident(first, "noise", severity: Severity.Minor).Incident("2026-03-02", "false-sale").Incident("2026-10-12", "noise", severity: Severity.Minor);
        var result = Run(R01, facts);
        Assert.Equal(dismissed ? ["dismiss", "rehire-barred", "verbal-warning"] : ["verbal-warning"], Codes(result));
        if (!dismissed) Assert.Equal(new Count(1), Assert.Single(result.NotApplied).Operands["to_go"]);
        else Assert.All(result.Decisions, decision => Assert.Equal(On("2026-10-12"), decision.Effective));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public void Incidents_OnOneRow_CountEach(int count, bool dismissed) =>
        Assert.Equal(dismissed, Codes(Run(R01, APerson().Incident("2026-10-12", "noise", count, severity: Severity.Minor))).Contains("rehire-barred"));

    [Fact]
    public void Window_EndsOnTheLastPenalisedIncidentOfTheMonth()
    {
        // The window up to 12 October has three; the ungraded one of the 20th neither counts nor moves its end; November's is not seen.
        var facts = APerson().Incident("2025-10-14", "noise", severity: Severity.Minor).Incident("2026-10-05", "noise", severity: Severity.Minor)
            .Incident("2026-10-12", "noise", severity: Severity.Minor).Incident("2026-10-20", "noise").Incident("2026-11-02", "noise", severity: Severity.Minor);
        var barred = Assert.Single(Run(R01, facts).Decisions, decision => decision.Code == "rehire-barred");
        Assert.Equal(On("2026-10-12"), barred.Effective);
    }

    [Fact]
    public void Window_OfAMonthWithoutPenalisedIncidents_IsNotJudged()
    {
        var facts = APerson().Incident("2026-07-01", "noise", 3, severity: Severity.Severe).Incident("2026-10-12", "noise");
        Assert.Empty(Run(R01, facts).Decisions);
        Assert.Equal(["penalty.not-graded"], Run(R01, facts).NotApplied.Select(missed => missed.Message));
    }

    [Fact]
    public void Window_OfAnotherLength_IsTakenFromThePlan()
    {
        var facts = APerson().Incident("2026-04-13", "noise", 2, severity: Severity.Minor).Incident("2026-10-12", "noise", severity: Severity.Minor);
        Assert.Contains("rehire-barred", Codes(Run(R01 with { WindowMonths = 6 }, facts)));
        Assert.DoesNotContain("rehire-barred", Codes(Run(R01 with { WindowMonths = 5 }, facts)));
    }

    [Fact]
    public void Decisions_ForALeaver_AreGivenAllTheSame() =>
        Assert.Equal(["dismiss", "dismiss", "rehire-barred"], Codes(Run(R01, APerson().LeftOn("2026-10-30").Incident("2026-10-12", "noise", 3, severity: Severity.Severe))));

    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(0, 1, 1)]
    [InlineData(5, 5, 2)]
    [InlineData(0, 0, 0)]
    public void Lateness_IsAViolationOfItsSeverity(int late, int early, int warnings)
    {
        var result = Run(R07, APerson().Attendance("2026-10-14", day => day with { LateMinutes = late, EarlyLeaveMinutes = early }));
        Assert.Equal(Enumerable.Repeat("warn", warnings), Codes(result));
        Assert.All(result.Decisions, decision => Assert.Equal((On("2026-10-14"), "penalty.lateness"), (decision.Effective, decision.Message)));
    }

    [Fact]
    public void Lateness_OnApprovedLeave_IsNotExcused()
    {
        var facts = APerson().Attendance("2026-10-14", day => day with { Attended = new(1, 2), Leave = Leave.Approved, LateMinutes = 5 });
        Assert.Equal(["warn"], Codes(Run(R07, facts)));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Lateness_ToldInAdvanceOrExcused_IsNone(bool reported, bool excused)
    {
        var result = Run(R07, APerson().Attendance("2026-10-14", day => day with { LateMinutes = 5, EarlyLeaveMinutes = 7, Reported = reported, Excused = excused }));
        Assert.Empty(result.Decisions);
        Assert.Equal([new Count(5), new Count(7)], result.NotApplied.Select(missed => missed.Operands["minutes"]));
    }

    [Fact]
    public void Lateness_OfASeverityWithALine_IsFined()
    {
        var result = Run(R07 with { Lateness = Severity.Ordinary }, APerson().Attendance("2026-10-14", day => day with { LateMinutes = 5 }).Incident("2026-10-12", "noise", severity: Severity.Ordinary));
        Assert.Equal(["fine: 2 × -100.00 = -200.00"], result.Lines.Select(line => line.ToString()));
        Assert.Empty(result.Decisions);
    }

    [Fact]
    public void Lateness_BeyondWhatWasGranted_IsAViolationOnly()
    {
        var bench = new PolicyBench().With(declare => new Grants("early-leave", "2026-10-14", 30, declare)).With(declare => new SeverityPenalties.V1_0.SeverityPenalties(R07, declare));
        Assert.Empty(bench.Run(APerson().Attendance("2026-10-14", day => day with { EarlyLeaveMinutes = 30 }), "2026-10").Decisions);
        Assert.Single(bench.Run(APerson().Attendance("2026-10-14", day => day with { EarlyLeaveMinutes = 31 }), "2026-10").Decisions);
    }

    [Fact]
    public void Lateness_UnderAPlanThatDoesNotCountIt_IsNotLookedAt() =>
        Assert.Null(Bench(R01).Declarations.AttendanceScope);

    [Fact]
    public void Incidents_AreLoadedAsFarBackAsTheWindow()
    {
        Assert.Equal(12, Bench(R01).Declarations.MonthsBack(FactTable.Incidents));
        Assert.Equal(0, Bench(R07).Declarations.MonthsBack(FactTable.Incidents));
    }

    [Fact]
    public void Parameters_OfTheRegulations_FitTogether()
    {
        Assert.Empty(R01.Check());
        Assert.Empty(R07.Check());
    }

    [Fact]
    public void Penalty_ThatIsNeitherOrBoth_IsAProblem()
    {
        Assert.Equal(["minor"], Problems(R01 with { Minor = new() }));
        Assert.Equal(["ordinary"], Problems(R01 with { Ordinary = new() { Decision = "warn", Line = "fine", Amount = Money.Yuan(1) } }));
        Assert.Equal(["serious"], Problems(R01 with { Serious = new() { Line = "fine" } }));
        Assert.Equal(["severe"], Problems(R01 with { Severe = new() { Decision = "dismiss", Amount = Money.Yuan(1) } }));
    }

    [Fact]
    public void Lateness_ThatCantBeJudged_IsAProblem()
    {
        Assert.Equal(["lateness"], Problems(R07 with { Lateness = Severity.Unspecified }));
        Assert.Equal(["repeated_from"], Problems(R07 with { RepeatedFrom = 3 }));
    }

    private static IEnumerable<string> Problems(SeverityPenaltiesParameters figures) => figures.Check().Select(problem => problem.Parameter);

    private static IEnumerable<string> Codes(BenchResult result) => result.Decisions.Select(decision => decision.Code).Order(StringComparer.Ordinal);

    private static BenchResult Run(SeverityPenaltiesParameters figures, PersonFacts facts) => Bench(figures).Run(facts, "2026-10");

    private static PolicyBench Bench(SeverityPenaltiesParameters figures) => new PolicyBench().With(declare => new SeverityPenalties.V1_0.SeverityPenalties(figures, declare));
}
