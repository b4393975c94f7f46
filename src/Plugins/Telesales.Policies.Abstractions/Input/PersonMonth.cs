using Telesales.Policies.V1.Hosting;

namespace Telesales.Policies.V1;

/// <summary>
/// What a policy sees: one person and month, with the facts that the plan's policies declared and the findings of earlier
/// policies. A ref struct: it lives for one evaluation and no policy can keep it.
/// </summary>
public readonly ref struct PersonMonth
{
    private readonly PersonMonthData _data;
    private readonly EarlierFindings _earlier;

    /// <summary>A view over the host's buffers.</summary>
    public PersonMonth(PersonMonthData data, EarlierFindings earlier)
    {
        _data = data;
        _earlier = earlier;
    }

    /// <summary>The person, with the terms in force.</summary>
    public Person Person => _data.Person;

    /// <summary>The pay month.</summary>
    public Month Month => _data.Month;

    /// <summary>Facts dated later are not seen. The month's last day unless a question is asked about an earlier moment.</summary>
    public DateOnly AsOf => _data.AsOf;

    /// <summary>Whether the as-of date lies before the month's last day: a view of the open month, never approvable.</summary>
    public bool IsOpen => _data.IsOpen;

    /// <summary>
    /// Every day of the window in order: from the Monday of the week of the 1st (earlier when a calling list reaches into it) to
    /// the Sunday of the week of the last day.
    /// </summary>
    public ReadOnlySpan<Day> Days => _data.Days;

    /// <summary>The index in <see cref="Days"/> of the month's first day.</summary>
    public int MonthStart => _data.MonthStart;

    /// <summary>The index in <see cref="Days"/> of the month's last day.</summary>
    public int MonthEnd => _data.MonthEnd;

    /// <summary>The index in <see cref="Days"/> of the first day on which scheduled work counts: Monday of the week of the 1st.</summary>
    public int FirstMonday => _data.FirstMonday;

    /// <summary>The index of a date in <see cref="Days"/>; negative or beyond when it lies outside the window.</summary>
    public int IndexOf(DateOnly date) => _data.IndexOf(date);

    /// <summary>The weeks that close in this month, in order.</summary>
    public ReadOnlySpan<WorkWeek> Weeks => _data.Weeks;

    /// <summary>Scheduled days of the month for someone employed all month.</summary>
    public Count RequiredDays => _data.RequiredDays;

    /// <summary>Scheduled days of the person in the month: those within the employment span.</summary>
    public Count ScheduledDays => _data.ScheduledDays;

    /// <summary>Scheduled days in the span / <see cref="RequiredDays"/>; 0 when there are none (rulebook §0, span factor).</summary>
    public Fraction SpanFactor => _data.RequiredDays.Value == 0 ? Fraction.Zero : _data.ScheduledDays / _data.RequiredDays;

    /// <summary>Attendance by day, parallel to <see cref="Days"/>.</summary>
    public ReadOnlySpan<Attendance> Of(AttendanceRead read) => _data.Attendance;

    /// <summary>A metric by day, parallel to <see cref="Days"/>.</summary>
    public DayColumn Of(ActivityRead read) => new(_data.Column(read.Slot));

    /// <summary>Calling lists, by date then file order: the declared months and this one, and earlier ones that may reach into the window.</summary>
    public ReadOnlySpan<Assignment> Of(RowsRead<Assignment> read) => _data.Assignments.Span;

    /// <summary>Deals of the declared months and this one, by date then file order.</summary>
    public ReadOnlySpan<Deal> Of(RowsRead<Deal> read)
    {
        var rows = _data.Deals.Span;
        if (rows.IsEmpty) return rows;
        var since = Since(read.MonthsBack).FirstDay;
        while (!rows.IsEmpty && rows[0].Date < since) rows = rows[1..];
        return rows;
    }

    /// <summary>Incidents of the declared months and this one, by date then file order.</summary>
    public ReadOnlySpan<Incident> Of(RowsRead<Incident> read)
    {
        var rows = _data.Incidents.Span;
        if (rows.IsEmpty) return rows;
        var since = Since(read.MonthsBack).FirstDay;
        while (!rows.IsEmpty && rows[0].Date < since) rows = rows[1..];
        return rows;
    }

    /// <summary>Work logs of weeks that touch the span and the declared months, by week.</summary>
    public ReadOnlySpan<WorkLog> Of(RowsRead<WorkLog> read) => _data.WorkLogs.Span;

    /// <summary>Ratings of the declared months and this one, by month then file order.</summary>
    public ReadOnlySpan<Rating> Of(RowsRead<Rating> read)
    {
        var since = Since(read.MonthsBack);
        var rows = _data.Ratings.Span;
        while (!rows.IsEmpty && rows[0].Month < since) rows = rows[1..];
        return rows;
    }

    /// <summary>Marks of the declared months and this one, by month.</summary>
    public ReadOnlySpan<MonthMark> Of(RowsRead<MonthMark> read)
    {
        var since = Since(read.MonthsBack);
        var rows = _data.Marks.Span;
        while (!rows.IsEmpty && rows[0].Month < since) rows = rows[1..];
        return rows;
    }

    /// <summary>Earlier months' results as carried, by month; never this month's.</summary>
    public ReadOnlySpan<MonthResult> Of(RowsRead<MonthResult> read)
    {
        var since = Since(read.MonthsBack);
        var rows = _data.History.Span;
        while (!rows.IsEmpty && rows[0].Month < since) rows = rows[1..];
        return rows;
    }

    /// <summary>What was recorded of each metric in the declared months and this one, by month then name; months and metrics without a row are left out.</summary>
    public ReadOnlySpan<MonthActivity> Of(RowsRead<MonthActivity> read)
    {
        var since = Since(read.MonthsBack);
        var rows = _data.ActivityByMonth.Span;
        while (!rows.IsEmpty && rows[0].Month < since) rows = rows[1..];
        return rows;
    }

    /// <summary>The targets of the person's team for the month, in file order; empty without a team.</summary>
    public ReadOnlySpan<TeamTarget> Of(RowsRead<TeamTarget> read) => _data.TeamTargets.Span;

    /// <summary>What the team's first pass gave this person under the figure, in the order given.</summary>
    public ReadOnlySpan<TeamFigureValue> Of(TeamFigure figure) => _data.TeamFigures.Of(figure.Slot);

    /// <summary>What earlier policies paid under the line code, rounded as paid; 0 when nothing.</summary>
    public Money Paid(LineRead line) => _earlier.Paid(line.Slot);

    /// <summary>Every line paid so far, merged and rounded, in the order of evaluation.</summary>
    public ReadOnlySpan<PaidLine> PaidLines => _earlier.Lines;

    /// <summary>A measure of an earlier policy; it does not <see cref="Attainment.Exists"/> when nothing was required or nobody gave it.</summary>
    public Attainment Of(MeasureRead measure) => _earlier.Measure(measure.Slot);

    /// <summary>An earlier policy's figures by day, parallel to <see cref="Days"/>; empty when nobody gave them.</summary>
    public ReadOnlySpan<Attainment> Of(DailyRead daily) => _earlier.Daily(daily.Slot);

    /// <summary>The most minutes that earlier policies granted on a date under the code; 0 when none.</summary>
    public int EntitledMinutes(EntitlementRead entitlement, DateOnly date) => _earlier.EntitledMinutes(entitlement.Slot, date);

    /// <summary>The carried result of a month, or one that does not <see cref="Attainment.Exists"/>.</summary>
    public Attainment ResultOf(RowsRead<MonthResult> read, Month month)
    {
        foreach (var result in Of(read))
            if (result.Month == month) return new(result.Done, result.Required);
        return default;
    }

    /// <summary>Whether the mark was given for the month.</summary>
    public bool HasMark(RowsRead<MonthMark> read, Month month, Mark mark)
    {
        foreach (var given in Of(read))
            if (given.Month == month && given.Value == mark) return true;
        return false;
    }

    // The plan loads as far back as its furthest reader asks; each policy sees what it declared itself, so that what it says does
    // not depend on which others are in the plan.
    private Month Since(int monthsBack) => _data.Month.Plus(-monthsBack);
}

/// <summary>A line as paid, seen by later policies.</summary>
/// <param name="Code">The line code.</param>
/// <param name="Amount">Rounded.</param>
public readonly record struct PaidLine(string Code, Money Amount);

/// <summary>A figure that the team's first pass gave a person.</summary>
/// <param name="Row">What it is about: the index of a team target, or 0.</param>
/// <param name="Value">The figure.</param>
public readonly record struct TeamFigureValue(int Row, Fraction Value);
