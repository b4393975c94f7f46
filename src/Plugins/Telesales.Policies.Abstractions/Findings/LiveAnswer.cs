namespace Telesales.Policies.V1;

/// <summary>What a finding says to whoever asks on a day "may I leave early?" (R21 §3, R13 §5).</summary>
public enum LeaveAnswer
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Yes, by the entitlement's minutes.</summary>
    MayLeave = 1,

    /// <summary>Not yet: something is to be done first.</summary>
    NotYet = 2,

    /// <summary>No: the person stays until something is done.</summary>
    MustStay = 3,

    /// <summary>The work is done: nothing keeps the person beyond the end of the day.</summary>
    OnTime = 4,

    /// <summary>The week's work has earned free time, up to the entitlement's minutes.</summary>
    FreeTime = 5,

    /// <summary>The week can still earn free time: something is to be done first.</summary>
    FreeTimeInReach = 6,
}

/// <summary>
/// How far the facts are from what a clause asks for, in the facts' own units: which operands of the outcome say so.
/// </summary>
/// <param name="Metric">The metric that would fill it.</param>
/// <param name="Missing">The operand that counts what is missing, a whole number of the metric.</param>
/// <param name="Done">The operand with what was done, as the regulation counts it.</param>
/// <param name="Required">The operand with what is required, as the regulation counts it.</param>
public sealed record Distance(Metric Metric, string Missing, string Done, string Required)
{
    /// <summary>With the operands <c>done</c> and <c>required</c>.</summary>
    public Distance(Metric metric, string missing)
        : this(metric, missing, "done", "required")
    {
    }
}

/// <summary>What an outcome means to live questions about an open month; declared with the outcome, so that a question needs to know no policy.</summary>
/// <param name="Leave">What it says to "may I leave early?"; <see cref="LeaveAnswer.None"/> when it is about something else.</param>
/// <param name="On">The operand with the day, or a day of the week, that a clause not applied is about; null for an entitlement, which has its date.</param>
/// <param name="Distance">How far one is from it; null when it is not a matter of one metric.</param>
public sealed record LiveAnswer(LeaveAnswer Leave, string? On, Distance? Distance)
{
    /// <summary>An entitlement's answer, on its date.</summary>
    public LiveAnswer(LeaveAnswer leave)
        : this(leave, null, null)
    {
    }

    /// <summary>A distance only.</summary>
    public LiveAnswer(Distance distance)
        : this(LeaveAnswer.None, null, distance)
    {
    }

    internal IEnumerable<string> Operands => new[] { On, Distance?.Missing, Distance?.Done, Distance?.Required }.OfType<string>();
}
