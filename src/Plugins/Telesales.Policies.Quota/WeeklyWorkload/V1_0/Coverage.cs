namespace Telesales.Policies.Quota.WeeklyWorkload.V1_0;

/// <summary>
/// The scheduled days that a callback list covers: its date, or the next scheduled day, and the scheduled days that follow, as many
/// as planned. Every scheduled day from first to last is covered.
/// </summary>
/// <param name="First">The index of the first covered day; −1 when none.</param>
/// <param name="Last">The index of the last covered day; −1 when none.</param>
internal readonly record struct Coverage(int First, int Last)
{
    private static Coverage None => new(-1, -1);

    /// <summary>Whether a scheduled day is covered.</summary>
    public bool Includes(int scheduledDay) => scheduledDay >= First && scheduledDay <= Last;

    /// <summary>The days that a list covers; none of a list that ended before the window.</summary>
    public static Coverage Of(in Assignment list, in PersonMonth who)
    {
        var day = who.IndexOf(list.Date);
        if (list.Task != AssignedTask.Callbacks || day < 0) return None;
        var planned = list.PlannedDays ?? 1;
        var (first, last) = None;
        for (; day < who.Days.Length && planned > 0; day++)
        {
            if (!who.Days[day].IsScheduled) continue;
            if (first < 0) first = day;
            last = day;
            planned--;
        }

        return new(first, last);
    }
}
