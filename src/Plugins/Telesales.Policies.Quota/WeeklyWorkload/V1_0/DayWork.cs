namespace Telesales.Policies.Quota.WeeklyWorkload.V1_0;

/// <summary>
/// What one contact and one invitee are worth in units: one daily quota of a task is one unit. Over a common denominator, so that the days of a
/// month add up as whole numbers do.
/// </summary>
/// <param name="Contact">Units a contact.</param>
/// <param name="Invitee">Units an invitee.</param>
internal sealed record UnitRates(Fraction Contact, Fraction Invitee)
{
    /// <summary>The rates of each grade.</summary>
    public static PerGrade<UnitRates> Of(PerGrade<Count> contacts, PerGrade<Count> invitees) =>
        new(Of(contacts.Junior, invitees.Junior), Of(contacts.Intermediate, invitees.Intermediate), Of(contacts.Senior, invitees.Senior));

    private static UnitRates Of(Count contacts, Count invitees)
    {
        var (contact, invitee) = Fraction.OverCommonDenominator(new(1, contacts.Value), new(1, invitees.Value));
        return new(contact, invitee);
    }
}

/// <summary>The work of one person by day (R21 section 3, items 1 to 3), in units.</summary>
internal readonly ref struct Workdays
{
    private readonly ReadOnlySpan<Day> _days;
    private readonly ReadOnlySpan<Assignment> _assignments;
    private readonly ReadOnlySpan<Coverage> _coverage;
    private readonly ReadOnlySpan<Attendance> _attendance;
    private readonly DayColumn _contacts;
    private readonly DayColumn _invitees;
    private readonly UnitRates _rates;
    private readonly PartialScore _partial;

    public Workdays(in PersonMonth who, WorkloadReads reads, UnitRates rates, PartialScore partial, ReadOnlySpan<Coverage> coverage)
    {
        _days = who.Days;
        _assignments = who.Of(reads.Assignments);
        _coverage = coverage;
        _attendance = who.Of(reads.Attendance);
        _contacts = who.Of(reads.Contacts);
        _invitees = who.Of(reads.Invitees);
        _rates = rates;
        _partial = partial;
    }

    /// <summary>Units done on a day.</summary>
    /// <param name="day">The index in <see cref="PersonMonth.Days"/>.</param>
    public Fraction DoneOn(int day)
    {
        var done = DoneByCalling(day);
        return _assignments.IsEmpty || !_days[day].IsScheduled ? done : done + DoneInLists(day, finishedAfter: null);
    }

    /// <summary>Units done on a day in lists that were recorded as complete after a date: too late for the week.</summary>
    public Fraction DoneTooLateOn(int day, DateOnly recordedBy) =>
        _assignments.IsEmpty || !_days[day].IsScheduled ? Fraction.Zero : DoneInLists(day, recordedBy);

    /// <summary>Units required on a day: what was assigned, or one; less for approved leave, and nothing on a day that is not scheduled.</summary>
    public Fraction RequiredOn(int day)
    {
        if (!_days[day].IsScheduled) return Fraction.Zero;
        var presence = Presence(_attendance[day]);
        return _assignments.IsEmpty ? presence : Assigned(day) * presence;
    }

    /// <summary>Approved leave lessens what a day requires; absence without leave lessens nothing.</summary>
    private static Fraction Presence(in Attendance day) => day.Leave == Leave.Approved ? day.Attended : Fraction.One;

    private Fraction DoneByCalling(int day)
    {
        Quantity contacts = _contacts[day], invitees = _invitees[day];
        var done = contacts == Quantity.Zero ? Fraction.Zero : contacts.ToFraction() * _rates.Contact;
        return invitees == Quantity.Zero ? done : done + (invitees.ToFraction() * _rates.Invitee);
    }

    private Fraction DoneInLists(int day, DateOnly? finishedAfter)
    {
        var done = Fraction.Zero;
        for (var i = 0; i < _assignments.Length; i++)
        {
            ref readonly var list = ref _assignments[i];
            if (list.Task == AssignedTask.Callbacks && IsFor(i, day) && (finishedAfter is null || list.CompletedOn > finishedAfter)) done += ScoreOf(list);
        }

        return done;
    }

    private Fraction Assigned(int day)
    {
        var (required, isAssigned) = (Fraction.Zero, false);
        for (var i = 0; i < _assignments.Length; i++)
        {
            if (!IsFor(i, day)) continue;
            required += UnitsOf(_assignments[i]);
            isAssigned = true;
        }

        return isAssigned ? required : Fraction.One;
    }

    private bool IsFor(int assignment, int day) =>
        _assignments[assignment].Task == AssignedTask.Callbacks
            ? _coverage[assignment].Includes(day)
            : _assignments[assignment].Date == _days[day].Date;

    /// <summary>What an assignment requires of a day: a unit for a list or a task without a target.</summary>
    private Fraction UnitsOf(in Assignment assignment)
    {
        if (assignment.Task == AssignedTask.Callbacks || assignment.Target is not { } target) return Fraction.One;
        return target.ToFraction() * (assignment.Task == AssignedTask.Contacts ? _rates.Contact : _rates.Invitee);
    }

    private Fraction ScoreOf(in Assignment list)
    {
        var completed = list.Completed ?? Quantity.Zero;
        if (list.Target is not { } target || target <= Quantity.Zero) return Fraction.Zero;
        if (list.CompletedOn > list.DueDate) return Fraction.Zero;
        if (completed >= target) return Fraction.One;
        return _partial == PartialScore.Proportional ? completed.ToFraction() / target.ToFraction() : Fraction.Zero;
    }
}
