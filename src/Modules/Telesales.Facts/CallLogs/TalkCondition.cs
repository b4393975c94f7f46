namespace Telesales.Facts;

/// <summary><c>min_talk_seconds: 30</c>: the talk lasted that long or longer.</summary>
internal sealed class TalkCondition(long least) : ICallCondition
{
    public static ICallCondition? Read(YamlSection section, string key, CallTerms terms) =>
        section.Whole(key, least: 0) is { } seconds ? new TalkCondition(seconds) : null;

    public bool Holds(in Call call) => call.TalkSeconds >= least;
}

/// <summary><c>answered: true</c>: the log has a time of answer (<c>false</c>: it has none).</summary>
internal sealed class AnsweredCondition(bool answered) : ICallCondition
{
    public static ICallCondition? Read(YamlSection section, string key, CallTerms terms) =>
        section.Flag(key) is { } answered ? new AnsweredCondition(answered) : null;

    public bool Holds(in Call call) => call.IsAnswered == answered;
}

/// <summary><c>rings_over: 3</c>: the call was answered later than that many ring cycles after it began.</summary>
internal sealed class RingCondition(long seconds) : ICallCondition
{
    public static ICallCondition? Read(YamlSection section, string key, CallTerms terms) =>
        section.Whole(key, least: 1, most: 100) is { } rings ? new RingCondition(rings * terms.RingCycleSeconds) : null;

    public bool Holds(in Call call) => call.RingSeconds > seconds;
}
