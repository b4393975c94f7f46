using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.Testing.Tests;

/// <summary>Facts become what a policy sees by the rulebook's conventions (§0).</summary>
public sealed class PersonFactsTests
{
    private readonly PlanDeclarations _declarations = new();
    private readonly ActivityRead _calls;

    public PersonFactsTests()
    {
        var declare = new PolicyDeclaration(_declarations, "test@1.0.0", _ => "test/clause");
        _calls = declare.Reads(Metric.EffectiveCalls);
        declare.ReadsAssignments();
        declare.ReadsDeals();
        declare.ReadsMarks();
        declare.ReadsHistory(2);
    }

    private PersonMonthData November(PersonFacts facts, string? asOf = null) => facts.Fill(_declarations, In("2026-11"), asOf is null ? null : On(asOf));

    [Fact]
    public void Joiner_IsScheduledFromTheDayOfHire_AndMeasuredAgainstTheWholeMonth()
    {
        var data = November(APerson().HiredOn("2026-11-11"));
        Assert.Equal((14, 21), ((int)data.ScheduledDays.Value, (int)data.RequiredDays.Value));
        Assert.Equal(On("2026-11-13"), data.Weeks[0].ClosingDay);
    }

    [Fact]
    public void Roster_CountsWithinTheSpanOnly()
    {
        var data = November(APerson().HiredOn("2026-11-11").NotScheduled("2026-11-10..2026-11-12"));
        Assert.Equal((12, 19), ((int)data.ScheduledDays.Value, (int)data.RequiredDays.Value));
    }

    [Fact]
    public void RangeOfActivity_MeansWorkingDays_AndASingleDateItself()
    {
        var data = November(APerson().Did(Metric.EffectiveCalls, "2026-11-06..2026-11-09", 5).Did(Metric.EffectiveCalls, "2026-11-07", 1));
        var column = new DayColumn(data.Column(_calls.Slot));
        var friday = data.IndexOf(On("2026-11-06"));
        Assert.Equal([5, 1, 0, 5], Enumerable.Range(friday, 4).Select(day => (int)new DayColumn(data.Column(_calls.Slot))[day].ToCount().Value));
        Assert.Equal(Quantity.Whole(11), column.Sum(friday, friday + 3));
    }

    [Fact]
    public void LaterFacts_AreNotSeen_LaterPlansAre()
    {
        var facts = APerson().NotScheduled("2026-11-20").OnApprovedLeave("2026-11-19").CallbackList("2026-11-19", "10").Visit("2026-11-19", ContactRank.Staff);
        var data = November(facts, "2026-11-18");
        Assert.Equal((0, 0), (data.Assignments.Count, data.Deals.Count));
        Assert.Equal(Leave.None, data.Attendance[data.IndexOf(On("2026-11-19"))].Leave);
        Assert.False(data.Days[data.IndexOf(On("2026-11-20"))].IsScheduled);
    }

    [Fact]
    public void FactsOutsideTheSpan_AreIgnored()
    {
        var facts = APerson().LeftOn("2026-11-12").Visit("2026-11-13", ContactRank.Staff).Did(Metric.EffectiveCalls, "2026-11-13", 5).Marked("2026-12", Mark.Outstanding);
        var data = November(facts);
        Assert.Equal((0, 0), (data.Deals.Count, data.Marks.Count));
        Assert.Equal(Quantity.Zero, new DayColumn(data.Column(_calls.Slot)).Sum(0, data.Days.Length - 1));
    }

    [Fact]
    public void EarlierList_PullsTheWindowBack() =>
        Assert.Equal(On("2026-08-20"), November(APerson().CallbackList("2026-08-20", "10")).FirstDate);

    [Fact]
    public void History_HoldsTheMonthsDeclared_AndNeverThisOne()
    {
        var facts = APerson().Earlier("2026-11", "1", "1").Earlier("2026-10", "1", "1").Earlier("2026-08", "1", "1");
        Assert.Equal(1, November(facts).History.Count);
    }
}
