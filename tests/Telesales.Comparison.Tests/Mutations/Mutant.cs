namespace Telesales.Comparison.Tests.Mutations;

/// <summary>A version of a regulation that is wrong in one place: a figure of its plan, or a few characters of a policy.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Plan">The plan: <c>R21</c>.</param>
/// <param name="Figure">A figure: <c>quota.weekly-workload.pass_line=89%</c>; null when the code is wrong.</param>
/// <param name="Project">The policies' project; null when a figure is wrong.</param>
/// <param name="Right">What stands in the source exactly once.</param>
/// <param name="Wrong">What stands there instead.</param>
public sealed record Mutant(string Name, string Plan, string? Figure, string? Project, string? Right, string? Wrong)
{
    /// <summary>Thresholds, edges of weeks and spans, rates, rounding, scopes of caps, ranks: each would pay somebody wrongly, and none is equivalent.</summary>
    public static IReadOnlyList<Mutant> All { get; } =
    [
        OfFigure("R21", "the week's line a percent lower", "quota.weekly-workload.pass_line=89%"),
        OfCode("R21", "a week exactly on the line is deducted", "Quota", "if (sum.Reaches(p.PassLine)) return 0;", "if (sum.Done > sum.Required * p.PassLine.ToFraction()) return 0;"),
        OfCode("R21", "a week ends a day early", "Quota", "for (day = week.First; day <= week.Last; day++)\n            {\n                var work = Tell", "for (day = week.First; day < week.Last; day++)\n            {\n                var work = Tell"),
        OfFigure("R21", "the deduction a cent higher", "quota.weekly-workload.deduction=100.01"),
        OfCode("R21", "the month forgets its first day", "Quota", "if (day >= who.MonthStart) month += work.Whole;", "if (day > who.MonthStart) month += work.Whole;"),
        OfFigure("R21", "the cap for the month instead of the project", "bonus.signing-commission.cap_per=month"),
        OfFigure("R21", "the cap a yuan lower", "bonus.signing-commission.cap=999.00"),
        OfFigure("R21", "the rank one higher", "bonus.visit-invitation.rank={junior: vice-president, intermediate: vice-president, senior: vice-president}"),
        OfFigure("R21", "the rank exactly, not or above", "bonus.visit-invitation.rank_match={junior: exact, intermediate: or-above, senior: or-above}"),
        OfFigure("R21", "the commission a hundredth of a percent higher", "bonus.signing-commission.rate=1.01%"),
        OfFigure("R21", "a percent less given back", "quota.give-back.share=79%"),
        OfFigure("R21", "given back a percent early", "quota.give-back.month_line=99%"),
        OfFigure("R21", "a contact more a day", "quota.weekly-workload.daily_contacts={junior: 41, intermediate: 60, senior: 80}"),
        OfCode("R21", "invitees counted by the quota of contacts", "Quota", "done += invitees.ToFraction() / _inviteesQuota;", "done += invitees.ToFraction() / _contactsQuota;"),
        OfCode("R21", "absence without leave lessens what is due", "Quota", "day.Leave == Leave.Approved ? day.Attended", "day.Leave != Leave.None ? day.Attended"),
        OfCode("R21", "a list on its due date is late", "Quota", "if (list.CompletedOn > list.DueDate)", "if (list.CompletedOn >= list.DueDate)"),
        OfFigure("R21", "a list not completed counts for nothing", "quota.weekly-workload.partial_callbacks=all-or-nothing"),
        OfCode("R21", "what was collected before is forgotten", "Bonus", "before = deal.CollectedBefore ?? Quantity.Zero;", "before = Quantity.Zero;"),
        OfCode("R21", "commissions rounded down at each receipt", "Bonus", "private Amount Earned(Quantity collected) => Amount.Min(p.Cap, Yuan(collected) * p.Rate);", "private Amount Earned(Quantity collected) => Amount.Min(p.Cap, new Money((Yuan(collected) * p.Rate).Fen.Floor()));"),
        OfFigure("R21", "a weak month a percent higher", "demotion.workload.weak_month_line=61%"),
        OfFigure("R21", "probation's first month a day shorter", "probation.two-months.first_month_cut_off_day=14"),
        OfCode("R21", "free time on the closing day too", "EarlyLeave", "day < week.Last && who.Days[day].IsSeen", "day <= week.Last && who.Days[day].IsSeen"),
        OfFigure("R13", "a call fewer a day", "quota.daily-calls.calls=119"),
        OfFigure("R13", "a newcomer for a day longer", "quota.daily-calls.newcomer_days=16"),
        OfCode("R13", "tenure of fifteen days is new", "Quota", "date.DayNumber - who.Person.HireDate.DayNumber < p.NewcomerDays.Value", "date.DayNumber - who.Person.HireDate.DayNumber <= p.NewcomerDays.Value"),
        OfFigure("R13", "the fine a cent lower", "quota.daily-calls.call_fine=4.99"),
        OfCode("R13", "what is due rounded up", "Quota", "return new(due.Floor());", "return new(-(-due).Floor());"),
        OfCode("R13", "customers below none", "Quota", "Count.Max(recorded - rejected, Count.Zero)", "(recorded - rejected)"),
        OfCode("R13", "false records count as customers", "Quota", "(who.Of(_incomplete)[day] + who.Of(_false)[day]).ToCount()", "who.Of(_incomplete)[day].ToCount()"),
        OfFigure("R13", "absence reduces nothing", "quota.daily-calls.absence_reduces=false"),
        OfCode("R13", "an excuse excuses nothing", "Quota", "if (attendance.Excused) return Count.Zero;", ""),
        OfFigure("R13", "customers of veterans are fined", "quota.daily-calls.fined=calls-and-customers"),
        OfCode("R13", "time out visiting reduces customers too", "Quota", "Due(group.Customers, attendance, p.VisitsReduceCustomers)", "Due(group.Customers, attendance, true)"),
        OfFigure("R13", "a false record a yuan dearer", "discipline.false-records.fine=51.00"),
    ];

    /// <inheritdoc/>
    public override string ToString() => $"{Plan}: {Name}";

    private static Mutant OfFigure(string plan, string name, string figure) => new(name, plan, figure, null, null, null);

    private static Mutant OfCode(string plan, string name, string project, string right, string wrong) => new(name, plan, null, project, right, wrong);
}
