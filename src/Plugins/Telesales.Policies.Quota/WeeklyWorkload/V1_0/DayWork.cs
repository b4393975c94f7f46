namespace Telesales.Policies.Quota.WeeklyWorkload.V1_0;

/// <summary>What a day required and what was done, in units: one daily quota of a task is one unit.</summary>
/// <param name="Done">Units done.</param>
/// <param name="Required">Units required.</param>
/// <param name="RecordedLate">Units among them that were recorded after the week had closed.</param>
internal readonly record struct DayWork(Fraction Done, Fraction Required, Fraction RecordedLate)
{
    /// <summary>As it counts for the day and the month.</summary>
    public Attainment Whole => new(Done, Required);

    /// <summary>As it counts for the week.</summary>
    public Attainment InTime => new(Done - RecordedLate, Required);
}

/// <summary>The work of one person by day (R21 section 3, items 1 to 3).</summary>
internal readonly ref struct Workdays
{
    private readonly PersonMonth _who;
    private readonly ReadOnlySpan<Assignment> _assignments;
    private readonly ReadOnlySpan<Coverage> _coverage;
    private readonly ReadOnlySpan<Attendance> _attendance;
    private readonly DayColumn _contacts;
    private readonly DayColumn _invitees;
    private readonly Count _contactsQuota;
    private readonly Count _inviteesQuota;
    private readonly PartialScore _partial;

    public Workdays(in PersonMonth who, WorkloadReads reads, WeeklyWorkloadParameters p, ReadOnlySpan<Coverage> coverage)
    {
        _who = who;
        _assignments = who.Of(reads.Assignments);
        _coverage = coverage;
        _attendance = who.Of(reads.Attendance);
        _contacts = who.Of(reads.Contacts);
        _invitees = who.Of(reads.Invitees);
        _contactsQuota = p.DailyContacts[who.Person.Grade];
        _inviteesQuota = p.DailyInvitees[who.Person.Grade];
        _partial = p.PartialCallbacks;
    }

    /// <summary>The work of a day.</summary>
    /// <param name="day">The index in <see cref="PersonMonth.Days"/>.</param>
    /// <param name="recordedBy">The date until which a record counts for the week; null for any.</param>
    public DayWork On(int day, DateOnly? recordedBy)
    {
        var done = DoneByCalling(day);
        if (!_who.Days[day].IsScheduled) return new(done, Fraction.Zero, Fraction.Zero);
        var presence = Presence(_attendance[day]);
        return _assignments.IsEmpty ? new(done, presence, Fraction.Zero) : WithTasks(day, done, presence, recordedBy);
    }

    private DayWork WithTasks(int day, Fraction done, Fraction presence, DateOnly? recordedBy)
    {
        var work = new DayWork(done, Fraction.Zero, Fraction.Zero);
        var isAssigned = false;
        for (var i = 0; i < _assignments.Length; i++)
        {
            ref readonly var assignment = ref _assignments[i];
            if (!IsFor(i, day)) continue;
            isAssigned = true;
            work = assignment.Task == AssignedTask.Callbacks
                ? WithList(work, assignment, recordedBy)
                : work with { Required = work.Required + UnitsOf(assignment) };
        }

        var required = isAssigned ? work.Required : Fraction.One;
        return work with { Required = required * presence };
    }

    /// <summary>Approved leave lessens what a day requires; absence without leave lessens nothing.</summary>
    private static Fraction Presence(in Attendance day) => day.Leave == Leave.Approved ? day.Attended : Fraction.One;

    private bool IsFor(int assignment, int day) =>
        _assignments[assignment].Task == AssignedTask.Callbacks
            ? _coverage[assignment].Includes(day)
            : _assignments[assignment].Date == _who.Days[day].Date;

    private Fraction DoneByCalling(int day)
    {
        Quantity contacts = _contacts[day], invitees = _invitees[day];
        var done = Fraction.Zero;
        if (contacts != Quantity.Zero) done = contacts.ToFraction() / _contactsQuota;
        if (invitees != Quantity.Zero) done += invitees.ToFraction() / _inviteesQuota;
        return done;
    }

    private Fraction UnitsOf(in Assignment assignment) =>
        assignment.Target is { } target
            ? target.ToFraction() / (assignment.Task == AssignedTask.Contacts ? _contactsQuota : _inviteesQuota)
            : Fraction.One;

    private DayWork WithList(in DayWork work, in Assignment list, DateOnly? recordedBy)
    {
        var score = ScoreOf(list);
        return new(
            work.Done + score,
            work.Required + Fraction.One,
            list.CompletedOn > recordedBy ? work.RecordedLate + score : work.RecordedLate);
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
