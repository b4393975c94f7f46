using System.Globalization;
using Telesales.Policies.V1;

namespace Telesales.Policies.Testing;

/// <summary>Where a test begins: <c>using static Telesales.Policies.Testing.Given;</c></summary>
public static class Given
{
    /// <summary>A regular junior representative, long employed, without facts; change what the test is about.</summary>
    /// <param name="id">The employee id.</param>
    public static PersonFacts APerson(string id = "E1") => new(id);

    /// <summary>A calendar: Monday to Friday, without overrides.</summary>
    public static WorkCalendar ACalendar() => new();

    /// <summary>A date as in the facts: <c>2026-10-12</c>.</summary>
    public static DateOnly On(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A month as in the facts: <c>2026-10</c>.</summary>
    public static Month In(string month) => Month.Parse(month);

    /// <summary>Every date of a range as in a case file: <c>2026-10-12..2026-10-16</c>, or a single date.</summary>
    public static IEnumerable<DateOnly> Dates(string range)
    {
        var ends = range.Split("..");
        var last = On(ends[^1]);
        for (var date = On(ends[0]); date <= last; date = date.AddDays(1)) yield return date;
    }
}

/// <summary>The branch calendar: Monday to Friday unless overridden (rulebook §0).</summary>
public sealed class WorkCalendar
{
    private readonly Dictionary<DateOnly, bool> _overrides = [];

    /// <summary>Takes dates off: <c>Off("2026-10-01..2026-10-02", "2026-10-05")</c>.</summary>
    public WorkCalendar Off(params IEnumerable<string> ranges) => Set(ranges, isWorking: false);

    /// <summary>Makes dates working days: a make-up Saturday.</summary>
    public WorkCalendar Works(params IEnumerable<string> ranges) => Set(ranges, isWorking: true);

    /// <summary>Whether the branch works on a date.</summary>
    public bool IsWorking(DateOnly date) =>
        _overrides.TryGetValue(date, out var working) ? working : date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private WorkCalendar Set(IEnumerable<string> ranges, bool isWorking)
    {
        foreach (var date in ranges.SelectMany(Given.Dates)) _overrides[date] = isWorking;
        return this;
    }
}
