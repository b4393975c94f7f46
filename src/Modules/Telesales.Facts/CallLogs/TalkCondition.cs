namespace Telesales.Facts;

/// <summary><c>min_talk_seconds: 30</c>: the talk lasted that long or longer.</summary>
internal sealed class TalkCondition(long least) : ICallCondition
{
    public static ICallCondition? Read(YamlSection section, string key)
    {
        if (section.Text(key) is not { } text)
            return null;
        if (FactNumber.TryParseWhole(text, out long seconds) && seconds >= 0)
            return new TalkCondition(seconds);
        section.ReportValue(key, "a whole number of seconds, 0 or more / 不小于 0 的整秒数");
        return null;
    }

    public bool Holds(in Call call) => call.TalkSeconds >= least;
}
