using Telesales.Policies.V1;

namespace Telesales.Policies.Testing;

/// <summary>
/// The facts of one person, in a few words. Dates are written as in the fact files; a range <c>a..b</c> means its working days for
/// attendance and activity. Attendance is full unless said otherwise.
/// </summary>
/// <remarks>Reusable: the same facts can be looked at for several months and as-of dates.</remarks>
public sealed partial class PersonFacts
{
    private readonly Dictionary<DateOnly, bool> _roster = [];
    private readonly Dictionary<DateOnly, Attendance> _attendance = [];
    private readonly List<(DateOnly Date, string Metric, Quantity Value)> _activity = [];
    private readonly List<Assignment> _assignments = [];
    private readonly List<Deal> _deals = [];
    private readonly List<Incident> _incidents = [];
    private readonly List<WorkLog> _workLogs = [];
    private readonly List<Rating> _ratings = [];
    private readonly List<MonthMark> _marks = [];
    private readonly List<MonthResult> _history = [];
    private readonly List<TeamTarget> _targets = [];
    private WorkCalendar _calendar = new();
    private Person _person;
    private int _row;

    internal PersonFacts(string id) => _person = new(
        id, Team: null, Role.Representative, Grade.Junior, new DateOnly(2020, 1, 6), LeaveDate: null, EmploymentStatus.Regular,
        BasePay: null, PerformanceBase: null, ContractStart: null, ContractEnd: null, AgreedWage: null, default);

    /// <summary>The employee id.</summary>
    public string Id => _person.Id;

    /// <summary>The terms in force.</summary>
    public Person Person => _person;

    /// <summary>初级.</summary>
    public PersonFacts Junior() => As(_person with { Grade = Grade.Junior });

    /// <summary>中级.</summary>
    public PersonFacts Intermediate() => As(_person with { Grade = Grade.Intermediate });

    /// <summary>高级.</summary>
    public PersonFacts Senior() => As(_person with { Grade = Grade.Senior });

    /// <summary>The grade.</summary>
    public PersonFacts OfGrade(Grade grade) => As(_person with { Grade = grade });

    /// <summary>正式.</summary>
    public PersonFacts Regular() => As(_person with { Status = EmploymentStatus.Regular });

    /// <summary>试用期.</summary>
    public PersonFacts OnProbation() => As(_person with { Status = EmploymentStatus.Probation });

    /// <summary>The first day of employment.</summary>
    public PersonFacts HiredOn(string date) => As(_person with { HireDate = Given.On(date) });

    /// <summary>The last day of employment.</summary>
    public PersonFacts LeftOn(string date) => As(_person with { LeaveDate = Given.On(date) });

    /// <summary>The team.</summary>
    public PersonFacts InTeam(string team) => As(_person with { Team = team });

    /// <summary>The person's own base pay a month, in yuan.</summary>
    public PersonFacts WithBasePay(string yuan) => As(_person with { BasePay = Amount.Parse(yuan) });

    /// <summary>The person's own performance base a month, in yuan.</summary>
    public PersonFacts WithPerformanceBase(string yuan) => As(_person with { PerformanceBase = Amount.Parse(yuan) });

    /// <summary>The labour contract; no end means open-ended.</summary>
    public PersonFacts WithContract(string start, string? end = null) =>
        As(_person with { ContractStart = Given.On(start), ContractEnd = end is null ? null : Given.On(end) });

    /// <summary>The wage agreed for after probation, in yuan.</summary>
    public PersonFacts WithAgreedWage(string yuan) => As(_person with { AgreedWage = Amount.Parse(yuan) });

    /// <summary>Anything else about the person.</summary>
    public PersonFacts As(Person person)
    {
        _person = person;
        return this;
    }

    /// <summary>The branch calendar.</summary>
    public PersonFacts Under(WorkCalendar calendar)
    {
        _calendar = calendar;
        return this;
    }

    /// <summary>The roster schedules these dates for the person, whatever the calendar.</summary>
    public PersonFacts Scheduled(string dates) => Rostered(dates, isScheduled: true);

    /// <summary>The roster takes these dates off for the person, whatever the calendar.</summary>
    public PersonFacts NotScheduled(string dates) => Rostered(dates, isScheduled: false);

    /// <summary>Attended so much of each day, with that leave: <c>Attended("2026-10-20", "0.5", Leave.Approved)</c>.</summary>
    public PersonFacts Attended(string dates, string attended, Leave leave)
    {
        foreach (var date in WorkingDates(dates)) _attendance[date] = AttendanceOn(date) with { Attended = Fraction.Parse(attended), Leave = leave };
        return this;
    }

    /// <summary>On approved leave all day.</summary>
    public PersonFacts OnApprovedLeave(string dates) => Attended(dates, "0", Leave.Approved);

    /// <summary>Absent all day without leave.</summary>
    public PersonFacts AbsentWithoutLeave(string dates) => Attended(dates, "0", Leave.Unapproved);

    /// <summary>Changes the other columns of the attendance of these dates.</summary>
    public PersonFacts Attendance(string dates, Func<Attendance, Attendance> change)
    {
        foreach (var date in WorkingDates(dates)) _attendance[date] = change(AttendanceOn(date));
        return this;
    }

    /// <summary>So much of a metric on each working day of the range; several calls add up.</summary>
    public PersonFacts Did(Metric metric, string dates, long each) => Did(metric, dates, Quantity.Whole(each));

    /// <inheritdoc cref="Did(Metric, string, long)"/>
    public PersonFacts Did(Metric metric, string dates, Quantity each)
    {
        foreach (var date in WorkingDates(dates)) _activity.Add((date, metric.Name, each));
        return this;
    }

    /// <summary>The days on which there is something of a metric, in order.</summary>
    internal IReadOnlyList<DateOnly> DatesOf(Metric metric) => [.. _activity.Where(row => row.Metric == metric.Name).Select(row => row.Date).Distinct().Order()];

    private PersonFacts Rostered(string dates, bool isScheduled)
    {
        foreach (var date in Given.Dates(dates)) _roster[date] = isScheduled;
        return this;
    }

    private Attendance AttendanceOn(DateOnly date) =>
        _attendance.TryGetValue(date, out var row) ? row : new Attendance { Attended = Fraction.One, Leave = Leave.None, Origin = NextRow() };

    /// <summary>A single date as it is; of a range only the person's working days.</summary>
    private IEnumerable<DateOnly> WorkingDates(string dates) =>
        dates.Contains("..", StringComparison.Ordinal) ? Given.Dates(dates).Where(Works) : Given.Dates(dates);

    private bool Works(DateOnly date) => _roster.TryGetValue(date, out var scheduled) ? scheduled : _calendar.IsWorking(date);

    private FactOrigin NextRow() => new(0, ++_row);
}
