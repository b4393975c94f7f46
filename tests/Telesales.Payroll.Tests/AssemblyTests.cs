using Telesales.Facts;
using Telesales.Payroll.Assembly;
using Telesales.Policies.V1.Hosting;
using static Telesales.Payroll.Tests.Branch;

namespace Telesales.Payroll.Tests;

/// <summary>What policies see of a person's facts (rulebook §0), October 2026: the 1st is a Thursday, the 31st a Saturday.</summary>
public sealed class AssemblyTests
{
    private static readonly Month October = new(2026, 10);
    private readonly PlanDeclarations _plan = new();
    private readonly PersonMonthData _data = new();
    private readonly HostFindings _host = new();

    private PolicyDeclaration Declare => new(_plan, "test@1.0.0", _ => "T/s1");

    private PersonMonthData Assemble(Branch branch, DateOnly? asOf = null, bool missingAsAttended = false)
    {
        new PersonMonthAssembler(_plan, branch.Build(), October, asOf ?? October.LastDay, missingAsAttended).Assemble(0, _data, _host);
        return _data;
    }

    [Fact]
    public void Window_NoLists_IsMondayOfTheFirstToSundayOfTheLast()
    {
        var data = Assemble(new Branch().Person("A"));

        Assert.Equal(Date(9, 28), data.Days[0].Date);
        Assert.Equal(Date(11, 1), data.Days[^1].Date);
    }

    [Theory]
    [InlineData(3, 28)] // Wednesday to Friday: used up before Monday the 28th
    [InlineData(4, 23)] // reaches the 28th
    public void Window_CallbackListFromBefore_ReachesBackOnlyWhenDaysAreLeft(int plannedDays, int firstDay)
    {
        Declare.ReadsAssignments();

        var data = Assemble(new Branch().Person("A").Callbacks("A", Date(9, 23), plannedDays));

        Assert.Equal(Date(9, firstDay), data.Days[0].Date);
        Assert.Equal(firstDay == 23 ? 1 : 0, data.Assignments.Count);
    }

    [Fact]
    public void Days_RosterInsideSpanAndCalendarOutside_CountForTheMonth()
    {
        var branch = new Branch().Person("A", hired: Date(10, 5))
            .Attendance("A", Date(10, 2), scheduled: false)   // before the span: the calendar's Friday counts
            .Attendance("A", Date(10, 10), scheduled: true)   // a Saturday on the roster
            .Attendance("A", Date(10, 12), scheduled: false); // a Monday off the roster

        var data = Assemble(branch);

        Assert.True(data.Days[data.IndexOf(Date(10, 2))] is { InSpan: false, IsScheduled: false, CountsForMonth: true });
        Assert.True(data.Days[data.IndexOf(Date(10, 10))].IsScheduled);
        Assert.False(data.Days[data.IndexOf(Date(10, 12))].CountsForMonth);
        Assert.Equal((22, 20), ((int)data.RequiredDays.Value, (int)data.ScheduledDays.Value));
    }

    [Fact]
    public void Attendance_MissingAndInconsistent_AreListedForScheduledDaysOnly()
    {
        Declare.ReadsAttendance();
        var branch = new Branch().Person("A", hired: Date(10, 12), left: Date(10, 18))
            .Attendance("A", Date(10, 12), 1, FactLeave.Approved)
            .Attendance("A", Date(10, 13), 0.25m, FactLeave.Approved)
            .Attendance("A", Date(10, 14), 0.5m)
            .Attendance("A", Date(10, 15), null, FactLeave.Approved)
            .Attendance("A", Date(10, 17), 0.3m, FactLeave.None); // a Saturday: not checked

        Assemble(branch);

        Assert.Equal([Date(10, 15), Date(10, 16)], _host.MissingAttendance);
        Assert.Equal([Date(10, 12), Date(10, 13), Date(10, 14)], _host.InconsistentAttendance.Select(row => row.Date));
    }

    [Fact]
    public void Attendance_MissingAsAttended_CountsInFullWithoutLeave()
    {
        Declare.ReadsAttendance();

        var data = Assemble(new Branch().Person("A").Attendance("A", Date(10, 15), null, FactLeave.Approved), missingAsAttended: true);

        Assert.False(_host.HasErrors);
        Assert.True(data.Attendance[data.IndexOf(Date(10, 15))] is { Leave: Leave.None } day && day.Attended == Fraction.One);
    }

    [Fact]
    public void Attendance_OpenMonth_AsOfDayCountsInFullAndLaterDaysAreNotSeen()
    {
        Declare.ReadsAttendance();
        var branch = new Branch().Person("A", hired: Date(10, 13)).Attendance("A", Date(10, 13)).Attendance("A", Date(10, 15), 0, FactLeave.Approved);

        var data = Assemble(branch, asOf: Date(10, 14));

        Assert.False(_host.HasErrors);
        Assert.Equal(Fraction.One, data.Attendance[data.IndexOf(Date(10, 14))].Attended);
        Assert.Equal(Leave.None, data.Attendance[data.IndexOf(Date(10, 15))].Leave);
    }

    [Theory]
    [InlineData(AttendanceScope.Month, 0)]
    [InlineData(AttendanceScope.MonthAndFirstWeek, 3)] // 28, 29, 30 September: their week closes on Friday 2 October
    public void Attendance_FirstWeek_IsCheckedWhenDeclared(AttendanceScope scope, int missing)
    {
        Declare.ReadsAttendance(scope);
        var branch = new Branch().Person("A", left: Date(10, 2)).Attendance("A", Date(10, 1)).Attendance("A", Date(10, 2));

        Assemble(branch);

        Assert.Equal(missing, _host.MissingAttendance.Count);
    }

    [Fact]
    public void Attendance_FirstWeekClosedLastMonth_IsNotChecked()
    {
        Declare.ReadsAttendance(AttendanceScope.MonthAndFirstWeek);
        var branch = new Branch().Person("A", left: Date(10, 2)).Attendance("A", Date(10, 1), scheduled: false).Attendance("A", Date(10, 2), scheduled: false);

        Assemble(branch);

        Assert.Empty(_host.MissingAttendance);
    }

    [Theory]
    [InlineData(9, 30, false)]
    [InlineData(10, 4, true)]
    [InlineData(10, 5, false)]
    public void OutsideEmployment_DatedInThePayMonthBeforeHire_IsNoted(int month, int day, bool noted)
    {
        Assemble(new Branch().Person("A", hired: Date(10, 5)).Activity("A", Date(month, day), 1));

        Assert.Equal(noted, _host.FactsOutsideEmployment);
    }

    [Fact]
    public void Activity_RowsOfADayAddUp_InsideSpanAndWindowOnly()
    {
        var contacts = Declare.Reads(Metric.ContactsCollected);
        var branch = new Branch().Person("A", hired: Date(9, 29))
            .Activity("A", Date(9, 28), 5).Activity("A", Date(9, 29), 7).Activity("A", Date(10, 1), 3).Activity("A", Date(10, 1), 4);

        var data = Assemble(branch);

        var column = new PersonMonth(data, EarlierFindings.None).Of(contacts);
        Assert.Equal(Quantity.Whole(0), column[data.IndexOf(Date(9, 28))]);
        Assert.Equal(Quantity.Whole(7), column[data.IndexOf(Date(9, 29))]);
        Assert.Equal(Quantity.Whole(7), column[data.IndexOf(Date(10, 1))]);
    }

    [Fact]
    public void Incidents_CountOfZero_IsNoIncidentAndEmptyIsOne()
    {
        Declare.ReadsIncidents(1);
        var branch = new Branch().Person("A").Incident("A", Date(8, 31), 2).Incident("A", Date(9, 1), null).Incident("A", Date(10, 1), 0);

        var data = Assemble(branch);

        Assert.Equal((Date(9, 1), new Count(1)), (data.Incidents.Span[0].Date, data.Incidents.Span[0].Count));
        Assert.Equal(1, data.Incidents.Count);
    }

    [Fact]
    public void History_OwnMonthAndMonthsBeforeHire_AreLeftOut()
    {
        Declare.ReadsHistory(2);
        var branch = new Branch().Person("A", hired: Date(9, 15))
            .History("A", new FactMonth(2026, 8)).History("A", new FactMonth(2026, 9)).History("A", new FactMonth(2026, 10));

        var data = Assemble(branch);

        Assert.Equal([new Month(2026, 9)], data.History.Span.ToArray().Select(row => row.Month));
    }

    [Fact]
    public void Enums_OfFactsAndContract_AreTheSameNumbers()
    {
        Assert.Equal(Names<FactRole>(), Names<Role>()[1..]);
        Assert.Equal(Names<FactGrade>(), Names<Grade>()[1..]);
        Assert.Equal(Names<FactStatus>(), Names<EmploymentStatus>()[1..]);
        Assert.Equal(Names<FactTask>(), Names<AssignedTask>()[1..]);
        Assert.Equal(Names<FactDealKind>(), Names<DealKind>()[1..]);
        Assert.Equal(Names<FactContactRank>(), Names<ContactRank>()[1..]);
        Assert.Equal(Names<FactSeverity>(), Names<Severity>()[1..]);
        Assert.Equal(Names<FactMark>(), Names<Mark>()[1..]);
    }

    private static string[] Names<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => FormattableString.Invariant($"{System.Convert.ToInt32(value, null)} {value}"))];
}
