using Telesales.Policies.Abstractions.Tests.Hosting;
using Telesales.Policies.V1;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.Abstractions.Tests;

public sealed class PolicyDeclarationTests
{
    private readonly PlanDeclarations _plan = new();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Outcome_WithoutAClause_IsRefusedSayingWhereToWriteIt(string? clause)
    {
        var declare = new PolicyDeclaration(_plan, "test.policy@1.0.0", _ => clause);
        var failure = Assert.Throws<InvalidOperationException>(() => declare.CountedLine("fine", "conduct.fine"));
        Assert.Equal("The plan cites no clause for 'conduct.fine' of test.policy@1.0.0. Give the policy a 'clause:', or 'conduct.fine' an entry under 'clauses:'.", failure.Message);
    }

    [Fact]
    public void Outcome_CitesTheClauseOfItsMessageBeforeThatOfItsCode()
    {
        var declare = new PolicyDeclaration(_plan, "test.policy@1.0.0", code => code switch { "demote.d1" => "R21/s5", "demote" => "R21/s3", _ => null });
        Assert.Equal("R21/s5", declare.Decision("demote", "demote.d1").Clause);
        Assert.Equal("R21/s3", declare.Decision("demote", "demote.d2").Clause);
    }

    [Fact]
    public void Outcome_WithAnOperandTwice_IsRefused() =>
        Assert.Contains("'a' twice", Assert.Throws<InvalidOperationException>(() => Sample.Declare(_plan).Notice("n", "a", "b", "a")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("day", "short", "done", null)]
    [InlineData("date", "short", "done", "date")]
    [InlineData("day", "missing", "done", "missing")]
    [InlineData("day", "short", "made", "made")]
    public void LiveAnswer_ByAnOperandThatIsNotDeclared_IsRefused(string on, string missing, string done, string? unknown)
    {
        void Declare() => Sample.Declare(_plan).NotApplied("x", "x.short", new LiveAnswer(LeaveAnswer.NotYet, on, new Distance(Metric.EffectiveCalls, missing, done, "due")), "day", "done", "due", "short");
        if (unknown is null) Declare();
        else Assert.Contains($"'{unknown}'", Assert.Throws<InvalidOperationException>(Declare).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Operands_ChangedAfterwards_StayAsDeclared()
    {
        string[] names = ["a", "b"];
        var notice = Sample.Declare(_plan).Notice("n", names);
        names[0] = "z";
        Assert.Equal(["a", "b"], notice.Operands);
    }

    [Fact]
    public void Slots_OfSeveralPolicies_AreThePlans()
    {
        var (a, b) = (Sample.Declare(_plan, "test.a@1.0.0"), Sample.Declare(_plan, "test.b@1.0.0"));
        var outcomes = new Outcome[] { a.Notice("n"), b.Measure("m"), a.Daily("d"), b.Entitlement("e", "e") };
        Assert.Equal([0, 1, 2, 3], outcomes.Select(outcome => outcome.Slot));
        Assert.Equal(outcomes, _plan.Outcomes);
        Assert.Equal(["test.a@1.0.0", "test.b@1.0.0", "test.a@1.0.0", "test.b@1.0.0"], _plan.OutcomePolicies);
    }

    [Fact]
    public void Reads_OfSeveralPolicies_AddUpToThePlans()
    {
        var (a, b) = (Sample.Declare(_plan, "test.a@1.0.0"), Sample.Declare(_plan, "test.b@1.0.0"));
        Assert.Equal(a.Reads(Metric.EffectiveCalls), b.Reads(new Metric("effective_calls")));
        Assert.NotEqual(a.Reads(Metric.EffectiveCalls), b.Reads(Metric.ContactsCollected));
        a.ReadsIncidents(12);
        b.ReadsIncidents(3);
        b.ReadsAttendance(AttendanceScope.MonthAndFirstWeek);
        a.ReadsAttendance();
        Assert.Equal(12, _plan.MonthsBack(FactTable.Incidents));
        Assert.Null(_plan.MonthsBack(FactTable.Deals));
        Assert.Equal(AttendanceScope.MonthAndFirstWeek, _plan.AttendanceScope);
        Assert.Throws<ArgumentOutOfRangeException>(() => a.ReadsDeals(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => a.ReadsDeals(25));
    }

    [Fact]
    public void Reads_OfFindingsThatNoEarlierPolicyGives_AreUnmet()
    {
        var (a, b) = (Sample.Declare(_plan, "test.a@1.0.0"), Sample.Declare(_plan, "test.b@1.0.0"));
        a.ReadsDaily("work");
        b.ReadsDaily("work"); // that a asked for it before does not give it
        b.Measure("own");
        b.ReadsMeasure("own"); // nor does b's own
        a.Measure("given");
        b.ReadsMeasure("given");
        b.ReadsLine("fine"); // a line may be missing: then nothing was paid
        Assert.Equal(["test.a@1.0.0 work", "test.b@1.0.0 work", "test.b@1.0.0 own"], _plan.Unmet.Select(read => $"{read.Policy} {read.Name}"));
    }

    [Fact]
    public void Rows_OfEarlierMonths_AreThoseThatThePolicyDeclaredItself()
    {
        var (near, far) = (Sample.Declare(_plan, "test.near@1.0.0"), Sample.Declare(_plan, "test.far@1.0.0"));
        var (nearDeals, farDeals) = (near.ReadsDeals(), far.ReadsDeals(2));
        var (nearMarks, farMarks) = (near.ReadsMarks(), far.ReadsMarks(1));
        var (nearHistory, farHistory) = (near.ReadsHistory(1), far.ReadsHistory(2));
        var (nearIncidents, farIncidents) = (near.ReadsIncidents(), far.ReadsIncidents(12));
        var (nearRatings, farRatings) = (near.ReadsRatings(), far.ReadsRatings(1));
        var data = Sample.Data();
        foreach (var date in new DateOnly[] { new(2026, 8, 1), new(2026, 9, 30), new(2026, 10, 1) })
        {
            data.Deals.Add(new Deal { Date = date });
            data.Incidents.Add(new Incident { Date = date, Type = "x", Count = 1 });
            data.Marks.Add(new(Month.Of(date), Mark.Outstanding, default));
            data.Ratings.Add(new Rating { Month = Month.Of(date), Indicator = "x" });
        }

        data.History.Add(new(new(2026, 8), 1, 1, default));
        data.History.Add(new(new(2026, 9), 2, 2, default));
        var who = new PersonMonth(data, EarlierFindings.None);

        Assert.Equal((1, 3), (who.Of(nearDeals).Length, who.Of(farDeals).Length));
        Assert.Equal((1, 3), (who.Of(nearIncidents).Length, who.Of(farIncidents).Length));
        Assert.Equal((1, 2), (who.Of(nearMarks).Length, who.Of(farMarks).Length));
        Assert.Equal((1, 2), (who.Of(nearRatings).Length, who.Of(farRatings).Length));
        Assert.Equal((1, 2), (who.Of(nearHistory).Length, who.Of(farHistory).Length));
        Assert.False(who.ResultOf(nearHistory, new(2026, 8)).Exists);
        Assert.True(who.ResultOf(farHistory, new(2026, 8)).Exists);
        Assert.False(who.HasMark(nearMarks, new(2026, 9), Mark.Outstanding));
        Assert.True(who.HasMark(farMarks, new(2026, 9), Mark.Outstanding));
    }
}
