using Telesales.Policies.V1;

namespace Telesales.Policies.Testing;

/// <content>The rows that are not by day and metric.</content>
public sealed partial class PersonFacts
{
    /// <summary>Contacts are assigned for a day; no target means the quota.</summary>
    public PersonFacts AssignedContacts(string date, string? target = null) => Assigned(AssignedTask.Contacts, date, target);

    /// <summary>Invitees are assigned for a day; no target means the quota.</summary>
    public PersonFacts AssignedInvitees(string date, string? target = null) => Assigned(AssignedTask.Invitees, date, target);

    /// <summary>A callback list.</summary>
    /// <param name="date">From which day.</param>
    /// <param name="target">How many customers; null is an error in the facts.</param>
    /// <param name="completed">How many were called back.</param>
    /// <param name="plannedDays">Over how many scheduled days.</param>
    /// <param name="due">When it is due; null is never late.</param>
    /// <param name="completedOn">When it was completed.</param>
    public PersonFacts CallbackList(string date, string? target, string? completed = null, int? plannedDays = null, string? due = null, string? completedOn = null) =>
        With(new Assignment(Given.On(date), AssignedTask.Callbacks, Number(target), plannedDays, Date(due), Number(completed), Date(completedOn), null, NextRow()));

    /// <summary>A visit agreed with a customer's contact of a rank.</summary>
    public PersonFacts Visit(string date, ContactRank rank, string? reference = null) =>
        With(new Deal { Date = Given.On(date), Kind = DealKind.Visit, ContactRank = rank, Reference = reference, Origin = NextRow() });

    /// <summary>An opportunity with those of the four elements that are given.</summary>
    public PersonFacts Opportunity(string date, string? reference = null, bool requirement = true, bool timeline = true, bool owner = true, bool budget = true) =>
        With(new Deal
        {
            Date = Given.On(date),
            Kind = DealKind.Opportunity,
            Reference = reference,
            HasRequirement = requirement,
            HasTimeline = timeline,
            HasOwner = owner,
            HasBudget = budget,
            Origin = NextRow(),
        });

    /// <summary>Money collected on a project, negative for a refund.</summary>
    public PersonFacts Receipt(string date, string? project, string? amount, string? collectedBefore = null) =>
        With(new Deal
        {
            Date = Given.On(date),
            Kind = DealKind.Receipt,
            Reference = project,
            Amount = Number(amount),
            CollectedBefore = Number(collectedBefore),
            Origin = NextRow(),
        });

    /// <summary>An incident.</summary>
    public PersonFacts Incident(string date, string type, int count = 1, string? points = null, Severity severity = Severity.Unspecified) =>
        With(new Incident(Given.On(date), type, count, Number(points), severity, NextRow()));

    /// <summary>A work log of the week of a Monday.</summary>
    public PersonFacts WorkLog(string monday, string? submittedOn, bool excused = false) =>
        With(new WorkLog(Given.On(monday), Date(submittedOn), excused, NextRow()));

    /// <summary>A rating.</summary>
    public PersonFacts Rated(string month, string indicator, string? actual, string? target = null) =>
        With(new Rating(Month.Parse(month), indicator, Number(actual), Number(target), NextRow()));

    /// <summary>A mark.</summary>
    public PersonFacts Marked(string month, Mark mark) => With(new MonthMark(Month.Parse(month), mark, NextRow()));

    /// <summary>An earlier month's workload: <c>Earlier("2026-09", "18", "20")</c>.</summary>
    public PersonFacts Earlier(string month, string done, string required) =>
        With(new MonthResult(Month.Parse(month), Fraction.Parse(done), Fraction.Parse(required), NextRow()));

    /// <summary>A target of the person's team.</summary>
    public PersonFacts TeamTarget(string month, string metric, string? target, string? actual, string? bonusPool) =>
        With(new TeamTarget(Month.Parse(month), metric, Number(target), Number(actual), Number(bonusPool), NextRow()));

    /// <summary>A calling list.</summary>
    public PersonFacts With(in Assignment row) => Add(_assignments, row);

    /// <summary>A deal.</summary>
    public PersonFacts With(in Deal row) => Add(_deals, row);

    /// <summary>An incident.</summary>
    public PersonFacts With(in Incident row) => Add(_incidents, row);

    /// <summary>A work log.</summary>
    public PersonFacts With(in WorkLog row) => Add(_workLogs, row);

    /// <summary>A rating.</summary>
    public PersonFacts With(in Rating row) => Add(_ratings, row);

    /// <summary>A mark.</summary>
    public PersonFacts With(in MonthMark row) => Add(_marks, row);

    /// <summary>An earlier month.</summary>
    public PersonFacts With(in MonthResult row) => Add(_history, row);

    /// <summary>A team target.</summary>
    public PersonFacts With(in TeamTarget row) => Add(_targets, row);

    private PersonFacts Assigned(AssignedTask task, string date, string? target) =>
        With(new Assignment { Date = Given.On(date), Task = task, Target = Number(target), Origin = NextRow() });

    private PersonFacts Add<T>(List<T> rows, T row)
    {
        rows.Add(row);
        return this;
    }

    private static Quantity? Number(string? text) => text is null ? null : Quantity.Parse(text);

    private static DateOnly? Date(string? text) => text is null ? null : Given.On(text);
}
