using CsCheck;
using Telesales.Policies.Abstractions.Tests.Hosting;
using Telesales.Policies.V1;
using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.Abstractions.Tests.Time;

/// <summary>A week closes on the person's last scheduled day in it and belongs to the month of that day (rulebook §0).</summary>
public sealed class WeekTests
{
    // October 2026 of the rulebook's worked example: 1, 2, 5, 6, 7 off, Saturday 10 works.
    private static bool GoldenWeek(DateOnly date) => date switch
    {
        { Year: 2026, Month: 10, Day: 1 or 2 or 5 or 6 or 7 } => false,
        { Year: 2026, Month: 10, Day: 10 } => true,
        _ => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday),
    };

    [Fact]
    public void Weeks_OfTheWorkedExample_LeaveTheOneThatClosesInSeptember()
    {
        var data = Sample.Data(working: GoldenWeek);

        Assert.Equal(["10-05..10-10", "10-12..10-16", "10-19..10-23", "10-26..10-30"], Text(data));
        Assert.Equal(18, data.RequiredDays.Value);
        Assert.Equal(18, data.ScheduledDays.Value);
        Assert.Equal("2026-09-28", data.FirstDate.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Week_ThatBeginsInThePreviousMonth_BelongsToTheMonthOfItsClosingDay()
    {
        var data = Sample.Data(); // Thursday 1 and Friday 2 October are scheduled
        Assert.Equal("09-28..10-02", Text(data)[0]);
        Assert.Equal((0, 4), (data.Weeks[0].First, data.Weeks[0].Last));

        var september = Sample.Data(new Month(2026, 9));
        Assert.Equal(["08-31..09-04", "09-07..09-11", "09-14..09-18", "09-21..09-25"], Text(september)); // that of the 28th is October's
    }

    [Fact]
    public void Week_OfALeaver_ClosesOnTheirLastScheduledDay()
    {
        var person = Sample.Person(left: new(2026, 9, 29));
        Assert.Equal("09-28..09-29", Text(Sample.Data(new Month(2026, 9), person: person))[^1]);
        Assert.Empty(Text(Sample.Data(person: person)));
    }

    [Fact]
    public void Week_WithoutAScheduledDay_DoesNotExist()
    {
        var data = Sample.Data(working: date => GoldenWeek(date) && date.Day is not (>= 12 and <= 16));
        Assert.Equal(["10-05..10-10", "10-19..10-23", "10-26..10-30"], Text(data));
        Assert.Empty(Text(Sample.Data(working: _ => false)));
        Assert.Equal(0, Sample.Data(working: _ => false).RequiredDays.Value);
    }

    [Fact]
    public void Week_OfSevenScheduledDays_ClosesOnSunday()
    {
        var data = Sample.Data(new Month(2026, 11), working: _ => true); // 1 November 2026 is a Sunday
        Assert.Equal("10-26..11-01", Text(data)[0]);
        Assert.Equal("11-23..11-29", Text(data)[^1]); // that of the 30th closes in December
    }

    [Theory]
    [InlineData(15, false)] // Thursday: it closes tomorrow
    [InlineData(16, false)] // it closes today
    [InlineData(17, true)]
    [InlineData(31, true)]
    public void Week_AroundTheAsOfDate_IsOpenUntilAfterItsClosingDay(int asOf, bool closed)
    {
        var data = Sample.Data(asOf: new(2026, 10, asOf), working: GoldenWeek);
        Assert.Equal("10-12..10-16", Text(data)[1]);
        Assert.Equal(closed, !data.Weeks[1].IsOpen);
        Assert.Equal(asOf != 31, new PersonMonth(data, EarlierFindings.None).IsOpen);
    }

    [Fact]
    public void Week_ThatClosesOnTheMonthsLastDay_IsClosedWhenTheMonthIs()
    {
        var data = Sample.Data(new Month(2026, 7)); // 31 July 2026 is a Friday
        Assert.Equal("07-27..07-31", Text(data)[^1]);
        Assert.False(data.Weeks[^1].IsOpen);
        Assert.True(Sample.Data(new Month(2026, 7), asOf: new(2026, 7, 30)).Weeks[^1].IsOpen);
    }

    [Fact]
    public void SpanFactor_OfAJoiner_IsTheirShareOfTheMonth()
    {
        var data = Sample.Data(person: Sample.Person(hired: new(2026, 10, 19)), working: GoldenWeek);
        var who = new PersonMonth(data, EarlierFindings.None);
        Assert.Equal((10, 18), who.SpanFactor.Parts);
        Assert.Equal(Fraction.Zero, new PersonMonth(Sample.Data(working: _ => false), EarlierFindings.None).SpanFactor);
    }

    [Fact]
    public void Weeks_OfAnyRoster_AreThoseOfAPlainModel() =>
        Gen.Select(Gen.Int[2020, 2030], Gen.Int[1, 12], Gen.Bool.Array[42], Gen.Int[-5, 40], Gen.Int[0, 45]).Sample((year, number, roster, hired, days) =>
        {
            var month = new Month(year, number);
            var start = PersonMonthData.WindowStart(month);
            var person = Sample.Person(start.AddDays(hired), start.AddDays(hired + days));
            var data = Sample.Data(month, person: person, working: date => roster[date.DayNumber - start.DayNumber]);

            var scheduled = Enumerable.Range(0, data.Days.Length).Select(i => start.AddDays(i)).Where(d => roster[d.DayNumber - start.DayNumber] && person.IsEmployedOn(d)).ToList();
            var expected = scheduled.GroupBy(PersonMonthData.MondayOf).Select(week => (Monday: week.Key, Closing: week.Max())).Where(week => month.Contains(week.Closing));
            Assert.Equal(expected.Order(), data.Weeks.ToArray().Select(week => (week.Monday, week.ClosingDay)));
            Assert.Equal(scheduled.Count(month.Contains), data.ScheduledDays.Value);
        });

    [Fact]
    public void Complete_WithADayNotSet_IsRefused()
    {
        var data = new PersonMonthData();
        data.Start(Sample.Person(), Sample.October, Sample.October.LastDay, PersonMonthData.WindowStart(Sample.October), 0);
        Assert.Contains("Day 0", Assert.Throws<InvalidOperationException>(data.Complete).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Start_AfterTheWindow_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() =>
        new PersonMonthData().Start(Sample.Person(), Sample.October, Sample.October.LastDay, Sample.October.FirstDay, 0));

    [Fact]
    public void Start_AfterALongerMonth_ShowsNothingOfIt()
    {
        var data = Sample.Data(new Month(2026, 8), columns: 2); // six weeks
        data.Column(1).Fill(7);
        data.Attendance.Fill(new Attendance { LateMinutes = 3 });
        data.TeamFigures.Add(2, new(0, 1));
        data.Deals.Add(default);

        Sample.Fill(data, new Month(2027, 2), new(2027, 2, 28), Sample.Person(), columns: 1); // four weeks
        Assert.Equal(28, data.Days.Length);
        Assert.Equal(new long[28], data.Column(0).ToArray());
        Assert.Equal(default, data.Attendance[^1]);
        Assert.Equal(0, data.TeamFigures.Of(2).Length);
        Assert.Equal(0, data.Deals.Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => data.Column(1).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => data.Column(-1).Length);
    }

    private static string[] Text(PersonMonthData data) => [.. data.Weeks.ToArray().Select(week => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{week.Monday:MM-dd}..{week.ClosingDay:MM-dd}"))];
}
