namespace Telesales.Policies.Discipline.Hours.V1_0;

/// <summary>What lets a lateness, an early leave or an absence pass.</summary>
public enum Excuse
{
    /// <summary>Special circumstances or a good reason: <c>excused</c>.</summary>
    Excused = 0,

    /// <summary>Told in advance: <c>reported</c>.</summary>
    Reported = 1,

    /// <summary>Approved leave on that day.</summary>
    ApprovedLeave = 2,
}

/// <summary>
/// Late arrivals and early departures of a day, read alike by every rule of discipline: on a scheduled day that is seen, and early only beyond
/// what an earlier policy of the plan granted for that day (rulebook R21, early leave). Shared by policies of version 1.0 and frozen with them.
/// </summary>
internal sealed class Punctuality(PolicyDeclaration declare)
{
    private readonly AttendanceRead _attendance = declare.ReadsAttendance();
    private readonly EntitlementRead _earlyLeave = declare.ReadsEntitlement("early-leave");
    private readonly EntitlementRead _freeTime = declare.ReadsEntitlement("free-time");

    /// <summary>What was recorded on a day that counts; null on any other.</summary>
    public Attendance? On(in PersonMonth who, int day) =>
        who.Days[day] is { IsScheduled: true, IsSeen: true } ? who.Of(_attendance)[day] : null;

    /// <summary>How many of the minutes that the person left early were granted; the others are an early departure.</summary>
    public int Granted(in PersonMonth who, in Day day, in Attendance recorded) => recorded.EarlyLeaveMinutes <= 0
        ? 0
        : Math.Min(recorded.EarlyLeaveMinutes, Math.Max(who.EntitledMinutes(_earlyLeave, day.Date), who.EntitledMinutes(_freeTime, day.Date)));

    /// <summary>The first of the excuses that holds on the day, as a word; null when none does.</summary>
    public static string? ExcuseOf(in Attendance recorded, IReadOnlyList<Excuse> excuses)
    {
        for (var i = 0; i < excuses.Count; i++)
        {
            if (excuses[i] == Excuse.Excused && recorded.Excused) return "excused";
            if (excuses[i] == Excuse.Reported && recorded.Reported) return "reported";
            if (excuses[i] == Excuse.ApprovedLeave && recorded.Leave == Leave.Approved) return "on_approved_leave";
        }

        return null;
    }
}
