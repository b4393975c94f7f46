namespace Telesales.Facts;

/// <summary>What a column of a call log may be mapped to.</summary>
internal enum CallField
{
    Agent,
    Date,
    Time,
    Start,
    TalkSeconds,
    Outcome,
    Type,
}

/// <summary>A call as the conditions see it. What the log has no column for is empty, null or 0.</summary>
internal readonly ref struct Call
{
    public required ReadOnlySpan<char> Outcome { get; init; }

    public required ReadOnlySpan<char> Type { get; init; }

    public required DateOnly Date { get; init; }

    public required TimeOnly? Time { get; init; }

    public required long TalkSeconds { get; init; }
}
