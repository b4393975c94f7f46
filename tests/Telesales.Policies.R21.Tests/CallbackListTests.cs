using Telesales.Policies.Quota.WeeklyWorkload.V1_0;
using static Telesales.Policies.R21.Tests.Rulebook;

namespace Telesales.Policies.R21.Tests;

/// <summary>R21 §3, item 3: which days a callback list covers at the edges of the month, and where its missing target matters.</summary>
public sealed class CallbackListTests
{
    private const string October = "2026-10"; // the 1st is a Thursday; the week of 28 September closes on Friday the 2nd

    private static PersonFacts Listed(string date, int? planned = null) => APerson().CallbackList(date, null, plannedDays: planned);

    [Theory]
    [InlineData("2026-09-25", 1, false)] // Friday before the first week
    [InlineData("2026-09-25", 2, true)] // and Monday 28 September
    [InlineData("2026-09-29", 1, true)] // in September, in a week that October pays for
    [InlineData("2026-10-31", 1, false)] // Saturday: the next scheduled day is 2 November
    [InlineData("2026-10-30", 100, true)]
    public void MissingTarget_Matters_WhereADayIsAssessed(string date, int planned, bool matters) =>
        Assert.Equal(matters ? ["assignment.target-missing"] : [], Bench().Run(Listed(date, planned), October).ErrorCodes);

    [Theory]
    [InlineData("2026-10-11", false)]
    [InlineData("2026-10-12", true)]
    public void MissingTarget_OfADayToCome_IsNoErrorYet(string asOf, bool matters)
    {
        // Handed out on Saturday the 10th, for Monday the 12th.
        var result = Bench().Run(Listed("2026-10-10"), October, asOf);
        Assert.Equal(matters ? ["assignment.target-missing"] : [], result.ErrorCodes);
    }

    [Fact]
    public void MissingTarget_OfSomeoneWithoutAnyWeek_IsNoError()
    {
        var result = Bench().Run(Listed("2026-10-05").NotScheduled("2026-09-28..2026-10-31"), October);
        Assert.Empty(result.ErrorCodes);
        Assert.Contains("workload.month.absent", result.NoticeCodes);
    }

    [Fact]
    public void ListOfTheWindowsFirstMonday_CoversItAndTheNextDay()
    {
        var facts = APerson().CallbackList("2026-09-28", "30", completed: "30", plannedDays: 2).Did(Metric.ContactsCollected, "2026-09-30..2026-10-02", 40);
        Assert.Equal("1/1", Bench().Run(facts, October).Measures["workload.week.2026-09-28"].ToString());
    }

    [Fact]
    public void ListPlannedBeyondTheMonth_CoversItsDaysOfTheMonth()
    {
        var facts = APerson().CallbackList("2026-10-29", "30", completed: "30", plannedDays: 100);
        Assert.Equal("1/11", Bench().Run(facts, October).Measures["workload.month"].ToString()); // 2 of 22 days
    }

    [Theory]
    [InlineData("30", "1/1")]
    [InlineData("29", "20/21")]
    public void WholeList_IsWorthADay_WhereAPartIsWorthNothing(string completed, string month)
    {
        var facts = APerson().Did(Metric.ContactsCollected, "2026-11-02..2026-11-06", 40).Did(Metric.ContactsCollected, "2026-11-10..2026-11-13", 40)
            .Did(Metric.ContactsCollected, "2026-11-16..2026-11-20", 40).Did(Metric.ContactsCollected, "2026-11-23..2026-11-27", 40)
            .Did(Metric.ContactsCollected, "2026-11-30", 40).CallbackList("2026-11-09", "30", completed: completed);
        var workload = Workload with { PartialCallbacks = PartialScore.AllOrNothing };
        Assert.Equal(month, Bench(workload).Run(facts, November).Measures["workload.month"].ToString());
    }
}
