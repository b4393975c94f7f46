namespace Telesales.SunriseBranch;

/// <summary>One person's month, told in the words of a branch. Absences and rosters first: work is spread over the days that were worked.</summary>
internal sealed class Member(Branch branch, string id, DateOnly hired, DateOnly leaves)
{
    private static readonly DateOnly First = Sunrise.October(1);
    private static readonly DateOnly Last = Sunrise.October(31);

    private readonly SortedDictionary<DateOnly, Day> _days = [];

    public string Id => id;

    private readonly int _number = id[^1] - '0';

    /// <summary>The person's own roster for a day, against the calendar.</summary>
    public Member Roster(DateOnly date, bool works)
    {
        At(date).Scheduled = works;
        return this;
    }

    /// <summary>In the branch on days before October that belong to a week which closes in October.</summary>
    public Member Present(params DateOnly[] dates)
    {
        foreach (var date in dates) At(date);
        return this;
    }

    /// <summary>Away, the whole day or half of it.</summary>
    public Member Leave(DateOnly date, bool approved = true, bool halfDay = false)
    {
        (At(date).Attended, At(date).Leave) = (halfDay ? 0.5m : 0m, approved ? "approved" : "unapproved");
        return this;
    }

    /// <summary>Came late.</summary>
    public Member Late(DateOnly date, int minutes, bool excused = false)
    {
        (At(date).Late, At(date).Excused) = (minutes, excused ? true : null);
        return this;
    }

    /// <summary>Left before the end.</summary>
    public Member LeftEarly(DateOnly date, int minutes, bool reported = false)
    {
        (At(date).Early, At(date).Reported) = (minutes, reported ? true : null);
        return this;
    }

    /// <summary>Worked on after hours, or on a day off.</summary>
    public Member Overtime(DateOnly date, int minutes, bool approved = true)
    {
        (At(date).Overtime, At(date).OvertimeApproved) = (minutes, approved);
        return this;
    }

    /// <summary>Contacts collected in the weeks of 5, 12, 19 and 26 October, spread over the days worked.</summary>
    public Member Contacts(params int[] weeks)
    {
        for (var week = 0; week < weeks.Length; week++)
        {
            var monday = Sunrise.October(5).AddDays(7 * week);
            Spread("contacts_collected", [.. Worked().Where(date => date >= monday && date < monday.AddDays(7))], weeks[week]);
        }

        return this;
    }

    /// <summary>Effective calls and customers of each day worked, from one day of October to another: at least so many, less on half days.</summary>
    public Member Calls(int calls, int customers, string kind = "followable_customers", int from = 1, int to = 31)
    {
        foreach (var date in Worked().Where(date => date.Day >= from && date.Day <= to))
        {
            Did(date, "effective_calls", decimal.Floor((calls + Wobble(date, 8)) * At(date).Attended));
            Did(date, kind, decimal.Floor((customers + Wobble(date, 3)) * At(date).Attended));
        }

        return this;
    }

    /// <summary>So much of a metric on a day.</summary>
    public Member Did(DateOnly date, string metric, decimal value)
    {
        if (value > 0) branch.Activity.Row(id, date, metric, value);
        return this;
    }

    /// <summary>The day's task is not the default: so many contacts or invitees.</summary>
    public Member Assigned(DateOnly date, string task, int? target = null)
    {
        branch.Assignments.Row(id, date, task, target, null, null, null, null, null);
        return this;
    }

    /// <summary>A list of customers to call back.</summary>
    public Member Callbacks(string list, DateOnly from, int days, int target, int completed, DateOnly due, DateOnly completedOn)
    {
        branch.Assignments.Row(id, from, "callbacks", target, days, due, completed, completedOn, list);
        return this;
    }

    /// <summary>A visit agreed with a contact of this rank; it took two hours off the telephone.</summary>
    public Member Visit(DateOnly date, string customer, string? rank)
    {
        At(date).OutMinutes = 120;
        branch.Deals.Row(id, date, "visit", customer, rank, null, null, null, null, null, null, null, null, null, null);
        return this;
    }

    /// <summary>A sales opportunity, with or without a budget.</summary>
    public Member Opportunity(DateOnly date, string reference, bool hasBudget = true)
    {
        branch.Deals.Row(id, date, "opportunity", reference, null, true, true, true, hasBudget, null, null, null, null, null, null);
        return this;
    }

    /// <summary>Money came in for a project, or went back.</summary>
    public Member Receipt(DateOnly date, string project, decimal amount, decimal? before = null)
    {
        branch.Deals.Row(id, date, "receipt", project, null, null, null, null, null, amount, before, null, null, null, null);
        return this;
    }

    /// <summary>Something that happened; its severity matters to some regulations, the points of a loss are yuan.</summary>
    public Member Incident(DateOnly date, string type, int? count = null, decimal? points = null, string? severity = null)
    {
        branch.Incidents.Row(id, date, type, count, points, severity);
        return this;
    }

    /// <summary>The month's rating by an indicator.</summary>
    public Member Rated(string indicator, decimal? actual, decimal? target = null)
    {
        branch.Ratings.Row(id, "2026-10", indicator, actual, target);
        return this;
    }

    public Member Mark(string mark)
    {
        branch.Marks.Row(id, "2026-10", mark);
        return this;
    }

    /// <summary>A rating of another month than October.</summary>
    public Member RatedIn(string month, string indicator, decimal? actual, decimal? target)
    {
        branch.Ratings.Row(id, month, indicator, actual, target);
        return this;
    }

    /// <summary>So much of a metric over the month, spread over the days worked.</summary>
    public Member DidInAll(string metric, int total)
    {
        Spread(metric, Worked(), total);
        return this;
    }

    /// <summary>So much of a metric on each day worked.</summary>
    public Member DidDaily(string metric, decimal value)
    {
        foreach (var date in Worked()) Did(date, metric, value);
        return this;
    }

    /// <summary>A meeting with a customer.</summary>
    public Member Meeting(DateOnly date, string customer, bool? returned = null, bool? purchase = null, bool? negotiating = null, bool? contract = null)
    {
        branch.Deals.Row(id, date, "meeting", customer, null, null, null, null, null, null, null, returned, purchase, negotiating, contract);
        return this;
    }

    /// <summary>The log of a week, by its Monday in October, and when it was handed in.</summary>
    public Member Log(int monday, DateOnly? submitted, bool? excused = null)
    {
        branch.WorkLogs.Row(id, Sunrise.October(monday), submitted, excused);
        return this;
    }

    /// <summary>What an earlier month came to, in days of the quota.</summary>
    public Member Earlier(string month, decimal done, decimal required)
    {
        branch.History.Row(id, month, done, required);
        return this;
    }

    /// <summary>One row for each day that is scheduled or rostered off.</summary>
    public void WriteAttendance()
    {
        foreach (var date in Scheduled()) At(date);
        foreach (var (date, day) in _days)
        {
            bool works = day.Scheduled ?? branch.IsWorkingDay(date);
            branch.Attendance.Row(
                id, date, day.Scheduled, works ? day.Attended : null, works ? day.Leave : null, day.Late, day.Early, day.Reported, day.OutMinutes, day.Overtime,
                day.OvertimeApproved, day.Excused);
        }
    }

    private Day At(DateOnly date) => _days.TryGetValue(date, out var day) ? day : _days[date] = new();

    private IEnumerable<DateOnly> Scheduled()
    {
        for (var date = First; date <= Last; date = date.AddDays(1))
        {
            if (date < hired || date > leaves) continue;
            if (_days.GetValueOrDefault(date)?.Scheduled ?? branch.IsWorkingDay(date)) yield return date;
        }
    }

    private List<DateOnly> Worked() => [.. Scheduled().Where(date => _days.GetValueOrDefault(date)?.Attended != 0)];

    // In proportion to the time worked, a little more on one day than on another, and exactly the total.
    private void Spread(string metric, List<DateOnly> dates, int total)
    {
        var weights = dates.ConvertAll(date => (20 + Wobble(date, 5)) * At(date).Attended);
        decimal left = total, open = weights.Sum();
        for (var i = 0; i < dates.Count; i++)
        {
            var share = decimal.Floor(left * weights[i] / open);
            Did(dates[i], metric, share);
            (left, open) = (left - share, open - weights[i]);
        }
    }

    // No randomness: a pattern of the day and the person.
    private int Wobble(DateOnly date, int span) => ((date.DayNumber * 7) + (_number * 5)) % span;

    private sealed class Day
    {
        public bool? Scheduled { get; set; }

        public decimal Attended { get; set; } = 1;

        public string Leave { get; set; } = "none";

        public int? Late { get; set; }

        public int? Early { get; set; }

        public bool? Reported { get; set; }

        public int? Overtime { get; set; }

        public bool? OvertimeApproved { get; set; }

        public int? OutMinutes { get; set; }

        public bool? Excused { get; set; }
    }
}
