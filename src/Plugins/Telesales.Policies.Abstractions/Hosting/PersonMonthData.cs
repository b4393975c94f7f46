using System.Globalization;

namespace Telesales.Policies.V1.Hosting;

/// <summary>
/// The buffers behind a <see cref="PersonMonth"/>: filled by the host or by a test, reused from person to person. Policies never touch it.
/// </summary>
public sealed class PersonMonthData
{
    private Day[] _days = [];
    private Attendance[] _attendance = [];
    private long[] _activity = [];
    private readonly List<WorkWeek> _weeks = new(6);
    private int _dayCount;
    private int _columns;
    private int _firstDayNumber;

    /// <summary>The person.</summary>
    public Person Person { get; private set; } = null!;

    /// <summary>The pay month.</summary>
    public Month Month { get; private set; }

    /// <summary>The as-of date.</summary>
    public DateOnly AsOf { get; private set; }

    /// <summary>The window's first date.</summary>
    public DateOnly FirstDate => DateOnly.FromDayNumber(_firstDayNumber);

    /// <summary>Days of the window. Set them all, then call <see cref="Complete"/>.</summary>
    public Span<Day> Days => _days.AsSpan(0, _dayCount);

    /// <summary>Attendance, parallel to <see cref="Days"/>.</summary>
    public Span<Attendance> Attendance => _attendance.AsSpan(0, _dayCount);

    /// <summary>The number of activity columns.</summary>
    public int ColumnCount => _columns;

    /// <summary>Calling lists.</summary>
    public RowBuffer<Assignment> Assignments { get; } = new();

    /// <summary>Deals.</summary>
    public RowBuffer<Deal> Deals { get; } = new();

    /// <summary>Incidents.</summary>
    public RowBuffer<Incident> Incidents { get; } = new();

    /// <summary>Work logs.</summary>
    public RowBuffer<WorkLog> WorkLogs { get; } = new();

    /// <summary>Ratings.</summary>
    public RowBuffer<Rating> Ratings { get; } = new();

    /// <summary>Marks.</summary>
    public RowBuffer<MonthMark> Marks { get; } = new();

    /// <summary>Carried months.</summary>
    public RowBuffer<MonthResult> History { get; } = new();

    /// <summary>Activity by month.</summary>
    public RowBuffer<MonthActivity> ActivityByMonth { get; } = new();

    /// <summary>The team's targets.</summary>
    public RowBuffer<TeamTarget> TeamTargets { get; } = new();

    /// <summary>What the team's first pass gave.</summary>
    public TeamFigureBuffer TeamFigures { get; } = new();

    /// <summary>The weeks that close in the month; computed by <see cref="Complete"/>.</summary>
    public ReadOnlySpan<WorkWeek> Weeks => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_weeks);

    /// <summary>Scheduled days of the month for someone employed all month; computed by <see cref="Complete"/>.</summary>
    public Count RequiredDays { get; private set; }

    /// <summary>Scheduled days of the person in the month; computed by <see cref="Complete"/>.</summary>
    public Count ScheduledDays { get; private set; }

    // Asked for by policies in every loop over days, so worked out once.
    internal int MonthStart { get; private set; }

    internal int MonthEnd { get; private set; }

    internal int FirstMonday { get; private set; }

    internal bool IsOpen { get; private set; }

    /// <summary>The Monday on or before the month's first day.</summary>
    public static DateOnly WindowStart(Month month) => MondayOf(month.FirstDay);

    /// <summary>The Sunday on or after the month's last day.</summary>
    public static DateOnly WindowEnd(Month month) => MondayOf(month.LastDay).AddDays(6);

    /// <summary>The Monday of a date's week.</summary>
    public static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    /// <summary>Starts a person: the buffers are cleared and sized.</summary>
    /// <param name="person">The person.</param>
    /// <param name="month">The pay month.</param>
    /// <param name="asOf">The as-of date.</param>
    /// <param name="firstDate">The window's first date, at or before <see cref="WindowStart"/>.</param>
    /// <param name="columns">How many activity columns.</param>
    /// <exception cref="ArgumentOutOfRangeException">The window starts too late, or there is a negative number of columns.</exception>
    public void Start(Person person, Month month, DateOnly asOf, DateOnly firstDate, int columns)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstDate, WindowStart(month));
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        (Person, Month, AsOf, _columns) = (person, month, asOf, columns);
        _firstDayNumber = firstDate.DayNumber;
        (MonthStart, MonthEnd, IsOpen) = (IndexOf(month.FirstDay), IndexOf(month.LastDay), asOf < month.LastDay);
        FirstMonday = IndexOf(WindowStart(month));
        _dayCount = WindowEnd(month).DayNumber - _firstDayNumber + 1;
        if (_days.Length < _dayCount)
        {
            _days = new Day[_dayCount];
            _attendance = new Attendance[_dayCount];
        }

        if (_activity.Length < _dayCount * columns) _activity = new long[_dayCount * columns];
        Days.Clear();
        Attendance.Clear();
        _activity.AsSpan(0, _dayCount * columns).Clear();
        Assignments.Clear();
        Deals.Clear();
        Incidents.Clear();
        WorkLogs.Clear();
        Ratings.Clear();
        Marks.Clear();
        History.Clear();
        ActivityByMonth.Clear();
        TeamTargets.Clear();
        TeamFigures.Clear();
    }

    /// <summary>The index of a date in the window.</summary>
    public int IndexOf(DateOnly date) => date.DayNumber - _firstDayNumber;

    /// <summary>An activity column, in millionths by day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public Span<long> Column(int slot)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slot);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(slot, _columns); // behind it lie another person's figures
        return _activity.AsSpan(slot * _dayCount, _dayCount);
    }

    /// <summary>Derives the weeks and the day counts once <see cref="Days"/> are set.</summary>
    /// <exception cref="InvalidOperationException">The days are not the window's, one after another.</exception>
    public void Complete()
    {
        for (var i = 0; i < _dayCount; i++)
            if (_days[i].Date.DayNumber != _firstDayNumber + i) throw new InvalidOperationException($"Day {i.ToString(CultureInfo.InvariantCulture)} of the window is not set, or out of order; set every one of Days, then call Complete.");
        int required = 0, scheduled = 0;
        for (var i = MonthStart; i <= MonthEnd; i++)
        {
            if (_days[i].CountsForMonth) required++;
            if (_days[i].IsScheduled) scheduled++;
        }

        (RequiredDays, ScheduledDays) = (required, scheduled);
        _weeks.Clear();
        for (var monday = FirstMonday; monday <= MonthEnd; monday += 7) AddWeek(monday);
    }

    private void AddWeek(int monday)
    {
        var closing = monday + 6;
        while (closing >= monday && !_days[closing].IsScheduled) closing--;
        if (closing < monday) return;
        if (closing < MonthStart || closing > MonthEnd) return;
        var day = _days[closing].Date;
        _weeks.Add(new(_days[monday].Date, day, monday, closing, IsOpen: IsOpen && day >= AsOf));
    }
}

/// <summary>Rows of a fact table for one person; reused.</summary>
/// <typeparam name="T">The row.</typeparam>
public sealed class RowBuffer<T>
    where T : struct
{
    private T[] _rows = [];

    /// <summary>How many rows.</summary>
    public int Count { get; private set; }

    /// <summary>The rows.</summary>
    public ReadOnlySpan<T> Span => _rows.AsSpan(0, Count);

    /// <summary>Appends a row; the host keeps the documented order.</summary>
    public void Add(in T row)
    {
        if (Count == _rows.Length) Array.Resize(ref _rows, Math.Max(8, Count * 2));
        _rows[Count++] = row;
    }

    /// <summary>Removes all rows.</summary>
    public void Clear() => Count = 0;
}

/// <summary>The figures of the team's first pass for one person; reused.</summary>
public sealed class TeamFigureBuffer
{
    private readonly List<List<TeamFigureValue>> _bySlot = [];

    /// <summary>The values of a slot in the order given.</summary>
    public ReadOnlySpan<TeamFigureValue> Of(int slot) =>
        slot < _bySlot.Count ? System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_bySlot[slot]) : [];

    /// <summary>How many slots have been used.</summary>
    public int SlotCount => _bySlot.Count;

    /// <summary>Appends a value.</summary>
    public void Add(int slot, TeamFigureValue value)
    {
        while (_bySlot.Count <= slot) _bySlot.Add([]);
        _bySlot[slot].Add(value);
    }

    /// <summary>Removes all values.</summary>
    public void Clear()
    {
        foreach (var values in _bySlot) values.Clear();
    }
}

/// <summary>The buffers behind a <see cref="TeamMonth"/>.</summary>
/// <param name="Team">The team.</param>
/// <param name="Month">The pay month.</param>
/// <param name="AsOf">The as-of date.</param>
/// <param name="Members">Everyone whose span meets the month, by employee id.</param>
/// <param name="Targets">The team's targets for the month.</param>
public sealed record TeamMonthData(string Team, Month Month, DateOnly AsOf, IReadOnlyList<PersonMonthData> Members, RowBuffer<TeamTarget> Targets)
{
    /// <summary>Who left in the earlier months that the plan's policies declared, latest first, then by employee id.</summary>
    public IReadOnlyList<PersonMonthData> Former { get; init; } = [];
}
