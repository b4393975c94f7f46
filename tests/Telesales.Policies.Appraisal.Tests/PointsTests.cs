using CsCheck;
using Telesales.Policies.Appraisal.Points.V1_0;

namespace Telesales.Policies.Appraisal.Tests;

/// <summary>R20 §3.</summary>
public sealed class PointsTests
{
    private static readonly PointsParameters Figures = new()
    {
        BusinessIndicator = "business",
        BusinessPoints = Quantity.Whole(80),
        AttitudePoints = Quantity.Whole(20),
        Lateness = [Tier(15, 1), Tier(30, 2)],
        AbsencePoints = Quantity.Whole(5),
        Incidents = [Incident("noise", 1), Incident("disobedience", 1, upTo: 5)],
    };

    private static readonly PolicyBench Bench = new PolicyBench().With(declare => new Points.V1_0.Points(Figures, declare));

    private static MinutesTier Tier(long from, long points) => new() { FromMinutes = new(from), Points = Quantity.Whole(points) };

    private static IncidentPoints Incident(string type, long points, long? upTo = null) =>
        new() { Type = type, Points = Quantity.Whole(points), UpTo = upTo is { } most ? Quantity.Whole(most) : null };

    private static PersonFacts Someone() => APerson().WithPerformanceBase("1000");

    private static Fraction ScoreOf(PersonFacts facts) => Bench.Run(facts, "2026-10").Measures["score"];

    private static Operand OperandOf(PersonFacts facts, string name) => Assert.Single(Bench.Run(facts, "2026-10").Notices).Operands[name];

    [Theory]
    [InlineData("100", "100/1", "1000.00")]
    [InlineData("100.000001", "100/1", "1000.00")]
    [InlineData("99.999999", "124999999/1250000", "1000.00")]
    [InlineData("0", "20/1", "200.00")]
    [InlineData("-0.000001", "20/1", "200.00")]
    [InlineData("50", "60/1", "600.00")]
    public void Business_ByItsRating_IsWorthAsMuchOfItsPoints(string actual, string score, string paid)
    {
        var result = Bench.Run(Someone().Rated("2026-10", "business", actual), "2026-10");
        Assert.Equal(score, result.Measures["score"].ToString());
        Assert.Equal(paid, result.Paid("performance-pay").ToString());
        Assert.Empty(result.Notices);
    }

    [Theory]
    [InlineData(14, 0)]
    [InlineData(15, 1)]
    [InlineData(29, 1)]
    [InlineData(30, 2)]
    [InlineData(480, 2)]
    public void Minutes_LateOrEarly_TakeThePointsOfTheirTier(int minutes, int points)
    {
        Assert.Equal((Fraction)(100 - points), ScoreOf(Someone().Attendance("2026-10-14", day => day with { LateMinutes = minutes })));
        Assert.Equal((Fraction)(100 - points), ScoreOf(Someone().Attendance("2026-10-14", day => day with { EarlyLeaveMinutes = minutes })));
        Assert.Equal((Fraction)(100 - (2 * points)), ScoreOf(Someone().Attendance("2026-10-14", day => day with { LateMinutes = minutes, EarlyLeaveMinutes = minutes })));
    }

    [Theory]
    [InlineData("0", "95/1")]
    [InlineData("0.5", "195/2")]
    public void Absence_WithoutLeave_TakesPointsByTheDay(string attended, string score)
    {
        Assert.Equal(score, ScoreOf(Someone().Attended("2026-10-14", attended, Leave.Unapproved)).ToString());
        Assert.Equal((Fraction)100, ScoreOf(Someone().Attended("2026-10-14", attended, Leave.Approved)));
    }

    [Fact]
    public void Day_ThatIsExcused_TakesNothing() => Assert.Equal(
        (Fraction)100,
        ScoreOf(Someone().AbsentWithoutLeave("2026-10-14").Attendance("2026-10-14", day => day with { Excused = true, LateMinutes = 60, EarlyLeaveMinutes = 60 })));

    [Theory]
    [InlineData("2026-09-30")]
    [InlineData("2026-10-10")]
    [InlineData("2026-11-02")]
    public void Lateness_OfAnotherMonthOrADayOff_TakesNothing(string date) =>
        Assert.Equal((Fraction)100, ScoreOf(Someone().Attendance(date, day => day with { LateMinutes = 60 })));

    [Fact]
    public void Lateness_AfterTheAsOfDate_IsNotSeen()
    {
        var facts = Someone().Attendance("2026-10-14", day => day with { LateMinutes = 30 }).Attendance("2026-10-15", day => day with { LateMinutes = 30 });
        Assert.Equal((Fraction)98, Bench.Run(facts, "2026-10", asOf: "2026-10-14").Measures["score"]);
        Assert.Equal((Fraction)96, Bench.Run(facts, "2026-10", asOf: "2026-10-15").Measures["score"]);
    }

    [Theory]
    [InlineData("early-leave", 44, 0)]
    [InlineData("early-leave", 45, 1)]
    [InlineData("free-time", 45, 1)]
    [InlineData("stay-until-done", 44, 2)]
    public void EarlyLeave_UpToWhatWasGranted_IsNoEarlyDeparture(string kind, int minutes, int points)
    {
        var bench = new PolicyBench().With(declare => new Grants(kind, declare)).With(declare => new Points.V1_0.Points(Figures, declare));
        var facts = Someone().Attendance("2026-10-14", day => day with { EarlyLeaveMinutes = minutes });
        Assert.Equal((Fraction)(100 - points), bench.Run(facts, "2026-10").Measures["score"]);
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("0", 1)]
    [InlineData("1", 1)]
    [InlineData("3", 3)]
    [InlineData("5", 5)]
    [InlineData("5.000001", 5)]
    public void Disobedience_CountsWithinTheRegulationsPoints(string? recorded, int points)
    {
        Assert.Equal((Fraction)(100 - points), ScoreOf(Someone().Incident("2026-10-14", "disobedience", points: recorded)));
        Assert.Equal((Fraction)(100 - (3 * points)), ScoreOf(Someone().Incident("2026-10-14", "disobedience", 3, recorded)));
    }

    [Fact]
    public void Incident_OfFixedPoints_IgnoresRecordedOnes() => Assert.Equal((Fraction)99, ScoreOf(Someone().Incident("2026-10-14", "noise", points: "7")));

    [Fact]
    public void Incident_OfAnotherTypeOrMonth_TakesNothing() =>
        Assert.Equal((Fraction)100, ScoreOf(Someone().Incident("2026-10-14", "unheard-of").Incident("2026-09-30", "noise").Incident("2026-11-01", "noise")));

    [Theory]
    [InlineData(20, "80/1")]
    [InlineData(21, "80/1")]
    [InlineData(19, "81/1")]
    public void Attitude_IsNeverBelowNone_AndBusinessStands(int noises, string score) =>
        Assert.Equal(score, ScoreOf(Someone().Rated("2026-10", "business", "100").Incident("2026-10-14", "noise", noises)).ToString());

    [Theory]
    [InlineData("2026-10", null)]
    [InlineData("2026-09", "100")]
    public void WithoutABusinessRating_EverythingIsAttitude(string month, string? actual)
    {
        var facts = Someone().Rated(month, "business", actual, "100").Incident("2026-10-14", "noise", 101);
        Assert.Equal(Fraction.Zero, ScoreOf(facts));
        Assert.Equal(["business-rating.absent"], Bench.Run(facts, "2026-10").NoticeCodes);
        Assert.Equal((Operand)Quantity.Whole(100), OperandOf(facts, "worth"));
        Assert.Equal((Operand)In("2026-10"), OperandOf(facts, "month"));
    }

    [Fact]
    public void PerformanceBaseMissing_IsAnError() => Assert.Equal(["contract.performance-base-missing"], Bench.Run(APerson().Rated("2026-10", "business", "90"), "2026-10").ErrorCodes);

    [Fact]
    public void Month_WithoutAScheduledDay_PaysNothing_AndTheLineAndScoreStand()
    {
        var result = Bench.Run(Someone().Under(ACalendar().Off("2026-10-01..2026-10-31")).Incident("2026-10-14", "noise", 101), "2026-10");
        Assert.Equal("0.00", result.Line("performance-pay")!.Amount.ToString());
        Assert.Equal(Fraction.Zero, result.Measures["score"]);
    }

    [Fact]
    public void Pay_OfAnyMonth_IsTheBaseByTheScore() =>
        Gen.Select(Gen.Int[-10, 120], Gen.Int[0, 60], Gen.Int[0, 30], Gen.Int[0, 30], Gen.Int[1, 26]).Sample((business, late, noises, points, hired) =>
        {
            var facts = Someone().HiredOn(FormattableString.Invariant($"2026-10-{hired:00}")).With(new Rating(In("2026-10"), "business", Quantity.Whole(business), null, default))
                .Attendance("2026-10-28", day => day with { LateMinutes = late }).Incident("2026-10-29", "noise", noises).With(new Incident(On("2026-10-29"), "disobedience", 1, Quantity.Whole(points), Severity.Unspecified, default));
            var result = Bench.Run(facts, "2026-10");
            var scheduled = ACalendar();
            long days = Dates(FormattableString.Invariant($"2026-10-{hired:00}..2026-10-31")).LongCount(scheduled.IsWorking);
            var taken = Math.Clamp(points, 1, 5) + noises + (late >= 30 ? 2 : late >= 15 ? 1 : 0);
            var score = new Fraction(80 * Math.Clamp(business, 0, 100), 100) + Math.Max(0, 20 - taken);
            Assert.Equal(score, result.Measures["score"]);
            Assert.Equal((Money.Yuan(1000) * (score / 100 * new Fraction(days, 22))).Rounded(), result.Paid("performance-pay"));
        });

    [Fact]
    public void Parameters_ThatContradictThemselves_AreNamed()
    {
        Assert.Empty(Figures.Check());
        Assert.Equal(["attitude_points"], Problems(Figures with { AttitudePoints = Quantity.Whole(21) }));
        Assert.Equal(["lateness[1].from_minutes"], Problems(Figures with { Lateness = [Tier(15, 1), Tier(15, 2)] }));
        Assert.Equal(["incidents[0].up_to"], Problems(Figures with { Incidents = [Incident("noise", 2, upTo: 1)] }));
        Assert.Empty(Problems(Figures with { Incidents = [Incident("noise", 1, upTo: 1)] }));
        Assert.Equal(["incidents[1].type"], Problems(Figures with { Incidents = [Incident("noise", 1), Incident("noise", 2)] }));
    }

    private static IEnumerable<string> Problems(PointsParameters figures) => figures.Check().Select(problem => problem.Parameter);

    /// <summary>A policy of the plan that lets go half an hour early, as R21's does.</summary>
    [Policy("test.grants", "1.0.0", PolicyKind.EarlyLeave)]
    private sealed class Grants(string kind, PolicyDeclaration declare) : IPolicy
    {
        private readonly Entitlement _granted = declare.Entitlement(kind, kind);

        public void Evaluate(in PersonMonth who, Findings findings) => findings.Entitle(_granted, On("2026-10-14"), 30);
    }
}
