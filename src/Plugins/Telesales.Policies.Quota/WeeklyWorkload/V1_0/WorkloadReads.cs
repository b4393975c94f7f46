namespace Telesales.Policies.Quota.WeeklyWorkload.V1_0;

/// <summary>The facts that the workload follows from.</summary>
internal sealed class WorkloadReads(PolicyDeclaration declare)
{
    public ActivityRead Contacts { get; } = declare.Reads(Metric.ContactsCollected);

    public ActivityRead Invitees { get; } = declare.Reads(Metric.InviteesConfirmed);

    public RowsRead<Assignment> Assignments { get; } = declare.ReadsAssignments();

    public AttendanceRead Attendance { get; } = declare.ReadsAttendance(AttendanceScope.MonthAndFirstWeek);
}
