namespace Telesales.Facts;

/// <summary>What a column of a call log may be mapped to.</summary>
internal enum CallField
{
    Agent,
    Called,
    Number,
    Date,
    Time,
    Start,
    Answer,
    RingSeconds,
    TalkSeconds,
    Outcome,
    Type,
}

/// <summary>Who called whom.</summary>
internal enum CallDirection
{
    Outgoing = 1,
    Incoming,
}

/// <summary>A call as the conditions see it. What the log has no column for is empty, null or 0.</summary>
internal readonly ref struct Call
{
    public required ReadOnlySpan<char> Outcome { get; init; }

    public required ReadOnlySpan<char> Type { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>When the call began.</summary>
    public required TimeOnly? Time { get; init; }

    public required long TalkSeconds { get; init; }

    /// <summary>The agent's call, or a call to the agent.</summary>
    public required CallDirection Direction { get; init; }

    /// <summary>The number dialled, as the log has it.</summary>
    public required ReadOnlySpan<char> Number { get; init; }

    /// <summary>Whether the log has a time of answer.</summary>
    public required bool IsAnswered { get; init; }

    /// <summary>The seconds from the beginning to the answer; null when it was not answered, or nobody knows.</summary>
    public required long? RingSeconds { get; init; }
}
